using System.Net;
using LandingZone.Findings.Catalogue;
using LandingZone.Findings.Model;
using LandingZone.Lambdas.Remediation;
using LandingZone.Lambdas.Remediation.NeverBlock;
using LandingZone.Lambdas.Remediation.Policy;
using LandingZone.Lambdas.Remediation.Steps;
using static LandingZone.Lambdas.Tests.Remediation.TestFindings;

namespace LandingZone.Lambdas.Tests.Remediation;

/// <summary>Events and findings that ask for nothing, each with its reason.</summary>
public sealed class NothingToDoTests
{
    [Theory] // R18
    [InlineData(null)]
    [InlineData(0.0)]
    [InlineData(11.0)]
    public void Decide_severityMissingOrOutOfRange_doesNothing(double? severity) => Assert.Equal(
        ["severityUnknown"],
        (BruteForce() with { Severity = new((decimal?)severity) }).Decide().The(ResponseKind.BlockAddress).Codes());

    [Fact] // R14
    public void Decide_ownRolesCalls_areIgnored()
    {
        var finding = WithKey("Persistence:IAMUser/AnomalousBehavior", RoleKey with { PrincipalId = "AROAOURRESPONSEROLE:landing-zone" });

        Assert.Equal(["ownActivity"], finding.Decide().Codes());
    }

    [Fact] // R14: by id, because anybody may give a role the same name.
    public void Decide_roleWithAnotherId_isNotOurs()
    {
        var finding = WithKey("Persistence:IAMUser/AnomalousBehavior", RoleKey with { PrincipalId = "AROAOURRESPONSEROLE2:landing-zone" });

        Assert.Empty(finding.Decide().Reasons);
    }

    [Fact]
    public void Decide_severalReasonsForNothing_givesThemAll()
    {
        var finding = BruteForce() with { IsSample = true, IsArchived = true, AccountId = "999999999999", Region = null, Id = "" };

        Assert.Equal(
            ["modeOff", "sample", "archived", "noFindingId", "untouchedAccount", "noRegion"],
            finding.Decide(TestPolicies.Everything with { Mode = RemediationMode.Off }).Codes());
    }

    [Fact] // R7
    public void Decide_archived_doesNothing() => Assert.Equal(
        "The finding is archived: somebody decided that it needs no action.",
        Assert.Single((BruteForce() with { IsArchived = true }).Decide().Reasons).Text);

    [Fact]
    public void Decide_sample_doesNothing() => Assert.Equal(["sample"], (BruteForce() with { IsSample = true }).Decide().Codes());

    [Theory] // R12: never our own account instead.
    [InlineData(null)]
    [InlineData("")]
    [InlineData("1111")]
    [InlineData("11112222333a")]
    public void Decide_noAccount_doesNothing(string? account) =>
        Assert.Equal(["noAccount"], (BruteForce() with { AccountId = account }).Decide().Codes());

    [Fact] // C24
    public void Decide_retiredType_namesItsSuccessor() => Assert.Equal(
        "retiredType: GuardDuty retired the finding type UnauthorizedAccess:IAMUser/InstanceCredentialExfiltration; its successor is UnauthorizedAccess:IAMUser/InstanceCredentialExfiltration.OutsideAWS.",
        Assert.Single(WithKey("UnauthorizedAccess:IAMUser/InstanceCredentialExfiltration", RoleKey).Decide().Reasons).ToString());

    [Theory] // Types never fall into a response by how they look.
    [InlineData("UnauthorizedAccess:EC2/SSHBruteForceTwo")]
    [InlineData("UnauthorizedAccess:EC2/")]
    [InlineData("unauthorizedaccess:ec2/sshbruteforce")]
    [InlineData("")]
    public void Decide_unknownType_isOnlyTold(string type) =>
        Assert.Equal(["unknownType"], (BruteForce() with { Type = type }).Decide().Codes());

    [Fact]
    public void Decide_customDetectionType_isOnlyTold() =>
        Assert.Equal(["notifyOnly"], Of("Persistence:EC2/ExternalRemoteServices", Connection(ConnectionDirection.Inbound)).Decide()
            .Codes());

    [Fact] // R19a
    public void Decide_eventThatIsNoFinding_doesNothing()
    {
        var decision = ResponseDecider.Decide(
            new OtherGuardDutyEvent(EventEnvelope.None, "AWS API Call via CloudTrail"), TestPolicies.Everything, TestPolicies.Context);

        Assert.Empty(decision.Responses);
        Assert.Equal("The event is 'AWS API Call via CloudTrail', not a finding.", Assert.Single(decision.Reasons).Text);
    }

    [Fact] // C14: the handler turns this code into a dead letter.
    public void Decide_malformedEvent_saysSo()
    {
        var decision = ResponseDecider.Decide(GuardDutyEventParser.Parse("{"), TestPolicies.Everything, TestPolicies.Context);

        Assert.Equal(["malformed"], decision.Codes());
        Assert.Empty(decision.Responses);
    }

    [Fact]
    public void Decide_documentOfAnotherSource_doesNothing() => Assert.Equal(
        ["notGuardDuty"],
        ResponseDecider.Decide(new NotGuardDutyEvent("The source is aws.ec2."), TestPolicies.Everything, TestPolicies.Context).Codes());
}
