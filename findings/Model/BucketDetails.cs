namespace LandingZone.Findings.Model;

/// <summary>An S3 bucket in a finding.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Arn">Its ARN.</param>
/// <param name="Type">The bucket's part in the call, such as <c>Destination</c>.</param>
/// <param name="EffectivePermission"><c>PUBLIC</c> or <c>NOT_PUBLIC</c>.</param>
/// <param name="CreatedAt">When it was created; sources send ISO text or seconds since 1970.</param>
/// <param name="Tags">Its tags at that time.</param>
/// <param name="Objects">The objects concerned, for malware findings.</param>
public sealed record BucketDetails(
    string? Name,
    string? Arn,
    string? Type,
    string? EffectivePermission,
    DateTimeOffset? CreatedAt,
    IReadOnlyList<ResourceTag> Tags,
    IReadOnlyList<BucketObject> Objects)
{
    /// <summary>Whether GuardDuty judged the bucket to be public.</summary>
    public bool IsPublic => EffectivePermission == "PUBLIC";
}

/// <summary>An object in a bucket.</summary>
/// <param name="Key">Its key.</param>
/// <param name="Arn">Its ARN.</param>
/// <param name="VersionId">Its version.</param>
/// <param name="ETag">Its entity tag.</param>
/// <param name="Hash">The content's hash.</param>
public sealed record BucketObject(string? Key, string? Arn, string? VersionId, string? ETag, string? Hash);
