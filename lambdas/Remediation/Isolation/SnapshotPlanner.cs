namespace LandingZone.Lambdas.Remediation.Isolation;

/// <summary>Snapshots one volume, with tags that name the finding and the instance.</summary>
/// <param name="VolumeId">The volume.</param>
/// <param name="InstanceId">The instance that it is attached to.</param>
/// <param name="FindingId">The finding whose evidence it is.</param>
public sealed record CreateSnapshot(string VolumeId, string InstanceId, string FindingId);

/// <summary>Plans the snapshots of an instance's volumes as evidence. Snapshots cost money, so each volume gets one for each
/// finding.</summary>
public static class SnapshotPlanner
{
    /// <summary>Snapshots every volume that has no snapshot for this finding.</summary>
    /// <param name="instance">The instance; null when it is gone.</param>
    /// <param name="findingId">The finding.</param>
    /// <param name="volumesWithSnapshot">Volumes with a snapshot that is tagged with this finding.</param>
    /// <param name="exemptTag">The key of the exempting tag.</param>
    public static Plan<CreateSnapshot> Plan(
        InstanceFacts? instance, string findingId, IReadOnlySet<string> volumesWithSnapshot, string exemptTag)
    {
        if (instance is null)
            return Plans.Nothing<CreateSnapshot>(
                new("instanceGone", "The instance does not exist any more; its volumes cannot be found through it."));
        if (instance.Tags.WhyNot(exemptTag, $"Instance {instance.InstanceId}") is { } exempt)
            return Plans.Nothing<CreateSnapshot>(exempt);
        CreateSnapshot[] missing = [.. instance.VolumeIds.Distinct().Where(volume => !volumesWithSnapshot.Contains(volume))
            .Select(volume => new CreateSnapshot(volume, instance.InstanceId, findingId))];
        return missing.Length > 0
            ? new(missing, [])
            : Plans.Nothing<CreateSnapshot>(
                new("volumesSnapshotted", $"Every volume of instance {instance.InstanceId} has its snapshot for this finding."));
    }
}
