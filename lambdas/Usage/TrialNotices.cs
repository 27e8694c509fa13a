using LandingZone.Lambdas.Aws.GuardDuty;

namespace LandingZone.Lambdas.Usage;

/// <summary>A free trial that people are to be told of.</summary>
/// <param name="AccountId">The account.</param>
/// <param name="Plan">The plan, as GuardDuty names it; names that this product does not know are as good as others.</param>
/// <param name="DaysRemaining">The days that are left; 0 when it is over.</param>
/// <param name="Threshold">The configured number of days that it has come down to; 0 for its end.</param>
public sealed record TrialNotice(string AccountId, string Plan, int DaysRemaining, int Threshold);

/// <summary>
/// Decides of which trials to tell: once at each configured number of days. Each plan of each account has a clock of its own. A trial that
/// was seen running and is over before the last number of days was told, because it was ended or no run came in time, is told at its end.
/// </summary>
public static class TrialNotices
{
    /// <summary>What is remembered of a trial that runs and was not told yet: more days than a trial has.</summary>
    public const int Running = 31;

    private const int Over = 0;

    /// <summary>The notices about one account in one region, those that end first at the beginning.</summary>
    /// <param name="trial">
    /// The days that are left. A trial that is missing or 0 is over; of one that was never seen running there is nothing to tell.
    /// </param>
    /// <param name="thresholds">The days before the end at which to tell, in any order.</param>
    /// <param name="told">The lowest threshold that was told, by plan, or <see cref="Running"/>.</param>
    public static IReadOnlyList<TrialNotice> Due(FreeTrial trial, IReadOnlyList<int> thresholds, IReadOnlyDictionary<string, int> told)
    {
        ArgumentNullException.ThrowIfNull(trial);
        ArgumentNullException.ThrowIfNull(thresholds);
        ArgumentNullException.ThrowIfNull(told);
        if (thresholds.Count == 0)
            return [];
        return
        [
            .. trial.DaysByFeature.Keys.Union(told.Keys, StringComparer.Ordinal)
                .Select(plan => (Plan: plan, Days: Math.Max(trial.DaysByFeature.GetValueOrDefault(plan), Over)))
                .Select(each => (each.Plan, each.Days, Threshold: Threshold(each.Plan, each.Days, thresholds, told)))
                .Where(each => each.Threshold is not null)
                .Select(each => new TrialNotice(trial.AccountId, each.Plan, each.Days, each.Threshold!.Value))
                .OrderBy(notice => notice.DaysRemaining).ThenBy(notice => notice.Plan, StringComparer.Ordinal),
        ];
    }

    /// <summary>What to remember of an account after these notices were told.</summary>
    public static IReadOnlyDictionary<string, int> Remember(
        FreeTrial trial, IReadOnlyDictionary<string, int> told, IEnumerable<TrialNotice> notices)
    {
        ArgumentNullException.ThrowIfNull(trial);
        ArgumentNullException.ThrowIfNull(notices);
        var all = told.ToDictionary(StringComparer.Ordinal);
        foreach (var (plan, _) in trial.DaysByFeature.Where(pair => pair.Value > Over))
            all.TryAdd(plan, Running);
        foreach (var notice in notices)
            all[notice.Plan] = notice.Threshold;
        return all;
    }

    private static int? Threshold(string plan, int days, IReadOnlyList<int> thresholds, IReadOnlyDictionary<string, int> told)
    {
        // Told at the last threshold, its end is no news.
        if (days == Over)
            return told.TryGetValue(plan, out var before) && before > thresholds.Min() ? Over : null;

        var reached = thresholds.Where(threshold => days <= threshold).Select(threshold => (int?)threshold).Min();
        return reached < told.GetValueOrDefault(plan, int.MaxValue) ? reached : null;
    }
}
