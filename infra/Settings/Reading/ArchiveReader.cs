using System.Text.Json;

namespace LandingZone.Infra.Settings.Reading;

/// <summary>Reads the key <c>findingsArchive</c>.</summary>
internal static class ArchiveReader
{
    private const int DefaultRetentionDays = 365;
    private const int DefaultRotationDays = 365;
    private const int LongestDays = 36_500;

    /// <summary>The archive's settings.</summary>
    /// <param name="map">The key's value; null when missing.</param>
    /// <param name="homeRegion">Where the archive is unless it says otherwise.</param>
    /// <param name="securityAccountId">The account of the archive; null when it is not known yet.</param>
    /// <param name="problems">Where problems go.</param>
    public static FindingsArchiveSettings Read(ConfigObject? map, string homeRegion, string? securityAccountId, Problems problems)
    {
        var region = map?.Optional("region")?.Region()?.Name ?? homeRegion;
        var bucket = map?.Optional("bucketName")?.BucketName();
        var prefix = map?.Optional("prefix") is { } value ? Prefix(value) : "findings";
        var retention = map?.Optional("retentionDays")?.Integer(1, LongestDays) ?? DefaultRetentionDays;
        var glacier = map?.Optional("glacierAfterDays")?.Integer(1, LongestDays);
        var objectLock = map?.Optional("objectLock")?.Object() is { } locked ? ObjectLock(locked) : null;
        var rotation = map?.Optional("keyRotationDays")?.Integer(90, 2560) ?? DefaultRotationDays;
        var logs = map?.Optional("accessLogs")?.Object() is { } target ? AccessLogs(target, region, securityAccountId, problems) : null;
        map?.RejectUnknownKeys();

        if (glacier >= retention)
        {
            problems.Add(
                map!.PathOf("glacierAfterDays"),
                $"expected fewer days than retentionDays ({retention}), found {glacier}. Findings would be deleted before they move.");
        }

        if (objectLock?.Days > retention)
        {
            problems.Add(
                map!.PathOf("objectLock.days"),
                $"expected at most retentionDays ({retention}), found {objectLock.Days}. "
                + "Raise retentionDays: what is locked cannot be deleted.");
        }

        return new(region, bucket, prefix, retention, glacier, objectLock, rotation, logs);
    }

    private static string Prefix(ConfigValue value) => value.Json.ValueKind == JsonValueKind.String && value.Json.ValueEquals("")
        ? ""
        : value.Text("a folder such as \"findings\", without a slash at its ends", IsFolder) ?? "";

    private static bool IsFolder(string text) => text.Trim('/') == text && !text.Contains("//") && text.Length <= 256;

    private static ObjectLockSettings? ObjectLock(ConfigObject map)
    {
        var mode = map.Required("mode", "GOVERNANCE or COMPLIANCE")?.Word("GOVERNANCE", "COMPLIANCE");
        var days = map.Required("days", "the days during which a finding cannot be deleted")?.Integer(1, LongestDays);
        map.RejectUnknownKeys();
        return mode is null || days is null ? null : new(mode, days.Value);
    }

    private static AccessLogTarget? AccessLogs(ConfigObject map, string region, string? securityAccountId, Problems problems)
    {
        var bucket = map.Required("bucketName", "the bucket that receives the access logs")?.BucketName();
        var prefix = map.Optional("prefix")?.Text("a prefix that ends with a slash", text => text.EndsWith('/')) ?? "findings-archive/";
        var account = map.Required("accountId", "the account of that bucket, 12 digits in quotes")?.AccountId();
        var where = map.Required("region", "the region of that bucket")?.Region();
        map.RejectUnknownKeys();
        if (account is not null && securityAccountId is not null && account != securityAccountId)
        {
            problems.Add(
                map.PathOf("accountId"),
                $"expected the security account {securityAccountId}, found {account}. S3 delivers access logs only within an account.");
        }

        if (where is not null && region.Length > 0 && where.Name != region)
        {
            problems.Add(
                map.PathOf("region"),
                $"expected {region}, the region of the archive, found {where.Name}. S3 delivers access logs only within a region.");
        }

        return bucket is null ? null : new(bucket, prefix);
    }
}
