using System.Collections.Immutable;
using LandingZone.Infra.Naming;
using LandingZone.Infra.Policies;
using Pulumi;
using Kms = Pulumi.Aws.Kms;
using S3 = Pulumi.Aws.S3;

namespace LandingZone.Infra.Archive;

/// <summary>
/// Keeps findings beyond GuardDuty's 90 days: a key and a bucket in one region, which every region exports to. Nothing of it disappears
/// with the stack. Expects the security account's provider in its options.
/// </summary>
public sealed class FindingsArchive : ComponentResource
{
    /// <summary>Type token of the component.</summary>
    public const string TypeToken = "landingzone:archive:FindingsArchive";

    /// <summary>Declares key, bucket and their policies.</summary>
    public FindingsArchive(string name, FindingsArchiveArgs args, ComponentResourceOptions? options = null)
        : base(TypeToken, name, args, options, remote: false)
    {
        var (settings, region) = (args.Settings, args.Settings.Region);
        var key = Key(name, args);
        var bucket = Bucket(name, args);
        var detectors = Output.All(args.Detectors.Select(detector => detector.Arn));
        var export = Output.Tuple(args.AccountId.ToOutput(), bucket.Arn, key.Arn, detectors)
            .Apply(facts => Export(args, facts.Item1, facts.Item2, facts.Item3, facts.Item4));
        var keyPolicy = new Kms.KeyPolicy(
            Names.Child(name, "key", "policy"),
            new()
            {
                Region = region,
                KeyId = key.KeyId,
                Policy = export.Apply(facts => FindingsKeyPolicy.For(facts).ToJson(PolicyLimit.KeyPolicy)),
            },
            Evidence());
        var bucketPolicy = new S3.BucketPolicy(
            Names.Child(name, "policy"),
            new()
            {
                Region = region,
                Bucket = bucket.BucketName,
                Policy = export.Apply(facts => FindingsBucketPolicy.For(facts).ToJson(PolicyLimit.BucketPolicy)),
            },
            Evidence());
        var storage = new ArchiveStorage(name, settings, bucket, key, Evidence());
        var folder = settings.Prefix.Length == 0 ? null : storage.Folder();

        (BucketArn, BucketName, KeyArn) = (bucket.Arn, bucket.BucketName, key.Arn);
        DestinationArn = settings.Prefix.Length == 0 ? bucket.Arn : Output.Format($"{bucket.Arn}/{settings.Prefix}");
        ReadyToReceive = [bucketPolicy, keyPolicy, .. folder is null ? ImmutableArray<Resource>.Empty : [folder]];
        RegisterOutputs();
    }

    /// <summary>ARN of the bucket.</summary>
    [Output("bucketArn")]
    public Output<string> BucketArn { get; private set; }

    /// <summary>Name of the bucket.</summary>
    [Output("bucketName")]
    public Output<string> BucketName { get; private set; }

    /// <summary>ARN of the key.</summary>
    [Output("keyArn")]
    public Output<string> KeyArn { get; private set; }

    /// <summary>ARN that a publishing destination names: the bucket, with the folder if there is one.</summary>
    public Output<string> DestinationArn { get; }

    /// <summary>What has to be in place before the first finding arrives.</summary>
    public ImmutableArray<Resource> ReadyToReceive { get; }

    private static ExportFacts Export(
        FindingsArchiveArgs args, string accountId, string bucketArn, string keyArn, ImmutableArray<string> detectorArns) => new(
        accountId,
        args.Partition,
        bucketArn,
        args.Settings.Prefix,
        keyArn,
        Arns.Role(args.Partition, accountId, args.DeployRole),
        [.. args.Detectors.Zip(detectorArns, (detector, arn) => new ExportingDetector(detector.Region, arn))]);

    private Kms.Key Key(string name, FindingsArchiveArgs args)
    {
        var key = new Kms.Key(
            Names.Child(name, "key"),
            new()
            {
                Description = "Encrypts the findings that GuardDuty exports",
                EnableKeyRotation = true,
                RotationPeriodInDays = args.Settings.KeyRotationDays,
                DeletionWindowInDays = 30,
                Region = args.Settings.Region,
            },
            Protected());
        _ = new Kms.Alias(Names.Child(name, "key", "alias"), new() { Region = args.Settings.Region, TargetKeyId = key.KeyId }, Evidence());
        return key;
    }

    private S3.Bucket Bucket(string name, FindingsArchiveArgs args)
    {
        var bucketArgs = new S3.BucketArgs
        {
            ForceDestroy = false,
            ObjectLockEnabled = args.Settings.ObjectLock is not null,
            Region = args.Settings.Region,
        };
        if (args.Settings.BucketName is { } bucketName)
            bucketArgs.BucketName = bucketName;
        return new(Names.Child(name, "bucket"), bucketArgs, Protected());
    }

    // Whatever guards the evidence stays with it when the stack goes.
    private CustomResourceOptions Evidence() => new() { Parent = this, RetainOnDelete = true };

    private CustomResourceOptions Protected() => new() { Parent = this, RetainOnDelete = true, Protect = true };
}
