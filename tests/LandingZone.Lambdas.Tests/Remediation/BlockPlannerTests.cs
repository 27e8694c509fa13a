using System.Net;
using LandingZone.Lambdas.Remediation;
using LandingZone.Lambdas.Remediation.NetworkAcls;
using LandingZone.Lambdas.Remediation.Steps;
using static LandingZone.Lambdas.Tests.Remediation.NetworkAcls.Rules;

namespace LandingZone.Lambdas.Tests.Remediation;

public sealed class BlockPlannerTests
{
    private static readonly BlockAddressStep Step = new(
        new("111122223333", "eu-west-1", "f1"), "i-1",
            [IPAddress.Parse("185.220.101.4"), IPAddress.Parse("34.1.2.3"), IPAddress.Parse("35.0.0.9")], []);

    [Fact] // Every network ACL of the instance's subnets.
    public void Plan_severalNetworkAcls_plansEach()
    {
        var plan = Plan(Network(Acl("acl-1"), Acl("acl-2")));

        Assert.Equal(["acl-1", "acl-2"], plan.Operations.Select(each => each.NetworkAclId));
        Assert.All(plan.Operations, each => Assert.Equal(3, each.Operations.OfType<CreateEntry>().Count()));
    }

    [Fact]
    public void Plan_ownNetworkAndAddresses_areNeverBlocked()
    {
        var plan = Plan(
            Network(Acl("acl-1")) with { VpcNetworks = [IPNetwork.Parse("35.0.0.0/16")], OwnAddresses = [IPAddress.Parse("34.1.2.3")] });

        Assert.Equal([IPAddress.Parse("185.220.101.4")], plan.Operations[0].Operations.OfType<CreateEntry>().Select(each => each.Address));
        Assert.Equal(
            [
                "neverBlock: 34.1.2.3 is never blocked: the account's own public address, 34.1.2.3/32.",
                "neverBlock: 35.0.0.9 is never blocked: the VPC's own range, 35.0.0.0/16.",
            ],
            plan.Texts());
    }

    [Fact]
    public void Plan_nothingLeftToBlock_plansNothing()
    {
        var plan = Plan(Network(Acl("acl-1")) with { VpcNetworks = [IPNetwork.Parse("0.0.0.0/0")] });

        Assert.False(plan.Acts);
        Assert.Equal(["neverBlock", "neverBlock", "neverBlock"], plan.Codes());
    }

    [Fact] // R48: an exempt scanner's target, or any exempt instance.
    public void Plan_exemptInstance_plansNothing() => Assert.Equal(
        ["exempt: Instance i-1 has the tag landing-zone-exempt=true, which exempts it."],
        Plan(Network(Acl("acl-1")) with { Tags = new(new Dictionary<string, string> { ["landing-zone-exempt"] = "true" }) }).Texts());

    [Fact] // C29
    public void Plan_tagsUnreadable_plansNothing() =>
        Assert.Equal(["tagsUnreadable"], Plan(Network(Acl("acl-1")) with { Tags = LiveTags.Unreadable }).Codes());

    [Fact]
    public void Plan_noNetworkAcl_saysSo()
    {
        var plan = Plan(Network());

        Assert.False(plan.Acts);
        Assert.Equal(
            "noNetworkAcl: No network ACL belongs to the subnets of instance i-1; it may be gone.", Assert.Single(plan.Notes).ToString());
    }

    private static Plan<NaclPlan> Plan(NetworkFacts network) => BlockPlanner.Plan(Step, network, TestPolicies.Everything, Noon);

    private static NetworkFacts Network(params IReadOnlyList<NetworkAcl> acls) => new(acls, [], [], LiveTags.None);

    private static NetworkAcl Acl(string id) => new(id, [Allow(100)], [], 20);
}
