using CsCheck;
using LandingZone.Lambdas.Aws.GuardDuty;
using LandingZone.Lambdas.Usage;

namespace LandingZone.Lambdas.Tests.Usage;

public sealed class TrialNoticesTests
{
    private const string Account = "111122223333";

    [Theory]
    [InlineData(30, null)]
    [InlineData(8, null)]
    [InlineData(7, 7)]
    [InlineData(2, 7)]
    [InlineData(1, 1)]
    [InlineData(0, null)]
    [InlineData(-1, null)]
    public void Due_nothing_told_is_the_lowest_threshold_reached(int days, int? threshold) =>
        Assert.Equal(threshold, TrialNotices.Due(Trial(("S3_DATA_EVENTS", days)), [7, 1], Told()).SingleOrDefault()?.Threshold);

    [Theory]
    [InlineData(7, 7, null)]
    [InlineData(3, 7, null)]
    [InlineData(1, 7, 1)]
    [InlineData(1, 1, null)]
    [InlineData(7, 1, null)]
    [InlineData(9, TrialNotices.Running, null)]
    [InlineData(7, TrialNotices.Running, 7)]
    [InlineData(0, TrialNotices.Running, 0)]
    [InlineData(-1, TrialNotices.Running, 0)]
    [InlineData(0, 7, 0)]
    [InlineData(0, 1, null)]
    [InlineData(0, 0, null)]
    public void Due_told_before_only_a_lower_threshold_is_told(int days, int told, int? threshold) =>
        Assert.Equal(
            threshold,
            TrialNotices.Due(Trial(("S3_DATA_EVENTS", days)), [1, 7], Told(("S3_DATA_EVENTS", told))).SingleOrDefault()?.Threshold);

    [Fact]
    public void Due_each_plan_has_its_own_clock_and_unknown_names_count()
    {
        var notices = TrialNotices.Due(
            Trial(("S3_DATA_EVENTS", 6), ("A_PLAN_OF_NEXT_YEAR", 1), ("FLOW_LOGS", 12), ("DNS_LOGS", 6)), [7, 1], Told(("DNS_LOGS", 7)));

        Assert.Equal([new(Account, "A_PLAN_OF_NEXT_YEAR", 1, 1), new(Account, "S3_DATA_EVENTS", 6, 7)], notices);
    }

    [Fact]
    public void Due_trial_seen_running_is_missing_is_told_as_over() =>
        Assert.Equal(
            [new(Account, "FLOW_LOGS", 0, 0)],
            TrialNotices.Due(Trial(("DNS_LOGS", 30)), [7, 1], Told(("FLOW_LOGS", TrialNotices.Running), ("S3_DATA_EVENTS", 1))));

    [Fact]
    public void Due_no_thresholds_tell_nothing() =>
        Assert.Empty(TrialNotices.Due(Trial(("FLOW_LOGS", 1)), [], Told(("DNS_LOGS", TrialNotices.Running))));

    [Fact]
    public void Remember_running_trials_told_or_not_and_no_others() =>
        Assert.Equal(
            Told(("FLOW_LOGS", TrialNotices.Running), ("S3_DATA_EVENTS", 7)),
            TrialNotices.Remember(
                Trial(("FLOW_LOGS", 20), ("S3_DATA_EVENTS", 6), ("DNS_LOGS", 0)), Told(), [new(Account, "S3_DATA_EVENTS", 6, 7)]));

    // Whatever days the function runs on, each threshold is told at most once, and the last one that was reached always is: also the end
    // of a trial that was seen running, unless people heard of it on its last days.
    [Fact]
    public void Due_any_days_of_any_runs_tell_each_threshold_at_most_once()
    {
        var runs = Gen.Select(Gen.Int[1, 30].List[0, 6], Gen.Int[0, 30].HashSet[1, 20]);
        runs.Sample((thresholds, days) =>
        {
            IReadOnlyDictionary<string, int> told = Told();
            List<int> all = [];
            foreach (var day in days.OrderDescending())
            {
                var trial = Trial(("FLOW_LOGS", day));
                var due = TrialNotices.Due(trial, thresholds, told);
                Assert.Equal(due, TrialNotices.Due(trial, [.. thresholds.Order()], told));
                all.AddRange(due.Select(notice => notice.Threshold));
                told = TrialNotices.Remember(trial, told, due);
                Assert.Empty(TrialNotices.Due(trial, thresholds, told));
            }

            Assert.Equal(all.Distinct().OrderDescending(), all);
            var last = days.Where(day => day > 0).DefaultIfEmpty(int.MaxValue).Min();
            var reached = thresholds.Where(threshold => last <= threshold).Select(threshold => (int?)threshold).Min();
            var isEndNews = thresholds.Count > 0 && days.Contains(0) && days.Count > 1 && reached != thresholds.Min();
            Assert.Equal(isEndNews ? 0 : reached, all.Select(each => (int?)each).LastOrDefault());
        });
    }

    private static FreeTrial Trial(params (string Plan, int Days)[] days) =>
        new(Account, days.ToDictionary(each => each.Plan, each => each.Days));

    private static Dictionary<string, int> Told(params (string Plan, int Threshold)[] told) =>
        told.ToDictionary(each => each.Plan, each => each.Threshold);
}
