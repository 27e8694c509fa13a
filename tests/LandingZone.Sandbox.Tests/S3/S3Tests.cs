using Amazon.S3;
using Amazon.S3.Model;
using LandingZone.Sandbox.Tests.Support;

namespace LandingZone.Sandbox.Tests.S3;

public sealed class S3Tests : SandboxTest
{
    private const string Assets = "example-shop-assets";
    private const string Control = "/v20180820/configuration/publicAccessBlock";

    [Fact]
    public async Task PublicAccessBlock_is_absent_until_put()
    {
        var s3 = S3();
        var error = await Assert.ThrowsAsync<AmazonS3Exception>(
            () => s3.GetPublicAccessBlockAsync(new GetPublicAccessBlockRequest { BucketName = Assets }));
        Assert.Equal("NoSuchPublicAccessBlockConfiguration", error.ErrorCode);

        await s3.PutPublicAccessBlockAsync(new PutPublicAccessBlockRequest
        {
            BucketName = Assets,
            PublicAccessBlockConfiguration = new() { BlockPublicAcls = true, IgnorePublicAcls = true, BlockPublicPolicy = true },
        });

        Assert.Equal(
            new PublicAccessBlock { BlockPublicAcls = true, IgnorePublicAcls = true, BlockPublicPolicy = true },
            Aws.State.BucketPublicAccessBlock(Assets));
        var read = (await s3.GetPublicAccessBlockAsync(
            new GetPublicAccessBlockRequest { BucketName = Assets })).PublicAccessBlockConfiguration;
        Assert.Equal((true, false), (read.BlockPublicPolicy, read.RestrictPublicBuckets));
        Assert.Equal(["s3:PutBucketPublicAccessBlock"], Aws.Calls.Of("s3", "PutPublicAccessBlock").Single().Actions);
    }

    [Fact]
    public async Task GetBucketTagging_tags_or_NoSuchTagSet()
    {
        var tags = await S3().GetBucketTaggingAsync(new GetBucketTaggingRequest { BucketName = Assets });
        Assert.Equal(("service", "shop"), (tags.TagSet.Single().Key, tags.TagSet.Single().Value));
        var error = await Assert.ThrowsAsync<AmazonS3Exception>(
            () => S3(Management, Home).GetBucketTaggingAsync(new GetBucketTaggingRequest { BucketName = "example-organization-trail" }));
        Assert.Equal("NoSuchTagSet", error.ErrorCode);
    }

    [Fact]
    public async Task GetBucketLocation_from_any_region()
    {
        Assert.Equal(
            "", (await S3(region: Home).GetBucketLocationAsync(new GetBucketLocationRequest { BucketName = Assets })).Location.Value);
        Assert.Equal(
            Home, (await S3(Management)
            .GetBucketLocationAsync(new GetBucketLocationRequest { BucketName = "example-organization-trail" })).Location.Value);
    }

    [Theory]
    [InlineData("no-such-bucket", UsEast1, "NoSuchBucket")]
    [InlineData("example-guardduty-findings", Home, "AccessDenied")]
    [InlineData(Assets, Home, "AuthorizationHeaderMalformed")]
    public async Task Any_operation_wrong_bucket(string bucket, string region, string code)
    {
        var answer = await Client("s3", Production, region).RestAsync(HttpMethod.Get, $"/{bucket}?tagging");
        Assert.Equal(code, answer.ErrorCode);
    }

    [Fact]
    public async Task Object_put_and_get_round_trip()
    {
        await S3().PutObjectAsync(
            new PutObjectRequest { BucketName = Assets, Key = "a folder/report.json", ContentBody = "{\"ok\":true}" });
        using var response = await S3().GetObjectAsync(Assets, "a folder/report.json");
        using var reader = new StreamReader(response.ResponseStream);
        Assert.Equal("{\"ok\":true}", await reader.ReadToEndAsync());
        Assert.Equal(11, Aws.State.ObjectContent(Assets, "a folder/report.json").Length);
        Assert.Equal("NoSuchKey", (await Assert.ThrowsAnyAsync<AmazonS3Exception>(() => S3().GetObjectAsync(Assets, "none"))).ErrorCode);
    }

    [Fact]
    public async Task Account_public_access_block_round_trip()
    {
        var client = Client("s3");
        (string, string)[] account = [("x-amz-account-id", Production)];
        Assert.Equal("NoSuchPublicAccessBlockConfiguration", (await client.RestAsync(HttpMethod.Get, Control, "", account)).ErrorCode);
        var body = "<PublicAccessBlockConfiguration xmlns=\"http://awss3control.amazonaws.com/doc/2018-08-20/\"><BlockPublicAcls>TRUE</BlockPublicAcls></PublicAccessBlockConfiguration>";
        Assert.Equal(200, (await client.RestAsync(HttpMethod.Put, Control, body, account)).Status);
        Assert.Equal("true", (await client.RestAsync(HttpMethod.Get, Control, "", account)).Text("BlockPublicAcls"));
        Assert.Equal(new PublicAccessBlock { BlockPublicAcls = true }, Aws.State.AccountPublicAccessBlock(Production));
        Assert.Equal("AccessDenied", (await client.RestAsync(HttpMethod.Get, Control, "", ("x-amz-account-id", Development))).ErrorCode);
        Assert.Equal("MalformedXML", (await client.RestAsync(HttpMethod.Put, Control, "<", account)).ErrorCode);
    }
}
