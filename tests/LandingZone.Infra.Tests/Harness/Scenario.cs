using System.Collections.Immutable;
using LandingZone.Infra.Settings;

namespace LandingZone.Infra.Tests.Harness;

/// <summary>A small stack of two regions, to be varied key by key.</summary>
internal static class Scenario
{
    public const string Management = "123456789012";
    public const string Security = "111122223333";

    private static readonly ImmutableSortedDictionary<string, string> Keys = new Dictionary<string, string>
    {
        ["organization"] = $"{{ organizationId: o-a1b2c3d4e5, managementAccountId: '{Management}' }}",
        ["securityAccount"] = $"{{ id: '{Security}' }}",
        ["homeRegion"] = "eu-central-1",
        ["regions"] = "[eu-central-1, us-east-1]",
    }.ToImmutableSortedDictionary();

    /// <summary>The stack with some keys replaced by YAML of their own; an empty text removes the key.</summary>
    public static StackConfiguration Configuration(params ReadOnlySpan<(string Key, string Yaml)> changes)
    {
        var keys = Keys.ToBuilder();
        foreach (var (key, yaml) in changes)
        {
            if (yaml.Length == 0)
                keys.Remove(key);
            else
                keys[key] = yaml;
        }

        return StackFile.ParseKeys(string.Concat(keys.Select(pair => $"{pair.Key}: {pair.Value}\n")));
    }

    public static LandingZoneSettings Settings(params ReadOnlySpan<(string Key, string Yaml)> changes) => LandingZoneSettings.Load(Configuration(changes));

    public static Task<Deployed> RunAsync(params ReadOnlySpan<(string Key, string Yaml)> changes) => Deployed.RunAsync(Settings(changes));

    /// <summary>The stack with a <c>guardDuty</c> key.</summary>
    public static Task<Deployed> GuardDutyAsync(string yaml) => RunAsync(("guardDuty", yaml));
}
