namespace LandingZone.Sandbox.Lambda;

/// <summary>What Lambda itself puts into the environment of a function ("Defined runtime environment variables").</summary>
public static class FunctionVariables
{
    /// <summary>Region and credentials, and the sandbox in the place of AWS.</summary>
    /// <param name="sandbox">Where calls go.</param>
    /// <param name="credentials">The session of the function's role.</param>
    /// <param name="region">The function's region.</param>
    public static IReadOnlyDictionary<string, string> Of(AwsSandbox sandbox, SandboxCredentials credentials, string region)
    {
        ArgumentNullException.ThrowIfNull(sandbox);
        ArgumentNullException.ThrowIfNull(credentials);
        return new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["AWS_REGION"] = region,
            ["AWS_ACCESS_KEY_ID"] = credentials.AccessKeyId,
            ["AWS_SECRET_ACCESS_KEY"] = credentials.SecretAccessKey,
            ["AWS_SESSION_TOKEN"] = credentials.SessionToken!,
            ["AWS_ENDPOINT_URL"] = sandbox.EndpointUrl.ToString(),
        };
    }
}
