using LandingZone.Lambdas.Aws;

namespace LandingZone.Lambdas.Tests.Aws;

public sealed class AwsEndpointsTests
{
    private static readonly AwsEndpoints Plain = new("eu-west-1", new Dictionary<string, Uri>());

    // "AWS service endpoints", AWS General Reference. C13: a global service has its own region, whatever the caller's.
    [Theory]
    [InlineData("GuardDuty", "eu-west-1", "https://guardduty.eu-west-1.amazonaws.com/", "eu-west-1")]
    [InlineData("GuardDuty", "cn-north-1", "https://guardduty.cn-north-1.amazonaws.com.cn/", "cn-north-1")]
    [InlineData("EventBridge", "us-gov-west-1", "https://events.us-gov-west-1.amazonaws.com/", "us-gov-west-1")]
    [InlineData("CloudTrail", "eusc-de-east-1", "https://cloudtrail.eusc-de-east-1.amazonaws.eu/", "eusc-de-east-1")]
    [InlineData("SNS", "ap-southeast-7", "https://sns.ap-southeast-7.amazonaws.com/", "ap-southeast-7")]
    [InlineData("SSM", "eu-west-1", "https://ssm.eu-west-1.amazonaws.com/", "eu-west-1")]
    [InlineData("IAM", "eu-west-1", "https://iam.amazonaws.com/", "us-east-1")]
    [InlineData("IAM", "cn-northwest-1", "https://iam.cn-north-1.amazonaws.com.cn/", "cn-north-1")]
    [InlineData("IAM", "us-gov-east-1", "https://iam.us-gov.amazonaws.com/", "us-gov-west-1")]
    [InlineData("Organizations", "eu-west-1", "https://organizations.us-east-1.amazonaws.com/", "us-east-1")]
    [InlineData("Organizations", "cn-north-1", "https://organizations.cn-northwest-1.amazonaws.com.cn/", "cn-northwest-1")]
    [InlineData("Organizations", "us-gov-east-1", "https://organizations.us-gov-west-1.amazonaws.com/", "us-gov-west-1")]
    [InlineData("GuardDuty", "eu-new-9", "https://guardduty.eu-new-9.amazonaws.com/", "eu-new-9")]
    public void Find_service_in_region_is_where_aws_documents_it(string service, string region, string address, string signingRegion) =>
        Assert.Equal((new Uri(address), signingRegion), Plain.Find(Service(service), region));

    [Fact]
    public void Find_account_of_s3_control_stands_before_the_host() =>
        Assert.Equal(
            new Uri("https://111122223333.s3-control.eu-west-1.amazonaws.com"), Plain.Find(AwsService.S3Control, "eu-west-1", "111122223333.").Address);

    [Fact]
    public void Find_redirected_one_service_wins_over_all_and_the_signing_region_stays()
    {
        var all = new Uri("http://127.0.0.1:4566");
        var iam = new Uri("http://127.0.0.1:9");
        var endpoints = new AwsEndpoints("eu-west-1", new Dictionary<string, Uri> { [""] = all, ["IAM"] = iam });

        Assert.Equal((iam, "us-east-1"), endpoints.Find(AwsService.Iam, "eu-west-1"));
        Assert.Equal((all, "ap-south-1"), endpoints.Find(AwsService.GuardDuty, "ap-south-1"));
        Assert.Equal((all, "us-east-1"), endpoints.Find(AwsService.Organizations, "eu-west-1"));
        Assert.Equal((all, "eu-west-1"), endpoints.Find(AwsService.S3Control, "eu-west-1", "111122223333."));
    }

    private static AwsService Service(string name) =>
        new[]
        {
            AwsService.Iam, AwsService.Sns, AwsService.CloudTrail, AwsService.EventBridge, AwsService.Organizations, AwsService.Ssm,
            AwsService.GuardDuty,
        }.Single(service => service.Name == name);
}
