using LandingZone.Lambdas.Aws;
using LandingZone.Lambdas.Aws.GuardDuty;

namespace LandingZone.Lambdas.Usage;

/// <summary>Trials and usage in one region. What could not be read is empty, and the reason is in <see cref="Failures"/>.</summary>
/// <param name="Region">The region.</param>
/// <param name="Trials">The days that are left, by account.</param>
/// <param name="ByPlan">Usage by plan; null when it could not be read.</param>
/// <param name="ByAccount">Usage by account; null when it could not be read.</param>
/// <param name="Failures">One sentence for each question that failed.</param>
internal sealed record RegionUsage(
    string Region,
    IReadOnlyList<FreeTrial> Trials,
    IReadOnlyList<UsageSum>? ByPlan,
    IReadOnlyList<UsageSum>? ByAccount,
    IReadOnlyList<string> Failures);

/// <summary>Finds out about trials and usage of the administrator and its members.</summary>
/// <param name="session">A session of the delegated administrator.</param>
/// <param name="administratorId">Its account.</param>
internal sealed class UsageCollector(AwsSession session, string administratorId)
{
    public async Task<RegionUsage> CollectAsync(string region, CancellationToken cancellation)
    {
        var guardDuty = session.GuardDuty(region);
        List<string> failures = [];
        var detector = await AskAsync(() => guardDuty.FindDetectorAsync(cancellation)).ConfigureAwait(false);
        if (detector is null)
        {
            if (failures.Count == 0)
                failures.Add($"{region}: there is no detector.");
            return new(region, [], null, null, failures);
        }

        var members = await AskAsync(() => guardDuty.ListMembersAsync(detector, cancellation)).ConfigureAwait(false) ?? [];
        string[] accounts = [administratorId, .. members.Where(member => member.IsEnabled).Select(member => member.AccountId)];
        var trials = await AskAsync(() => guardDuty.GetRemainingFreeTrialDaysAsync(detector, accounts, cancellation)).ConfigureAwait(false);
        // T18: accounts that are left out of an answer with status 200 are failures.
        failures.AddRange((trials?.Unprocessed ?? []).Select(left => $"{region}: no free trial days of {left.AccountId}: {left.Reason}"));
        var byPlan = await AskAsync(() => guardDuty.GetUsageByFeatureAsync(detector, cancellation)).ConfigureAwait(false);
        var byAccount = await AskAsync(() => guardDuty.GetUsageByAccountAsync(detector, cancellation)).ConfigureAwait(false);
        return new(region, trials?.Items ?? [], byPlan, byAccount, failures);

        async Task<T?> AskAsync<T>(Func<Task<T>> ask)
            where T : class?
        {
            try
            {
                return await ask().ConfigureAwait(false);
            }
            catch (AwsException exception)
            {
                failures.Add($"{region}: {exception.Error}");
                return null;
            }
        }
    }
}
