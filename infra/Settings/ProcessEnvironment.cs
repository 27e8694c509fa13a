namespace LandingZone.Infra.Settings;

/// <summary>The only place where the program reads its environment.</summary>
internal static class ProcessEnvironment
{
    /// <summary>The stack's configuration as the Pulumi engine writes it: a JSON object of <c>project:key</c> to text.</summary>
    public static string? PulumiConfig => Environment.GetEnvironmentVariable("PULUMI_CONFIG");

    /// <summary>The keys whose values are secret: a JSON array of <c>project:key</c>.</summary>
    public static string? PulumiConfigSecretKeys => Environment.GetEnvironmentVariable("PULUMI_CONFIG_SECRET_KEYS");
}
