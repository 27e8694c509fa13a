using CsCheck;
using LandingZone.Lambdas.Remediation.NetworkAcls;

namespace LandingZone.Lambdas.Tests.Remediation.NetworkAcls;

public sealed class NaclPropertyTests
{
    private const int Samples = 5_000;

    private static readonly Gen<(Scenario Scenario, Sighting Next)> Case = Gen.Select(Scenarios.Any, Scenarios.Sighting);

    [Fact] // Every create of a plan succeeds on EC2's own terms: no number twice (R1), quota never exceeded (R33).
    public void Plan_anyState_isAcceptedByEc2StepByStep() => Case.Sample(
        test => _ = After(test),
        iter: Samples);

    // C17: above a rule that allows, a denial is never reached.
    [Fact]
    public void Plan_anyState_staysInItsRangeAndBelowTheLowestForeignRule() => Case.Sample(
        test =>
        {
            var model = test.Scenario.Model();
            foreach (var create in PlanOf(test, model).Operations.OfType<CreateEntry>())
            {
                Assert.InRange(create.RuleNumber, test.Scenario.Policy.Rules.First, test.Scenario.Policy.Rules.Last);
                Assert.All(
                    test.Scenario.Foreign.Where(entry =>
                        entry.Direction == create.Direction && entry.Family == create.Address.AddressFamily),
                    entry => Assert.True(create.RuleNumber < entry.RuleNumber, $"{create} is not below {entry}"));
            }
        },
        iter: Samples);

    [Fact]
    public void Plan_anyState_leavesForeignRulesUnchanged() => Case.Sample(
        test => Assert.Subset(After(test).Entries.ToHashSet(), test.Scenario.Foreign.ToHashSet()),
        iter: Samples);

    [Fact] // R1: one rule and one record for each address, neither without the other.
    public void Plan_anyState_keepsRulesAndRecordsTogether() => Case.Sample(
        test => Invariants.Hold(After(test), test.Scenario.Foreign),
        iter: Samples);

    [Fact] // R3: an address may be shared, so every block ends; R10: no write without the version that it was planned on.
    public void Plan_anyState_givesEveryBlockAnEndAndEveryWriteAVersion() => Case.Sample(
        test =>
        {
            var model = test.Scenario.Model();
            var versions = model.Records.ToDictionary(record => record.Address, record => record.Version);
            var now = Rules.Noon.AddMinutes(300 + test.Next.Minute);
            foreach (var save in PlanOf(test, model).Operations.OfType<SaveRecord>())
            {
                Assert.Equal(versions.GetValueOrDefault(save.Record.Address), save.ExpectedVersion);
                versions[save.Record.Address] = save.Record.Version;
                if (save.Record is { IsLive: true, Goal: BlockGoal.Blocked })
                    Assert.Equal(now + test.Scenario.Policy.BlockFor, save.Record.ExpiresAt);
            }
        },
        iter: Samples);

    [Fact]
    public void Plan_twice_changesNothing() => Case.Sample(
        test => Assert.Empty(PlanOf(test, After(test)).Operations),
        iter: Samples);

    [Fact]
    public void Plan_orderOfRulesAndRecords_doesNotMatter() => Gen.Select(Case, Gen.Int).Sample(
        (test, seed) =>
        {
            var model = test.Scenario.Model();
            var (acl, random) = (model.Read(), new Random(seed));
            var shuffled = acl with
            {
                Entries = [.. acl.Entries.OrderBy(_ => random.Next())],
                Records = [.. acl.Records.OrderBy(_ => random.Next())],
            };
            Assert.Equal(PlanOf(test, acl).Operations, PlanOf(test, shuffled).Operations);
        },
        iter: Samples);

    [Fact]
    public void Reconcile_anyTime_leavesExactlyTheUnexpiredBlocks() => Gen.Select(Scenarios.Any, Gen.Int[0, 400]).Sample(
        (scenario, minute) =>
        {
            var model = scenario.Model();
            var now = Rules.Noon.AddMinutes(minute);
            var expected = model.LiveRecords.Where(record => record.ExpiresAt > now).Select(record => record.Address).ToHashSet();

            model.ApplyAll(NaclReconciler.Plan(model.Read(), scenario.Policy.Rules, now));

            Assert.Equal(expected, model.LiveRecords.Select(record => record.Address).ToHashSet());
            Invariants.Hold(model, scenario.Foreign);
            Assert.Empty(NaclReconciler.Plan(model.Read(), scenario.Policy.Rules, now).Operations);
        },
        iter: Samples);

    [Fact]
    public void Undo_everyBlock_leavesTheForeignRulesAlone() => Scenarios.Any.Sample(
        scenario =>
        {
            var model = scenario.Model();
            foreach (var record in model.LiveRecords)
                model.ApplyAll(NaclReconciler.PlanUndo(model.Read(), record.Address, scenario.Policy.Rules, Rules.Noon));

            Assert.Empty(model.LiveRecords);
            Assert.Equal(scenario.Foreign.ToHashSet(), model.Entries.Where(entry => !entry.IsDefaultDeny).ToHashSet());
        },
        iter: Samples);

    private static NaclPlan PlanOf((Scenario Scenario, Sighting Next) test, AclModel model) => PlanOf(test, model.Read());

    private static NaclPlan PlanOf((Scenario Scenario, Sighting Next) test, NetworkAcl acl) =>
        NaclPlanner.Plan(acl, test.Next.Addresses, "next", test.Scenario.Policy, Rules.Noon.AddMinutes(300 + test.Next.Minute));

    private static AclModel After((Scenario Scenario, Sighting Next) test)
    {
        var model = test.Scenario.Model();
        model.ApplyAll(PlanOf(test, model));
        return model;
    }
}
