using LandingZone.Infra.GuardDuty;
using LandingZone.Infra.Settings;
using LandingZone.Infra.Tests.Harness;

namespace LandingZone.Infra.Tests.GuardDuty;

public sealed class AddressListsTests
{
    private const string Offices = "trustedIpList: { name: offices, entries: [198.51.100.0/24] }";

    // T48
    [Fact]
    public void ObjectKey_T48_followsTheContent()
    {
        var list = new AddressList("offices", "TXT", ["198.51.100.0/24"], null);

        Assert.Matches("^trusted-offices-[0-9a-f]{16}\\.txt$", AddressLists.ObjectKey("trusted", list));
        Assert.Equal(AddressLists.ObjectKey("trusted", list), AddressLists.ObjectKey("trusted", list with { Entries = ["198.51.100.0/24"] }));
        Assert.NotEqual(AddressLists.ObjectKey("trusted", list), AddressLists.ObjectKey("trusted", list with { Entries = ["198.51.100.0/25"] }));
    }

    // T48
    [Fact]
    public async Task T48_list_isUploadedOnceAndReadInEveryRegion()
    {
        var deployed = await Scenario.GuardDutyAsync($"{{ {Offices} }}");

        var upload = deployed.Named("guardduty-lists-trusted-offices");
        Assert.Equal("198.51.100.0/24\n", upload.Text("content"));
        Assert.Equal("eu-central-1", upload.Region);
        Assert.Equal(["eu-central-1", "us-east-1"], deployed.OfType(AwsTypes.IPSet).Select(set => set.Region!).Order());
        Assert.All(deployed.OfType(AwsTypes.IPSet), set =>
        {
            Assert.Equal($"s3://guardduty-lists-bucket/{upload.Text("key")}", set.Text("location"));
            Assert.Equal(("offices", "TXT", true), (set.Text("name"), set.Text("format"), (bool)set.Inputs["activate"]));
        });
    }

    [Fact]
    public async Task List_withALocation_isNotUploaded()
    {
        var deployed = await Scenario.GuardDutyAsync("{ threatLists: [{ name: feed, location: 's3://intelligence/feed-17.stix', format: STIX }] }");

        Assert.DoesNotContain(deployed.Resources, resource => resource.Name == "guardduty-lists-bucket");
        Assert.All(deployed.OfType(AwsTypes.ThreatIntelSet), set => Assert.Equal(("s3://intelligence/feed-17.stix", "STIX"), (set.Text("location"), set.Text("format"))));
        Assert.Equal(2, deployed.OfType(AwsTypes.ThreatIntelSet).Count());
    }

    [Fact]
    public async Task NoList_declaresNothing()
    {
        var deployed = await Scenario.GuardDutyAsync("{}");

        Assert.DoesNotContain(deployed.Resources, resource => resource.Name.StartsWith("guardduty-lists", StringComparison.Ordinal));
        Assert.Empty(deployed.OfType(AwsTypes.IPSet));
    }

    [Fact]
    public async Task Bucket_isPrivateAndSpeaksHttpsOnly()
    {
        var deployed = await Scenario.GuardDutyAsync($"{{ {Offices} }}");

        Assert.All(
            new[] { "blockPublicAcls", "blockPublicPolicy", "ignorePublicAcls", "restrictPublicBuckets" },
            input => Assert.Equal(true, deployed.Named("guardduty-lists-public-access").Inputs[input]));
        Assert.Equal(
            """{"Version":"2012-10-17","Statement":[{"Sid":"DenyNonHttps","Effect":"Deny","Principal":"*","Action":"s3:*","Resource":["arn:aws:s3:::guardduty-lists-bucket","arn:aws:s3:::guardduty-lists-bucket/*"],"Condition":{"Bool":{"aws:SecureTransport":"false"}}}]}""",
            deployed.Named("guardduty-lists-policy").Text("policy"));
    }
}
