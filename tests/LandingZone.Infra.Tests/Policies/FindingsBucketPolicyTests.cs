using System.Text;
using LandingZone.Findings.Regions;
using LandingZone.Infra.Policies;

namespace LandingZone.Infra.Tests.Policies;

public sealed class FindingsBucketPolicyTests
{
    private const string Bucket = "arn:aws:s3:::findings-archive";
    private const string Finding = Bucket + "/findings/AWSLogs/111122223333/GuardDuty/eu-central-1/2026/01/01/a.jsonl.gz";

    private static readonly ExportFacts Export = Exports.From("eu-central-1", "eu-central-2");
    private static readonly PolicyDocument Policy = FindingsBucketPolicy.For(Export);

    private static readonly PolicyRequest Upload = new PolicyRequest("guardduty.amazonaws.com", "s3:PutObject", Finding)
        .With("aws:SourceAccount", Exports.Account)
        .With("aws:SourceArn", Exports.Detector(RegionTable.Find("eu-central-1")!))
        .With("aws:SecureTransport", "true")
        .With("s3:x-amz-server-side-encryption", "aws:kms")
        .With("s3:x-amz-server-side-encryption-aws-kms-key-id", Export.KeyArn);

    [Fact]
    public void For_oneRegion_isTheDocumentedPolicy() => Assert.Equal(
        """{"Version":"2012-10-17","Statement":["""
        + """{"Sid":"AllowGuardDutyGetBucketLocation","Effect":"Allow","Principal":{"Service":"guardduty.amazonaws.com"},"Action":"s3:GetBucketLocation","Resource":"arn:aws:s3:::findings-archive","Condition":{"StringEquals":{"aws:SourceAccount":"111122223333","aws:SourceArn":"arn:aws:guardduty:eu-west-1:111122223333:detector/d0aaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"}}},"""
        + """{"Sid":"AllowGuardDutyPutObject","Effect":"Allow","Principal":{"Service":"guardduty.amazonaws.com"},"Action":"s3:PutObject","Resource":"arn:aws:s3:::findings-archive/*","Condition":{"StringEquals":{"aws:SourceAccount":"111122223333","aws:SourceArn":"arn:aws:guardduty:eu-west-1:111122223333:detector/d0aaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"}}},"""
        + """{"Sid":"DenyUnencryptedUploads","Effect":"Deny","Principal":{"Service":"guardduty.amazonaws.com"},"Action":"s3:PutObject","Resource":"arn:aws:s3:::findings-archive/*","Condition":{"StringNotEquals":{"s3:x-amz-server-side-encryption":"aws:kms"}}},"""
        + """{"Sid":"DenyIncorrectEncryptionKey","Effect":"Deny","Principal":{"Service":"guardduty.amazonaws.com"},"Action":"s3:PutObject","Resource":"arn:aws:s3:::findings-archive/*","Condition":{"StringNotEquals":{"s3:x-amz-server-side-encryption-aws-kms-key-id":"arn:aws:kms:eu-west-1:111122223333:key/0d0fd0e4-0000-4000-8000-0123456789ab"}}},"""
        + """{"Sid":"DenyNonHttps","Effect":"Deny","Principal":"*","Action":"s3:*","Resource":["arn:aws:s3:::findings-archive","arn:aws:s3:::findings-archive/*"],"Condition":{"Bool":{"aws:SecureTransport":"false"}}}]}""",
        FindingsBucketPolicy.For(Exports.From([RegionTable.Find("eu-west-1")!], "")).ToJson(PolicyLimit.BucketPolicy));

    [Fact]
    public void For_ourDetector_mayWriteFindings() => Assert.True(Upload.IsAllowedBy(Policy));

    // T38
    [Fact]
    public void For_T38_optInRegion_writesWithItsOwnPrincipal()
    {
        var zurich = Upload with { Principal = "guardduty.eu-central-2.amazonaws.com" };

        Assert.True(zurich.With("aws:SourceArn", Exports.Detector(RegionTable.Find("eu-central-2")!)).IsAllowedBy(Policy));
        Assert.False(zurich.IsAllowedBy(FindingsBucketPolicy.For(Exports.From("eu-central-1"))));
    }

