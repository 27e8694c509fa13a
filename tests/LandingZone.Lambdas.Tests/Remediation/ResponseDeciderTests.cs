using System.Net;
using LandingZone.Findings.Catalogue;
using LandingZone.Findings.Model;
using LandingZone.Lambdas.Remediation;
using LandingZone.Lambdas.Remediation.NeverBlock;
using LandingZone.Lambdas.Remediation.Policy;
using LandingZone.Lambdas.Remediation.Steps;
using static LandingZone.Lambdas.Tests.Remediation.TestFindings;

namespace LandingZone.Lambdas.Tests.Remediation;

public sealed class ResponseDeciderTests
{
    private static readonly ActionTarget Target = new(Account, Region, "60baffd3f9042e38640f2300d5c5a631");

    [Fact] // R13: the remote address reaches the planner through the typed model.
    public void Decide_bruteForceAgainstAnInstance_blocksTheAddressInTheInstancesSubnets()
    {
        var decision = BruteForce().Decide();

        var block = decision.The(ResponseKind.BlockAddress);
        Assert.Equal(Disposition.Act, block.Disposition);
        var step = Assert.IsType<BlockAddressStep>(block.Step);
        Assert.Equal((Target, Instance), (step.Target, step.InstanceId));
        Assert.Equal([IPAddress.Parse(Attacker)], step.Addresses);
        Assert.Equal(["subnet-0123456789abcdef0"], step.SubnetIds);
        Assert.Empty(decision.Reasons);
    }

    [Fact] // C11, C15: the actor's remote party is the victim.
    public void Decide_bruteForceByTheInstance_containsTheInstanceAndBlocksNobody()
    {
        var decision = BruteForce().WithService(service => service with { ResourceRole = ResourceRole.Actor }).Decide();

        Assert.Equal([ResponseKind.SnapshotVolumes, ResponseKind.IsolateInstance], decision.Planned.Select(response => response.Kind));
        Assert.Equal(
            "The instance's role is ACTOR, not TARGET: the remote address may be the victim.",
            Assert.Single(decision.The(ResponseKind.BlockAddress).Reasons).Text);
    }

    [Theory]
    [InlineData(ConnectionDirection.Outbound, "OUTBOUND")]
    [InlineData(ConnectionDirection.Unknown, "UNKNOWN")]
    public void Decide_connectionThatIsNotInbound_blocksNobody(ConnectionDirection direction, string word)
    {
        var decision = Of("UnauthorizedAccess:EC2/MaliciousIPCaller.Custom", Connection(direction)).Decide();

        Assert.Equal(
            $"notInbound: The connection's direction is {word}, not INBOUND: the remote party did not come to us.",
            Assert.Single(decision.The(ResponseKind.BlockAddress).Reasons).ToString());
    }

    [Fact] // R2
    public void Decide_portProbe_considersEveryAddressOnce()
    {
        var step = (BlockAddressStep)Of("Recon:EC2/PortProbeUnprotectedPort", Probe(Attacker, "185.220.101.5", Attacker)).Decide()
            .The(ResponseKind.BlockAddress).Step!;

        Assert.Equal([IPAddress.Parse(Attacker), IPAddress.Parse("185.220.101.5")], step.Addresses);
    }

    [Fact]
    public void Decide_someAddressesCannotBeBlocked_blocksTheOthersAndSaysWhy()
    {
        var block = Of("Recon:EC2/PortProbeUnprotectedPort", Probe("10.0.0.1", "010.1.2.3", Attacker, "34.1.2.3", "::ffff:192.168.1.1"))
            .Decide()
            .The(ResponseKind.BlockAddress);

        Assert.Equal([IPAddress.Parse(Attacker)], ((BlockAddressStep)block.Step!).Addresses);
        Assert.Equal(
            [
                "addressUnreadable: '010.1.2.3' is no plain IP address; it is never guessed what it means.",
                "neverBlock: 10.0.0.1 is never blocked: private (RFC 1918), 10.0.0.0/8.",
                "neverBlock: 34.1.2.3 is never blocked: the instance's own address, 34.1.2.3/32.",
                "neverBlock: 192.168.1.1 is never blocked: private (RFC 1918), 192.168.0.0/16.",
            ],
            block.Reasons.Select(reason => reason.ToString()));
    }

    [Fact]
    public void Decide_documentationRange_isBlockedOnlyWhenSwitchedOn()
    {
        var allowed = TestPolicies.Everything with { NeverBlock = NeverBlockList.BuiltIn(blockDocumentationRanges: true) };

        Assert.Equal(Disposition.Skip, BruteForce("203.0.113.9").Decide().The(ResponseKind.BlockAddress).Disposition);
        Assert.Equal(Disposition.Act, BruteForce("203.0.113.9").Decide(allowed).The(ResponseKind.BlockAddress).Disposition);
    }

    [Fact] // What others wrote cannot forge a line of a log.
    public void Decide_textOfTheFinding_standsPrintableAndShortInAReason()
    {
        var finding = BruteForce() with
        {
            Resource = Resource with
            {
                Instance = Server with
                {
                    InstanceId = "i-1\n\u001b[31mé" + new string(
            'x', 99)
                }
            }
        };

        Assert.Equal(
            $"The finding names no EC2 instance that could be acted on (found 'i-1??[31m?{new string('x', 54)}').",
            Assert.Single(finding.Decide().The(ResponseKind.BlockAddress).Reasons).Text);
    }

