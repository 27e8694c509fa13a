using System.Collections.Immutable;
using System.Globalization;
using LandingZone.Findings;
using LandingZone.Findings.Contracts;
using LandingZone.Lambdas.Aws.DynamoDb;
using LandingZone.Lambdas.Ledger;
using LandingZone.Lambdas.Notifications.Content;
using Item = System.Collections.Generic.IReadOnlyDictionary<string, Amazon.DynamoDBv2.Model.AttributeValue>;

namespace LandingZone.Lambdas.Notifications.Sending.Groups;

/// <summary>
/// Remembers groups in the ledger: one item with the window, which is in the index until its count was told, and one for each finding that
/// is counted. A finding's item has a key of its own, so that counting needs no retries in a storm, and counting twice changes nothing.
/// </summary>
/// <param name="table">The ledger table.</param>
/// <param name="length">How long windows last.</param>
internal sealed class GroupLedger(DynamoDbClient table, TimeSpan length)
{
    /// <summary>The status of windows whose count is not told yet.</summary>
    public const string Counting = "COUNTING";

    private const string WindowSort = "WINDOW";

    /// <summary>The window of a group, or null.</summary>
    public async Task<GroupWindow?> FindAsync(FindingGroup group, string owner, CancellationToken cancellation) =>
        await new LedgerSession(table, owner).FindAsync(group.Key, WindowSort, cancellation).ConfigureAwait(false) is { } item
            ? Window(new ItemReader(item), item)
            : null;

    /// <summary>Writes a window over the version that it has.</summary>
    /// <returns>The window as written; null when another invocation has written meanwhile.</returns>
    public async Task<GroupWindow?> WriteAsync(FindingGroup group, GroupWindow window, string owner, CancellationToken cancellation)
    {
        var next = window with { Version = window.Version + 1 };
        var end = next.StartedAt + length;
        var item = new ItemWriter(group.Key, WindowSort)
            .Text("notification", group.Notification)
            .Text("type", group.Type)
            .Text("account", group.AccountId)
            .Text("band", group.Band.ToString())
            .Text("leader", next.Leader)
            .Number("startedAt", next.StartedAt.ToUnixTimeMilliseconds())
            .Number("before", next.Before?.ToUnixTimeMilliseconds())
            .Number("told", next.IsTold ? 1 : 0)
            .Text(LedgerTable.Status, next.IsTold ? null : Counting)
            .Time(LedgerTable.ExpiresAt, end)
            .RemoveAt(end + SentLedger.Life);
        var written = await new LedgerSession(table, owner).PutAsync(item, next.Version, window.Version, fence: null, cancellation)
            .ConfigureAwait(false);
        return written ? next : null;
    }

    /// <summary>Counts a finding in the window that began at a time.</summary>
    public Task CountAsync(FindingGroup group, DateTimeOffset start, SimilarFinding finding, CancellationToken cancellation) =>
        table.PutItemAsync(
            new ItemWriter(group.Key, MemberPrefix(start) + finding.Id)
                .Text("finding", finding.Id)
                .Number("severity", finding.Severity.Value is { } value ? (long)(value * 100) : null)
                .Text("region", finding.Region)
                .Text("resource", finding.Resource)
                .RemoveAt(start + SentLedger.Life).Item,
            condition: null, cancellation);

    /// <summary>The findings that were counted in the window that began at a time, or null when there are none.</summary>
    public async Task<SimilarFindings?> CountedAsync(FindingGroup group, DateTimeOffset start, string owner, CancellationToken cancellation)
    {
        var items = await new LedgerSession(table, owner).QueryAsync(group.Key, MemberPrefix(start), cancellation).ConfigureAwait(false);
        return items.Count == 0 ? null : new(start, [.. items.Select(item => Member(new ItemReader(item), item))]);
    }

    /// <summary>The groups with a window that is over and whose count is not told yet.</summary>
    public async Task<IReadOnlyList<FindingGroup>> OverAsync(DateTimeOffset now, string owner, CancellationToken cancellation)
    {
        var items = await new LedgerSession(table, owner).QueryStatusAsync(Counting, from: null, cancellation).ConfigureAwait(false);
        return [.. items.Select(item => new ItemReader(item)).Where(item => item.Time(LedgerTable.ExpiresAt) <= now).Select(Group)];
    }

    private static string MemberPrefix(DateTimeOffset start) =>
        string.Create(CultureInfo.InvariantCulture, $"COUNTED#{start.ToUnixTimeMilliseconds()}#");

    private static GroupWindow Window(ItemReader reader, Item item) => new(
        reader.Number("version"),
        reader.Text("leader"),
        DateTimeOffset.FromUnixTimeMilliseconds(reader.Number("startedAt")),
        item.ContainsKey("before") ? DateTimeOffset.FromUnixTimeMilliseconds(reader.Number("before")) : null,
        reader.Number("told") == 1);

    private static FindingGroup Group(ItemReader reader) => new(
        reader.Text("notification"), reader.Text("type"), reader.Text("account"),
        reader.Word<SeverityBand>("band", word => Enum.TryParse<SeverityBand>(word, out var band) ? band : null));

    private static SimilarFinding Member(ItemReader reader, Item item) => new(
        reader.Text("finding"),
        item.ContainsKey("severity") ? new Severity(reader.Number("severity") / 100m) : Severity.Unknown,
        reader.OptionalText("region"),
        reader.Text("resource"));
}
