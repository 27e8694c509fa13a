using LandingZone.Findings.Contracts;
using LandingZone.Lambdas.Ledger;
using LandingZone.Lambdas.Remediation.Policy;
using LandingZone.Lambdas.Runtime;

namespace LandingZone.Lambdas.Remediation.Effects;

/// <summary>What came of a person's request.</summary>
/// <param name="Outcome">One of <see cref="RemediationOutcome"/>.</param>
/// <param name="Changes">What was changed.</param>
/// <param name="Reasons">What the person should know, above all why nothing was done.</param>
internal sealed record OperatorAnswer(string Outcome, IReadOnlyList<string> Changes, IReadOnlyList<Reason> Reasons)
{
    public static OperatorAnswer Refused(string code, string text) => new(RemediationOutcome.Refused, [], [new(code, text)]);
}

/// <summary>Undoes, rejects or approves one recorded action. Asking twice does no harm.</summary>
/// <param name="services">Shared parts.</param>
/// <param name="ledger">The ledger, for this request.</param>
/// <param name="log">The log of this request.</param>
internal sealed class OperatorRun(RemediationServices services, LedgerSession ledger, JsonLog log)
{
    private readonly ActionLedger _actions = new(ledger, services.Clock);
    private readonly ActionRunner _runner = new(services, ledger, log);

    public async Task<OperatorAnswer> RunAsync(OperatorCommand command, CancellationToken cancellation)
    {
        if (await _actions.FindAsync(command.ActionId, cancellation).ConfigureAwait(false) is not { } record)
            return OperatorAnswer.Refused("noSuchAction", $"The ledger holds no action {command.ActionId}.");
        if (Refusals.OfAccount(record.Step.Target.AccountId, services.Settings.Policy) is { } untouched)
            return new(RemediationOutcome.Refused, [], [untouched]);
        return command.IsApproval
            ? await ApproveAsync(record, cancellation).ConfigureAwait(false)
            : await UndoAsync(record, cancellation).ConfigureAwait(false);
    }

    private async Task<OperatorAnswer> ApproveAsync(ActionRecord record, CancellationToken cancellation)
    {
        if (WhyNotApprove(record) is { } reason)
            return new(RemediationOutcome.Refused, [], [reason]);
        if (record.Status == LedgerStatus.Active)
            return new(RemediationOutcome.Done, [], [new("alreadyDone", "The action was approved before, and is done.")]);
        var result = await _runner.ActAsync(record.Step, record.Finding, [new("approved", "A person approved the action.")], cancellation)
            .ConfigureAwait(false);
        return result is null
            ? OperatorAnswer.Refused("notDone", "Another run has ended the action meanwhile.")
            : new(result.Outcome, result.Changes, result.Reasons);
    }

    // An approval does not reach further than the settings of today.
    private Reason? WhyNotApprove(ActionRecord record)
    {
        var policy = services.Settings.Policy;
        if (record.Status == LedgerStatus.Removed)
            return new("removed", "The action was rejected or undone; it is not approved any more.");
        if (policy.Mode != RemediationMode.Enforce)
            return new("modeNotEnforce", "Remediation is not in the mode enforce, so nothing is carried out.");
        return policy.For(record.Step.Kind).Switch == ActionSwitch.Off
            ? new("actionOff", $"The response {ResponseNames.Of(record.Step.Kind)} is switched off.")
            : null;
    }

    private async Task<OperatorAnswer> UndoAsync(ActionRecord record, CancellationToken cancellation)
    {
        if (record.Status == LedgerStatus.Removed)
            return new(RemediationOutcome.Undone, [], [new("alreadyUndone", "The action was undone or rejected before.")]);
        var tracked = new TrackedAction(_actions, record);
        if (record.Status == LedgerStatus.AwaitingApproval)
        {
            await tracked.RemoveAsync(cancellation).ConfigureAwait(false);
            var rejected = EffectReport.Refusal(new("rejected", "A person rejected the action; it will not be done."));
            return await TellAsync(record, RemediationOutcome.Rejected, rejected, cancellation).ConfigureAwait(false);
        }

        var effect = await _runner.EffectAsync(record.Step, cancellation).ConfigureAwait(false);
        var report = await effect.UndoAsync(record.Changes, cancellation).ConfigureAwait(false);
        if (!report.Acted && report.Reasons.All(reason => reason.Code is not ("nothingToUndo" or "keyActive" or "keyGone")))
            return new(RemediationOutcome.Refused, [], report.Reasons);
        var answer = await TellAsync(record, RemediationOutcome.Undone, report, cancellation).ConfigureAwait(false);
        await tracked.RemoveAsync(cancellation).ConfigureAwait(false);
        return answer;
    }

    private async Task<OperatorAnswer> TellAsync(ActionRecord record, string outcome, EffectReport report, CancellationToken cancellation)
    {
        await _runner.TellAsync(
            ActionRunner.Result(outcome, record.Step, record.Finding) with { Changes = report.Changes, Reasons = report.Reasons },
            cancellation).ConfigureAwait(false);
        return new(outcome, report.Changes, report.Reasons);
    }
}
