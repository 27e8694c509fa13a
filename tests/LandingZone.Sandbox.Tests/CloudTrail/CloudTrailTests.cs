using LandingZone.Sandbox.Tests.Support;

namespace LandingZone.Sandbox.Tests.CloudTrail;

public sealed class CloudTrailTests : SandboxTest
{
    private const string OrganizationTrail = "arn:aws:cloudtrail:eu-central-1:444455556666:trail/organization-trail";

    [Fact]
    public async Task StopLogging_and_StartLogging_in_the_home_region()
    {
        var trail = Client("cloudtrail", Production, UsEast1);
        await CallAsync(trail, "StopLogging", "production-trail");
        Assert.False((await CallAsync(trail, "GetTrailStatus", "production-trail")).Json.GetProperty("IsLogging").GetBoolean());
        await CallAsync(trail, "StartLogging", "arn:aws:cloudtrail:us-east-1:123456789012:trail/production-trail");
        Assert.True(Aws.State.Trails(Production, UsEast1).Single().IsLogging);
    }

    [Fact]
    public async Task StartLogging_outside_the_home_region_is_InvalidHomeRegionException()
    {
        var answer = await CallAsync(Client("cloudtrail", Management, UsEast1), "StartLogging", "organization-trail");
        Assert.Equal((400, "InvalidHomeRegionException"), (answer.Status, answer.ErrorCode));
        Assert.Equal(200, (await CallAsync(Client("cloudtrail", Management, Home), "StartLogging", "organization-trail")).Status);
    }

    [Fact]
    public async Task StopLogging_organization_trail_from_a_member_is_refused()
    {
        var answer = await CallAsync(Client("cloudtrail", Production, Home), "StopLogging", OrganizationTrail);
        Assert.Equal("NotOrganizationMasterAccountException", answer.ErrorCode);
        Assert.True(Aws.State.Trails(Management, Home).Single().IsLogging);
    }

    [Fact]
    public async Task DescribeTrails_shows_shadows_and_the_organization_trail()
    {
        async Task<string[]> Names(string account, string region, string body = "{}") =>
            [.. (await Client("cloudtrail", account, region).JsonAsync("CloudTrail_20131101.DescribeTrails", body)).Json
                .GetProperty("trailList").EnumerateArray().Select(trail => trail.GetProperty("Name").GetString()!)];
        Assert.Equal(["organization-trail", "production-trail"], await Names(Production, UsEast1));
        Assert.Equal(["production-trail"], await Names(Production, UsEast1, """{"includeShadowTrails":false}"""));
        Assert.Equal(["organization-trail"], await Names(Production, "eu-west-1"));
    }

    [Fact]
    public async Task GetTrail_shadow_by_ARN_only()
    {
        var client = Client("cloudtrail", Management, UsEast1);
        var trail = (await CallAsync(client, "GetTrail", OrganizationTrail)).Json.GetProperty("Trail");
        Assert.Equal((Home, true), (trail.GetProperty("HomeRegion").GetString(), trail.GetProperty("IsOrganizationTrail").GetBoolean()));
        Assert.Equal("TrailNotFoundException", (await CallAsync(client, "GetTrail", "organization-trail")).ErrorCode);
        Assert.Equal(
            "Unknown trail: gone for the user: 444455556666",
            (await CallAsync(client, "GetTrailStatus", "gone")).Json.GetProperty("message").GetString());
    }

    [Fact]
    public async Task ListTags_by_ARN()
    {
        var client = Client("cloudtrail", Management, Home);
        var answer = await client.JsonAsync("CloudTrail_20131101.ListTags", $$"""{"ResourceIdList":["{{OrganizationTrail}}"]}""");
        Assert.Equal(
            "platform-team", answer.Json.GetProperty("ResourceTagList")[0].GetProperty("TagsList")[0].GetProperty("Value").GetString());
        Assert.Equal("CloudTrailARNInvalidException", (await client.JsonAsync("CloudTrail_20131101.ListTags", """{"ResourceIdList":["x"]}""")).ErrorCode);
    }

    private static Task<Answer> CallAsync(SignedClient client, string operation, string name) =>
        client.JsonAsync("com.amazonaws.cloudtrail.v20131101.CloudTrail_20131101." + operation, $$"""{"Name":"{{name}}"}""");
}
