namespace LandingZone.Infra.Settings;

/// <summary>Where findings are kept beyond GuardDuty's own 90 days.</summary>
/// <param name="Region">Region of bucket and key; GuardDuty demands that both are in the same one.</param>
/// <param name="BucketName">Name of the bucket; null lets Pulumi add a random suffix, which no other account can have taken.</param>
/// <param name="Prefix">Folder of the findings, without slashes at its ends; empty for none.</param>
/// <param name="RetentionDays">Days until a finding is deleted.</param>
/// <param name="GlacierAfterDays">Days until a finding moves to Glacier Instant Retrieval; null for never.</param>
/// <param name="ObjectLock">Write-once protection; null for none.</param>
/// <param name="KeyRotationDays">Days between rotations of the key, 90 to 2560.</param>
/// <param name="AccessLogs">Bucket that receives the access logs of the archive; null for none.</param>
public sealed record FindingsArchiveSettings(
    string Region,
    string? BucketName,
    string Prefix,
    int RetentionDays,
    int? GlacierAfterDays,
    ObjectLockSettings? ObjectLock,
    int KeyRotationDays,
    AccessLogTarget? AccessLogs);

/// <summary>The default retention of the archive's objects ("Locking objects with Object Lock", S3 user guide).</summary>
/// <param name="Mode"><c>GOVERNANCE</c>: privileged users can lift it; <c>COMPLIANCE</c>: nobody can.</param>
/// <param name="Days">Days during which an object cannot be deleted.</param>
public sealed record ObjectLockSettings(string Mode, int Days);

/// <summary>A bucket that receives access logs. S3 demands that it is in the account and region of the bucket it logs.</summary>
/// <param name="BucketName">Its name.</param>
/// <param name="Prefix">Where in the bucket the logs go, with a slash at its end.</param>
public sealed record AccessLogTarget(string BucketName, string Prefix);
