using LandingZone.Lambdas.Aws;
using LandingZone.Lambdas.Aws.Ec2;
using LandingZone.Lambdas.Ledger;
using LandingZone.Lambdas.Remediation.Isolation;
using LandingZone.Lambdas.Remediation.Steps;

namespace LandingZone.Lambdas.Remediation.Effects;

/// <summary>Isolates an instance, interface by interface, in two steps.</summary>
internal sealed class IsolationEffect(
    IsolateInstanceStep step, Ec2Client ec2, IsolationLedger ledger, string exemptTag, TimeProvider clock)
    : PlannedEffect($"Isolating instance {step.InstanceId}", clock)
{
    protected override IReadOnlySet<string> ReachedCodes { get; } = new HashSet<string> { "interfaceIsolated", "instanceGone" };

    protected override async Task<EffectPlan> ReadAsync(CancellationToken cancellation)
    {
        var instance = await ec2.ReadAsync(step.InstanceId, cancellation).ConfigureAwait(false);
        var groups = await GroupsAsync(instance, cancellation).ConfigureAwait(false);
        var record = await FindAsync(cancellation).ConfigureAwait(false);
        return ToPlan(IsolationPlanner.Plan(instance, groups, record, step.Target.FindingId, exemptTag), groups);
    }

    protected override async Task<EffectPlan> ReadForUndoAsync(ActionChanges changes, CancellationToken cancellation)
    {
        var record = await FindAsync(cancellation).ConfigureAwait(false);
        var instance = await ec2.ReadAsync(step.InstanceId, cancellation).ConfigureAwait(false);
        var groups = await GroupsAsync(instance, cancellation).ConfigureAwait(false);
        return ToPlan(IsolationUndo.Plan(record, instance, groups), groups);
    }

    private EffectPlan ToPlan(Plan<IsolationOperation> plan, Dictionary<string, VpcGroups> groups)
    {
        // A group that the plan creates is known to the operations after it.
        var ids = new Dictionary<(string Vpc, IsolationGroup Group), string>();
        foreach (var (vpc, known) in groups)
        {
            if (known.UntrackedGroupId is { } untracked)
                ids[(vpc, IsolationGroup.Untracked)] = untracked;
            if (known.IsolatedGroupId is { } isolated)
                ids[(vpc, IsolationGroup.Isolated)] = isolated;
        }

        var changes = new IsolationChanges(ec2, ids);
        return EffectPlan.Of(plan, operation => operation is SaveIsolation save
            ? new("", token => SaveAsync(save, token))
            : changes.Of(operation));
    }

    private async Task SaveAsync(SaveIsolation save, CancellationToken cancellation)
    {
        if (!await ledger.SaveAsync(step.Target.AccountId, step.Target.Region, save, cancellation).ConfigureAwait(false))
            throw new OutdatedPlanException($"The isolation of {step.InstanceId}");
    }

    private Task<IsolationRecord?> FindAsync(CancellationToken cancellation) =>
        ledger.FindAsync(step.Target.AccountId, step.Target.Region, step.InstanceId, cancellation);

    private async Task<Dictionary<string, VpcGroups>> GroupsAsync(InstanceFacts? instance, CancellationToken cancellation)
    {
        var groups = new Dictionary<string, VpcGroups>(StringComparer.Ordinal);
        foreach (var vpc in (instance?.NetworkInterfaces ?? []).Select(each => each.VpcId).Distinct())
        {
            var untracked = await FindGroupAsync(vpc, IsolationGroup.Untracked, cancellation).ConfigureAwait(false);
            var isolated = await FindGroupAsync(vpc, IsolationGroup.Isolated, cancellation).ConfigureAwait(false);
            groups[vpc] = new(
                untracked?.Id, isolated?.Id, isolated is not null && isolated.Ingress.Count + isolated.Egress.Count > 0,
                untracked is not null && IsOpen(untracked.Ingress) && IsOpen(untracked.Egress));
        }

        return groups;
    }

    private Task<SecurityGroup?> FindGroupAsync(string vpc, IsolationGroup group, CancellationToken cancellation) =>
        ec2.FindSecurityGroupAsync(vpc, CreateGroup.NameOf(group), cancellation);

    private static bool IsOpen(IReadOnlyList<SecurityGroupRule> rules) =>
        rules.Any(rule => rule.Protocol == "-1" && rule.CidrBlocks.Contains("0.0.0.0/0"))
        && rules.Any(rule => rule.Protocol == "-1" && rule.Ipv6CidrBlocks.Contains("::/0"));
}
