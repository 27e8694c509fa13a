namespace LandingZone.Lambdas.Ledger;

/// <summary>The right to work on something alone for a while.</summary>
/// <param name="Partition">Partition key of what is worked on.</param>
/// <param name="Sort">Sort key of the lease.</param>
/// <param name="Fence">
/// The fencing token: higher with every lease. Records that were written under a newer one refuse an older one, so that a holder whose
/// lease ran out unnoticed can do no harm.
/// </param>
public sealed record Lease(string Partition, string Sort, long Fence);

/// <summary>Somebody else holds the lease. The work is to be tried later.</summary>
/// <param name="what">What is being worked on.</param>
public sealed class LeaseTakenException(string what) : Exception($"Another run works on {what}; it is tried again later.");
