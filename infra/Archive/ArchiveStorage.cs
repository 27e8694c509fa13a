using LandingZone.Infra.Naming;
using LandingZone.Infra.Settings;
using LandingZone.Infra.Storage;
using Pulumi;
using Kms = Pulumi.Aws.Kms;
using S3 = Pulumi.Aws.S3;

namespace LandingZone.Infra.Archive;

/// <summary>How the archive's bucket keeps its objects.</summary>
internal sealed class ArchiveStorage
{
    private const int NoncurrentDays = 30;

    private readonly string _name;
    private readonly FindingsArchiveSettings _settings;
    private readonly S3.Bucket _bucket;
    private readonly CustomResourceOptions _options;

    /// <summary>Declares encryption, ownership, public access block, versioning, lifecycle, lock and access logs.</summary>
    public ArchiveStorage(string name, FindingsArchiveSettings settings, S3.Bucket bucket, Kms.Key key, CustomResourceOptions options)
    {
        (_name, _settings, _bucket, _options) = (name, settings, bucket, options);
        Encryption(key);
        PrivateBucket.Guard(name, settings.Region, bucket, options);
        var versioning = Versioning();
        Lifecycle(versioning);
        if (settings.ObjectLock is { } objectLock)
            Lock(objectLock, versioning);
        if (settings.AccessLogs is { } logs)
            AccessLogs(logs);
    }

    /// <summary>Everything that GuardDuty writes; the folder's own marker is outside.</summary>
    private string FindingsPrefix => _settings.Prefix.Length == 0 ? "AWSLogs/" : $"{_settings.Prefix}/AWSLogs/";

    /// <summary>
    /// The folder that a destination's prefix names. GuardDuty does not create it, and refuses every later change when it is gone
    /// (hashicorp/terraform-provider-aws issues 24037 and 19684).
    /// </summary>
    public S3.BucketObjectv2 Folder() => new(
        Names.Child(_name, "folder"),
        new() { Region = _settings.Region, Bucket = _bucket.BucketName, Key = $"{_settings.Prefix}/", Content = "" },
        CustomResourceOptions.Merge(_options, new() { Protect = true }));

    private void Encryption(Kms.Key key) => _ = new S3.BucketServerSideEncryptionConfiguration(
        Names.Child(_name, "encryption"),
        new()
        {
            Region = _settings.Region,
            Bucket = _bucket.BucketName,
            Rules = new S3.Inputs.BucketServerSideEncryptionConfigurationRuleArgs
            {
                ApplyServerSideEncryptionByDefault = new S3.Inputs.BucketServerSideEncryptionConfigurationRuleApplyServerSideEncryptionByDefaultArgs
                {
                    KmsMasterKeyId = key.Arn,
                    SseAlgorithm = "aws:kms",
                },
                BucketKeyEnabled = true,
            },
        },
        _options);

    private S3.BucketVersioning Versioning() => new(
        Names.Child(_name, "versioning"),
        new()
        {
            Region = _settings.Region,
            Bucket = _bucket.BucketName,
            VersioningConfiguration = new S3.Inputs.BucketVersioningVersioningConfigurationArgs { Status = "Enabled" },
        },
        _options);

    // Both rules are limited to GuardDuty's own folder: one that expired the marker of the prefix would break the export
    // (aws/aws-cli issue 10483).
    private void Lifecycle(S3.BucketVersioning versioning)
    {
        var filter = new S3.Inputs.BucketLifecycleConfigurationRuleFilterArgs { Prefix = FindingsPrefix };
        var expire = new S3.Inputs.BucketLifecycleConfigurationRuleArgs
        {
            Id = "expire-findings",
            Status = "Enabled",
            Filter = filter,
            Expiration = new S3.Inputs.BucketLifecycleConfigurationRuleExpirationArgs { Days = _settings.RetentionDays },
            NoncurrentVersionExpiration = new S3.Inputs.BucketLifecycleConfigurationRuleNoncurrentVersionExpirationArgs
            {
                NoncurrentDays = NoncurrentDays,
            },
            AbortIncompleteMultipartUpload = new S3.Inputs.BucketLifecycleConfigurationRuleAbortIncompleteMultipartUploadArgs
            {
                DaysAfterInitiation = 7,
            },
        };
        if (_settings.GlacierAfterDays is { } days)
            expire.Transitions = new S3.Inputs.BucketLifecycleConfigurationRuleTransitionArgs { Days = days, StorageClass = "GLACIER_IR" };
        var tidy = new S3.Inputs.BucketLifecycleConfigurationRuleArgs
        {
            Id = "remove-delete-markers",
            Status = "Enabled",
            Filter = filter,
            Expiration = new S3.Inputs.BucketLifecycleConfigurationRuleExpirationArgs { ExpiredObjectDeleteMarker = true },
        };
        _ = new S3.BucketLifecycleConfiguration(
            Names.Child(_name, "lifecycle"),
            new() { Region = _settings.Region, Bucket = _bucket.BucketName, Rules = { expire, tidy } },
            After(versioning));
    }

    private void Lock(ObjectLockSettings objectLock, S3.BucketVersioning versioning) => _ = new S3.BucketObjectLockConfiguration(
        Names.Child(_name, "lock"),
        new()
        {
            Region = _settings.Region,
            Bucket = _bucket.BucketName,
            Rule = new S3.Inputs.BucketObjectLockConfigurationRuleArgs
            {
                DefaultRetention = new S3.Inputs.BucketObjectLockConfigurationRuleDefaultRetentionArgs
                {
                    Days = objectLock.Days,
                    Mode = objectLock.Mode,
                },
            },
        },
        After(versioning));

    private void AccessLogs(AccessLogTarget logs) => _ = new S3.BucketLogging(
        Names.Child(_name, "access-logs"),
        new() { Region = _settings.Region, Bucket = _bucket.BucketName, TargetBucket = logs.BucketName, TargetPrefix = logs.Prefix },
        _options);

    private CustomResourceOptions After(Resource resource) => CustomResourceOptions.Merge(_options, new() { DependsOn = { resource } });
}
