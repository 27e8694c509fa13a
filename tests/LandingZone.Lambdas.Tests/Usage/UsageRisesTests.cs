using System.Globalization;
using CsCheck;
using LandingZone.Lambdas.Aws.GuardDuty;
using LandingZone.Lambdas.Usage;

namespace LandingZone.Lambdas.Tests.Usage;

public sealed class UsageRisesTests
{
    private static readonly DateTimeOffset Now = new(2026, 3, 1, 6, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData("100", "150", false)]
    [InlineData("100", "150.01", true)]
    [InlineData("100", "90", false)]
    [InlineData("100", "0", false)]
    [InlineData("0.01", "1.00", false)]
    [InlineData("0.01", "1.01", true)]
    [InlineData("0", "0.99", false)]
    [InlineData("0", "1", true)]
    public void Find_rise_over_half_is_told(string before, string now, bool isTold) =>
        Assert.Equal(isTold, Find(Amount(before), Amount(now), days: 30).Count == 1);

    [Theory]
    [InlineData(0, false)]
    [InlineData(6.99, false)]
    [InlineData(7, true)]
    public void Find_fewer_than_seven_days_of_data_are_ignored(double days, bool isTold) =>
        Assert.Equal(isTold, Find(10, 1000, days).Count == 1);

    [Fact]
    public void Find_what_was_not_there_is_no_rise() =>
        Assert.Empty(UsageRises.Find(new Dictionary<string, UsageLook>(), [new("FLOW_LOGS", 1000, "USD")], 50, Now));

    [Fact]
    public void Find_several_rises_begin_with_the_largest()
    {
        var before = new[] { "A", "B", "C", "D" }.ToDictionary(name => name, _ => new UsageLook(10, Now.AddDays(-10)));

        var rises = UsageRises.Find(before, [new("A", 20, "USD"), new("C", 300, "USD"), new("B", 20, "USD"), new("D", 11, "USD")], 50, Now);

        Assert.Equal([new("C", 10, 300, "USD"), new("A", 10, 20, "USD"), new("B", 10, 20, "USD")], rises);
        Assert.Equal([2900, 100, 100], rises.Select(rise => rise.Percent));
    }

    [Theory]
    [InlineData("0", "5", null)]
    [InlineData("3", "5", 67L)]
    [InlineData("0.0000001", "1000000", 1000000000000000L)]
    public void Percent_is_whole_and_unknown_over_nothing(string before, string now, long? percent) =>
        Assert.Equal(percent is { } known ? known - (known > 1000 ? 100 : 0) : null, new UsageRise("A", Amount(before), Amount(now), "USD").Percent);

    [Fact]
    public void Remember_keeps_since_when_and_forgets_what_is_gone()
    {
        var before = new Dictionary<string, UsageLook> { ["KEPT"] = new(1, Now.AddDays(-3)), ["GONE"] = new(2, Now.AddDays(-3)) };

        var next = UsageRises.Remember(before, [new("KEPT", 5, "USD"), new("NEW", 6, "USD")], Now);

        Assert.Equal(
            [new("KEPT", new(5, Now.AddDays(-3))), new("NEW", new(6, Now))],
            next.OrderBy(pair => pair.Key, StringComparer.Ordinal));
    }

    // A second look at the same usage never tells anything, whatever was there before.
    [Fact]
    public void Find_twice_the_same_tells_once() =>
        Gen.Select(Gen.Int[0, 100_000].Array[0, 6], Gen.Int[1, 10_000]).Sample((amounts, percent) =>
        {
            UsageSum[] usage = [.. amounts.Select((cents, index) => new UsageSum($"PLAN_{index}", cents / 100m, "USD"))];
            var looks = UsageRises.Remember(usage.ToDictionary(each => each.Name, _ => new UsageLook(0, Now.AddDays(-20))), usage, Now);

            Assert.Empty(UsageRises.Find(looks, usage, percent, Now));
            Assert.All(looks.Values, look => Assert.Equal(Now.AddDays(-20), look.Since));
        });

    private static IReadOnlyList<UsageRise> Find(decimal before, decimal now, double days) => UsageRises.Find(
        new Dictionary<string, UsageLook> { ["FLOW_LOGS"] = new(before, Now.AddDays(-days)) }, [new("FLOW_LOGS", now, "USD")], 50, Now);

    private static decimal Amount(string text) => decimal.Parse(text, CultureInfo.InvariantCulture);
}
