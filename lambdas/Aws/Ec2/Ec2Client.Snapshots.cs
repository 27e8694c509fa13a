using LandingZone.Lambdas.Aws.Http;
using Model = Amazon.EC2.Model;

namespace LandingZone.Lambdas.Aws.Ec2;

/// <content>Snapshots.</content>
public sealed partial class Ec2Client
{
    /// <summary>
    /// Snapshots all volumes of an instance at one moment. The operation has no token that makes it safe to repeat, so only a
    /// throttled call is repeated; a caller that got no answer looks for the tags first.
    /// </summary>
    public async Task<IReadOnlyList<Snapshot>> CreateSnapshotsAsync(
        string instanceId, string description, IReadOnlyList<Tag> tags, CancellationToken cancellation)
    {
        var request = new Model.CreateSnapshotsRequest
        {
            InstanceSpecification = new Model.InstanceSpecification { InstanceId = instanceId },
            Description = description,
            TagSpecifications = [new Model.TagSpecification { ResourceType = "snapshot", Tags = SdkTags(tags) }],
        };
        var answer = await CallAsync(
            "CreateSnapshots", attempt => _sdk.CreateSnapshotsAsync(request, attempt), cancellation, mayRepeat: false).ConfigureAwait(false);
        return
        [
            .. (answer.Snapshots ?? []).Select(snapshot =>
                new Snapshot(snapshot.SnapshotId, snapshot.VolumeId, snapshot.State?.Value ?? "", TagsOf(snapshot.Tags))),
        ];
    }

    /// <summary>The account's snapshots with a tag.</summary>
    public Task<IReadOnlyList<Snapshot>> DescribeSnapshotsAsync(Tag tag, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(tag);
        return Pages.AllAsync(async next =>
        {
            var request = new Model.DescribeSnapshotsRequest
            {
                OwnerIds = ["self"],
                Filters = [Filter($"tag:{tag.Key}", tag.Value)],
                NextToken = next,
            };
            var answer = await CallAsync("DescribeSnapshots", attempt => _sdk.DescribeSnapshotsAsync(request, attempt), cancellation)
                .ConfigureAwait(false);
            return new Page<Snapshot>(
                (answer.Snapshots ?? []).Select(snapshot =>
                    new Snapshot(snapshot.SnapshotId, snapshot.VolumeId, snapshot.State?.Value ?? "", TagsOf(snapshot.Tags))),
                answer.NextToken);
        });
    }
}
