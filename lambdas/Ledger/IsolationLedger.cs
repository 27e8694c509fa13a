using System.Collections.Immutable;
using Amazon.DynamoDBv2.Model;
using LandingZone.Findings.Contracts;
using LandingZone.Lambdas.Remediation;
using LandingZone.Lambdas.Remediation.Isolation;

namespace LandingZone.Lambdas.Ledger;

/// <summary>The ledger of isolated instances, with the security groups that undo puts back.</summary>
/// <param name="ledger">The ledger.</param>
public sealed class IsolationLedger(LedgerSession ledger)
{
    private const string Sort = "ISOLATION";

    /// <summary>The record of an instance, or null.</summary>
    /// <exception cref="LedgerFormatException">The item is no such record; nothing is done then, because undo needs it.</exception>
    public async Task<IsolationRecord?> FindAsync(string accountId, string region, string instanceId, CancellationToken cancellation)
    {
        var partition = IdempotencyKeys.Isolation(accountId, region, instanceId);
        var item = await ledger.FindAsync(partition, Sort, cancellation).ConfigureAwait(false);
        if (item is null)
            return null;
        var reader = new ItemReader(item);
        return new(
            reader.Text("instanceId"),
            reader.Word<IsolationStatus>(LedgerTable.Status, Status),
            reader.Map("originalGroups").ToImmutableSortedDictionary(
                pair => pair.Name, pair => pair.Value.L.Select(group => group.S).ToImmutableArray(), StringComparer.Ordinal),
            reader.Text("findingId"),
            reader.Number("version"));
    }

    /// <summary>Writes a record.</summary>
    /// <returns>False when another run has written it meanwhile.</returns>
    public Task<bool> SaveAsync(string accountId, string region, SaveIsolation operation, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(operation);
        var record = operation.Record;
        var item = new ItemWriter(IdempotencyKeys.Isolation(accountId, region, record.InstanceId), Sort)
            .Text(LedgerTable.Status, Status(record.Status).Text())
            .Text("instanceId", record.InstanceId)
            .Text("accountId", accountId)
            .Text("region", region)
            .Text("findingId", record.FindingId)
            .Map("originalGroups", record.OriginalGroups.Select(pair => (
                pair.Key, new AttributeValue { L = [.. pair.Value.Select(group => new AttributeValue { S = group })], IsLSet = true })));
        return ledger.PutAsync(item, record.Version, operation.ExpectedVersion, fence: null, cancellation);
    }

    private static LedgerStatus Status(IsolationStatus status) => status switch
    {
        IsolationStatus.Pending => LedgerStatus.Pending,
        IsolationStatus.Active => LedgerStatus.Active,
        _ => LedgerStatus.Removed,
    };

    private static IsolationStatus? Status(string word) => LedgerStatuses.Parse(word) switch
    {
        LedgerStatus.Pending => IsolationStatus.Pending,
        LedgerStatus.Active => IsolationStatus.Active,
        LedgerStatus.Removed => IsolationStatus.Removed,
        _ => null,
    };
}
