using LandingZone.Lambdas.Aws;
using LandingZone.Lambdas.Aws.Ec2;
using LandingZone.Lambdas.Ledger;
using LandingZone.Lambdas.Remediation.NetworkAcls;
using LandingZone.Lambdas.Runtime;
using NetworkAcl = LandingZone.Lambdas.Remediation.NetworkAcls.NetworkAcl;

namespace LandingZone.Lambdas.Remediation.Effects;

/// <summary>
/// Carries out plans for one network ACL, alone on it under a lease: reads rules and records, plans, acts, and begins again until the
/// plan is empty. That last look is the proof that rules and records are as they should be.
/// </summary>
/// <param name="ledger">The ledger, for this piece of work.</param>
/// <param name="clock">The time and the pauses.</param>
/// <param name="log">The log of this piece of work.</param>
internal sealed class NaclRunner(LedgerSession ledger, TimeProvider clock, JsonLog log)
{
    /// <summary>The code of the reason for a network ACL that is gone.</summary>
    public const string GoneCode = "networkAclGone";

    private const int MaxRounds = 12;

    private readonly BlockLedger _blocks = new(ledger);
    private readonly Leases _leases = new(ledger, clock);

    /// <summary>Plans without lease and without effect.</summary>
    public async Task<EffectReport> PlanAsync(
        NetworkAclKey key, Ec2Client ec2, Func<NetworkAcl, NaclPlan> plan, CancellationToken cancellation)
    {
        var (acl, unreadable) = await ReadAsync(key, ec2, null, cancellation).ConfigureAwait(false);
        if (acl is null)
            return EffectReport.Refusal(Gone(key));
        var planned = plan(acl);
        return new(
            planned.Operations.Any(each => each is not SaveRecord),
            false,
            Describe(key, planned.Operations),
            [.. unreadable, .. planned.Notices]);
    }

    /// <summary>Acts until the plan is empty.</summary>
    /// <exception cref="LeaseTakenException">Another run works on the network ACL, or is removing a rule that is in the way.</exception>
    /// <exception cref="UnverifiedException">The plan did not become empty.</exception>
    public async Task<EffectReport> RunAsync(
        NetworkAclKey key, Ec2Client ec2, Func<NetworkAcl, NaclPlan> plan, CancellationToken cancellation)
    {
        var lease = await _leases.AcquireAsync(key.Partition, cancellation).ConfigureAwait(false);
        try
        {
            return await RunAsync(new NaclRun(key, ec2, plan, lease), cancellation).ConfigureAwait(false);
        }
        finally
        {
            await _leases.TryReleaseAsync(lease, log, cancellation).ConfigureAwait(false);
        }
    }

    /// <summary>Closes the records of a network ACL that is gone.</summary>
    /// <returns>How many were closed.</returns>
    public async Task<int> CloseAsync(NetworkAclKey key, DateTimeOffset now, CancellationToken cancellation)
    {
        var lease = await _leases.AcquireAsync(key.Partition, cancellation).ConfigureAwait(false);
        try
        {
            var closed = 0;
            foreach (var record in (await _blocks.ReadAsync(key, cancellation).ConfigureAwait(false)).Blocks.Where(each => each.IsLive))
            {
                var last = record with
                {
                    Status = BlockStatus.Removed,
                    Goal = BlockGoal.Unblocked,
                    IngressRule = null,
                    EgressRule = null,
                    Strays = StrayRules.None,
                    ChangedAt = now,
                    Version = record.Version + 1,
                };
                closed += await _blocks.SaveAsync(key, new(last, record.Version), lease, cancellation).ConfigureAwait(false) ? 1 : 0;
            }

            return closed;
        }
        finally
        {
            await _leases.TryReleaseAsync(lease, log, cancellation).ConfigureAwait(false);
        }
    }

