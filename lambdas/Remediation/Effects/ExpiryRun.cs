using LandingZone.Findings.Contracts;
using LandingZone.Lambdas.Aws;
using LandingZone.Lambdas.Ledger;
using LandingZone.Lambdas.Remediation.NetworkAcls;
using LandingZone.Lambdas.Remediation.Steps;
using LandingZone.Lambdas.Runtime;

namespace LandingZone.Lambdas.Remediation.Effects;

/// <summary>What an expiry run did.</summary>
/// <param name="NetworkAcls">Network ACLs with records.</param>
/// <param name="Changed">Those on which something was changed.</param>
/// <param name="Postponed">Those that were left to the next run, because another run worked on them or the time was up.</param>
/// <param name="Interrupted">Actions of any kind that were interrupted for good, and told.</param>
internal sealed record ExpirySummary(int NetworkAcls, int Changed, int Postponed, int Interrupted);

/// <summary>
/// Network ACLs or interrupted actions could not be put right. The alarm on the function's errors tells; the next run tries again.
/// </summary>
/// <param name="failures">One text for each.</param>
public sealed class ExpiryFailedException(IReadOnlyList<string> failures)
    : Exception($"{failures.Count} thing(s) could not be put right: {string.Join(" | ", failures)}");

/// <summary>One run over all network ACLs that the ledger knows, and over actions that were interrupted for good.</summary>
internal sealed class ExpiryRun(
    ResponseSessions sessions,
    LedgerSession ledger,
    ResultEvents results,
    InterruptedActions interrupted,
    IReadOnlyList<string> untouchedAccounts,
    RuleNumberRange numbers,
    TimeProvider clock,
    JsonLog log)
{
    /// <summary>No network ACL is begun in the last seconds before the deadline: ending one takes a few.</summary>
    private static readonly TimeSpan Reserve = TimeSpan.FromSeconds(20);

    /// <summary>How long after its end a block's last rules may still have to go; longer than any function runs.</summary>
    private static readonly TimeSpan Aftermath = TimeSpan.FromHours(1);

    private readonly NaclRunner _runner = new(ledger, clock, log);
    private readonly DateTimeOffset _now = DateTimeOffset.FromUnixTimeMilliseconds(clock.GetUtcNow().ToUnixTimeMilliseconds());

    public async Task<ExpirySummary> RunAsync(DateTimeOffset deadline, CancellationToken cancellation)
    {
        var acls = await new BlockLedger(ledger).FindNetworkAclsAsync(_now - Aftermath, cancellation).ConfigureAwait(false);
        var changed = 0;
        var postponed = 0;
        var failures = new List<string>();
        foreach (var acl in acls)
        {
            if (IsTimeUp(deadline) || untouchedAccounts.Contains(acl.AccountId))
            {
                postponed++;
                continue;
            }

            try
            {
                changed += await ReconcileAsync(acl, cancellation).ConfigureAwait(false) ? 1 : 0;
            }
            catch (LeaseTakenException exception)
            {
                log.Info("The network ACL is left to the next run.", ("networkAcl", acl.NetworkAclId), ("reason", exception.Message));
                postponed++;
            }
            catch (Exception exception) when (!cancellation.IsCancellationRequested)
            {
                // One account that cannot be reached must not keep the blocks of all others in force.
                log.Error("The network ACL could not be put right.", exception, ("networkAcl", acl.NetworkAclId));
                failures.Add($"{acl.AccountId}/{acl.Region}/{acl.NetworkAclId}: {exception.Message}");
            }
        }

        var ended = await interrupted.EndAsync(() => IsTimeUp(deadline), failures, cancellation).ConfigureAwait(false);
        log.Info("Expiry run.", ("networkAcls", $"{acls.Count}"), ("changed", $"{changed}"), ("postponed", $"{postponed}"),
            ("interrupted", $"{ended}"));
        return failures.Count == 0 ? new(acls.Count, changed, postponed, ended) : throw new ExpiryFailedException(failures);
    }

    private bool IsTimeUp(DateTimeOffset deadline) => clock.GetUtcNow() + Reserve >= deadline;

    private async Task<bool> ReconcileAsync(NetworkAclKey acl, CancellationToken cancellation)
    {
        var session = await sessions.GetAsync(acl.AccountId, cancellation).ConfigureAwait(false);
        var report = await _runner.RunAsync(
            acl, session.Ec2(acl.Region), state => NaclReconciler.Plan(state, numbers, _now), cancellation).ConfigureAwait(false);
        if (!report.Acted && report.Reasons.Any(reason => reason.Code == NaclRunner.GoneCode))
            report = await CloseAsync(acl, report, cancellation).ConfigureAwait(false);
        if (report.Acted)
            await TellAsync(acl, report, cancellation).ConfigureAwait(false);
        return report.Acted;
    }

    // The network ACL took its rules with it; only the records are left.
    private async Task<EffectReport> CloseAsync(NetworkAclKey acl, EffectReport gone, CancellationToken cancellation)
    {
        var closed = await _runner.CloseAsync(acl, _now, cancellation).ConfigureAwait(false);
        return gone with { Acted = closed > 0 };
    }

    private Task TellAsync(NetworkAclKey acl, EffectReport report, CancellationToken cancellation)
    {
        var hasExpired = report.Reasons.Any(reason => reason.Code == "blockExpired");
        var outcome = hasExpired ? RemediationOutcome.Expired : RemediationOutcome.Repaired;
        if (report.Changes.Count == 0 && report.Reasons.Count == 0)
            return Task.CompletedTask;
        return results.PublishAsync(
            new(outcome, "blockAddress", acl.NetworkAclId, new ActionTarget(acl.AccountId, acl.Region, ""), null)
            {
                Changes = report.Changes,
                Reasons = report.Reasons,
            },
            cancellation);
    }
}
