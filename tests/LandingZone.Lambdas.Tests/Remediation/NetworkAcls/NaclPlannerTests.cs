using System.Net;
using LandingZone.Lambdas.Remediation.NetworkAcls;
using static LandingZone.Lambdas.Tests.Remediation.NetworkAcls.Rules;

namespace LandingZone.Lambdas.Tests.Remediation.NetworkAcls;

/// <summary>Which rules and records an address gets, and what an interrupted run left of them.</summary>
public sealed class NaclPlannerTests
{
    private const string Attacker = "198.51.100.7";

    [Fact]
    public void Plan_newAddress_writesRecordThenRuleThenConfirmation()
    {
        var model = new AclModel(20, Allow(100));

        var plan = model.Plan(Blocking(), Noon, Attacker);

        var pending = new BlockRecord(
            IPAddress.Parse(Attacker), 1, null, BlockStatus.Pending, BlockGoal.Blocked, Noon, Noon, Noon.AddHours(1), Noon, "finding",
                StrayRules.None, 1);
        Assert.Equal(
            [
                new SaveRecord(pending, 0),
                new CreateEntry(NaclDirection.Ingress, 1, IPAddress.Parse(Attacker)),
                new SaveRecord(pending with { Status = BlockStatus.Active, Version = 2 }, 1),
            ],
            plan.Operations);
        Assert.Equal(
            ["addressBlocked: 198.51.100.7 is denied in acl-0abc until 2026-03-04T13:00:00Z."],
            plan.Notices.Select(notice => notice.ToString()));
        Assert.False(plan.IsBusy);
    }

    [Fact] // C17, R33: each direction has numbers and a quota of its own.
    public void Plan_bothDirections_takesTheLowestNumberOfEach()
    {
        var model = new AclModel(20, Allow(5, "::/0"), Allow(100), Allow(100, direction: NaclDirection.Egress));

        model.Block(Blocking(first: 5, both: true), Noon, Attacker, "198.51.100.8");

        Assert.Equal((6, 5), (model.Record(Attacker)!.IngressRule, model.Record(Attacker)!.EgressRule));
        Assert.Equal((7, 6), (model.Record("198.51.100.8")!.IngressRule, model.Record("198.51.100.8")!.EgressRule));
    }

    [Fact]
    public void Plan_ipv6_deniesOneAddressAndSharesNumbersWithIpv4()
    {
        var model = new AclModel(20, Allow(100), Allow(101, "::/0"));

        model.Block(Blocking(), Noon, Attacker, "2001:db8::9");

        Assert.Contains(Deny(1, "198.51.100.7/32"), model.Entries); // R50
        Assert.Contains(Deny(2, "2001:db8::9/128"), model.Entries);
    }

    [Fact] // R2: every address of a port probe, each once.
    public void Plan_repeatedAddress_getsOneRule()
    {
        var model = new AclModel(20, Allow(100));

        model.Block(Blocking(), Noon, Attacker, "198.51.100.8", Attacker);

        Assert.Equal(2, model.LiveRecords.Count);
        Assert.Equal(2, model.Entries.Count(entry => entry.RuleNumber < 100));
    }

    [Fact] // C9
    public void Plan_repeatSighting_extendsTheBlock()
    {
        var model = new AclModel(20, Allow(100));
        model.Block(Blocking(), Noon, Attacker);

        var plan = model.Plan(Blocking(), Noon.AddMinutes(30), Attacker);

        var save = Assert.IsType<SaveRecord>(Assert.Single(plan.Operations));
        Assert.Equal(
            (Noon, Noon.AddMinutes(30), Noon.AddMinutes(90)), (save.Record.FirstSeen, save.Record.LastSeen, save.Record.ExpiresAt));
        Assert.Equal(["blockExtended"], plan.Codes());
    }

    [Fact]
    public void Plan_olderSighting_neverShortensTheBlock()
    {
        var model = new AclModel(20, Allow(100));
        model.Block(Blocking(), Noon, Attacker);

        Assert.Empty(model.Plan(Blocking(), Noon.AddMinutes(-30), Attacker).Operations);
    }

    [Fact]
    public void Plan_ruleDeletedByHand_isCreatedAgain()
    {
        var model = new AclModel(20, Allow(100));
        model.Block(Blocking(), Noon, Attacker);
        model.Drop(NaclDirection.Ingress, 1);

        Assert.Equal(["addressBlocked"], model.Block(Blocking(), Noon.AddMinutes(1), Attacker));
        Assert.True(model.HasRule(NaclDirection.Ingress, 1));
    }

    [Fact] // C21
    public void Plan_pendingRecordWithoutRule_isCompleted()
    {
        var model = new AclModel(20, Allow(100));
        var plan = model.Plan(Blocking(), Noon, Attacker);
        model.Apply(plan.Operations[0]);

        model.Block(Blocking(), Noon, Attacker);

        Assert.Equal(BlockStatus.Active, model.Record(Attacker)!.Status);
        Assert.Single(model.Entries, entry => entry.Denies(IPAddress.Parse(Attacker)));
    }

    [Fact]
    public void Plan_pendingRecordWithRule_isConfirmedWithoutASecondRule()
    {
        var model = new AclModel(20, Allow(100));
        var plan = model.Plan(Blocking(), Noon, Attacker);
        model.Apply(plan.Operations[0]);
        model.Apply(plan.Operations[1]);

        var again = model.Plan(Blocking(), Noon, Attacker);

        Assert.Equal(BlockStatus.Active, Assert.IsType<SaveRecord>(Assert.Single(again.Operations)).Record.Status);
    }

    [Fact]
    public void Plan_numberWasTakenMeanwhile_choosesAnother()
    {
        var model = new AclModel(20, Allow(100));
        model.Apply(model.Plan(Blocking(), Noon, Attacker).Operations[0]);
        model.Add(Deny(1, "2001:db8::1"));

        model.Block(Blocking(), Noon, Attacker);

        Assert.Equal(2, model.Record(Attacker)!.IngressRule);
    }

    [Fact]
    public void Plan_addressIsBeingUnblocked_waits()
    {
        var model = new AclModel(20, Allow(100), Deny(1, Attacker));
        model.Put(Record(Attacker, 1, Noon) with { Status = BlockStatus.Pending, Goal = BlockGoal.Unblocked });

        var plan = model.Plan(Blocking(), Noon.AddMinutes(14), Attacker);

        Assert.Empty(plan.Operations);
        Assert.True(plan.IsBusy);
    }

    [Fact]
    public void Plan_unblockingWasAbandoned_finishesItAndBlocksAgain()
    {
        var model = new AclModel(20, Allow(100), Deny(1, Attacker));
        model.Put(Record(Attacker, 1, Noon) with { Status = BlockStatus.Pending, Goal = BlockGoal.Unblocked });

        Assert.Equal(["removalFinished", "addressBlocked"], model.Block(Blocking(), Noon.AddMinutes(15), Attacker));
        Assert.Equal(BlockStatus.Active, model.Record(Attacker)!.Status);
    }

    [Fact]
    public void Plan_removedBlockOfThePast_startsANewOne()
    {
        var model = new AclModel(20, Allow(100));
        model.Put(Record(Attacker, 1, Noon.AddDays(-1)) with { Status = BlockStatus.Removed, Version = 7 });
        model.Add(Deny(1, "198.51.100.8"));
        model.Put(Record("198.51.100.8", 1, Noon));

        model.Block(Blocking(), Noon, Attacker);

        var record = model.Record(Attacker)!;
        Assert.Equal((2, Noon, 9L), (record.IngressRule, record.FirstSeen, record.Version));
    }
}
