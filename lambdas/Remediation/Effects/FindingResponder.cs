using LandingZone.Findings.Contracts;
using LandingZone.Findings.Model;
using LandingZone.Lambdas.Aws;
using LandingZone.Lambdas.Ledger;
using LandingZone.Lambdas.Remediation.Policy;
using LandingZone.Lambdas.Remediation.Steps;
using LandingZone.Lambdas.Runtime;

namespace LandingZone.Lambdas.Remediation.Effects;

/// <summary>Responds to one delivered event: decides, carries out, tells.</summary>
/// <param name="services">Shared parts.</param>
internal sealed class FindingResponder(RemediationServices services)
{
    /// <summary>After so many deliveries people hear of a failure that may still pass.</summary>
    private const int PatienceInDeliveries = 3;

    /// <summary>Responds to an event.</summary>
    /// <param name="received">The event.</param>
    /// <param name="delivery">The delivery.</param>
    /// <param name="cancellation">Ends the work; the message is delivered again.</param>
    /// <exception cref="MalformedMessageException">The event cannot be read. Nothing was done.</exception>
    /// <exception cref="ResponsesFailedException">Responses failed; those that succeeded are done.</exception>
    public async Task RespondAsync(GuardDutyEvent received, Delivery delivery, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(received);
        if (received is MalformedEvent malformed)
            throw new MalformedMessageException(malformed.Reason);
        var decision = ResponseDecider.Decide(received, services.Settings.Policy, services.Context());
        if (received is not FindingEvent { Finding: var finding } || !decision.Planned.Any())
        {
            LogSkipped(delivery.Log, decision);
            return;
        }

        var log = delivery.Log.With(scope => scope with
        {
            FindingId = finding.Id,
            Account = finding.AccountId,
            Region = finding.Region,
        });
        var ledger = services.Ledger(delivery.Writer);
        var leases = new Leases(ledger, services.Clock);
        // Without the time of its last update, one state of the finding cannot be told from the next.
        var claim = finding.UpdatedAt is null
            ? null
            : await leases.ClaimAsync(
                IdempotencyKeys.Delivery(finding, services.Settings.Policy.Mode), delivery.Deadline, cancellation).ConfigureAwait(false);
        if (claim is null && finding.UpdatedAt is not null)
        {
            log.Info("This state of the finding was handled already, by another delivery.");
            return;
        }

        try
        {
            await RespondAsync(finding, ledger, leases, delivery with { Log = log }, cancellation).ConfigureAwait(false);
        }
        catch (Exception) when (claim is not null && !cancellation.IsCancellationRequested)
        {
            await leases.TryReleaseAsync(claim, log, cancellation).ConfigureAwait(false);
            throw;
        }

        if (claim is not null)
            await leases.CompleteAsync(claim, cancellation).ConfigureAwait(false);
    }

    private async Task RespondAsync(
        Finding finding, LedgerSession ledger, Leases leases, Delivery delivery, CancellationToken cancellation)
    {
        var label = new FindingLabel(finding.Type, finding.Severity.Value);
        var decision = ResponseDecider.Decide(
            finding, services.Settings.Policy, services.Context(await OwnPrincipalsAsync(finding, cancellation).ConfigureAwait(false)));
        LogSkipped(delivery.Log, decision);
        var failures = new List<Exception>();
        foreach (var response in decision.Planned)
        {
            var log = delivery.Log.With(scope => scope with { Action = ResponseNames.Of(response.Kind) });
            var runner = new ActionRunner(services, ledger, log);
            try
            {
                await CarryOutAsync(runner, response, label, cancellation).ConfigureAwait(false);
            }
            catch (Exception exception) when (!cancellation.IsCancellationRequested)
            {
                // Evidence that cannot be secured must not keep the attack going: the other responses have their turn.
                log.Error("The response failed.", exception);
                failures.Add(exception);
                if (!IsWorthTelling(exception, delivery.ReceiveCount))
                    continue;
                var key = finding.UpdatedAt is null ? null : IdempotencyKeys.Failure(finding, response.Step!);
                await new FailureNotice(leases, delivery with { Log = log })
                    .TellOnceAsync(key, () => TellFailureAsync(runner, response.Step!, label, exception, cancellation), cancellation)
                    .ConfigureAwait(false);
            }
        }

        if (failures.Count > 0)
            throw new ResponsesFailedException(failures);
    }

    private static Task CarryOutAsync(ActionRunner runner, ResponseDecision response, FindingLabel label, CancellationToken cancellation) =>
        response.Disposition switch
        {
            Disposition.DryRun => runner.RehearseAsync(response.Step!, label, response.Reasons, cancellation),
            Disposition.AwaitApproval => runner.AskAsync(response.Step!, label, response.Reasons, response.Approval!, cancellation),
            _ => runner.ActAsync(response.Step!, label, response.Reasons, cancellation),
        };

    private static Task TellFailureAsync(
        ActionRunner runner, ResponseStep step, FindingLabel label, Exception exception, CancellationToken cancellation) =>
        runner.TellAsync(
            ActionRunner.Result(RemediationOutcome.Failed, step, label) with { Reasons = [new("failed", exception.Message)] },
            cancellation);

    // What will not pass by itself is told at once, the rest when it has not passed for a while.
    private static bool IsWorthTelling(Exception exception, int receiveCount) =>
        receiveCount == (exception is AwsException { Error.IsRetryable: false } or ExemptionUnknownException ? 1 : PatienceInDeliveries);

    // Only credentials can be our own; the role's id comes with the session.
    private async Task<IReadOnlyList<string>> OwnPrincipalsAsync(Finding finding, CancellationToken cancellation)
    {
        if (finding.Resource.AccessKey is null && finding.Service.Sequence is null)
            return [];
        var session = await services.Sessions.GetAsync(finding.AccountId!, cancellation).ConfigureAwait(false);
        return session.RoleId is { } id ? [id] : [];
    }

    private static void LogSkipped(JsonLog log, Decision decision)
    {
        if (decision.Reasons.Count > 0)
            log.Info("Nothing is done.", ("findingType", decision.FindingType), ("reasons", string.Join("; ", decision.Reasons)));
        foreach (var response in decision.Responses.Where(response => response.Disposition == Disposition.Skip))
        {
            log.Info("The response is skipped.", ("response", ResponseNames.Of(response.Kind)),
                ("reasons", string.Join("; ", response.Reasons)));
        }
    }
}
