using LandingZone.Lambdas.Aws;
using LandingZone.Lambdas.Aws.Ec2;
using LandingZone.Lambdas.Ledger;
using LandingZone.Lambdas.Remediation.Isolation;
using LandingZone.Lambdas.Remediation.Steps;

namespace LandingZone.Lambdas.Remediation.Effects;

/// <summary>Snapshots an instance's volumes at one moment, as evidence.</summary>
internal sealed class SnapshotEffect(SnapshotVolumesStep step, Ec2Client ec2, string exemptTag, TimeProvider clock)
    : PlannedEffect($"Snapshotting the volumes of {step.InstanceId}", clock)
{
    /// <summary>The tag that says which finding a snapshot is evidence for.</summary>
    public const string FindingTag = "landing-zone:finding";

    /// <summary>The tag that says which instance the volume belonged to.</summary>
    public const string InstanceTag = "landing-zone:instance";

    // EC2 lists a new snapshot with a delay.
    private readonly HashSet<string> _made = new(StringComparer.Ordinal);

    protected override IReadOnlySet<string> ReachedCodes { get; } = new HashSet<string> { "volumesSnapshotted" };

    protected override async Task<EffectPlan> ReadAsync(CancellationToken cancellation)
    {
        var instance = await ec2.DescribeInstanceAsync(step.InstanceId, cancellation).ConfigureAwait(false);
        var tag = new Tag(FindingTag, step.Target.FindingId);
        var there = instance is null ? [] : await ec2.DescribeSnapshotsAsync(tag, cancellation).ConfigureAwait(false);
        var facts = instance is null
            ? null
            : new InstanceFacts(instance.Id, instance.State, [], instance.VolumeIds, LiveTagReader.Of(instance.Tags));
        var plan = SnapshotPlanner.Plan(
            facts,
            step.Target.FindingId,
            there.Where(snapshot => snapshot.State != "error").Select(snapshot => snapshot.VolumeId).Concat(_made)
                .ToHashSet(StringComparer.Ordinal),
            exemptTag);
        return plan.Acts ? new([Operation(plan)], plan.Notes, ActionChanges.None) : new([], plan.Notes, ActionChanges.None);
    }

    protected override Task<EffectPlan> ReadForUndoAsync(ActionChanges changes, CancellationToken cancellation) =>
        Task.FromResult(EffectPlan.Nothing(new("notUndoable", "Snapshots are evidence and are kept; delete them by hand.")));

    private EffectOperation Operation(Plan<CreateSnapshot> plan) => new(
        $"The volumes of instance {step.InstanceId} are snapshotted: "
            + string.Join(", ", plan.Operations.Select(each => each.VolumeId)) + ".",
        async cancellation =>
        {
            var made = await ec2.CreateSnapshotsAsync(
                step.InstanceId,
                $"Evidence for GuardDuty finding {step.Target.FindingId}",
                [new(FindingTag, step.Target.FindingId), new(InstanceTag, step.InstanceId)],
                cancellation).ConfigureAwait(false);
            _made.UnionWith(made.Select(snapshot => snapshot.VolumeId));
        });
}
