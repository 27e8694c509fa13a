using LandingZone.Lambdas.Remediation;

namespace LandingZone.Lambdas.Ledger;

/// <summary>A network ACL and where it is.</summary>
/// <param name="AccountId">The account.</param>
/// <param name="Region">The region.</param>
/// <param name="NetworkAclId">The network ACL.</param>
public sealed record NetworkAclKey(string AccountId, string Region, string NetworkAclId)
{
    /// <summary>The partition of its records.</summary>
    public string Partition => IdempotencyKeys.NetworkAcl(AccountId, Region, NetworkAclId);

    /// <summary>The network ACL in a partition key, or null when the key is about something else.</summary>
    public static NetworkAclKey? Parse(string partition)
    {
        ArgumentNullException.ThrowIfNull(partition);
        return partition.Split('#') is ["NACL", var account, var region, var acl] && AwsIdentifiers.IsAccountId(account)
            && AwsIdentifiers.IsRegion(region)
            ? new(account, region, acl)
            : null;
    }
}
