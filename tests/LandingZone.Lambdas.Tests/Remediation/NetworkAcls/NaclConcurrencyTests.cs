using System.Net;
using CsCheck;
using LandingZone.Lambdas.Remediation.NetworkAcls;
using LandingZone.Lambdas.Remediation.Policy;

namespace LandingZone.Lambdas.Tests.Remediation.NetworkAcls;

public sealed class NaclConcurrencyTests
{
    private const int Samples = 3_000;

    [Fact] // R1: parallel findings against one network ACL.
    public void Plans_interleavedInAnyWay_endInOneRuleAndOneRecordForEachAddress() =>
        Gen.Select(Scenarios.Roomy, Scenarios.Sighting.Array[2, 4], Gen.Int[0, 3].Array[200]).Sample(
            (scenario, sightings, schedule) =>
            {
                var model = scenario.Model();
                Run(model, schedule, [.. sightings.Select(sighting => Worker(model, sighting.Addresses, scenario.Policy, At(sighting)))]);

                Invariants.Hold(model, scenario.Foreign);
                var seen = sightings.SelectMany(sighting => sighting.Addresses).ToHashSet();
                Assert.Subset(model.LiveRecords.Select(record => record.Address).ToHashSet(), seen);
            },
            iter: Samples);

    [Fact] // R1: a storm.
    public void Plans_hundredAtOnce_endInOneRuleAndOneRecordForEachAddress()
    {
        var random = new Random(20260304);
        var model = new AclModel(20, Rules.Allow(100));
        var workers = Enumerable.Range(0, 100)
            .Select(number => Worker(model, [IPAddress.Parse($"198.51.100.{number % 18}")], Rules.Blocking(), Later.AddSeconds(number % 7)));

        Run(model, [.. Enumerable.Range(0, 10_000).Select(_ => random.Next(100))], [.. workers]);

        Assert.Equal(18, model.LiveRecords.Count);
        Assert.Equal(18, model.Entries.Count(entry => entry.RuleNumber < 100));
        Invariants.Hold(model, [Rules.Allow(100)]);
    }

    [Fact] // R1, R22: also when they fight for room, and the expiry run joins in.
    public void Plans_interleavedWithoutRoomAndWithExpiry_keepRulesAndRecordsTogether() =>
        Gen.Select(Scenarios.Any, Scenarios.Sighting.Array[1, 3], Gen.Int[0, 3].Array[200]).Sample(
            (scenario, sightings, schedule) =>
            {
                var model = scenario.Model();
                Run(
                    model,
                    schedule,
                    [
                        Expiry(model, scenario.Policy.Rules, Later),
                        .. sightings.Select(sighting => Worker(model, sighting.Addresses, scenario.Policy, At(sighting))),
                    ]);

                Settle(model, scenario);
            },
            iter: Samples);

    [Fact] // R1a, C21: a run that is killed after any step leaves nothing that the next runs do not repair.
    public void Plans_oneRunKilledAtAnyStep_areRepairedByRedeliveryAndExpiry() =>
        Gen.Select(Scenarios.Any, Scenarios.Sighting.Array[2, 3], Gen.Int[0, 3].Array[200], Gen.Int[1, 25]).Sample(
            (scenario, sightings, schedule, killedAfter) =>
            {
                var model = scenario.Model();
                Run(
                    model,
                    schedule,
                    [
                        Worker(model, sightings[0].Addresses, scenario.Policy, At(sightings[0])).Take(killedAfter),
                        .. sightings[1..].Select(sighting =>
                            Worker(model, sighting.Addresses, scenario.Policy, At(sighting), patience: 30)),
                    ]);

                var redelivered = At(sightings[0]) + BlockRecord.Grace;
                Run(model, schedule, [Worker(model, sightings[0].Addresses, scenario.Policy, redelivered)]);
                Settle(model, scenario);
            },
            iter: Samples);

    private static DateTimeOffset Later => Rules.Noon.AddMinutes(300);

    // Close together, as for runs that are alive at once.
    private static DateTimeOffset At(Sighting sighting) => Later.AddSeconds(sighting.Minute);

    private static void Settle(AclModel model, Scenario scenario)
    {
        var now = Later + (BlockRecord.Grace * 3);
        Run(model, [], [Expiry(model, scenario.Policy.Rules, now)]);
        Invariants.Hold(model, scenario.Foreign);
        Assert.Subset(model.Entries.ToHashSet(), scenario.Foreign.ToHashSet());
        Assert.DoesNotContain(model.LiveRecords, record => record.ExpiresAt <= now);
    }

    private static void Run(AclModel model, int[] schedule, IEnumerable<NaclOperation?>[] workers)
    {
        var running = workers.Select(worker => worker.GetEnumerator()).ToList();
        for (var step = 0; running.Count > 0; step++)
        {
            Assert.True(step < 20_000, $"the runs do not come to an end: {string.Join(", ", model.Records)}");
            var index = (step < schedule.Length ? schedule[step] : step) % running.Count;
            if (!running[index].MoveNext())
                running.RemoveAt(index);
        }
    }

    private static IEnumerable<NaclOperation?> Worker(
        AclModel model, IPAddress[] addresses, NaclPolicy policy, DateTimeOffset now, int patience = int.MaxValue) =>
        Attempts(model, acl => NaclPlanner.Plan(acl, addresses, "finding", policy, now), patience);

    private static IEnumerable<NaclOperation?> Expiry(AclModel model, RuleNumberRange range, DateTimeOffset now) =>
        Attempts(model, acl => NaclReconciler.Plan(acl, range, now), int.MaxValue);

    /// <summary>
    /// Reads, plans and executes until nothing is left to do, pausing after each call: rules and records are read at different times.
    /// Whatever EC2 or the ledger refuses leads to a new plan.
    /// </summary>
    private static IEnumerable<NaclOperation?> Attempts(AclModel model, Func<NetworkAcl, NaclPlan> planner, int patience)
    {
        int? quota = null;
        for (var attempt = 0; attempt < patience; attempt++)
        {
            var entries = model.Entries;
            yield return null;
            var acl = model.Read(quota) with { Entries = entries };
            var plan = planner(acl);
            if (plan.Operations.Count == 0 && !plan.IsBusy)
                yield break;
            foreach (var operation in plan.Operations)
            {
                yield return operation;
                var answer = model.Apply(operation);
                if (answer == Answer.LimitExceeded && operation is CreateEntry create)
                    quota = RuleQuota.AfterLimitExceeded(model.Entries, create.Direction, create.Address.AddressFamily);
                if (answer != Answer.Done)
                    break;
            }

            yield return null;
        }
    }
}
