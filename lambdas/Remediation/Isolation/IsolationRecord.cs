using System.Collections.Immutable;

namespace LandingZone.Lambdas.Remediation.Isolation;

/// <summary>The life of an isolation.</summary>
public enum IsolationStatus
{
    /// <summary>Under way, or interrupted.</summary>
    Pending,

    /// <summary>Every interface that can be changed is isolated.</summary>
    Active,

    /// <summary>Undone.</summary>
    Removed,
}

/// <summary>The ledger's record of an isolated instance, written before the first interface is changed.</summary>
/// <param name="InstanceId">The instance.</param>
/// <param name="Status">Its life.</param>
/// <param name="OriginalGroups">Interface to the security groups that it had; what undo puts back.</param>
/// <param name="FindingId">The finding that asked for it.</param>
/// <param name="Version">Counts the writes. Each write demands the version that it was planned on.</param>
public sealed record IsolationRecord(
    string InstanceId,
    IsolationStatus Status,
    ImmutableSortedDictionary<string, ImmutableArray<string>> OriginalGroups,
    string FindingId,
    long Version);
