using LandingZone.Findings.Contracts;
using LandingZone.Lambdas.Remediation;
using LandingZone.Lambdas.Remediation.NetworkAcls;

namespace LandingZone.Lambdas.Ledger;

/// <summary>The records of one network ACL, and what could not be read.</summary>
/// <param name="Blocks">All records, removed ones included.</param>
/// <param name="Unreadable">
/// One reason for each item that is no record. It is left alone, and so is its rule: one broken item must not stop all blocking.
/// </param>
public sealed record BlockRecords(IReadOnlyList<BlockRecord> Blocks, IReadOnlyList<Reason> Unreadable);

/// <summary>The ledger of blocked addresses.</summary>
/// <param name="ledger">The ledger.</param>
public sealed class BlockLedger(LedgerSession ledger)
{
    /// <summary>Every record of a network ACL.</summary>
    public async Task<BlockRecords> ReadAsync(NetworkAclKey acl, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(acl);
        var blocks = new List<BlockRecord>();
        var unreadable = new List<Reason>();
        foreach (var item in await ledger.QueryAsync(acl.Partition, BlockItems.SortPrefix, cancellation).ConfigureAwait(false))
        {
            try
            {
                blocks.Add(BlockItems.Read(item));
            }
            catch (LedgerFormatException exception)
            {
                unreadable.Add(new("recordUnreadable", exception.Message));
            }
        }

        return new(blocks, unreadable);
    }

    /// <summary>Writes a record under a lease.</summary>
    /// <returns>False when another run has written it meanwhile.</returns>
    public Task<bool> SaveAsync(NetworkAclKey acl, SaveRecord operation, Lease lease, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(operation);
        ArgumentNullException.ThrowIfNull(lease);
        return ledger.PutAsync(
            BlockItems.Write(acl, operation.Record), operation.Record.Version, operation.ExpectedVersion, lease.Fence, cancellation);
    }

    /// <summary>
    /// The network ACLs with blocks in force or under way, and those whose blocks ended after <paramref name="since"/>, whose last rules
    /// may still have to go.
    /// </summary>
    public async Task<IReadOnlyList<NetworkAclKey>> FindNetworkAclsAsync(DateTimeOffset since, CancellationToken cancellation)
    {
        var found = new HashSet<NetworkAclKey>();
        foreach (var status in (LedgerStatus[])[LedgerStatus.Active, LedgerStatus.Pending, LedgerStatus.Failed, LedgerStatus.Removed])
        {
            DateTimeOffset? from = status == LedgerStatus.Removed ? since : null;
            foreach (var item in await ledger.QueryStatusAsync(status.Text(), from, cancellation).ConfigureAwait(false))
            {
                if (NetworkAclKey.Parse(item[LedgerTable.PartitionKey].S) is { } acl)
                    found.Add(acl);
            }
        }

        return [.. found.OrderBy(acl => acl.Partition, StringComparer.Ordinal)];
    }
}
