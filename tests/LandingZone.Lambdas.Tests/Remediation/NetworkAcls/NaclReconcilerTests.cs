using System.Net;
using LandingZone.Lambdas.Remediation.NetworkAcls;
using static LandingZone.Lambdas.Tests.Remediation.NetworkAcls.Rules;

namespace LandingZone.Lambdas.Tests.Remediation.NetworkAcls;

public sealed class NaclReconcilerTests
{
    private const string Attacker = "198.51.100.7";
    private static readonly RuleNumberRange Range = new(1, 89);

    [Fact] // C2: rule and record go together, the record last.
    public void Plan_expiredBlock_claimsDeletesAndCloses()
    {
        var model = new AclModel(20, Allow(100));
        model.Block(Blocking(), Noon, Attacker);

        var plan = NaclReconciler.Plan(model.Read(), Range, Noon.AddHours(1));

        Assert.Collection(
            plan.Operations,
            first => Assert.Equal((BlockStatus.Pending, BlockGoal.Unblocked, 2L),
                (((SaveRecord)first).Record.Status, ((SaveRecord)first).Record.Goal, ((SaveRecord)first).ExpectedVersion)),
            second => Assert.Equal(new DeleteEntry(NaclDirection.Ingress, 1, IPAddress.Parse(Attacker)), second),
            third => Assert.Equal((BlockStatus.Removed, 3L), (((SaveRecord)third).Record.Status, ((SaveRecord)third).ExpectedVersion)));
        Assert.Equal(["blockExpired"], plan.Codes());
    }

    [Fact]
    public void Plan_blockThatStillRuns_staysOneSecondBeforeItsEnd()
    {
        var model = new AclModel(20, Allow(100));
        model.Block(Blocking(), Noon, Attacker);

        Assert.Empty(NaclReconciler.Plan(model.Read(), Range, Noon.AddHours(1).AddSeconds(-1)).Operations);
    }

    [Fact] // C4: the deletion failed, so the record was not closed; a later run tries again.
    public void Plan_removalThatFailed_isFinishedAfterTheGrace()
    {
        var model = new AclModel(20, Allow(100));
        model.Block(Blocking(), Noon, Attacker);
        model.Apply(NaclReconciler.Plan(model.Read(), Range, Noon.AddHours(1)).Operations[0]);

        Assert.Empty(NaclReconciler.Plan(model.Read(), Range, Noon.AddHours(1).AddMinutes(14)).Operations);
        var plan = NaclReconciler.Plan(model.Read(), Range, Noon.AddHours(1).AddMinutes(15));
        model.ApplyAll(plan);

        Assert.Equal(["removalFinished"], plan.Codes());
        Assert.False(model.HasRule(NaclDirection.Ingress, 1));
        Assert.Equal(BlockStatus.Removed, model.Record(Attacker)!.Status);
    }

    [Fact] // R31
    public void Plan_expiredBlockWhoseRuleIsGone_closesTheRecordAlone()
    {
        var model = new AclModel(20, Allow(100));
        model.Put(Record(Attacker, 1, Noon.AddHours(-2)));

        var plan = NaclReconciler.Plan(model.Read(), Range, Noon);

        Assert.All(plan.Operations, operation => Assert.IsType<SaveRecord>(operation));
        model.ApplyAll(plan);
        Assert.Equal(BlockStatus.Removed, model.Record(Attacker)!.Status);
    }

    [Fact] // R1a
    public void Plan_recordWithoutRule_isReportedAndRepaired()
    {
        var model = new AclModel(20, Allow(100));
        model.Put(Record(Attacker, 4, Noon));

        var plan = NaclReconciler.Plan(model.Read(), Range, Noon.AddMinutes(1));
        model.ApplyAll(plan);

        Assert.Equal(["blockRepaired", "addressBlocked"], plan.Codes());
        Assert.True(model.HasRule(NaclDirection.Ingress, 4));
        Assert.Equal(Noon.AddHours(1), model.Record(Attacker)!.ExpiresAt);
    }

    [Fact]
    public void Plan_recordWithoutRuleInAFullAcl_isClosedAndEvictsNobody()
    {
        var model = new AclModel(3, Allow(100));
        model.Block(Blocking(), Noon, "198.51.100.8");
        model.Put(Record(Attacker, 4, Noon));

        var plan = NaclReconciler.Plan(model.Read(), Range, Noon.AddMinutes(1));
        model.ApplyAll(plan);

        Assert.Equal(["blockLost", "noRoom"], plan.Codes());
        Assert.Equal(BlockStatus.Removed, model.Record(Attacker)!.Status);
        Assert.Equal(BlockStatus.Active, model.Record("198.51.100.8")!.Status);
    }

    [Fact] // R1a
    public void Plan_ruleWithoutRecord_isReportedAndNeverDeleted()
    {
        var model = new AclModel(20, Deny(7, Attacker), Allow(100));

        var plan = NaclReconciler.Plan(model.Read(), Range, Noon.AddYears(1));

        Assert.Empty(plan.Operations);
        Assert.Equal(
            "ingress rule 7 of acl-0abc is in our range 1-89 but not ours; it is left alone and its number skipped.",
            Assert.Single(plan.Notices).Text);
    }

    [Fact]
    public void Plan_abandonedPendingRecord_isCompleted()
    {
        var model = new AclModel(20, Allow(100));
        model.Apply(model.Plan(Blocking(), Noon, Attacker).Operations[0]);

        Assert.Empty(NaclReconciler.Plan(model.Read(), Range, Noon.AddMinutes(14)).Operations);
        model.ApplyAll(NaclReconciler.Plan(model.Read(), Range, Noon.AddMinutes(15)));

        Assert.Equal(BlockStatus.Active, model.Record(Attacker)!.Status);
        Assert.True(model.HasRule(NaclDirection.Ingress, 1));
    }

