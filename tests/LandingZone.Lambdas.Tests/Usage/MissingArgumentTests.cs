using LandingZone.Lambdas.Aws.GuardDuty;
using LandingZone.Lambdas.Usage;

namespace LandingZone.Lambdas.Tests.Usage;

/// <summary>Every argument that trial notices and usage rises need.</summary>
public sealed class MissingArgumentTests
{
    private static readonly FreeTrial Trial = new("111122223333", new Dictionary<string, int>());
    private static readonly Dictionary<string, int> Told = [];

    [Fact]
    public void TrialNotices_argumentMissing_isNamed()
    {
        Assert.Equal("trial", MissingArgument.Of(() => TrialNotices.Due(null!, [1], Told)));
        Assert.Equal("thresholds", MissingArgument.Of(() => TrialNotices.Due(Trial, null!, Told)));
        Assert.Equal("told", MissingArgument.Of(() => TrialNotices.Due(Trial, [1], null!)));
        Assert.Equal("trial", MissingArgument.Of(() => TrialNotices.Remember(null!, Told, [])));
        Assert.Equal("notices", MissingArgument.Of(() => TrialNotices.Remember(Trial, Told, null!)));
    }

    [Fact]
    public void UsageRises_argumentMissing_isNamed()
    {
        var before = new Dictionary<string, UsageLook>();

        Assert.Equal("now", MissingArgument.Of(() => UsageRises.Find(before, null!, 50, DateTimeOffset.UnixEpoch)));
        Assert.Equal("now", MissingArgument.Of(() => UsageRises.Remember(before, null!, DateTimeOffset.UnixEpoch)));
    }
}
