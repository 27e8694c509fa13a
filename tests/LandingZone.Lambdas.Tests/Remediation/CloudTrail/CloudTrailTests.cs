using LandingZone.Findings.Catalogue;
using LandingZone.Lambdas.Remediation;
using LandingZone.Lambdas.Remediation.CloudTrail;
using LandingZone.Lambdas.Remediation.Steps;
using static LandingZone.Lambdas.Tests.Remediation.TestFindings;

namespace LandingZone.Lambdas.Tests.Remediation.CloudTrail;

public sealed class CloudTrailTests
{
    private const string Type = "Stealth:IAMUser/CloudTrailLoggingDisabled";
    private const string Trail = "arn:aws:cloudtrail:us-east-1:111122223333:trail/main";

    [Fact] // The finding is from eu-west-1, the trail's home is us-east-1.
    public void Decide_stopLogging_restartsInTheTrailsHomeRegion()
    {
        var step = Assert.IsType<RestartCloudTrailStep>(Decision("StopLogging", Trail).Step);

        Assert.Equal((Trail, "us-east-1", Account), (step.Trail, step.HomeRegion, step.Target.AccountId));
    }

    [Fact]
    public void Decide_trailByName_leavesTheHomeRegionToTheLookUp() =>
        Assert.Null(Assert.IsType<RestartCloudTrailStep>(Decision("StopLogging", "main").Step).HomeRegion);

    [Fact]
    public void Decide_updateTrail_restartsAndSaysThatSettingsNeedAPerson()
    {
        var decision = Decision("UpdateTrail", Trail);

        Assert.NotNull(decision.Step);
        Assert.Equal("UpdateTrail changed the trail's settings; only its logging is started, the settings need a person.",
            Assert.Single(decision.Reasons).Text);
    }

    [Theory]
    [InlineData("DeleteTrail", Trail, "trailDeleted")]
    [InlineData("DeleteBucket", Trail, "trailNotStopped")]
    [InlineData("StopLogging", null, "trailUnknown")]
    [InlineData("StopLogging", "a b", "trailUnknown")]
    [InlineData("StopLogging", "arn:aws:cloudtrail:us-east-1:222233334444:trail/org", "trailOfOtherAccount")]
    public void Decide_whatStartingCannotMend_isOnlyTold(string api, string? trail, string code)
    {
        var decision = Decision(api, trail);

        Assert.Equal(Disposition.Skip, decision.Disposition);
        Assert.Equal([code], decision.Codes());
    }

    [Fact]
    public void Decide_failedAttempt_isOnlyTold()
    {
        var decision = Of(Type, Call("StopLogging", "AccessDenied", Trail)).Decide();

        Assert.Equal(["callFailed"], decision.The(ResponseKind.RestartCloudTrail).Codes());
    }

    [Fact]
    public void Plan_stoppedTrail_startsIt() =>
        Assert.Equal(new StartLogging(Trail, "us-east-1"), Assert.Single(CloudTrailPlanner.Plan(Facts(), Account, "exempt").Operations));

    [Fact]
    public void Plan_trailThatLogs_isLeftAlone() =>
        Assert.Equal(["trailLogging"], CloudTrailPlanner.Plan(Facts() with { IsLogging = true }, Account, "exempt").Codes());

    [Fact]
    public void Plan_trailThatIsGone_isReported() =>
        Assert.Equal(["trailDeleted"], CloudTrailPlanner.Plan(null, Account, "exempt").Codes());

    [Fact]
    public void Plan_organizationTrail_isStartedOnlyFromItsAccount()
    {
        var plan = CloudTrailPlanner.Plan(Facts() with { IsOrganizationTrail = true }, "222233334444", "exempt");

        Assert.Empty(plan.Operations);
        Assert.Equal($"{Trail} belongs to account 111122223333 as the organization's trail and can be started only there.",
            Assert.Single(plan.Notes).Text);
        Assert.True(CloudTrailPlanner.Plan(Facts() with { IsOrganizationTrail = true }, Account, "exempt").Acts);
    }

    [Fact]
    public void Plan_exemptTrail_isLeftAlone() => Assert.Equal(
        ["exempt"],
        CloudTrailPlanner.Plan(Facts() with { Tags = new(new Dictionary<string, string> { ["exempt"] = "True" }) }, Account, "exempt")
            .Codes());

    private static ResponseDecision Decision(string api, string? trail) =>
        Of(Type, Call(api, trail: trail)).Decide().The(ResponseKind.RestartCloudTrail);

    private static TrailFacts Facts() => new(Trail, "us-east-1", false, false, LiveTags.None);
}
