using System.Net;
using LandingZone.Lambdas.Remediation.NetworkAcls;
using static LandingZone.Lambdas.Tests.Remediation.NetworkAcls.Rules;

namespace LandingZone.Lambdas.Tests.Remediation.NetworkAcls;

/// <summary>What gives way when the quota of rules is reached.</summary>
public sealed class NaclEvictionTests
{
    private const string Attacker = "198.51.100.7";

    [Fact] // R22, C12
    public void Plan_quotaReached_evictsTheLeastRecentlySeenWithItsRecordAndANotice()
    {
        var model = new AclModel(4, Allow(100));
        model.Block(Blocking(), Noon, Attacker);
        model.Block(Blocking(), Noon.AddMinutes(1), "198.51.100.8");
        model.Block(Blocking(), Noon.AddMinutes(2), Attacker);

        var plan = model.Plan(Blocking(), Noon.AddMinutes(3), "198.51.100.9");
        model.ApplyAll(plan);

        Assert.Equal(["blockEvicted", "addressBlocked"], plan.Codes());
        Assert.Equal(
            "acl-0abc is full: the block of 198.51.100.8, last seen 2026-03-04T12:01:00Z, gives way to 198.51.100.9.",
                plan.Notices[0].Text);
        Assert.Equal(BlockStatus.Removed, model.Record("198.51.100.8")!.Status);
        Assert.Equal([1, 2, 100, 32767], model.Entries.Where(entry =>
            entry.Direction == NaclDirection.Ingress && entry.Network.BaseAddress.ToString() != "::").Select(entry => entry.RuleNumber));
    }

    [Fact]
    public void Plan_expiredBlock_givesWayBeforeOneThatWasSeenEarlierButStillRuns()
    {
        var model = new AclModel(4, Allow(100));
        model.Block(Blocking(minutes: 600), Noon, Attacker);
        model.Block(Blocking(minutes: 5), Noon.AddMinutes(1), "198.51.100.8");

        model.Block(Blocking(), Noon.AddMinutes(20), "198.51.100.9");

        Assert.Equal(BlockStatus.Active, model.Record(Attacker)!.Status);
        Assert.Equal(BlockStatus.Removed, model.Record("198.51.100.8")!.Status);
    }

    [Fact]
    public void Plan_moreAddressesThanRoom_neverEvictsAnAddressOfTheSamePlan()
    {
        var model = new AclModel(4, Allow(100));

        var codes = model.Block(Blocking(), Noon, Attacker, "198.51.100.8", "198.51.100.9");

        Assert.Equal(["addressBlocked", "addressBlocked", "noRoom"], codes);
    }

    [Fact]
    public void Plan_onlyOneDirectionHasRoom_deniesThatOne()
    {
        var model =
            new AclModel(3, Allow(100), Allow(100, direction: NaclDirection.Egress), Allow(110, "10.0.0.0/8", NaclDirection.Egress));

        Assert.Equal(["addressBlocked", "noRoom"], model.Block(Blocking(both: true), Noon, Attacker));
        Assert.Equal((1, null), (model.Record(Attacker)!.IngressRule, model.Record(Attacker)!.EgressRule));
    }
}
