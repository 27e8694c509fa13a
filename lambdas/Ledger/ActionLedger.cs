using System.Globalization;
using System.Text.Json;
using LandingZone.Findings.Contracts;
using LandingZone.Lambdas.Remediation.Policy;
using Item = System.Collections.Generic.IReadOnlyDictionary<string, Amazon.DynamoDBv2.Model.AttributeValue>;

namespace LandingZone.Lambdas.Ledger;

/// <summary>The ledger of actions, by id.</summary>
/// <param name="ledger">The ledger.</param>
/// <param name="clock">Dates the writes.</param>
public sealed class ActionLedger(LedgerSession ledger, TimeProvider clock)
{
    private const string Sort = "ACTION";
    private const string PartitionPrefix = "ACTION#";

    /// <summary>
    /// How long an action may be under way. Longer than a function runs, and longer than the queue waits before it delivers the message
    /// again, twice over: the next delivery has its turn first.
    /// </summary>
    public static TimeSpan Patience { get; } = TimeSpan.FromMinutes(30);

    /// <summary>The record of an action, or null.</summary>
    /// <exception cref="LedgerFormatException">The item is no action.</exception>
    public async Task<ActionRecord?> FindAsync(string id, CancellationToken cancellation) =>
        await ledger.FindAsync(Partition(id), Sort, cancellation).ConfigureAwait(false) is { } item ? Read(item) : null;

    /// <summary>
    /// The ids of actions that are PENDING and that nobody can be at work on any more. The index lags behind writes: read each record
    /// before acting on it.
    /// </summary>
    public async Task<IReadOnlyList<string>> FindInterruptedAsync(CancellationToken cancellation)
    {
        var pending = await ledger.QueryStatusAsync(LedgerStatus.Pending.Text(), from: null, cancellation).ConfigureAwait(false);
        return
        [
            .. pending.Where(item => item[LedgerTable.PartitionKey].S.StartsWith(PartitionPrefix, StringComparison.Ordinal)
                    && new ItemReader(item).Time(LedgerTable.ExpiresAt) <= clock.GetUtcNow())
                .Select(item => item[LedgerTable.PartitionKey].S[PartitionPrefix.Length..]).Order(StringComparer.Ordinal),
        ];
    }

    /// <summary>Whether the record shows an action that nobody can be at work on any more.</summary>
    public bool IsInterrupted(ActionRecord record)
    {
        ArgumentNullException.ThrowIfNull(record);
        return record.Status == LedgerStatus.Pending && record.ChangedAt + Patience <= clock.GetUtcNow();
    }

    /// <summary>Writes a record, the next version of <paramref name="before"/>.</summary>
    /// <param name="before">The record as it was read; null when there was none.</param>
    /// <param name="after">What to write; version and time are set here.</param>
    /// <param name="cancellation">Ends the call.</param>
    /// <returns>The record as written; null when another run has written it meanwhile.</returns>
    /// <exception cref="InvalidOperationException">The step from the one status to the other is not legal.</exception>
    public async Task<ActionRecord?> SaveAsync(ActionRecord? before, ActionRecord after, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(after);
        if (!LedgerStatuses.MayBecome(before?.Status, after.Status))
            throw new InvalidOperationException(
                $"Action {after.Id} cannot go from {before?.Status.Text() ?? "nothing"} to {after.Status.Text()}.");
        var next = after with { Version = (before?.Version ?? 0) + 1, ChangedAt = clock.GetUtcNow() };
        return await ledger.PutAsync(Write(next), next.Version, next.Version - 1, fence: null, cancellation).ConfigureAwait(false)
            ? next
            : null;
    }

    private static string Partition(string id) => PartitionPrefix + id;

    private static ItemWriter Write(ActionRecord record) => new ItemWriter(Partition(record.Id), Sort)
        .Text(LedgerTable.Status, record.Status.Text())
        .Text("response", ResponseNames.Of(record.Step.Kind))
        .Text("step", JsonSerializer.Serialize(StepDocument.Of(record.Step), LedgerJson.Default.StepDocument))
        .Text("changes", JsonSerializer.Serialize(record.Changes, LedgerJson.Default.ActionChanges))
        .Text("findingType", record.Finding.Type)
        .Text("severity", record.Finding.Severity?.ToString(CultureInfo.InvariantCulture))
        .Time("createdAt", record.CreatedAt)
        .Time("changedAt", record.ChangedAt)
        // Only what is under way has an end to wait for, and only items with one are in the index.
        .Time(LedgerTable.ExpiresAt, record.Status == LedgerStatus.Pending ? record.ChangedAt + Patience : null)
        .Text("failure", record.Failure);

    private static ActionRecord Read(Item item)
    {
        var reader = new ItemReader(item);
        var id = reader.Text(LedgerTable.PartitionKey)[PartitionPrefix.Length..];
        return new(
            id,
            reader.Word<LedgerStatus>(LedgerTable.Status, LedgerStatuses.Parse),
            Json(reader, "step", LedgerJson.Default.StepDocument).ToStep() ?? throw reader.Wrong("step", "names no response that is known"),
            new(
                reader.Text("findingType"),
                reader.OptionalText("severity") is { } severity
                    ? decimal.TryParse(severity, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)
                        ? number
                        : throw reader.Wrong("severity", $"is '{severity}', but must be a number")
                    : null),
            Json(reader, "changes", LedgerJson.Default.ActionChanges),
            reader.Time("createdAt"),
            reader.Time("changedAt"),
            reader.OptionalText("failure"),
            reader.Number("version"));
    }

    private static T Json<T>(ItemReader reader, string name, System.Text.Json.Serialization.Metadata.JsonTypeInfo<T> type)
        where T : class
    {
        try
        {
            return JsonSerializer.Deserialize(reader.Text(name), type) ?? throw reader.Wrong(name, "is null");
        }
        catch (Exception exception) when (exception is JsonException or FormatException)
        {
            throw reader.Wrong(name, $"cannot be read: {exception.Message}");
        }
    }
}
