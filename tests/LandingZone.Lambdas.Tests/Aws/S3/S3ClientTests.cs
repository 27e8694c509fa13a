using LandingZone.Lambdas.Aws;
using LandingZone.Lambdas.Aws.S3;
using LandingZone.Lambdas.Tests.Http;

namespace LandingZone.Lambdas.Tests.Aws.S3;

public sealed class S3ClientTests
{
    [Fact]
    public async Task GetPublicAccessBlock_reads_the_buckets_settings_and_none_when_absent()
    {
        await using var aws = await AwsServer.AnswerAsync(
            Answer.Ok("<PublicAccessBlockConfiguration xmlns=\"http://s3.amazonaws.com/doc/2006-03-01/\"><BlockPublicAcls>true</BlockPublicAcls><IgnorePublicAcls>false</IgnorePublicAcls><BlockPublicPolicy>true</BlockPublicPolicy><RestrictPublicBuckets>false</RestrictPublicBuckets></PublicAccessBlockConfiguration>"),
            Error(404, "NoSuchPublicAccessBlockConfiguration"),
            Error(404, "NoSuchBucket"));
        var s3 = aws.Session.S3("eu-central-1");

        Assert.Equal(new PublicAccessBlock(true, false, true, false), await s3.GetPublicAccessBlockAsync("b-1", CancellationToken.None));
        Assert.Equal(PublicAccessBlock.None, await s3.GetPublicAccessBlockAsync("b-1", CancellationToken.None));
        var error = await Assert.ThrowsAsync<AwsException>(() => s3.GetPublicAccessBlockAsync("b-1", CancellationToken.None));

        Assert.Equal(("S3", "GetPublicAccessBlock", "NoSuchBucket", 404), (error.Error.Service, error.Error.Operation, error.Error.Code, error.Error.StatusCode));
        Assert.Equal(("GET", "/b-1/?publicAccessBlock"), (aws.Requests[0].Method, aws.Requests[0].Target.TrimEnd('=')));
        Assert.Contains("/eu-central-1/s3/aws4_request", aws.Requests[0].Header("Authorization"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task PutPublicAccessBlock_sends_all_four_settings()
    {
        await using var aws = await AwsServer.AnswerAsync(Answer.Ok(""));

        await aws.Session.S3("eu-west-1").PutPublicAccessBlockAsync("b-1", PublicAccessBlock.All, CancellationToken.None);

        Assert.Equal("PUT", aws.Request.Method);
        foreach (var setting in (string[])["BlockPublicAcls", "IgnorePublicAcls", "BlockPublicPolicy", "RestrictPublicBuckets"])
            Assert.Contains($"<{setting}>true</{setting}>", aws.Request.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task GetBucketTagging_reads_tags_and_none_when_absent()
    {
        await using var aws = await AwsServer.AnswerAsync(
            Answer.Ok("<Tagging xmlns=\"http://s3.amazonaws.com/doc/2006-03-01/\"><TagSet><Tag><Key>k</Key><Value>v</Value></Tag></TagSet></Tagging>"),
            Error(404, "NoSuchTagSet"));
        var s3 = aws.Session.S3("eu-west-1");

        Assert.Equal([new Tag("k", "v")], await s3.GetBucketTaggingAsync("b-1", CancellationToken.None));
        Assert.Empty(await s3.GetBucketTaggingAsync("b-1", CancellationToken.None));
    }

    private static Answer Error(int status, string code) => new(status, $"<Error><Code>{code}</Code><Message>because</Message></Error>");
}
