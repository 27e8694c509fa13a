using LandingZone.Findings.Contracts;
using LandingZone.Lambdas.Ledger;
using LandingZone.Lambdas.Runtime;

namespace LandingZone.Lambdas.Remediation.Effects;

/// <summary>
/// Actions that were cut off and that no later delivery went on with. They are told and end as FAILED; what they had begun is not undone
/// and not continued without a person, because the settings of the expiry run say nothing about what may be done.
/// </summary>
/// <param name="actions">The ledger.</param>
/// <param name="results">Tells people.</param>
/// <param name="context">Where the commands for people lead to.</param>
/// <param name="log">The log.</param>
internal sealed class InterruptedActions(ActionLedger actions, ResultEvents results, DecisionContext context, JsonLog log)
{
    private const string Failure =
        "The function was cut off while it carried this out, and no later delivery went on with it. It may be done in part or in full; "
        + "approve it to have it carried out to the end, or undo it.";

    /// <summary>Ends all of them.</summary>
    /// <param name="isTimeUp">Whether the run has to end; the next one goes on.</param>
    /// <param name="failures">Takes one text for each that could not be ended.</param>
    /// <param name="cancellation">Ends the run.</param>
    /// <returns>How many were told.</returns>
    public async Task<int> EndAsync(Func<bool> isTimeUp, List<string> failures, CancellationToken cancellation)
    {
        var told = 0;
        foreach (var id in await actions.FindInterruptedAsync(cancellation).ConfigureAwait(false))
        {
            if (isTimeUp())
                break;
            try
            {
                told += await EndAsync(id, cancellation).ConfigureAwait(false) ? 1 : 0;
            }
            catch (Exception exception) when (!cancellation.IsCancellationRequested)
            {
                log.Error("The interrupted action could not be ended.", exception, ("actionId", id));
                failures.Add($"action {id}: {exception.Message}");
            }
        }

        return told;
    }

    // Told before it is written: an interruption between the two tells twice, never not at all.
    private async Task<bool> EndAsync(string id, CancellationToken cancellation)
    {
        if (await actions.FindAsync(id, cancellation).ConfigureAwait(false) is not { } record || !actions.IsInterrupted(record))
            return false;
        await results.PublishAsync(
            ActionRunner.Result(RemediationOutcome.Failed, record.Step, record.Finding) with
            {
                Reasons = [new("interrupted", Failure)],
                ApproveCommand = OperatorCommands.Approve(id, context),
                UndoCommand = OperatorCommands.Undo(id, context),
            },
            cancellation).ConfigureAwait(false);
        if (await actions.SaveAsync(record, record with { Status = LedgerStatus.Failed, Failure = Failure }, cancellation)
            .ConfigureAwait(false) is null)
            log.Info("Another run went on with the action meanwhile.", ("actionId", id));
        return true;
    }
}
