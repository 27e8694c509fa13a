using Amazon.S3;
using Amazon.S3.Model;
using LandingZone.Lambdas.Aws.Sdk;

namespace LandingZone.Lambdas.Aws.S3;

/// <summary>The calls to Amazon S3 about one bucket ("S3 API Reference").</summary>
public sealed class S3Client : IDisposable
{
    private readonly AmazonS3Client _sdk;
    private readonly AwsCaller _caller;

    internal S3Client(SdkClients sdk, AwsCaller caller, AwsCredentials credentials, string region)
    {
        var config = sdk.Configure(new AmazonS3Config(), "S3", region);
        // A host name of its own for each bucket exists in AWS only.
        config.ForcePathStyle = config.ServiceURL is not null;
        _sdk = new AmazonS3Client(SdkClients.Credentials(credentials), config);
        _caller = caller;
    }

    /// <inheritdoc />
    public void Dispose() => _sdk.Dispose();

    /// <summary>The bucket's own settings, whatever the account's are.</summary>
    public async Task<PublicAccessBlock> GetPublicAccessBlockAsync(string bucket, CancellationToken cancellation)
    {
        try
        {
            var answer = await _caller.CallAsync(
                "S3", "GetPublicAccessBlock",
                attempt => _sdk.GetPublicAccessBlockAsync(new GetPublicAccessBlockRequest { BucketName = bucket }, attempt),
                cancellation).ConfigureAwait(false);
            var block = answer.PublicAccessBlockConfiguration;
            return new PublicAccessBlock(
                block.BlockPublicAcls ?? false,
                block.IgnorePublicAcls ?? false,
                block.BlockPublicPolicy ?? false,
                block.RestrictPublicBuckets ?? false);
        }
        catch (AwsException exception) when (exception.Is("NoSuchPublicAccessBlockConfiguration"))
        {
            return PublicAccessBlock.None;
        }
    }

    /// <summary>Replaces the bucket's settings.</summary>
    public Task PutPublicAccessBlockAsync(string bucket, PublicAccessBlock block, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(block);
        var request = new PutPublicAccessBlockRequest
        {
            BucketName = bucket,
            PublicAccessBlockConfiguration = new PublicAccessBlockConfiguration
            {
                BlockPublicAcls = block.BlockPublicAcls,
                IgnorePublicAcls = block.IgnorePublicAcls,
                BlockPublicPolicy = block.BlockPublicPolicy,
                RestrictPublicBuckets = block.RestrictPublicBuckets,
            },
        };
        return _caller.CallAsync(
            "S3", "PutPublicAccessBlock", attempt => _sdk.PutPublicAccessBlockAsync(request, attempt), cancellation);
    }

    /// <summary>The bucket's tags.</summary>
    public async Task<IReadOnlyList<Tag>> GetBucketTaggingAsync(string bucket, CancellationToken cancellation)
    {
        try
        {
            var answer = await _caller.CallAsync(
                "S3", "GetBucketTagging",
                attempt => _sdk.GetBucketTaggingAsync(new GetBucketTaggingRequest { BucketName = bucket }, attempt),
                cancellation).ConfigureAwait(false);
            return [.. (answer.TagSet ?? []).Select(tag => new Tag(tag.Key, tag.Value))];
        }
        catch (AwsException exception) when (exception.Is("NoSuchTagSet"))
        {
            return [];
        }
    }
}
