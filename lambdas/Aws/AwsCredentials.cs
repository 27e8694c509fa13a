namespace LandingZone.Lambdas.Aws;

/// <summary>Who signs. Its text never shows the secret parts.</summary>
/// <param name="AccessKeyId">Names the key.</param>
/// <param name="SecretAccessKey">The secret.</param>
/// <param name="SessionToken">The token of temporary credentials; null for a long-term key.</param>
public sealed record AwsCredentials(string AccessKeyId, string SecretAccessKey, string? SessionToken)
{
    /// <inheritdoc />
    public override string ToString() => $"AwsCredentials {{ AccessKeyId = {AccessKeyId} }}";
}
