using Amazon.Runtime.Internal.Auth;

namespace LandingZone.Lambdas.Aws.Http;

/// <summary>
/// Signature Version 4. The canonical request is ours; keys and signature come from the AWS SDK's own signer. The SDK's
/// ready-made signer is not used because it always signs a header with the body's hash, which AWS's published test vectors do not have.
/// </summary>
internal static class SignatureV4
{
    /// <summary>The value of the Authorization header.</summary>
    public static string Authorization(
        AwsCredentials credentials,
        string region,
        string service,
        DateTimeOffset time,
        CanonicalRequest request) =>
        AWS4Signer.ComputeSignature(
            credentials.AccessKeyId,
            credentials.SecretAccessKey,
            region,
            time.UtcDateTime,
            service,
            request.SignedHeaders,
            request.Text).ForAuthorizationHeader;
}
