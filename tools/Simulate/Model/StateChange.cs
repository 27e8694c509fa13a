using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace LandingZone.Tools.Simulate;

/// <summary>A network ACL before and after.</summary>
/// <param name="AccountId">The account.</param>
/// <param name="Region">The region.</param>
/// <param name="Id">The network ACL.</param>
/// <param name="SubnetIds">The subnets that it filters.</param>
/// <param name="Before">Its entries before, by direction and number; the default deny that every network ACL ends with is left out.</param>
/// <param name="After">Its entries after.</param>
public sealed record NetworkAclChange(
    string AccountId, string Region, string Id, ImmutableArray<string> SubnetIds,
    ImmutableArray<AclEntry> Before, ImmutableArray<AclEntry> After);

/// <summary>An entry of a network ACL.</summary>
/// <param name="RuleNumber">1 to 32766; lower numbers decide first.</param>
/// <param name="Direction"><c>ingress</c> or <c>egress</c>.</param>
/// <param name="Action"><c>allow</c> or <c>deny</c>.</param>
/// <param name="Protocol"><c>all</c>, <c>tcp</c>, <c>udp</c>, <c>icmp</c> or a number.</param>
/// <param name="Ports">Ports, for example <c>443</c> or <c>1024-65535</c>; <c>all</c> where they are not limited.</param>
/// <param name="Cidr">The remote addresses.</param>
public sealed record AclEntry(int RuleNumber, string Direction, string Action, string Protocol, string Ports, string Cidr);

/// <summary>Something in an account that is different afterwards.</summary>
/// <param name="AccountId">The account.</param>
/// <param name="Region">The region; empty for what is global.</param>
/// <param name="Kind">
/// <c>networkInterface</c>, <c>securityGroup</c>, <c>snapshot</c>, <c>accessKey</c>, <c>role</c>, <c>passwordPolicy</c>, <c>trail</c>,
/// <c>bucketPublicAccess</c> or <c>accountPublicAccess</c>.
/// </param>
/// <param name="Id">Its id or name.</param>
/// <param name="Before">What it was; null when it is new.</param>
/// <param name="After">What it is; null when it is gone.</param>
public sealed record StateChange(string AccountId, string Region, string Kind, string Id, string? Before, string? After);

/// <summary>A record of the ledger that is new or different afterwards.</summary>
/// <param name="Partition">The partition key, for example <c>NACL#111122223333#eu-west-1#acl-0abc</c>.</param>
/// <param name="Sort">The sort key, for example <c>IP#203.0.113.9</c>.</param>
/// <param name="Kind"><c>block</c>, <c>action</c>, <c>notification</c>, or <c>bookkeeping</c> for everything that repeats no work.</param>
/// <param name="Status"><c>PENDING</c>, <c>ACTIVE</c>, <c>REMOVED</c>, <c>FAILED</c> or <c>AWAITING_APPROVAL</c>; null where it has none.</param>
/// <param name="ExpiresAt">When its effect ends; null where it does not.</param>
/// <param name="Before">Its attributes before; null when it is new.</param>
/// <param name="After">Its attributes after; null when it is gone.</param>
public sealed record LedgerChange(
    string Partition, string Sort, string Kind, string? Status, DateTimeOffset? ExpiresAt,
    ImmutableSortedDictionary<string, string>? Before, ImmutableSortedDictionary<string, string>? After)
{
    /// <summary>Whether the record tells of a response.</summary>
    [JsonIgnore]
    public bool IsOfResponse => Kind is "block" or "action";
}
