using System.Collections.Immutable;
using LandingZone.Findings.Regions;

namespace LandingZone.Infra.Policies;

/// <summary>A detector that exports its findings.</summary>
/// <param name="Region">Its region.</param>
/// <param name="Arn">Its ARN.</param>
public sealed record ExportingDetector(Region Region, string Arn);

/// <summary>The facts behind the two policies of an archive ("Exporting generated GuardDuty findings to Amazon S3").</summary>
/// <param name="AdministratorAccountId">Account of the detectors, the delegated administrator.</param>
/// <param name="Partition">Partition of every ARN.</param>
/// <param name="BucketArn">The bucket.</param>
/// <param name="Prefix">Folder of the findings, without slashes at its ends; empty for none.</param>
/// <param name="KeyArn">The key that encrypts them.</param>
/// <param name="DeployRoleArn">The role that sets up the export: GuardDuty checks with the caller's permissions too.</param>
/// <param name="Detectors">Exactly the detectors that may write.</param>
public sealed record ExportFacts(
    string AdministratorAccountId,
    Partition Partition,
    string BucketArn,
    string Prefix,
    string KeyArn,
    string DeployRoleArn,
    ImmutableArray<ExportingDetector> Detectors)
{
    /// <summary>Everything that GuardDuty may write.</summary>
    public string ObjectsArn => Prefix.Length == 0 ? $"{BucketArn}/*" : $"{BucketArn}/{Prefix}/*";

    /// <summary>
    /// The principals that write: one for all default regions, and one of its own for each opt-in region. An opt-in region that
    /// is missing stops its export with the status UNABLE_TO_PUBLISH_FIX_DESTINATION_PROPERTY.
    /// </summary>
    public Principal GuardDuty => Principal.Service(Detectors
        .Select(detector => detector.Region.IsOptIn ? $"guardduty.{detector.Region.Name}.amazonaws.com" : "guardduty.amazonaws.com")
        .Distinct()
        .Order(StringComparer.Ordinal));

    /// <summary>Keeps other accounts from using GuardDuty to write here: it acts for this account, for one of these detectors.</summary>
    public ImmutableArray<Condition> OnlyOurDetectors =>
    [
        Condition.StringEquals("aws:SourceAccount", AdministratorAccountId),
        Condition.StringEquals("aws:SourceArn", Detectors.Select(detector => detector.Arn).Order(StringComparer.Ordinal)),
    ];
}