    private async Task<EffectReport> RunAsync(NaclRun run, CancellationToken cancellation)
    {
        var tale = new NaclTale();
        int? quota = null;
        for (var round = 1; round <= MaxRounds; round++)
        {
            var (acl, unreadable) = await ReadAsync(run.Key, run.Ec2, quota, cancellation).ConfigureAwait(false);
            if (acl is null)
                return EffectReport.Refusal(Gone(run.Key));
            var plan = run.Plan(acl);
            if (plan.Operations.Count == 0)
            {
                return plan.IsBusy
                    ? throw new LeaseTakenException($"{run.Key.NetworkAclId}: {plan.Notices.First(notice => notice.Code == "busy").Text}")
                    : tale.End([.. unreadable, .. plan.Notices]);
            }

            if (round > 1)
                await _leases.RenewAsync(run.Lease, cancellation).ConfigureAwait(false);
            var (done, stop) = await ActAsync(run, acl, plan.Operations, cancellation).ConfigureAwait(false);
            tale.Add(plan.Notices, Describe(run.Key, plan.Operations.Take(done)), isComplete: stop is null);
            quota = stop?.Quota ?? quota;
            var evicted = plan.Notices.Count(notice => notice.Code == "blockEvicted");
            if (stop is null && evicted > 0)
                log.Metric("BlocksEvicted", evicted, "Count", ("Account", run.Key.AccountId), ("Region", run.Key.Region));
            if (stop is not null)
                await Task.Delay(TimeSpan.FromMilliseconds(50 * round), clock, cancellation).ConfigureAwait(false);
        }

        throw new UnverifiedException($"Network ACL {run.Key.NetworkAclId}", MaxRounds);
    }

    private async Task<(int Done, NaclObstacle? Stop)> ActAsync(
        NaclRun run, NetworkAcl acl, IReadOnlyList<NaclOperation> operations, CancellationToken cancellation)
    {
        for (var done = 0; done < operations.Count; done++)
        {
            switch (operations[done])
            {
                case SaveRecord save when !await _blocks.SaveAsync(run.Key, save, run.Lease, cancellation).ConfigureAwait(false):
                    return (done, new(null));
                case CreateEntry create when await NaclCreation.TryAsync(run.Key, run.Ec2, acl, create, cancellation).ConfigureAwait(false) is { } stop:
                    return (done, stop);
                case DeleteEntry delete:
                    // False means that there was no such rule any more, which is what was wanted.
                    await run.Ec2.DeleteNetworkAclEntryAsync(
                        run.Key.NetworkAclId, delete.RuleNumber, delete.Direction == NaclDirection.Egress, cancellation)
                        .ConfigureAwait(false);
                    break;
                default:
                    break;
            }
        }

        return (operations.Count, null);
    }

    // Rules first and records afterwards: a rule that is there then always finds its record.
    private async Task<(NetworkAcl? Acl, IReadOnlyList<Reason> Unreadable)> ReadAsync(
        NetworkAclKey key, Ec2Client ec2, int? quota, CancellationToken cancellation)
    {
        var found = await ec2.DescribeNetworkAclAsync(key.NetworkAclId, cancellation).ConfigureAwait(false);
        if (found is null)
            return (null, []);
        var entries = NaclEntries.FromEc2(found.Entries);
        var records = await _blocks.ReadAsync(key, cancellation).ConfigureAwait(false);
        return (new(key.NetworkAclId, entries, records.Blocks, quota ?? RuleQuota.From(entries)), records.Unreadable);
    }

    private static IReadOnlyList<string> Describe(NetworkAclKey key, IEnumerable<NaclOperation> operations) =>
        [.. operations.Select(operation => NaclEntries.Describe(key.NetworkAclId, operation)).OfType<string>()];

    private static Reason Gone(NetworkAclKey key) =>
        new(GoneCode, $"Network ACL {key.NetworkAclId} does not exist any more, and its rules with it.");

    private sealed record NaclRun(NetworkAclKey Key, Ec2Client Ec2, Func<NetworkAcl, NaclPlan> Plan, Lease Lease);
}
