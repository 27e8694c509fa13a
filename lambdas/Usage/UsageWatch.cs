using LandingZone.Findings.Contracts;
using LandingZone.Lambdas.Aws.GuardDuty;

namespace LandingZone.Lambdas.Usage;

/// <summary>What a look came to.</summary>
/// <param name="TrialNotices">Trials that were told.</param>
/// <param name="Rises">Rises that were told.</param>
/// <param name="ByPlan">Usage by plan, over all regions.</param>
/// <param name="Failures">Questions that failed.</param>
internal sealed record UsageResult(
    int TrialNotices, int Rises, IReadOnlyDictionary<string, decimal> ByPlan, IReadOnlyList<string> Failures);

/// <summary>
/// One look at trials and usage, region by region. Events go out before the ledger remembers them: after a crash between the two something
/// is told twice, never not at all.
/// </summary>
/// <param name="collector">Asks GuardDuty.</param>
/// <param name="ledger">Remembers.</param>
/// <param name="events">Tells.</param>
/// <param name="settings">When to tell.</param>
/// <param name="clock">The time.</param>
internal sealed class UsageWatch(
    UsageCollector collector, UsageLedger ledger, UsageEvents events, UsageSettings settings, TimeProvider clock)
{
    private static readonly IReadOnlyDictionary<string, int> NothingTold = new Dictionary<string, int>();

    public async Task<UsageResult> RunAsync(CancellationToken cancellation)
    {
        var (notices, rises) = (0, 0);
        var byPlan = new SortedDictionary<string, decimal>(StringComparer.Ordinal);
        List<string> failures = [];
        foreach (var region in settings.Regions)
        {
            var usage = await collector.CollectAsync(region, cancellation).ConfigureAwait(false);
            failures.AddRange(usage.Failures);
            notices += await TrialsAsync(usage, cancellation).ConfigureAwait(false);
            rises += await RisesAsync(usage.Region, UsageLedger.Plans, UsageSpikeDetail.Plan, usage.ByPlan, cancellation).ConfigureAwait(false);
            foreach (var shard in (usage.ByAccount ?? []).GroupBy(each => each.Name[^1]))
            {
                rises += await RisesAsync(
                    usage.Region, UsageLedger.Accounts(shard.Key), UsageSpikeDetail.AccountId, [.. shard], cancellation).ConfigureAwait(false);
            }

            foreach (var plan in usage.ByPlan ?? [])
                byPlan[plan.Name] = byPlan.GetValueOrDefault(plan.Name) + plan.Amount;
        }

        return new(notices, rises, byPlan, failures);
    }

    private async Task<int> TrialsAsync(RegionUsage usage, CancellationToken cancellation)
    {
        if (settings.TrialNoticeDays.Count == 0 || usage.Trials.Count == 0)
            return 0;
        var known = await ledger.ReadToldAsync(usage.Region, cancellation).ConfigureAwait(false);
        List<TrialNotice> all = [];
        List<(string AccountId, IReadOnlyDictionary<string, int> Told)> remember = [];
        foreach (var trial in usage.Trials)
        {
            var told = known.GetValueOrDefault(trial.AccountId, NothingTold);
            var due = TrialNotices.Due(trial, settings.TrialNoticeDays, told);
            var after = TrialNotices.Remember(trial, told, due);
            all.AddRange(due);
            if (due.Count > 0 || after.Count > told.Count)
                remember.Add((trial.AccountId, after));
        }

        await events.TellTrialsAsync(
            usage.Region, [.. all.OrderBy(notice => notice.DaysRemaining).ThenBy(notice => notice.AccountId, StringComparer.Ordinal)], cancellation)
            .ConfigureAwait(false);
        foreach (var (accountId, told) in remember)
            await ledger.WriteToldAsync(usage.Region, accountId, told, cancellation).ConfigureAwait(false);
        return all.Count;
    }

    private async Task<int> RisesAsync(
        string region, string part, string member, IReadOnlyList<UsageSum>? now, CancellationToken cancellation)
    {
        if (now is null)
            return 0;
        var time = clock.GetUtcNow();
        var before = await ledger.ReadLooksAsync(region, part, cancellation).ConfigureAwait(false);
        var rises = UsageRises.Find(before, now, settings.RisePercent, time);
        await events.TellRisesAsync(region, member, rises, cancellation).ConfigureAwait(false);
        await ledger.WriteLooksAsync(region, part, UsageRises.Remember(before, now, time), cancellation).ConfigureAwait(false);
        return rises.Count;
    }
}