    [Fact] // C21
    public void Plan_failedRecord_isRetriedAtOnce()
    {
        var model = new AclModel(20, Allow(100));
        model.Put(Record(Attacker, 1, Noon) with { Status = BlockStatus.Failed });

        model.ApplyAll(NaclReconciler.Plan(model.Read(), Range, Noon.AddSeconds(1)));

        Assert.Equal(BlockStatus.Active, model.Record(Attacker)!.Status);
    }

    [Fact] // R1a: a paused run creates its rule after the record was closed.
    public void Plan_ruleCreatedAfterItsRecordWasClosed_isDeletedOnceNobodyCanBeAtWork()
    {
        var model = new AclModel(20, Allow(100));
        model.Block(Blocking(), Noon, Attacker);
        model.ApplyAll(NaclReconciler.PlanUndo(model.Read(), IPAddress.Parse(Attacker), Range, Noon));
        model.Add(Deny(1, Attacker));

        Assert.Empty(NaclReconciler.Plan(model.Read(), Range, Noon.AddMinutes(14)).Operations);
        var plan = NaclReconciler.Plan(model.Read(), Range, Noon.AddMinutes(15));
        model.ApplyAll(plan);

        Assert.Equal(["removalFinished"], plan.Codes());
        Assert.False(model.HasRule(NaclDirection.Ingress, 1));
        Assert.Equal((BlockStatus.Removed, StrayRules.None), (model.Record(Attacker)!.Status, model.Record(Attacker)!.Strays));
    }

    [Fact]
    public void Plan_personAddsTheRuleLongAfterTheBlockEnded_leavesItAlone()
    {
        var model = new AclModel(20, Allow(100));
        model.Block(Blocking(), Noon, Attacker);
        model.ApplyAll(NaclReconciler.Plan(model.Read(), Range, Noon.AddHours(1)));
        model.ApplyAll(NaclReconciler.Plan(model.Read(), Range, Noon.AddHours(2)));
        model.Add(Deny(1, Attacker));

        var plan = NaclReconciler.Plan(model.Read(), Range, Noon.AddHours(3));

        Assert.Empty(plan.Operations);
        Assert.Equal(["foreignRuleInRange"], plan.Codes());
    }

    [Fact]
    public void Plan_strayBesideTheRuleOfAnActiveBlock_isDeletedAndTheBlockStays()
    {
        var model = new AclModel(20, Deny(1, Attacker), Deny(2, Attacker), Allow(100));
        model.Put(Record(Attacker, 2, Noon) with { Strays = StrayRules.None.With(new(NaclDirection.Ingress, 1), Noon) });

        model.ApplyAll(NaclReconciler.Plan(model.Read(), Range, Noon.AddMinutes(15)));

        Assert.False(model.HasRule(NaclDirection.Ingress, 1));
        Assert.True(model.HasRule(NaclDirection.Ingress, 2));
        Assert.Equal(BlockStatus.Active, model.Record(Attacker)!.Status);
        Assert.Equal(BlockGoal.Blocked, model.Record(Attacker)!.Goal);
    }

    [Fact]
    public void PlanUndo_activeBlock_endsItBeforeItsTime()
    {
        var model = new AclModel(20, Allow(100));
        model.Block(Blocking(both: true), Noon, Attacker, "198.51.100.8");

        var plan = NaclReconciler.PlanUndo(model.Read(), IPAddress.Parse(Attacker), Range, Noon.AddMinutes(1));
        model.ApplyAll(plan);

        Assert.Equal(["blockUndone"], plan.Codes());
        Assert.Equal([IPAddress.Parse("198.51.100.8")], model.LiveRecords.Select(record => record.Address));
        Assert.DoesNotContain(model.Entries, entry => entry.Denies(IPAddress.Parse(Attacker)));
    }

    [Fact]
    public void PlanUndo_numberNowHoldsAForeignRule_leavesItAlone()
    {
        var model = new AclModel(20, Allow(1, "192.0.2.0/24"), Allow(100));
        model.Put(Record(Attacker, 1, Noon));

        var plan = NaclReconciler.PlanUndo(model.Read(), IPAddress.Parse(Attacker), Range, Noon);
        model.ApplyAll(plan);

        Assert.DoesNotContain(plan.Operations, operation => operation is DeleteEntry);
        Assert.True(model.HasRule(NaclDirection.Ingress, 1));
    }

    [Fact]
    public void PlanUndo_twice_saysThatNothingIsLeft()
    {
        var model = new AclModel(20, Allow(100));
        model.Block(Blocking(), Noon, Attacker);
        model.ApplyAll(NaclReconciler.PlanUndo(model.Read(), IPAddress.Parse(Attacker), Range, Noon));

        var plan = NaclReconciler.PlanUndo(model.Read(), IPAddress.Parse(Attacker), Range, Noon);

        Assert.Empty(plan.Operations);
        Assert.Equal("acl-0abc holds no block of 198.51.100.7 that is ours.", Assert.Single(plan.Notices).Text);
    }

    [Fact]
    public void PlanUndo_expiryIsUnderWay_waits()
    {
        var model = new AclModel(20, Allow(100));
        model.Put(Record(Attacker, 1, Noon) with { Status = BlockStatus.Pending, Goal = BlockGoal.Unblocked });

        Assert.True(NaclReconciler.PlanUndo(model.Read(), IPAddress.Parse(Attacker), Range, Noon.AddMinutes(1)).IsBusy);
    }
}
