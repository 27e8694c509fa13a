using LandingZone.Lambdas.Remediation;

namespace LandingZone.Lambdas.Tests.Remediation;

public sealed class AwsIdentifiersTests
{
    [Theory]
    [InlineData("111122223333", true)]
    [InlineData("11112222333", false)]
    [InlineData("111122223333\n", false)]
    [InlineData("١١١١٢٢٢٢٣٣٣٣", false)]
    [InlineData(null, false)]
    public void IsAccountId_text_isJudged(string? text, bool expected) => Assert.Equal(expected, AwsIdentifiers.IsAccountId(text));

    [Theory]
    [InlineData("eu-west-1", true)]
    [InlineData("us-gov-east-1", true)]
    [InlineData("ap-southeast-10", true)]
    [InlineData("us-iso-east-1", true)]
    [InlineData("eusc-de-east-1", true)]
    [InlineData("eu-west-1.evil.example", false)]
    [InlineData("eu-west-1/", false)]
    [InlineData("", false)]
    public void IsRegion_text_isJudged(string text, bool expected) => Assert.Equal(expected, AwsIdentifiers.IsRegion(text));

    [Theory]
    [InlineData("i-99999999", true)]
    [InlineData("i-0123456789abcdef0", true)]
    [InlineData("i-0123456789ABCDEF0", false)]
    [InlineData("i-123456789", false)]
    [InlineData("mi-0123456789abcdef0", false)]
    public void IsInstanceId_text_isJudged(string text, bool expected) => Assert.Equal(expected, AwsIdentifiers.IsInstanceId(text));

    [Theory]
    [InlineData("my.bucket-1", true)]
    [InlineData("a..b", false)]
    [InlineData("Bucket", false)]
    [InlineData("../etc", false)]
    [InlineData("ab", false)]
    public void IsBucketName_text_isJudged(string text, bool expected) => Assert.Equal(expected, AwsIdentifiers.IsBucketName(text));

    [Theory]
    [InlineData("arn:aws:cloudtrail:us-east-1:111122223333:trail/main", "us-east-1", "111122223333")]
    [InlineData("arn:aws-us-gov:cloudtrail:us-gov-west-1:111122223333:trail/a.b", "us-gov-west-1", "111122223333")]
    public void TrailHome_arn_namesRegionAndAccount(string arn, string region, string account) =>
        Assert.Equal((region, account), AwsIdentifiers.TrailHome(arn));

    [Fact]
    public void TrailHome_name_isNull() => Assert.Null(AwsIdentifiers.TrailHome("main"));

    [Theory]
    [InlineData("GeneratedFindingSubnetId", false)]
    [InlineData("subnet-0123456789abcdef0", true)]
    public void IsSubnetId_text_isJudged(string text, bool expected) => Assert.Equal(expected, AwsIdentifiers.IsSubnetId(text));
}
