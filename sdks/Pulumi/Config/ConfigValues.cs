using System.Text.Json;

namespace Pulumi;

/// <summary>The configuration of a run: values by full key, and which of them are secret.</summary>
internal sealed record ConfigValues(IReadOnlyDictionary<string, string> Values, IReadOnlySet<string> SecretKeys)
{
    public static ConfigValues FromEnvironment() => new(
        Parse<Dictionary<string, string>>(ProcessEnvironment.Config) ?? [],
        Parse<HashSet<string>>(ProcessEnvironment.ConfigSecretKeys) ?? []);

    private static T? Parse<T>(string? json)
        where T : class => string.IsNullOrEmpty(json) ? null : JsonSerializer.Deserialize<T>(json);
}