    [Fact]
    public void Decide_noInstance_blocksNobody()
    {
        var finding = BruteForce() with { Resource = Resource };

        Assert.Equal(["noInstance"], finding.Decide().The(ResponseKind.BlockAddress).Codes());
    }

    [Theory]
    [InlineData(ActionSwitch.On, RemediationMode.Enforce, Disposition.Act)]
    [InlineData(ActionSwitch.Approval, RemediationMode.Enforce, Disposition.AwaitApproval)]
    [InlineData(ActionSwitch.Off, RemediationMode.Enforce, Disposition.Skip)]
    [InlineData(ActionSwitch.On, RemediationMode.DryRun, Disposition.DryRun)]
    [InlineData(ActionSwitch.Approval, RemediationMode.DryRun, Disposition.DryRun)]
    [InlineData(ActionSwitch.Off, RemediationMode.DryRun, Disposition.Skip)]
    public void Decide_switchAndMode_giveTheDisposition(ActionSwitch state, RemediationMode mode, Disposition expected)
    {
        var policy = TestPolicies.Everything.With(ResponseKind.BlockAddress, state) with { Mode = mode };

        var block = BruteForce().Decide(policy).The(ResponseKind.BlockAddress);

        Assert.Equal(expected, block.Disposition);
        Assert.Equal(expected == Disposition.Skip, block.Step is null);
        Assert.Equal(expected == Disposition.AwaitApproval, block.Approval is not null);
    }

    [Fact]
    public void Decide_dryRun_plansTheSameStepAsEnforce()
    {
        var dry = BruteForce().Decide(TestPolicies.Everything with { Mode = RemediationMode.DryRun }).The(ResponseKind.BlockAddress);
        var real = BruteForce().Decide().The(ResponseKind.BlockAddress);

        Assert.Equal(((BlockAddressStep)real.Step!).Addresses, ((BlockAddressStep)dry.Step!).Addresses);
        Assert.Equal("dryRun: Remediation is in dry run: this is what would be done.", dry.Reasons[^1].ToString());
    }

    [Theory] // R19, C28: floor and severity, at every boundary.
    [InlineData(1.0, new[] { 1.0, 3.9, 4.0, 6.9, 7.0, 8.9, 9.0, 10.0 })]
    [InlineData(4.0, new[] { 4.0, 6.9, 7.0, 8.9, 9.0, 10.0 })]
    [InlineData(7.0, new[] { 7.0, 8.9, 9.0, 10.0 })]
    [InlineData(9.0, new[] { 9.0, 10.0 })]
    public void Decide_floor_letsThroughExactlyTheSeveritiesFromItUp(double floor, double[] expected)
    {
        var policy = TestPolicies.Everything.With(ResponseKind.BlockAddress, ActionSwitch.On, (decimal)floor);
        double[] severities = [1.0, 3.9, 4.0, 6.9, 7.0, 8.9, 9.0, 10.0];

        var acted = severities.Where(severity =>
            (BruteForce() with { Severity = new((decimal)severity) }).Decide(policy).The(ResponseKind.BlockAddress)
                .Disposition == Disposition.Act);

        Assert.Equal(expected, acted);
    }

    [Fact]
    public void Decide_belowFloor_saysBothNumbers() => Assert.Equal(
        "belowFloor: Severity Low (2) is below the floor 7.0 of blockAddress.",
        (BruteForce() with { Severity = new(2m) }).Decide(TestPolicies.Everything.With(ResponseKind.BlockAddress, ActionSwitch.On, 7m))
            .The(ResponseKind.BlockAddress).Reasons[0].ToString());

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

    [Fact]
    public void Decide_evidence_comesBeforeContainment() => Assert.Equal(
        [ResponseKind.SnapshotVolumes, ResponseKind.IsolateInstance],
        Of("CryptoCurrency:EC2/BitcoinTool.B", Connection(ConnectionDirection.Outbound), ResourceRole.Actor).Decide()
            .Planned.Select(each => each.Kind));

    [Fact] // The host of a cluster runs other people's work.
    public void Decide_hostOfACluster_isNotIsolated()
    {
        var finding =
            Of("CryptoCurrency:Runtime/BitcoinTool.B") with { Resource = Resource with { ResourceType = "EKSCluster", Instance = Server } };

        Assert.Equal(
            "The resource is EKSCluster; isolating its host would hit the other workloads on it.",
            Assert.Single(finding.Decide().The(ResponseKind.IsolateInstance).Reasons).Text);
    }

    [Fact]
    public void Decide_approval_announcesTheExactCommand()
    {
        var policy = TestPolicies.Everything.With(ResponseKind.IsolateInstance, ActionSwitch.Approval);

        var approval = Of("CryptoCurrency:EC2/BitcoinTool.B").Decide(policy).The(ResponseKind.IsolateInstance).Approval!;

        Assert.Matches("^[0-9a-f]{32}$", approval.Id);
        Assert.Equal(
            $$"""aws lambda invoke --region eu-central-1 --function-name landing-zone-prod-undo --cli-binary-format raw-in-base64-out --payload '{"approve":"{{approval.Id}}"}' /dev/stdout""",
            approval.Command);
    }
}
