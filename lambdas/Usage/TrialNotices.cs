using LandingZone.Lambdas.Aws.GuardDuty;

namespace LandingZone.Lambdas.Usage;

/// <summary>A free trial that people are to be told of.</summary>
/// <param name="AccountId">The account.</param>
/// <param name="Plan">The plan, as GuardDuty names it; names that this product does not know are as good as others.</param>
/// <param name="DaysRemaining">The days that are left.</param>
/// <param name="Threshold">The configured number of days that it has come down to.</param>
public sealed record TrialNotice(string AccountId, string Plan, int DaysRemaining, int Threshold);

/// <summary>Decides of which trials to tell: once at each configured number of days. Each plan of each account has a clock of its own.</summary>
public static class TrialNotices
{
    /// <summary>The notices about one account in one region, those that end first at the beginning.</summary>
    /// <param name="trial">The days that are left. 0 is a trial that is over, and nothing to tell of any more.</param>
    /// <param name="thresholds">The days before the end at which to tell, in any order.</param>
    /// <param name="told">The lowest threshold that was told, by plan.</param>
    public static IReadOnlyList<TrialNotice> Due(FreeTrial trial, IReadOnlyList<int> thresholds, IReadOnlyDictionary<string, int> told)
    {
        ArgumentNullException.ThrowIfNull(trial);
        ArgumentNullException.ThrowIfNull(told);
        return
        [
            .. trial.DaysByFeature.Where(pair => pair.Value > 0)
                .Select(pair => (Plan: pair.Key, Days: pair.Value, Threshold: Threshold(pair.Value, thresholds)))
                .Where(each => each.Threshold is { } threshold && threshold < told.GetValueOrDefault(each.Plan, int.MaxValue))
                .Select(each => new TrialNotice(trial.AccountId, each.Plan, each.Days, each.Threshold!.Value))
                .OrderBy(notice => notice.DaysRemaining).ThenBy(notice => notice.Plan, StringComparer.Ordinal),
        ];
    }

    /// <summary>What was told, after these notices.</summary>
    public static IReadOnlyDictionary<string, int> Remember(IReadOnlyDictionary<string, int> told, IEnumerable<TrialNotice> notices)
    {
        ArgumentNullException.ThrowIfNull(notices);
        var all = told.ToDictionary(StringComparer.Ordinal);
        foreach (var notice in notices)
            all[notice.Plan] = notice.Threshold;
        return all;
    }

    /// <summary>Whether anything could be due, whatever was told: spares a look into the ledger for most accounts.</summary>
    internal static bool MayBeDue(FreeTrial trial, IReadOnlyList<int> thresholds) =>
        trial.DaysByFeature.Values.Any(days => days > 0 && Threshold(days, thresholds) is not null);

    private static int? Threshold(int days, IReadOnlyList<int> thresholds) =>
        thresholds.Where(threshold => days <= threshold).Select(threshold => (int?)threshold).Min();
}