    // T39
    [Theory]
    [InlineData("aws:SourceAccount", "999988887777")]
    [InlineData("aws:SourceArn", "arn:aws:guardduty:eu-central-1:111122223333:detector/ffffffffffffffffffffffffffffffff")]
    [InlineData("aws:SourceArn", "arn:aws:guardduty:eu-west-3:111122223333:detector/d0aaaaaaaaaaaaaaaaaaaaaaaaaaaaaa")]
    [InlineData("aws:SecureTransport", "false")]
    [InlineData("s3:x-amz-server-side-encryption", "AES256")]
    [InlineData("s3:x-amz-server-side-encryption-aws-kms-key-id", "arn:aws:kms:eu-central-1:111122223333:key/other")]
    public void For_T39_anyOtherCircumstance_isRefused(string key, string value) => Assert.False(Upload.With(key, value).IsAllowedBy(Policy));

    [Theory]
    [InlineData("guardduty.amazonaws.com", "s3:PutObject", Bucket + "/other/a.jsonl.gz")]
    [InlineData("guardduty.amazonaws.com", "s3:PutObject", Bucket + "-2/findings/a.jsonl.gz")]
    [InlineData("guardduty.amazonaws.com", "s3:GetObject", Finding)]
    [InlineData("guardduty.amazonaws.com", "s3:DeleteObject", Finding)]
    [InlineData("guardduty.amazonaws.com", "s3:ListBucket", Bucket)]
    [InlineData("guardduty.eu-south-1.amazonaws.com", "s3:PutObject", Finding)]
    [InlineData("cloudtrail.amazonaws.com", "s3:PutObject", Finding)]
    [InlineData("arn:aws:iam::999988887777:role/LandingZoneDeploy", "s3:GetObject", Finding)]
    public void For_anythingElse_isRefused(string principal, string action, string resource) =>
        Assert.False((Upload with { Principal = principal, Action = action, Resource = resource }).IsAllowedBy(Policy));

    // T35
    [Theory]
    [InlineData("s3:GetBucketLocation", Bucket, true)]
    [InlineData("s3:ListBucket", Bucket, true)]
    [InlineData("s3:GetObject", Bucket + "/findings/", true)]
    [InlineData("s3:PutObject", Bucket + "/findings/", true)]
    [InlineData("s3:GetObject", Finding, false)]
    [InlineData("s3:PutObject", Finding, false)]
    [InlineData("s3:DeleteObject", Bucket + "/findings/", false)]
    public void For_T35_deployRole_seesTheFolderAndNoFinding(string action, string resource, bool allowed) =>
        Assert.Equal(allowed, new PolicyRequest(Export.DeployRoleArn, action, resource).IsAllowedBy(Policy));

    [Theory]
    [InlineData("eu-central-1")]
    [InlineData("us-gov-west-1")]
    [InlineData("cn-north-1")]
    public void For_everyStatement_namesBucketOrObjectsOfThisBucket(string region)
    {
        var export = Exports.From(region);

        Assert.All(FindingsBucketPolicy.For(export).Statements.SelectMany(statement => statement.Resources), resource =>
            Assert.True(resource == export.BucketArn || resource.StartsWith(export.BucketArn + "/", StringComparison.Ordinal), resource));
    }

    // D03
    [Fact]
    public void For_D03_noStatementReliesOnCalledVia() =>
        Assert.DoesNotContain(Policy.Statements.SelectMany(statement => statement.Conditions), condition => condition.Key == "aws:CalledVia");

    // GuardDuty's documentation does not promise a canned ACL, and an explicit denial of PutObjectAcl breaks the export.
    [Fact]
    public void For_anyStatement_asksForNoAcl() => Assert.DoesNotContain("acl", Policy.ToJson(PolicyLimit.BucketPolicy), StringComparison.OrdinalIgnoreCase);

    [Fact]
    public void ToJson_tooManyDetectors_saysHowLongItIs()
    {
        var regions = Exports.Commercial.Concat(Exports.Commercial.Select(region => region with { Name = region.Name + "-b" }))
            .Concat(Exports.Commercial.Select(region => region with { Name = region.Name + "-c" }));
        var policy = FindingsBucketPolicy.For(Exports.From(regions, "findings"));

        var exception = Assert.Throws<PolicyTooLargeException>(() => policy.ToJson(PolicyLimit.BucketPolicy));

        Assert.Equal(
            $"The bucket policy has {Encoding.UTF8.GetByteCount(policy.ToJson(new("test", int.MaxValue)))} bytes, but AWS takes at most 20480. Enable fewer regions in this stack.",
            exception.Message);
    }
}
