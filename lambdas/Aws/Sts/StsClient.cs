using Amazon.SecurityToken;
using Amazon.SecurityToken.Model;
using LandingZone.Lambdas.Aws.Sdk;

namespace LandingZone.Lambdas.Aws.Sts;

/// <summary>Temporary credentials.</summary>
/// <param name="Credentials">The credentials.</param>
/// <param name="Expiration">When they end.</param>
/// <param name="RoleId">The role's unique id, <c>AROA…</c>; null when the answer has none.</param>
public sealed record TemporaryCredentials(AwsCredentials Credentials, DateTimeOffset Expiration, string? RoleId);

/// <summary>The call to AWS Security Token Service ("STS API Reference", AssumeRole), at the region's endpoint.</summary>
public sealed class StsClient : IDisposable
{
    private readonly AmazonSecurityTokenServiceClient _sdk;
    private readonly AwsCaller _caller;

    internal StsClient(SdkClients sdk, AwsCaller caller, AwsCredentials credentials, string region)
    {
        _sdk = new AmazonSecurityTokenServiceClient(
            SdkClients.Credentials(credentials), sdk.Configure(new AmazonSecurityTokenServiceConfig(), "STS", region));
        _caller = caller;
    }

    /// <inheritdoc />
    public void Dispose() => _sdk.Dispose();

    /// <summary>Credentials of a role, for an hour.</summary>
    /// <param name="roleArn">The role.</param>
    /// <param name="sessionName">Who acts, as CloudTrail will show it.</param>
    /// <param name="externalId">What the role's trust policy demands.</param>
    /// <param name="cancellation">Ends the call.</param>
    public async Task<TemporaryCredentials> AssumeRoleAsync(
        string roleArn, string sessionName, string externalId, CancellationToken cancellation)
    {
        var request = new AssumeRoleRequest
        {
            RoleArn = roleArn,
            RoleSessionName = sessionName,
            ExternalId = externalId,
            DurationSeconds = 3600,
        };
        var answer = await _caller.CallAsync("STS", "AssumeRole", attempt => _sdk.AssumeRoleAsync(request, attempt), cancellation)
            .ConfigureAwait(false);
        var given = answer.Credentials;
        return new TemporaryCredentials(
            new AwsCredentials(given.AccessKeyId, given.SecretAccessKey, given.SessionToken),
            new DateTimeOffset(given.Expiration!.Value.ToUniversalTime()),
            // "The ID includes the role ID and the role session name" (AssumedRoleUser).
            answer.AssumedRoleUser?.AssumedRoleId?.Split(':')[0]);
    }
}
