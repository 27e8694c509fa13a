using System.Net;
using LandingZone.Findings.Catalogue;
using LandingZone.Findings.Model;
using LandingZone.Lambdas.Remediation;
using LandingZone.Lambdas.Remediation.NeverBlock;
using LandingZone.Lambdas.Remediation.Policy;
using LandingZone.Lambdas.Remediation.Steps;
using static LandingZone.Lambdas.Tests.Remediation.TestFindings;

namespace LandingZone.Lambdas.Tests.Remediation;

/// <summary>Switches, modes and floors, the order of responses, and approval.</summary>
public sealed class ResponseDeciderTests
{
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
