using LandingZone.Lambdas.Aws.GuardDuty;
using LandingZone.Lambdas.Usage;

namespace LandingZone.Lambdas.Tests.Usage;

/// <summary>What is missing is named where it is first needed.</summary>
public sealed class MissingArgumentTests
{
    private static readonly FreeTrial Trial = new("111122223333", new Dictionary<string, int>());
    private static readonly Dictionary<string, int> Told = [];

    [Fact]
    public void TrialNotices_argumentMissing_isNamed()
    {
        Assert.Equal("trial", Missing(() => TrialNotices.Due(null!, [1], Told)));
        Assert.Equal("thresholds", Missing(() => TrialNotices.Due(Trial, null!, Told)));
        Assert.Equal("told", Missing(() => TrialNotices.Due(Trial, [1], null!)));
        Assert.Equal("trial", Missing(() => TrialNotices.Remember(null!, Told, [])));
        Assert.Equal("notices", Missing(() => TrialNotices.Remember(Trial, Told, null!)));
    }

    [Fact]
    public void UsageRises_argumentMissing_isNamed()
    {
        var before = new Dictionary<string, UsageLook>();

        Assert.Equal("now", Missing(() => UsageRises.Find(before, null!, 50, DateTimeOffset.UnixEpoch)));
        Assert.Equal("now", Missing(() => UsageRises.Remember(before, null!, DateTimeOffset.UnixEpoch)));
    }

    private static string? Missing(Func<object> call) => Assert.Throws<ArgumentNullException>(call).ParamName;
}
