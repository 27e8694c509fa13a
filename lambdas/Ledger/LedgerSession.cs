using Amazon.DynamoDBv2.Model;
using LandingZone.Findings.Contracts;
using LandingZone.Lambdas.Aws.DynamoDb;
using Item = System.Collections.Generic.IReadOnlyDictionary<string, Amazon.DynamoDBv2.Model.AttributeValue>;

namespace LandingZone.Lambdas.Ledger;

/// <summary>
/// Reads and writes the ledger for one piece of work. Every write demands the version that was read, and carries who wrote it: a
/// client repeats a request whose answer was lost, and the repetition then fails on the effect of the first. Such a write is
/// recognised as done.
/// </summary>
/// <param name="table">The ledger table.</param>
/// <param name="writer">Names this piece of work and no other.</param>
public sealed class LedgerSession(DynamoDbClient table, string writer)
{
    private const string Writer = "writer";
    private const string Version = "version";
    private const string FenceName = "fence";

    /// <summary>Names this piece of work.</summary>
    public string Name => writer;

    internal DynamoDbClient Table => table;

    /// <summary>The item with this key, or null.</summary>
    public Task<Item?> FindAsync(string partition, string sort, CancellationToken cancellation) =>
        table.GetItemAsync(Key(partition, sort), cancellation);

    /// <summary>All items of a partition whose sort key begins with a text.</summary>
    public Task<IReadOnlyList<Item>> QueryAsync(string partition, string sortPrefix, CancellationToken cancellation) =>
        table.QueryAsync(
            new DynamoDbExpression("#pk = :pk AND begins_with(#sk, :sk)")
            {
                Names = Names(("#pk", LedgerTable.PartitionKey), ("#sk", LedgerTable.SortKey)),
                Values = Values((":pk", new(partition)), (":sk", new(sortPrefix))),
            },
            index: null,
            cancellation);

    /// <summary>All items with a status, through the index; only those whose effect ends at <paramref name="from"/> or later when
    /// given. The index lags behind writes: read the item itself before acting on it.</summary>
    public Task<IReadOnlyList<Item>> QueryStatusAsync(string status, DateTimeOffset? from, CancellationToken cancellation) =>
        table.QueryAsync(
            from is { } time
                ? new DynamoDbExpression("#s = :s AND #e >= :e")
                {
                    Names = Names(("#s", LedgerTable.Status), ("#e", LedgerTable.ExpiresAt)),
                    Values = Values((":s", new(status)), (":e", ItemWriter.TimeOf(time))),
                }
                : new DynamoDbExpression("#s = :s")
                {
                    Names = Names(("#s", LedgerTable.Status)),
                    Values = Values((":s", new(status))),
                },
            LedgerTable.StatusIndex,
            cancellation);

    /// <summary>Writes an item.</summary>
    /// <param name="item">The item, without version, writer and fence.</param>
    /// <param name="version">Its version.</param>
    /// <param name="expectedVersion">The version that must be there; 0 when the item must not exist.</param>
    /// <param name="fence">The fencing token of the lease that the write is made under; a newer one in the item refuses it. Null without
    /// a lease.</param>
    /// <param name="cancellation">Ends the call.</param>
    /// <returns>False when somebody else has written meanwhile: read again and plan anew.</returns>
    internal async Task<bool> PutAsync(
        ItemWriter item, long version, long expectedVersion, long? fence, CancellationToken cancellation)
    {
        var complete = item.Number(Version, version).Text(Writer, writer).Number(FenceName, fence).Item;
        if (await table.PutItemAsync(complete, Condition(expectedVersion, fence), cancellation).ConfigureAwait(false))
            return true;
        var found = await table.GetItemAsync(
            Key(complete[LedgerTable.PartitionKey].S, complete[LedgerTable.SortKey].S), cancellation).ConfigureAwait(false);
        return found is not null
            && found.GetValueOrDefault(Writer)?.S == writer
            && found.GetValueOrDefault(Version)?.N == complete[Version].N
            && found.GetValueOrDefault(LedgerTable.Status)?.S == complete.GetValueOrDefault(LedgerTable.Status)?.S;
    }

    internal static Dictionary<string, AttributeValue> Key(string partition, string sort) => new(StringComparer.Ordinal)
    {
        [LedgerTable.PartitionKey] = new(partition),
        [LedgerTable.SortKey] = new(sort),
    };

    internal static Dictionary<string, string> Names(params ReadOnlySpan<(string Placeholder, string Name)> names)
    {
        var all = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (placeholder, name) in names)
            all[placeholder] = name;
        return all;
    }

    internal static Dictionary<string, AttributeValue> Values(params ReadOnlySpan<(string Placeholder, AttributeValue Value)> values)
    {
        var all = new Dictionary<string, AttributeValue>(StringComparer.Ordinal);
        foreach (var (placeholder, value) in values)
            all[placeholder] = value;
        return all;
    }

    private static DynamoDbExpression Condition(long expectedVersion, long? fence)
    {
        if (expectedVersion == 0)
            return new("attribute_not_exists(#pk)") { Names = Names(("#pk", LedgerTable.PartitionKey)) };
        return fence is { } token
            ? new("#v = :v AND (attribute_not_exists(#f) OR #f <= :f)")
            {
                Names = Names(("#v", Version), ("#f", FenceName)),
                Values = Values((":v", ItemWriter.NumberOf(expectedVersion)), (":f", ItemWriter.NumberOf(token))),
            }
            : new("#v = :v")
            {
                Names = Names(("#v", Version)),
                Values = Values((":v", ItemWriter.NumberOf(expectedVersion))),
            };
    }
}
