using LandingZone.Findings.Model;
using LandingZone.Lambdas.Remediation;
using LandingZone.Lambdas.Remediation.Policy;
using static LandingZone.Lambdas.Tests.Remediation.TestFindings;

namespace LandingZone.Lambdas.Tests.Remediation;

/// <summary>What people read when nothing at all is done about a finding, word for word.</summary>
public sealed class RefusalTests
{
    [Fact]
    public void Decide_everythingAgainstIt_saysEachInASentence()
    {
        var finding = BruteForce() with { IsSample = true, IsArchived = true, AccountId = "999999999999", Region = null, Id = "" };

        Assert.Equal(
            [
                "modeOff: Remediation is switched off.",
                "sample: The finding is a sample; samples are only told.",
                "archived: The finding is archived: somebody decided that it needs no action.",
                "noFindingId: The finding has no id, so what is done about it could not be recorded.",
                "untouchedAccount: Nothing is ever changed in account 999999999999.",
                "noRegion: The finding does not name its region.",
            ],
            finding.Decide(TestPolicies.Everything with { Mode = RemediationMode.Off }).Texts());
    }

    [Fact]
    public void Decide_noAccount_neverAssumesOurOwn() => Assert.Equal(
        ["noAccount: The finding does not name the account of its resource; our own account is never assumed instead."],
        (BruteForce() with { AccountId = null }).Decide().Texts());

    [Fact]
    public void Decide_ownCalls_saysWhyTheyAreLeftAlone() => Assert.Equal(
        ["ownActivity: The calls are our own: acting on them would cause the next finding."],
        WithKey("Persistence:IAMUser/AnomalousBehavior", RoleKey with { PrincipalId = "AROAOURRESPONSEROLE:x" }).Decide().Texts());

    [Fact]
    public void Decide_typeWithoutResponse_saysThatPeopleAreTold()
    {
        Assert.Equal(
            ["unknownType: The catalogue does not have the finding type; unknown types are only told."],
            (BruteForce() with { Type = "Recon:EC2/Tomorrow" }).Decide().Texts());
        Assert.Equal(
            ["notifyOnly: For Persistence:EC2/ExternalRemoteServices people are told; no automatic response is safe."],
            Of("Persistence:EC2/ExternalRemoteServices", Connection(ConnectionDirection.Inbound)).Decide().Texts());
    }

    [Fact] // C24: some types were retired without a successor.
    public void Decide_retiredTypeWithoutSuccessor_namesNone()
    {
        var retired = LandingZone.Findings.Catalogue.RetiredFindingTypes.All.First(type => type.ReplacedBy is null).Type;

        Assert.Equal([$"retiredType: GuardDuty retired the finding type {retired}."], (BruteForce() with { Type = retired }).Decide().Texts());
    }

    [Fact]
    public void Decide_eventOfNoKnownKind_isAnError() => Assert.Equal(
        "The event is none of the four kinds. (Parameter 'received')",
        Assert.Throws<ArgumentOutOfRangeException>(() => ResponseDecider.Decide((GuardDutyEvent)null!, TestPolicies.Everything, TestPolicies.Context))
            .Message);

    [Fact]
    public void Decide_argumentMissing_isNamed()
    {
        var context = TestPolicies.Context;
        Assert.Equal("finding", MissingArgument.Of(() => ResponseDecider.Decide((Finding)null!, TestPolicies.Everything, context)));
        Assert.Equal("policy", MissingArgument.Of(() => ResponseDecider.Decide(BruteForce(), null!, context)));
        Assert.Equal("context", MissingArgument.Of(() => ResponseDecider.Decide(BruteForce(), TestPolicies.Everything, null!)));
    }
}
