using CsCheck;
using LandingZone.Benchmarks.Measuring;

namespace LandingZone.Benchmarks.Tests.Measuring;

public sealed class StatisticsTests
{
    [Theory]
    [InlineData(new[] { 3.0, 1, 2 }, 2.0)]
    [InlineData(new[] { 4.0, 1, 3, 2 }, 2.5)]
    [InlineData(new[] { 7.0 }, 7.0)]
    public void Median_is_the_middle_or_the_mean_of_both_in_the_middle(double[] values, double median) =>
        Assert.Equal(median, new Statistics(values).Median);

    [Theory]
    [InlineData(95, 19)]
    [InlineData(96, 20)]
    [InlineData(100, 20)]
    [InlineData(5, 1)]
    [InlineData(1, 1)]
    public void Percentile_is_the_nearest_rank(int percent, double expected) =>
        Assert.Equal(expected, new Statistics(Enumerable.Range(1, 20).Select(number => (double)number)).Percentile(percent));

    [Theory]
    [InlineData(0)]
    [InlineData(101)]
    public void Percentile_outside_of_a_hundred_is_refused(int percent) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new Statistics([1]).Percentile(percent));

    [Fact]
    public void No_measurements_is_refused() =>
        Assert.Equal("There are no measurements. (Parameter 'values')", Assert.Throws<ArgumentException>(() => new Statistics([])).Message);

    [Fact]
    public void Percentile_at_least_its_share_of_the_measurements_is_not_above_it() =>
        Gen.Select(Gen.Double[-1e6, 1e6].Array[1, 60], Gen.Int[1, 100]).Sample((values, percent) =>
        {
            var statistics = new Statistics(values);
            var found = statistics.Percentile(percent);
            return values.Count(value => value <= found) * 100 >= values.Length * percent
                && values.Count(value => value < found) * 100 < values.Length * percent
                && statistics.Min <= statistics.Median && statistics.Median <= statistics.Max;
        });
}
