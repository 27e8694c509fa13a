namespace LandingZone.Findings.Catalogue;

/// <summary>
/// What has to be on for a type to appear, beside the detector features of <see cref="Regions.ProtectionPlan"/>, which go by their
/// own names.
/// </summary>
public static class FindingPlans
{
    /// <summary>CloudTrail management events, VPC flow logs and DNS logs: always on with GuardDuty.</summary>
    public const string Foundational = "FOUNDATIONAL";

    /// <summary>Extended Threat Detection: always on with GuardDuty, richer with more plans.</summary>
    public const string ExtendedThreatDetection = "EXTENDED_THREAT_DETECTION";

    /// <summary>Malware Protection for S3: a plan per bucket, apart from the detector.</summary>
    public const string S3MalwareProtection = "S3_MALWARE_PROTECTION";

    /// <summary>Malware scans of AMIs, snapshots and recovery points.</summary>
    public const string BackupMalwareProtection = "BACKUP_MALWARE_PROTECTION";

    /// <summary>Custom detection rules, off until a rule is switched on.</summary>
    public const string CustomDetectionRules = "CUSTOM_DETECTION_RULES";

    /// <summary>The five names above.</summary>
    public static IReadOnlyList<string> BesideFeatures { get; } =
        [Foundational, ExtendedThreatDetection, S3MalwareProtection, BackupMalwareProtection, CustomDetectionRules];
}
