using LandingZone.Lambdas.Aws;
using LandingZone.Lambdas.Ledger;
using LandingZone.Lambdas.Remediation.PublicAccess;
using LandingZone.Lambdas.Remediation.Steps;
using PublicAccessBlock = LandingZone.Lambdas.Remediation.PublicAccess.PublicAccessBlock;
using S3PublicAccessBlock = LandingZone.Lambdas.Aws.S3.PublicAccessBlock;

namespace LandingZone.Lambdas.Remediation.Effects;

/// <summary>Blocks public access to every bucket of a finding, or to all of an account's.</summary>
internal sealed class PublicAccessEffect(BlockPublicAccessStep step, AwsSession session, string exemptTag, TimeProvider clock)
    : PlannedEffect($"Blocking public access to {step.Subject}", clock)
{
    protected override IReadOnlySet<string> ReachedCodes { get; } = new HashSet<string> { "publicAccessBlocked", "bucketGone" };

    protected override async Task<EffectPlan> ReadAsync(CancellationToken cancellation)
    {
        var subjects = new List<PublicAccessFacts>();
        foreach (var bucket in step.IsAccountLevel ? [null] : (IReadOnlyList<string?>)step.Buckets)
            subjects.Add(await FactsAsync(bucket, cancellation).ConfigureAwait(false));
        return EffectPlan.Of(PublicAccessPlanner.Plan(subjects, exemptTag), Operation, puts => new([], puts, null));
    }

    protected override async Task<EffectPlan> ReadForUndoAsync(ActionChanges changes, CancellationToken cancellation)
    {
        if (changes.PublicAccess.Count == 0)
            return EffectPlan.Nothing(new("nothingToUndo", "The record holds no public access block that was written."));
        var operations = new List<PutPublicAccessBlock>();
        var notes = new List<Reason>();
        foreach (var done in changes.PublicAccess)
        {
            var plan = PublicAccessPlanner.PlanUndo(done, await FactsAsync(done.Bucket, cancellation).ConfigureAwait(false));
            operations.AddRange(plan.Operations);
            notes.AddRange(plan.Notes);
        }

        return EffectPlan.Of(new Plan<PutPublicAccessBlock>(operations, notes), Operation);
    }

    private EffectOperation Operation(PutPublicAccessBlock put) => new(
        $"{(put.Bucket is null ? "The account's" : $"Bucket {put.Bucket}'s")} public access block is now {Words(put.Block)}.",
        cancellation => put.Bucket is { } bucket
            ? session.S3(step.Target.Region).PutPublicAccessBlockAsync(bucket, ToS3(put.Block), cancellation)
            : session.S3Control(step.Target.Region, step.Target.AccountId).PutPublicAccessBlockAsync(ToS3(put.Block), cancellation));

    private async Task<PublicAccessFacts> FactsAsync(string? bucket, CancellationToken cancellation)
    {
        if (bucket is null)
        {
            var account = await session.S3Control(step.Target.Region, step.Target.AccountId).GetPublicAccessBlockAsync(cancellation)
                .ConfigureAwait(false);
            return new(null, Exists: true, FromS3(account), LiveTags.None);
        }

        var s3 = session.S3(step.Target.Region);
        try
        {
            var block = await s3.GetPublicAccessBlockAsync(bucket, cancellation).ConfigureAwait(false);
            var tags = await s3.GetBucketTaggingAsync(bucket, cancellation).ToLiveTagsAsync().ConfigureAwait(false);
            return new(bucket, Exists: true, FromS3(block), tags);
        }
        catch (AwsException exception) when (exception.Is("NoSuchBucket"))
        {
            return new(bucket, Exists: false, null, LiveTags.None);
        }
    }

    private static string Words(PublicAccessBlock block) => block == PublicAccessBlock.All
        ? "complete"
        : $"BlockPublicAcls={block.BlockPublicAcls}, IgnorePublicAcls={block.IgnorePublicAcls}, "
            + $"BlockPublicPolicy={block.BlockPublicPolicy}, RestrictPublicBuckets={block.RestrictPublicBuckets}";

    private static PublicAccessBlock FromS3(S3PublicAccessBlock block) =>
        new(block.BlockPublicAcls, block.IgnorePublicAcls, block.BlockPublicPolicy, block.RestrictPublicBuckets);

    private static S3PublicAccessBlock ToS3(PublicAccessBlock block) =>
        new(block.BlockPublicAcls, block.IgnorePublicAcls, block.BlockPublicPolicy, block.RestrictPublicBuckets);
}
