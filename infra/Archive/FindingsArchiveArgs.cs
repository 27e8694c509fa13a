using System.Collections.Immutable;
using LandingZone.Findings.Regions;
using LandingZone.Infra.Settings;
using Pulumi;

namespace LandingZone.Infra.Archive;

/// <summary>Inputs of <see cref="FindingsArchive"/>.</summary>
public sealed class FindingsArchiveArgs : ResourceArgs
{
    /// <summary>The security account, which owns bucket, key and detectors.</summary>
    [Input("accountId", required: true)]
    public Input<string> AccountId { get; set; } = null!;

    /// <summary>Partition of every ARN.</summary>
    public required Partition Partition { get; init; }

    /// <summary>Bucket, key and retention.</summary>
    public required FindingsArchiveSettings Settings { get; init; }

    /// <summary>Role that sets up the export.</summary>
    public required string DeployRole { get; init; }

    /// <summary>The detectors that export.</summary>
    public required ImmutableArray<(Region Region, Output<string> Arn)> Detectors { get; init; }
}
