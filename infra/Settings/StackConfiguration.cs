using System.Collections.Immutable;
using System.Text.Json;

namespace LandingZone.Infra.Settings;

/// <summary>
/// What a stack file says about this project, before anything is parsed: the same record, whether the Pulumi engine handed it to
/// the program or a tool read it from the YAML files.
/// </summary>
/// <param name="ProjectName">The project's name in <c>Pulumi.yaml</c>; the prefix of every key.</param>
/// <param name="Values">Key without the project's prefix, to text: a scalar as it stands, an array or object as JSON.</param>
/// <param name="SecretKeys">Keys (without prefix) whose value holds a secret. Their values never appear in a message.</param>
public sealed record StackConfiguration(
    string ProjectName,
    ImmutableDictionary<string, string> Values,
    ImmutableHashSet<string> SecretKeys)
{
    /// <summary>The configuration that the Pulumi engine handed to this process.</summary>
    /// <remarks>
    /// The engine passes the whole configuration as two JSON texts in the environment. <c>Pulumi.Config</c> reads the same texts,
    /// but answers only for keys one already knows, so a misspelt key would go unseen.
    /// </remarks>
    public static StackConfiguration FromProcess() =>
        FromEngine(Pulumi.Deployment.Instance.ProjectName, ProcessEnvironment.PulumiConfig, ProcessEnvironment.PulumiConfigSecretKeys);

    /// <summary>Reads the engine's two texts.</summary>
    /// <param name="projectName">The project whose keys are wanted; the keys of providers and other projects are left out.</param>
    /// <param name="config">JSON object of full key (<c>project:key</c>) to text; null or empty means no configuration.</param>
    /// <param name="secretKeys">JSON array of full keys; null or empty means none.</param>
    public static StackConfiguration FromEngine(string projectName, string? config, string? secretKeys)
    {
        var prefix = projectName + ":";
        var values = string.IsNullOrEmpty(config) ? [] : JsonSerializer.Deserialize<Dictionary<string, string>>(config) ?? [];
        var secrets = string.IsNullOrEmpty(secretKeys) ? [] : JsonSerializer.Deserialize<string[]>(secretKeys) ?? [];
        return new(
            projectName,
            values.Where(pair => pair.Key.StartsWith(prefix, StringComparison.Ordinal))
                .ToImmutableDictionary(pair => pair.Key[prefix.Length..], pair => pair.Value, StringComparer.Ordinal),
            [.. secrets.Where(key => key.StartsWith(prefix, StringComparison.Ordinal)).Select(key => key[prefix.Length..])]);
    }
}
