using LandingZone.Lambdas.Ledger;

namespace LandingZone.Lambdas.Remediation.Effects;

/// <summary>An action's record through one run.</summary>
/// <param name="actions">The ledger.</param>
/// <param name="found">The record as it was read; null when there was none.</param>
internal sealed class TrackedAction(ActionLedger actions, ActionRecord? found)
{
    /// <summary>The record as it is now; null when none was needed yet.</summary>
    public ActionRecord? Record { get; private set; } = found;

    /// <summary>Records what is about to be changed, before the first change.</summary>
    /// <param name="fresh">The record to write when there is none.</param>
    /// <param name="changes">What is about to be changed.</param>
    /// <param name="cancellation">Ends the call.</param>
    public Task BeginAsync(ActionRecord fresh, ActionChanges changes, CancellationToken cancellation)
    {
        // A later delivery of the same finding may know the step better, for example its latest activity.
        var before = Record ?? fresh;
        return SaveAsync(
            before with
            {
                Status = Record is { Status: LedgerStatus.Active } ? LedgerStatus.Active : LedgerStatus.Pending,
                Step = fresh.Step,
                Changes = before.Changes.With(changes),
                Failure = null,
            },
            cancellation);
    }

    /// <summary>Marks the action as done.</summary>
    public Task ConfirmAsync(CancellationToken cancellation) =>
        Record is { Status: LedgerStatus.Pending or LedgerStatus.Failed } open
            ? SaveAsync(open with { Status = LedgerStatus.Active, Failure = null }, cancellation)
            : Task.CompletedTask;

    /// <summary>Marks the action as failed. One that was done before stays so.</summary>
    public Task FailAsync(string failure, CancellationToken cancellation) =>
        Record is { Status: LedgerStatus.Pending or LedgerStatus.Failed } open
            ? SaveAsync(open with { Status = LedgerStatus.Failed, Failure = failure }, cancellation)
            : Task.CompletedTask;

    /// <summary>Marks the action as undone or rejected.</summary>
    public Task RemoveAsync(CancellationToken cancellation) => SaveAsync(Record! with { Status = LedgerStatus.Removed }, cancellation);

    private async Task SaveAsync(ActionRecord next, CancellationToken cancellation) =>
        Record = await actions.SaveAsync(Record, next, cancellation).ConfigureAwait(false)
            ?? throw new OutdatedPlanException($"Action {next.Id}");
}
