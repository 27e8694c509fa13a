using LandingZone.Lambdas.Aws.Ec2;
using LandingZone.Lambdas.Ledger;
using LandingZone.Lambdas.Remediation.NetworkAcls;
using LandingZone.Lambdas.Remediation.Policy;
using LandingZone.Lambdas.Remediation.Steps;
using NetworkAcl = LandingZone.Lambdas.Remediation.NetworkAcls.NetworkAcl;

namespace LandingZone.Lambdas.Remediation.Effects;

/// <summary>Denies a finding's addresses in the network ACLs of the instance's subnets.</summary>
/// <param name="step">What to do.</param>
/// <param name="ec2">The account and region.</param>
/// <param name="runner">Works on one network ACL.</param>
/// <param name="policy">What the settings allow.</param>
/// <param name="clock">The time.</param>
internal sealed class BlockEffect(BlockAddressStep step, Ec2Client ec2, NaclRunner runner, RemediationPolicy policy, TimeProvider clock)
    : ResponseEffect
{
    // Whole milliseconds, as the ledger keeps them. The time of the sighting stays the same through all rounds.
    private readonly DateTimeOffset _now = DateTimeOffset.FromUnixTimeMilliseconds(clock.GetUtcNow().ToUnixTimeMilliseconds());

    public override Task<EffectReport> PlanAsync(CancellationToken cancellation) => EachAsync(
        (key, around) => runner.PlanAsync(key, ec2, acl => PlanOf(acl, around), cancellation), _ => Task.CompletedTask, cancellation);

    public override Task<EffectReport> RunAsync(Func<ActionChanges, Task> begin, CancellationToken cancellation) => EachAsync(
        (key, around) => runner.RunAsync(key, ec2, acl => PlanOf(acl, around), cancellation), begin, cancellation);

    public override async Task<EffectReport> UndoAsync(ActionChanges changes, CancellationToken cancellation)
    {
        var reports = new List<EffectReport>();
        foreach (var acl in changes.NetworkAclIds)
        {
            foreach (var address in step.Addresses)
            {
                reports.Add(await runner.RunAsync(
                    Key(acl), ec2, state => NaclReconciler.PlanUndo(state, address, policy.Nacl.Rules, _now), cancellation)
                    .ConfigureAwait(false));
            }
        }

        return reports.Count > 0
            ? Join(reports, [])
            : EffectReport.Refusal(new("nothingToUndo", "The record names no network ACL in which addresses were denied."));
    }

    private async Task<EffectReport> EachAsync(
        Func<NetworkAclKey, Surroundings, Task<EffectReport>> work, Func<ActionChanges, Task> begin, CancellationToken cancellation)
    {
        var around = await NetworkReader.ReadAsync(ec2, step, cancellation).ConfigureAwait(false);
        var look = Look([], around);
        DemandReadableTags(look.Notes);
        var blockable = Look([new("probe", [], [], RuleQuota.Default)], around).Operations.Count > 0;
        if (around.NetworkAclIds.Count == 0 || !blockable)
            return new(false, false, [], look.Notes);

        await begin(new(around.NetworkAclIds, [], null)).ConfigureAwait(false);
        var reports = new List<EffectReport>();
        foreach (var acl in around.NetworkAclIds)
            reports.Add(await work(Key(acl), around).ConfigureAwait(false));
        return Join(reports, look.Notes.Where(note => note.Code != "noNetworkAcl"));
    }

    private NaclPlan PlanOf(NetworkAcl acl, Surroundings around) => Look([acl], around).Operations[0];

    private Plan<NaclPlan> Look(IReadOnlyList<NetworkAcl> acls, Surroundings around) =>
        BlockPlanner.Plan(step, new(acls, around.VpcNetworks, around.OwnAddresses, around.Tags), policy, _now);

    private NetworkAclKey Key(string acl) => new(step.Target.AccountId, step.Target.Region, acl);

    private static EffectReport Join(IReadOnlyList<EffectReport> reports, IEnumerable<Reason> notes) => new(
        reports.Any(report => report.Acted),
        reports.All(report => report.Reached),
        [.. reports.SelectMany(report => report.Changes)],
        [.. notes.Concat(reports.SelectMany(report => report.Reasons)).Distinct()]);
}
