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
    public void Due_no_thresholds_tell_nothing() => Assert.Empty(TrialNotices.Due(Trial(("FLOW_LOGS", 1)), [], Told()));

    // Whatever days the function runs on, each threshold is told at most once, and the last one that was reached always is.
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
                Assert.True(due.Count == 0 || TrialNotices.MayBeDue(trial, thresholds));
                Assert.Equal(due, TrialNotices.Due(trial, [.. thresholds.Order()], told));
                all.AddRange(due.Select(notice => notice.Threshold));
                told = TrialNotices.Remember(told, due);
                Assert.Empty(TrialNotices.Due(trial, thresholds, told));
            }

            Assert.Equal(all.Distinct().OrderDescending(), all);
            var last = days.Where(day => day > 0).DefaultIfEmpty(int.MaxValue).Min();
            Assert.Equal(thresholds.Where(threshold => last <= threshold).Select(threshold => (int?)threshold).Min(), all.Select(each => (int?)each).LastOrDefault());
        });
    }

    private static FreeTrial Trial(params (string Plan, int Days)[] days) =>
        new(Account, days.ToDictionary(each => each.Plan, each => each.Days));

    private static Dictionary<string, int> Told(params (string Plan, int Threshold)[] told) =>
        told.ToDictionary(each => each.Plan, each => each.Threshold);
}
