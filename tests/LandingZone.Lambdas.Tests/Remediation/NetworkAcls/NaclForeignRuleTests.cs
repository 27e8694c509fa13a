using System.Net;
using LandingZone.Lambdas.Remediation.NetworkAcls;
using static LandingZone.Lambdas.Tests.Remediation.NetworkAcls.Rules;

namespace LandingZone.Lambdas.Tests.Remediation.NetworkAcls;

/// <summary>Rules that are not the product's: they stay, they are told of, and they decide where own rules may stand.</summary>
public sealed class NaclForeignRuleTests
{
    private const string Attacker = "198.51.100.7";

    [Fact] // C17
    public void Plan_foreignDenyCoversTheAddress_doesNothing()
    {
        var model = new AclModel(20, Deny(90, "198.51.100.0/24"), Allow(100));

        var plan = model.Plan(Blocking(), Noon, Attacker);

        Assert.Empty(plan.Operations);
        Assert.Equal(["alreadyDenied"], plan.Codes());
    }

    [Fact]
    public void Plan_foreignDenyBehindAnAllow_isNoDenial()
    {
        var model = new AclModel(20, Allow(90, "198.51.100.0/25"), Deny(95, "198.51.100.0/24"));

        Assert.Equal(["addressBlocked"], model.Block(Blocking(), Noon, Attacker));
    }

    [Fact]
    public void Plan_foreignDenyOfOnePort_isNoDenial()
    {
        var model = new AclModel(20, Deny(90, "198.51.100.0/24") with { Protocol = "6" });

        Assert.Equal(["addressBlocked"], model.Block(Blocking(), Noon, Attacker));
    }

    [Fact] // C3
    public void Plan_foreignRuleInOwnRange_isLeftAloneAndSkippedWithAWarning()
    {
        var model = new AclModel(20, Allow(2, "::/0"), Deny(3, "203.0.113.0/24"), Allow(100));

        var codes = model.Block(Blocking(), Noon, Attacker, "198.51.100.8");

        Assert.Equal(["foreignRuleInRange", "foreignRuleInRange", "addressBlocked", "noRoom"], codes);
        Assert.Equal(1, model.Record(Attacker)!.IngressRule);
        Assert.Null(model.Record("198.51.100.8"));
        Assert.Contains(Deny(3, "203.0.113.0/24"), model.Entries);
    }

    [Fact] // R22
    public void Plan_foreignRulesFillTheQuota_saysSoAndChangesNothing()
    {
        var model = new AclModel(4, Allow(100), Allow(110, "10.0.0.0/8"), Allow(120, "172.16.0.0/12"));

        var plan = model.Plan(Blocking(), Noon, Attacker);

        Assert.Empty(plan.Operations);
        Assert.Equal(
            "198.51.100.7 cannot be denied in acl-0abc: no ingress rule number below the lowest foreign rule, or no quota, is left, and no own rule can give way.",
            Assert.Single(plan.Notices).Text);
    }

    [Fact]
    public void Plan_foreignRuleCameBeforeOurs_movesBelowIt()
    {
        var model = new AclModel(20, Allow(100));
        model.Block(Blocking(), Noon, "198.51.100.8", Attacker);
        model.Drop(NaclDirection.Ingress, 1);
        model.Put(model.Record("198.51.100.8")! with { Status = BlockStatus.Removed });
        model.Drop(NaclDirection.Ingress, 2);
        model.Add(Deny(5, Attacker));
        model.Put(Record(Attacker, 5, Noon));
        model.Add(Allow(3, "198.51.100.0/24"));

        var codes = model.Block(Blocking(), Noon.AddMinutes(1), Attacker);

        Assert.Equal(["foreignRuleInRange", "blockMoved", "addressBlocked"], codes);
        Assert.Equal(1, model.Record(Attacker)!.IngressRule);
        Assert.False(model.HasRule(NaclDirection.Ingress, 5));
    }

    [Fact]
    public void Plan_foreignRuleAtNumberOne_warnsThatTheBlockHasNoEffect()
    {
        var model = new AclModel(20, Allow(1), Deny(5, Attacker));
        model.Put(Record(Attacker, 5, Noon));

        Assert.Equal(["foreignRuleInRange", "blockExtended", "blockShadowed"], model.Block(Blocking(), Noon.AddMinutes(1), Attacker));
    }
}
