using System.Collections.Immutable;
using LandingZone.Infra.Archive;
using LandingZone.Infra.Naming;
using Pulumi;
using Gd = Pulumi.Aws.GuardDuty;

namespace LandingZone.Infra.GuardDuty;

/// <summary>Inputs of <see cref="FindingsExport"/>.</summary>
public sealed class FindingsExportArgs : ResourceArgs
{
    /// <summary>The regions that export.</summary>
    public required ImmutableArray<RegionalGuardDuty> Regions { get; init; }

    /// <summary>Where the findings go.</summary>
    public required FindingsArchive Archive { get; init; }
}

/// <summary>
/// The export of findings: one publishing destination per region, all to the same bucket and key. It is a component of its own because
/// the archive's policies name the detectors, and GuardDuty writes a test object as soon as a destination is created.
/// </summary>
public sealed class FindingsExport : ComponentResource
{
    /// <summary>Type token of the component.</summary>
    public const string TypeToken = "landingzone:guardduty:FindingsExport";

    /// <summary>Declares the destinations.</summary>
    public FindingsExport(string name, FindingsExportArgs args, ComponentResourceOptions? options = null)
        : base(TypeToken, name, args, options, remote: false)
    {
        foreach (var region in args.Regions)
        {
            _ = new Gd.PublishingDestination(
                Names.Child(name, region.Region.Name),
                new()
                {
                    DestinationArn = args.Archive.DestinationArn,
                    DestinationType = "S3",
                    DetectorId = region.DetectorId,
                    KmsKeyArn = args.Archive.KeyArn,
                    Region = region.Region.Name,
                },
                new() { Parent = this, DependsOn = [.. region.ReadyToExport, .. args.Archive.ReadyToReceive] });
        }

        RegisterOutputs();
    }
}
