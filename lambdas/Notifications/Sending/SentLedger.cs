using LandingZone.Findings;
using LandingZone.Lambdas.Aws.DynamoDb;
using LandingZone.Lambdas.Ledger;

namespace LandingZone.Lambdas.Notifications.Sending;

/// <summary>Remembers in the ledger what was sent. Its items have no status, so the expiry run does not see them.</summary>
/// <param name="table">The ledger table.</param>
internal sealed class SentLedger(DynamoDbClient table)
{
    private const string Sort = "SENT";

    /// <summary>
    /// How long what was sent is remembered: GuardDuty keeps a finding, and so may update it, for 90 days ("Managing Amazon GuardDuty
    /// findings"). An update after that is told as new.
    /// </summary>
    public static readonly TimeSpan Life = TimeSpan.FromDays(90);

    /// <summary>The latest round about something, or null.</summary>
    public async Task<SentRound?> FindAsync(string key, string owner, CancellationToken cancellation)
    {
        var item = await new LedgerSession(table, owner).FindAsync(key, Sort, cancellation).ConfigureAwait(false);
        if (item is null)
            return null;
        var reader = new ItemReader(item);
        return new(
            reader.Number("version"),
            reader.Text("occurrence"),
            reader.Text("owner"),
            reader.Time("ownedUntil"),
            item.ContainsKey("severity") ? new Severity(reader.Number("severity") / 100m) : Severity.Unknown,
            reader.Time("startedAt"),
            reader.Texts("channels"),
            reader.Number("complete") == 1);
    }

    /// <summary>Writes a round over the version that it has.</summary>
    /// <returns>The round as written; null when another invocation has written meanwhile.</returns>
    public async Task<SentRound?> WriteAsync(string key, SentRound round, CancellationToken cancellation)
    {
        var next = round with { Version = round.Version + 1 };
        var item = new ItemWriter(key, Sort)
            .Text("occurrence", next.Occurrence)
            .Text("owner", next.Owner)
            .Time("ownedUntil", next.OwnedUntil)
            .Number("severity", next.Severity.Value is { } value ? (long)(value * 100) : null)
            .Time("startedAt", next.StartedAt)
            .Texts("channels", next.Channels)
            .Number("complete", next.IsComplete ? 1 : 0)
            .RemoveAt(next.StartedAt + Life);
        var written = await new LedgerSession(table, next.Owner)
            .PutAsync(item, next.Version, round.Version, fence: null, cancellation).ConfigureAwait(false);
        return written ? next : null;
    }
}
