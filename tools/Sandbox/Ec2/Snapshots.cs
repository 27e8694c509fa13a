using System.Xml.Linq;
using LandingZone.Sandbox.Wire;

namespace LandingZone.Sandbox.Ec2;

/// <summary>EBS snapshots of one volume or of all volumes of an instance. A snapshot is complete as soon as it exists.</summary>
internal static class Snapshots
{
    internal static IEnumerable<XElement> Create(Exchange call)
    {
        var volume = call.Query.Required("VolumeId");
        var tags = Tags.Specified(call.Query, "snapshot");
        DryRun.Check(call);
        if (!call.Local.Instances.Values.Any(instance => instance.Volumes.Contains(volume)))
            throw new AwsErrorException("InvalidVolume.NotFound", $"The volume '{volume}' does not exist.");
        return Render(call, Add(call, volume, tags)).OfType<XElement>();
    }

    internal static IEnumerable<XElement> CreateOfInstance(Exchange call)
    {
        var id = call.Query.Required("InstanceSpecification.InstanceId");
        var tags = Tags.Specified(call.Query, "snapshot");
        DryRun.Check(call);
        if (call.Local.Instances.GetValueOrDefault(id) is not { State: not "terminated" } instance)
            throw Instances.NotFound(id);
        var volumes = call.Query.Flag("InstanceSpecification.ExcludeBootVolume") ? instance.Volumes.Skip(1) : instance.Volumes;
        var created = volumes.Select(volume => Add(call, volume, new(tags, StringComparer.Ordinal))).ToList();
        return [Xml.Items("snapshotSet", created, snapshot => Render(call, snapshot, state: "state"))];
    }

    internal static IEnumerable<XElement> Describe(Exchange call) => new Describe<Snapshot>
    {
        IdParameter = "SnapshotId",
        Id = snapshot => snapshot.Id,
        NotFound = id => new("InvalidSnapshot.NotFound", $"The snapshot '{id}' does not exist."),
        Tags = snapshot => call.Local.TagsOf(snapshot.Id),
        SetName = "snapshotSet",
        Filter = (snapshot, name) => name switch
        {
            "snapshot-id" => [snapshot.Id],
            "volume-id" => [snapshot.VolumeId],
            "status" => ["completed"],
            "description" => [snapshot.Description],
            "owner-id" => [call.AccountId],
            _ => null,
        },
        Render = snapshot => Render(call, snapshot),
    }.Answer(call, call.Local.Snapshots.Values);

    private static Snapshot Add(Exchange call, string volume, SortedDictionary<string, string> tags)
    {
        var snapshot = new Snapshot
        {
            Id = call.Local.NewId("snap"),
            VolumeId = volume,
            Description = call.Query["Description"] ?? "",
            StartedAt = call.Now,
            Tags = tags,
        };
        call.Local.Tags[snapshot.Id] = tags;
        return call.Local.Snapshots[snapshot.Id] = snapshot;
    }

    private static object?[] Render(Exchange call, Snapshot snapshot, string state = "status") =>
    [
        Xml.Element("snapshotId", snapshot.Id), Xml.Element("volumeId", snapshot.VolumeId), Xml.Element(state, "completed"),
        Xml.Element("startTime", snapshot.StartedAt), Xml.Element("progress", "100%"), Xml.Element("ownerId", call.AccountId),
        Xml.Element("volumeSize", 8), Xml.Element("description", snapshot.Description), Xml.Element("encrypted", false),
        Tags.Set(call.Local, snapshot.Id),
    ];
}
