using System.Net;
using LandingZone.Findings.Catalogue;
using LandingZone.Findings.Model;
using LandingZone.Lambdas.Remediation;
using LandingZone.Lambdas.Remediation.NeverBlock;
using LandingZone.Lambdas.Remediation.Policy;
using LandingZone.Lambdas.Remediation.Steps;
using static LandingZone.Lambdas.Tests.Remediation.TestFindings;

namespace LandingZone.Lambdas.Tests.Remediation;

/// <summary>When a finding leads to blocked addresses, and to which.</summary>
public sealed class BlockDecisionTests
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
            block.Texts());
    }

    [Fact]
    public void Decide_documentationRange_isBlockedOnlyWhenSwitchedOn()
    {
        var allowed = TestPolicies.Everything with { NeverBlock = NeverBlockList.BuiltIn(blockDocumentationRanges: true) };

        Assert.Equal(Disposition.Skip, BruteForce("203.0.113.9").Decide().The(ResponseKind.BlockAddress).Disposition);
        Assert.Equal(Disposition.Act, BruteForce("203.0.113.9").Decide(allowed).The(ResponseKind.BlockAddress).Disposition);
    }

    [Fact]
    public void Decide_noInstance_blocksNobody()
    {
        var finding = BruteForce() with { Resource = Resource };

        Assert.Equal(["noInstance"], finding.Decide().The(ResponseKind.BlockAddress).Codes());
    }
}
