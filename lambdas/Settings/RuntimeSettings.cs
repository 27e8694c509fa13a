namespace LandingZone.Lambdas.Settings;

/// <summary>What Lambda itself sets ("Defined runtime environment variables").</summary>
public static class RuntimeSettings
{
    /// <summary>Host and port of the runtime API, or null when the variable is missing or is something else.</summary>
    public static string? Host(IReadOnlyDictionary<string, string> environment)
    {
        ArgumentNullException.ThrowIfNull(environment);
        return environment.TryGetValue("AWS_LAMBDA_RUNTIME_API", out var host)
            && Uri.TryCreate($"http://{host}/", UriKind.Absolute, out var uri)
            && uri.PathAndQuery == "/"
            ? host
            : null;
    }
}
