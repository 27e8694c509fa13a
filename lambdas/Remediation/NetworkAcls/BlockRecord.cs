using System.Net;

namespace LandingZone.Lambdas.Remediation.NetworkAcls;

/// <summary>The life of a record.</summary>
public enum BlockStatus
{
    /// <summary>A change is under way, or was interrupted.</summary>
    Pending,

    /// <summary>The rules are in the network ACL.</summary>
    Active,

    /// <summary>The rules are gone. The record stays, as evidence.</summary>
    Removed,

    /// <summary>A change failed and waits for the next run.</summary>
    Failed,
}

/// <summary>Where a change leads to.</summary>
public enum BlockGoal
{
    /// <summary>The rules shall be there.</summary>
    Blocked,

    /// <summary>The rules shall go. Only the run that wrote this deletes them.</summary>
    Unblocked,
}

/// <summary>
/// The ledger's record of one address on one network ACL. Its key is the address, so that an address has one record however often it is
/// seen. EC2's rules carry no mark: this record is the only proof that a rule is the product's own.
/// </summary>
/// <param name="Address">The address.</param>
/// <param name="IngressRule">Number of the ingress rule; null without one.</param>
/// <param name="EgressRule">Number of the egress rule; null without one.</param>
/// <param name="Status">The life of the record.</param>
/// <param name="Goal">Where a change leads to.</param>
/// <param name="FirstSeen">The first sighting of this block.</param>
/// <param name="LastSeen">The latest sighting.</param>
/// <param name="ExpiresAt">When the block ends.</param>
/// <param name="ChangedAt">When the record was last written.</param>
/// <param name="FindingId">The finding of the latest sighting.</param>
/// <param name="Strays">Rule numbers that the record has given up a short while ago.</param>
/// <param name="Version">Counts the writes. Each write demands the version that it was planned on.</param>
public sealed record BlockRecord(
    IPAddress Address,
    int? IngressRule,
    int? EgressRule,
    BlockStatus Status,
    BlockGoal Goal,
    DateTimeOffset FirstSeen,
    DateTimeOffset LastSeen,
    DateTimeOffset ExpiresAt,
    DateTimeOffset ChangedAt,
    string FindingId,
    StrayRules Strays,
    long Version)
{
    /// <summary>
    /// After this time nobody can still be at work on a pending record: no Lambda function runs longer ("Lambda quotas").
    /// </summary>
    public static TimeSpan Grace { get; } = TimeSpan.FromMinutes(15);

    /// <summary>The number of the rule in a direction.</summary>
    public int? RuleIn(NaclDirection direction) => direction == NaclDirection.Ingress ? IngressRule : EgressRule;

    /// <summary>The record with another rule number.</summary>
    public BlockRecord WithRule(NaclDirection direction, int? number) =>
        direction == NaclDirection.Ingress ? this with { IngressRule = number } : this with { EgressRule = number };

    /// <summary>Whether the record's numbers are taken.</summary>
    public bool IsLive => Status != BlockStatus.Removed;

    /// <summary>Whether rules are being deleted.</summary>
    public bool IsLeaving => IsLive && Status != BlockStatus.Active && Goal == BlockGoal.Unblocked;

    /// <summary>Whether an unfinished change was abandoned.</summary>
    public bool IsAbandoned(DateTimeOffset now) => Status == BlockStatus.Failed || ChangedAt + Grace <= now;
}
