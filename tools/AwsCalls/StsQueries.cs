using System.Xml.Linq;
using LandingZone.Lambdas.Aws;
using LandingZone.Lambdas.Aws.Http;

namespace LandingZone.Tools.AwsCalls;

/// <summary>Who calls.</summary>
/// <param name="Account">The account.</param>
/// <param name="Arn">The user or the session of a role.</param>
public sealed record CallerIdentity(string Account, string Arn);

/// <summary>The calls to AWS Security Token Service ("STS API Reference") that the command makes.</summary>
internal sealed class StsQueries(AwsSession session, string region)
{
    private static readonly AwsService Service = new("STS", "sts", "sts", "STS", AwsProtocol.Query, "2011-06-15");

    private readonly AwsApi _api = session.Api(Service, region);

    /// <summary>Who calls. Needs no permission.</summary>
    public async Task<CallerIdentity> GetCallerIdentityAsync(CancellationToken cancellation)
    {
        var answer = await _api.QueryAsync("GetCallerIdentity", [], cancellation).ConfigureAwait(false);
        return new(Required(answer, "Account"), Required(answer, "Arn"));
    }

    /// <summary>Credentials of a role, for a quarter of an hour, the shortest time there is.</summary>
    public async Task<AwsCredentials> AssumeRoleAsync(string roleArn, string sessionName, CancellationToken cancellation)
    {
        var answer = await _api.QueryAsync(
            "AssumeRole", [("RoleArn", roleArn), ("RoleSessionName", sessionName), ("DurationSeconds", "900")], cancellation).ConfigureAwait(false);
        var given = answer.Child("Credentials") ?? answer;
        return new(Required(given, "AccessKeyId"), Required(given, "SecretAccessKey"), Required(given, "SessionToken"));
    }

    private static string Required(XElement element, string name) =>
        element.Text(name) ?? throw new FormatException($"The answer of STS lacks '{name}'.");
}
