namespace Pulumi;

/// <summary>The environment variables that a Pulumi program listens to.</summary>
internal static class ProcessEnvironment
{
    public static string? Config => Environment.GetEnvironmentVariable("PULUMI_CONFIG");

    public static string? ConfigSecretKeys => Environment.GetEnvironmentVariable("PULUMI_CONFIG_SECRET_KEYS");

    /// <summary>Set by the engine that runs the program.</summary>
    public static bool HasEngine => !string.IsNullOrEmpty(Environment.GetEnvironmentVariable("PULUMI_MONITOR"));

    public static bool OutputToStringIsError =>
        Environment.GetEnvironmentVariable("PULUMI_ERROR_OUTPUT_STRING") is { } value &&
        (value == "1" || string.Equals(value, "true", StringComparison.OrdinalIgnoreCase));
}
