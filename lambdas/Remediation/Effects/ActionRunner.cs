using LandingZone.Findings.Contracts;
using LandingZone.Lambdas.Aws;
using LandingZone.Lambdas.Ledger;
using LandingZone.Lambdas.Remediation.Policy;
using LandingZone.Lambdas.Remediation.Steps;
using LandingZone.Lambdas.Runtime;

namespace LandingZone.Lambdas.Remediation.Effects;

/// <summary>
/// Carries out one action under its record: recorded, done, read back, told, confirmed, in this order. Whatever step is interrupted,
/// the next delivery goes on from the record and the live state, and nothing is told as done that was not read back.
/// </summary>
/// <param name="services">Shared parts.</param>
/// <param name="ledger">The ledger, for this piece of work.</param>
/// <param name="log">The log of this piece of work.</param>
internal sealed class ActionRunner(RemediationServices services, LedgerSession ledger, JsonLog log)
{
    private readonly ActionLedger _actions = new(ledger, services.Clock);

    /// <summary>Plans in full against the live state and tells what would be done.</summary>
    public async Task RehearseAsync(ResponseStep step, FindingLabel finding, IReadOnlyList<Reason> notes, CancellationToken cancellation)
    {
        var effect = await EffectAsync(step, cancellation).ConfigureAwait(false);
        var report = await effect.PlanAsync(cancellation).ConfigureAwait(false);
        await TellAsync(
            Result(RemediationOutcome.DryRun, step, finding) with { Changes = report.Changes, Reasons = [.. notes, .. report.Reasons] },
            cancellation).ConfigureAwait(false);
    }

    /// <summary>Records an action that waits for a person, once, and tells how to approve it.</summary>
    public async Task AskAsync(
        ResponseStep step, FindingLabel finding, IReadOnlyList<Reason> notes, Approval approval, CancellationToken cancellation)
    {
        var record = await _actions.FindAsync(approval.Id, cancellation).ConfigureAwait(false)
            ?? await _actions.SaveAsync(null, New(step, finding, LedgerStatus.AwaitingApproval), cancellation).ConfigureAwait(false)
            ?? throw new OutdatedPlanException($"Action {approval.Id}");
        if (record.Status == LedgerStatus.AwaitingApproval)
        {
            var result = Result(RemediationOutcome.AwaitingApproval, step, finding) with
            {
                ApproveCommand = approval.Command,
                UndoCommand = OperatorCommands.Undo(approval.Id, services.Context()),
                Reasons = notes,
            };
            await TellAsync(result, cancellation).ConfigureAwait(false);
        }
        else
        {
            await ActAsync(step, finding, notes, cancellation).ConfigureAwait(false);
        }
    }

    /// <summary>Carries an action out. One that a person has undone is not repeated for the same finding.</summary>
    /// <returns>What was told; null when there was nothing to tell.</returns>
    public async Task<RemediationResult?> ActAsync(
        ResponseStep step, FindingLabel finding, IReadOnlyList<Reason> notes, CancellationToken cancellation)
    {
        var found = await _actions.FindAsync(IdempotencyKeys.ActionId(step), cancellation).ConfigureAwait(false);
        var tracked = new TrackedAction(_actions, found);
        if (tracked.Record is { Status: LedgerStatus.Removed })
        {
            log.Info("The action was undone or rejected by a person; it is not repeated for this finding.", ("subject", step.Subject));
            return null;
        }

        EffectReport report;
        try
        {
            var effect = await EffectAsync(step, cancellation).ConfigureAwait(false);
            report = await effect.RunAsync(
                changes => tracked.BeginAsync(New(step, finding, LedgerStatus.Pending), changes, cancellation), cancellation)
                .ConfigureAwait(false);
        }
        catch (Exception exception) when (!cancellation.IsCancellationRequested)
        {
            await FailAsync(tracked, exception, cancellation).ConfigureAwait(false);
            throw;
        }

        return await EndAsync(tracked, step, finding, report with { Reasons = [.. notes, .. report.Reasons] }, cancellation)
            .ConfigureAwait(false);
    }

    private async Task<RemediationResult?> EndAsync(
        TrackedAction tracked, ResponseStep step, FindingLabel finding, EffectReport report, CancellationToken cancellation)
    {
        // Told before it is confirmed: an interruption between the two tells twice, never not at all.
        var result = OutcomeOf(tracked, report) is { } outcome
            ? Result(outcome, step, finding) with
            {
                Changes = report.Changes,
                Reasons = report.Reasons,
                UndoCommand = tracked.Record is { } record ? OperatorCommands.Undo(record.Id, services.Context()) : null,
            }
            : null;
        if (result is not null)
            await TellAsync(result, cancellation).ConfigureAwait(false);
        await tracked.ConfirmAsync(cancellation).ConfigureAwait(false);
        return result;
    }

    private static string? OutcomeOf(TrackedAction tracked, EffectReport report)
    {
        var isOpen = tracked.Record is { Status: LedgerStatus.Pending or LedgerStatus.Failed };
        if (report.Acted && !isOpen)
            return report.Changes.Count > 0 ? RemediationOutcome.Done : RemediationOutcome.Extended;
        if (report.Acted || (isOpen && report.Reached))
            return RemediationOutcome.Done;
        return tracked.Record is { Status: LedgerStatus.Active } ? null : RemediationOutcome.Refused;
    }

    private async Task FailAsync(TrackedAction tracked, Exception exception, CancellationToken cancellation)
    {
        try
        {
            await tracked.FailAsync(exception.Message, cancellation).ConfigureAwait(false);
        }
        catch (AwsException second)
        {
            log.Warn("The failure could not be recorded; the action stays PENDING.", ("error", second.Message));
        }
    }

    /// <summary>Tells people of a result, on the bus and in the log.</summary>
    public async Task TellAsync(RemediationResult result, CancellationToken cancellation)
    {
        await services.Results.PublishAsync(result, cancellation).ConfigureAwait(false);
        log.Info("Response: " + result.Outcome, ("subject", result.Subject), ("actionId", result.ActionId),
            ("changes", string.Join(' ', result.Changes)), ("reasons", string.Join("; ", result.Reasons)));
    }

    /// <summary>The effect of a step, in the account that the step names.</summary>
    public async Task<ResponseEffect> EffectAsync(ResponseStep step, CancellationToken cancellation)
    {
        var session = await services.Sessions.GetAsync(step.Target.AccountId, cancellation).ConfigureAwait(false);
        return EffectFactory.Of(step, session, services.Settings.Policy, ledger, services.Clock, log);
    }

    /// <summary>A result about a step.</summary>
    public static RemediationResult Result(string outcome, ResponseStep step, FindingLabel finding) =>
        new(outcome, ResponseNames.Of(step.Kind), step.Subject, step.Target, finding) { ActionId = IdempotencyKeys.ActionId(step) };

    private ActionRecord New(ResponseStep step, FindingLabel finding, LedgerStatus status)
    {
        var now = services.Clock.GetUtcNow();
        return new(IdempotencyKeys.ActionId(step), status, step, finding, ActionChanges.None, now, now, null, 0);
    }
}
