using LandingZone.Findings.Model;
using LandingZone.Sandbox;

namespace LandingZone.Tools.Simulate.Worlds;

/// <summary>
/// The resources that a finding names, as they have to be for the finding to be true: what the built-in world is completed with, so that any
/// finding can be tried. A trail that was stopped is stopped, a bucket that was opened is open, a password policy that was weakened is weak.
/// </summary>
public static class FindingWorld
{
    /// <summary>The accounts of a finding with what it names in them; no account when it names none.</summary>
    public static World Of(Finding finding)
    {
        ArgumentNullException.ThrowIfNull(finding);
        var accounts = new Dictionary<string, WorldAccount>(StringComparer.Ordinal);
        if (finding.AccountId is { Length: 12 } id && finding.Region is { Length: > 0 } region)
        {
            accounts[id] = WithTrail(WithIdentity(Named(id), finding.Resource.AccessKey), finding, region) with
            {
                Buckets = [.. finding.Resource.Buckets.Select(bucket => bucket.Name).OfType<string>().Distinct()
                    .Select(name => new WorldBucket { Name = name, Region = region })],
                PasswordPolicy = finding.Type.EndsWith("PasswordPolicyChange", StringComparison.Ordinal) ? new PasswordPolicy() : null,
            };
            if (finding.Resource.Instance is { InstanceId.Length: > 2 } instance)
                accounts[id] = accounts[id].With(region, local => FindingNetwork.With(local, instance));
            SequenceWorld.AddTo(accounts, finding);
        }

        return new World { Accounts = [.. accounts.Values] };
    }

    internal static WorldAccount Named(string id) => new() { Id = id, Name = $"account {id}" };

    internal static WorldAccount WithIdentity(WorldAccount account, AccessKeyDetails? key) => key switch
    {
        { IsIamUser: true, UserName: { Length: > 0 } name, AccessKeyId: { Length: > 0 } id } when key.IsLongTermKey =>
            account with { Users = [.. account.Users, new WorldUser { Name = name, AccessKeys = [new AccessKey { Id = id }] }] },
        { IsAssumedRole: true, UserName: { Length: > 0 } name } =>
            account with { Roles = [.. account.Roles, new WorldRole { Name = name, TrustedPrincipals = [account.Id] }] },
        _ => account,
    };

    // arn:partition:cloudtrail:region:account:trail/name, or the name alone.
    private static WorldAccount WithTrail(WorldAccount account, Finding finding, string region)
    {
        if (finding.Service.Action is not AwsApiCallAction call || call.AffectedResources.GetValueOrDefault("AWS::CloudTrail::Trail") is not { } text)
            return account;
        var parts = text.Split(':');
        var (home, name) = parts is ["arn", _, "cloudtrail", var where, var owner, var rest] && owner == account.Id
            ? (where, rest["trail/".Length..]) : (region, text);
        return account.With(home, local => local with
        {
            Trails = [new Trail { Name = name, S3Bucket = "example-trail", IsLogging = call.Api is not ("StopLogging" or "DeleteTrail") }],
        });
    }
}
