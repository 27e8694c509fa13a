using LandingZone.Lambdas.Remediation;
using LandingZone.Lambdas.Remediation.PublicAccess;

namespace LandingZone.Lambdas.Tests.Remediation.PublicAccess;

public sealed class PublicAccessPlannerTests
{
    private const string Exempt = "landing-zone-exempt";

    [Fact] // C30: every bucket of the list.
    public void Plan_severalBuckets_blocksEachThatIsOpenAndNotExempt()
    {
        var half = new PublicAccessBlock(true, true, false, false);

        var plan = PublicAccessPlanner.Plan(
            [
                new("open", true, null, LiveTags.None),
                new("half", true, half, LiveTags.None),
                new("closed", true, PublicAccessBlock.All, LiveTags.None),
                new("website", true, null, new(new Dictionary<string, string> { [Exempt] = "true" })),
                new("gone", false, null, LiveTags.None),
                new("secretive", true, null, LiveTags.Unreadable),
            ],
            Exempt);

        Assert.Equal(
            [new("open", PublicAccessBlock.All, null), new PutPublicAccessBlock("half", PublicAccessBlock.All, half)], plan.Operations);
        Assert.Equal(["publicAccessBlocked", "exempt", "bucketGone", "tagsUnreadable"], plan.Codes());
        Assert.Equal("Bucket website has the tag landing-zone-exempt=true, which exempts it.", plan.Notes[1].Text);
    }

    [Fact]
    public void Plan_account_blocksItsOwnSetting() => Assert.Equal(
        new PutPublicAccessBlock(null, PublicAccessBlock.All, null),
        Assert.Single(PublicAccessPlanner.Plan([new(null, true, null, LiveTags.None)], Exempt).Operations));

    [Fact]
    public void PlanUndo_unchangedSince_putsBackWhatWasThere()
    {
        var before = new PublicAccessBlock(true, false, true, false);

        var plan =
            PublicAccessPlanner.PlanUndo(new("b", PublicAccessBlock.All, before), new("b", true, PublicAccessBlock.All, LiveTags.None));

        Assert.Equal(new PutPublicAccessBlock("b", before, PublicAccessBlock.All), Assert.Single(plan.Operations));
    }

    [Fact]
    public void PlanUndo_nothingWasThere_opensAllFour()
    {
        var plan =
            PublicAccessPlanner.PlanUndo(new("b", PublicAccessBlock.All, null), new("b", true, PublicAccessBlock.All, LiveTags.None));

        Assert.Equal(new PublicAccessBlock(false, false, false, false), Assert.Single(plan.Operations).Block);
    }

    [Fact]
    public void PlanUndo_changedSince_leavesItAlone()
    {
        var plan = PublicAccessPlanner.PlanUndo(
            new("b", PublicAccessBlock.All, null), new("b", true, new PublicAccessBlock(true, true, true, false), LiveTags.None));

        Assert.Equal(["changedSince"], plan.Codes());
        Assert.Empty(plan.Operations);
    }
}
