using System.Globalization;
using Amazon.DynamoDBv2.Model;
using LandingZone.Findings.Contracts;
using LandingZone.Lambdas.Aws.DynamoDb;
using LandingZone.Lambdas.Ledger;

namespace LandingZone.Lambdas.Usage;

/// <summary>
/// What watch-usage remembers in the ledger table: <c>TRIAL#region</c> / account with the lowest threshold told by plan, and
/// <c>USAGE#region</c> / <c>PLANS</c> or <c>ACCOUNTS#digit</c> with the last look. Accounts are spread by their last digit, because an
/// item holds 400 KB at most ("Quotas", DynamoDB developer guide).
/// </summary>
internal sealed class UsageLedger(DynamoDbClient table)
{
    private const string Told = "told";
    private const string Looks = "looks";
    private const string Amount = "amount";
    private const string Since = "since";

    public const string Plans = "PLANS";

    public static string Accounts(char lastDigit) => $"ACCOUNTS#{lastDigit}";

    /// <summary>What was told of all accounts of a region, by account and plan.</summary>
    public async Task<IReadOnlyDictionary<string, IReadOnlyDictionary<string, int>>> ReadToldAsync(
        string region, CancellationToken cancellation)
    {
        var items = await table.QueryAsync(
            new DynamoDbExpression("#pk = :pk")
            {
                Names = LedgerSession.Names(("#pk", LedgerTable.PartitionKey)),
                Values = LedgerSession.Values((":pk", new(TrialKey(region)))),
            },
            index: null,
            cancellation).ConfigureAwait(false);
        return items.Select(item => new ItemReader(item)).ToDictionary(
            reader => reader.Text(LedgerTable.SortKey), ToldOf, StringComparer.Ordinal);
    }

    public Task WriteToldAsync(string region, string accountId, IReadOnlyDictionary<string, int> told, CancellationToken cancellation) =>
        table.PutItemAsync(
            new ItemWriter(TrialKey(region), accountId).Map(Told, told.Select(pair => (pair.Key, ItemWriter.NumberOf(pair.Value)))).Item,
            null, cancellation);

    public async Task<IReadOnlyDictionary<string, UsageLook>> ReadLooksAsync(string region, string part, CancellationToken cancellation)
    {
        var reader = await ReadAsync(UsageKey(region), part, cancellation).ConfigureAwait(false);
        return (reader?.Map(Looks) ?? []).ToDictionary(
            pair => pair.Name,
            pair => Look(pair.Value) ?? throw reader!.Wrong(Looks, $"has '{pair.Name}' without an amount and a time"),
            StringComparer.Ordinal);
    }

    public Task WriteLooksAsync(
        string region, string part, IReadOnlyDictionary<string, UsageLook> looks, CancellationToken cancellation) =>
        table.PutItemAsync(
            new ItemWriter(UsageKey(region), part).Map(Looks, looks.Select(pair => (pair.Key, Attribute(pair.Value)))).Item, null, cancellation);

    private async Task<ItemReader?> ReadAsync(string partition, string sort, CancellationToken cancellation)
    {
        var item = await table.GetItemAsync(new ItemWriter(partition, sort).Item, cancellation).ConfigureAwait(false);
        return item is null ? null : new(item);
    }

    private static IReadOnlyDictionary<string, int> ToldOf(ItemReader reader) => reader.Map(Told).ToDictionary(
        pair => pair.Name,
        pair => int.TryParse(pair.Value.N, NumberStyles.None, CultureInfo.InvariantCulture, out var threshold)
            ? threshold
            : throw reader.Wrong(Told, $"has '{pair.Name}' without a number of days"),
        StringComparer.Ordinal);

    private static string TrialKey(string region) => $"TRIAL#{region}";

    private static string UsageKey(string region) => $"USAGE#{region}";

    private static AttributeValue Attribute(UsageLook look) => new()
    {
        M = new()
        {
            [Amount] = new() { N = look.Amount.ToString(CultureInfo.InvariantCulture) },
            [Since] = ItemWriter.NumberOf(look.Since.ToUnixTimeSeconds()),
        },
    };

    private static UsageLook? Look(AttributeValue value) =>
        decimal.TryParse(value.M?.GetValueOrDefault(Amount)?.N, NumberStyles.Float, CultureInfo.InvariantCulture, out var amount)
        && long.TryParse(value.M?.GetValueOrDefault(Since)?.N, NumberStyles.None, CultureInfo.InvariantCulture, out var since)
            ? new(amount, DateTimeOffset.FromUnixTimeSeconds(since))
            : null;
}
