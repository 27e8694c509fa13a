using System.Text.Json;
using LandingZone.Sandbox.Tests.Support;

namespace LandingZone.Sandbox.Tests.GuardDuty;

public sealed class GuardDutyTests : SandboxTest
{
    private const string Id = "5ec0000000000000000000000000cafe";

    [Fact]
    public async Task ListDetectors_and_GetDetector_with_nested_agents()
    {
        Assert.Equal(Id, (await GetAsync("/detector")).GetProperty("detectorIds")[0].GetString());
        Assert.Equal(
            0, (await Client("guardduty", "555555555555", Home).RestAsync(HttpMethod.Get, "/detector")).Json.GetProperty("detectorIds")
            .GetArrayLength());

        var detector = await GetAsync($"/detector/{Id}");
        Assert.Equal(("ENABLED", "FIFTEEN_MINUTES"), (Text(detector, "status"), Text(detector, "findingPublishingFrequency")));
        Assert.Equal(6, detector.GetProperty("features").GetArrayLength());
        Assert.Equal(
            ["ENABLED", "ENABLED", "DISABLED"],
            Runtime(detector).GetProperty("additionalConfiguration").EnumerateArray().Select(agent => Text(agent, "status")));
    }

    [Fact]
    public async Task Any_operation_foreign_detector_is_BadRequestException()
    {
        var answer = await Client("guardduty", Production, Home).RestAsync(HttpMethod.Get, $"/detector/{Id}");
        Assert.Equal(
            (400, "InvalidInputException", "The request is rejected because the input detectorId is not owned by the current account."),
            (answer.Status, answer.ErrorCode, Text(answer.Json, "message")));
        Assert.Equal("BadRequestException", Aws.Calls.ToList()[0].ErrorCode);
    }

    [Fact]
    public async Task ListMembers_pages()
    {
        var first = await GetAsync($"/detector/{Id}/member?maxResults=2&onlyAssociated=true");
        var second = await GetAsync($"/detector/{Id}/member?maxResults=2&nextToken={Uri.EscapeDataString(Text(first, "nextToken")!)}");
        Assert.Equal(["111122223333", "123456789012", "444455556666"],
            first.GetProperty("members").EnumerateArray().Concat(second.GetProperty("members").EnumerateArray())
                .Select(member => Text(member, "accountId")));
        Assert.Equal(("12b0000000000000000000000000cafe", "Enabled", "aws-production@example.com"),
            (Text(first.GetProperty("members")[1], "detectorId"), Text(first.GetProperty("members")[1], "relationshipStatus"),
                Text(first.GetProperty("members")[1], "email")));
        Assert.False(second.TryGetProperty("nextToken", out _));
    }

    // T18, T32, T10: what is refused for one account is in unprocessedAccounts, with HTTP 200.
    [Fact]
    public async Task CreateMembers_enrols_and_reports_the_rest()
    {
        var body = $$"""{"accountDetails":[{{string.Join(',', new[] { "555555555555", Security, "999999999999", "000000000000", Management }.Select(id => $$"""{"accountId":"{{id}}","email":"a@example.com"}"""))}}]}""";
        var answer = await PostAsync($"/detector/5ec0000000000000000000000001cafe/member", body, UsEast1);

        Assert.Equal(
            ["777788889999", "999999999999", "000000000000"],
            answer.GetProperty("unprocessedAccounts").EnumerateArray().Select(each => Text(each, "accountId")));
        var members = Aws.State.Detector(Security, UsEast1)!.Members;
        Assert.Equal("ENABLED", members.Single(member => member.AccountId == "555555555555").Features["RUNTIME_MONITORING"]);
        Assert.Equal("DISABLED", members.Single(member => member.AccountId == "555555555555").Features["EC2_AGENT_MANAGEMENT"]);
        Assert.NotNull(Aws.State.Detector("555555555555", UsEast1));
    }

    [Fact]
    public async Task CreateMembers_management_account_needs_GuardDuty_first()
    {
        var management = World.Default.Account(Management);
        await using var aws = await AwsSandbox.StartAsync(
            World.Default.With(management with { Regions = new Dictionary<string, WorldRegion>() }));
        using var client = new SignedClient(aws.EndpointUrl, "guardduty", UsEast1, aws.CredentialsFor(Security));
        var answer = await client.RestAsync(HttpMethod.Post, "/detector/5ec0000000000000000000000001cafe/member",
            $$"""{"accountDetails":[{"accountId":"{{Management}}","email":"a@example.com"}]}""");
        Assert.Equal("Operation failed because your organization master must first enable GuardDuty to be added as a member",
            Text(answer.Json.GetProperty("unprocessedAccounts")[0], "result"));
    }

    [Fact]
    public async Task UpdateMemberDetectors_changes_plans_and_agents()
    {
        var answer = await PostAsync($"/detector/{Id}/member/detector/update", """
            {"accountIds":["123456789012","555555555555"],"features":[{"name":"RUNTIME_MONITORING","status":"ENABLED",
             "additionalConfiguration":[{"name":"EC2_AGENT_MANAGEMENT","status":"ENABLED"}]},{"name":"S3_DATA_EVENTS","status":"DISABLED"}]}
            """);
        Assert.Equal("555555555555", Text(answer.GetProperty("unprocessedAccounts")[0], "accountId"));

        var read = await PostAsync($"/detector/{Id}/member/detector/get", """{"accountIds":["123456789012"]}""");
        var member = read.GetProperty("members")[0];
        Assert.Equal("ENABLED", Text(Runtime(member).GetProperty("additionalConfiguration")[2], "status"));
        Assert.Equal(
            "DISABLED", Text(
            member.GetProperty("features").EnumerateArray().Single(each => Text(each, "name") == "S3_DATA_EVENTS"), "status"));
    }

    // T17: at most 50 accounts a call.
    [Theory]
    [InlineData("member/detector/get")]
    [InlineData("member/detector/update")]
    [InlineData("freeTrial/daysRemaining")]
    public async Task Account_lists_over_50_are_refused(string path)
    {
        var ids = string.Join(',', Enumerable.Range(0, 51).Select(i => $"\"{i:000000000000}\""));
        var answer = await Client("guardduty", Security, Home).RestAsync(HttpMethod.Post, $"/detector/{Id}/{path}", $$"""{"accountIds":[{{ids}}]}""");
        Assert.Equal(400, answer.Status);
    }

    [Fact]
    public async Task DescribeOrganizationConfiguration_of_the_administrator_only()
    {
        var configuration = await GetAsync($"/detector/{Id}/admin");
        Assert.Equal(
            ("ALL", false),
            (Text(configuration, "autoEnableOrganizationMembers"), configuration.GetProperty("memberAccountLimitReached").GetBoolean()));
        Assert.Equal(
            ["ALL", "ALL", "NONE"],
            Runtime(configuration).GetProperty("additionalConfiguration").EnumerateArray().Select(agent => Text(agent, "autoEnable")));
        Assert.Equal(
            400, (await Client("guardduty", Production, Home)
            .RestAsync(HttpMethod.Get, "/detector/12b0000000000000000000000000cafe/admin")).Status);
    }

    [Fact]
    public async Task Free_trial_days_and_usage()
    {
        var trial = await PostAsync($"/detector/{Id}/freeTrial/daysRemaining", """{"accountIds":["111122223333","000000000000"]}""");
        Assert.Equal(
            ["RUNTIME_MONITORING 6", "LAMBDA_NETWORK_LOGS 1"], trial.GetProperty("accounts")[0].GetProperty("features").EnumerateArray()
            .Select(feature => $"{Text(feature, "name")} {feature.GetProperty("freeTrialDaysRemaining")}"));
        Assert.Equal("000000000000", Text(trial.GetProperty("unprocessedAccounts")[0], "accountId"));

        var byFeature = await PostAsync($"/detector/{Id}/usage/statistics", """{"usageStatisticsType":"SUM_BY_FEATURES","usageCriteria":{"features":["S3_DATA_EVENTS","RUNTIME_MONITORING"]}}""");
        Assert.Equal(
            ["RUNTIME_MONITORING 97.79", "S3_DATA_EVENTS 44.47"],
            byFeature.GetProperty("usageStatistics").GetProperty("sumByFeature").EnumerateArray()
            .Select(sum => $"{Text(sum, "feature")} {Text(sum.GetProperty("total"), "amount")}"));
        var byAccount = await PostAsync($"/detector/{Id}/usage/statistics", """{"usageStatisticsType":"SUM_BY_ACCOUNT","usageCriteria":{"accountIds":["111122223333"]}}""");
        Assert.Equal("12.95", Text(byAccount.GetProperty("usageStatistics").GetProperty("sumByAccount")[0].GetProperty("total"), "amount"));
    }

    [Fact]
    public async Task Publishing_destination()
    {
        var listed = (await GetAsync($"/detector/{Id}/publishingDestination")).GetProperty("destinations")[0];
        Assert.Equal("PUBLISHING", Text(listed, "status"));
        var described = await GetAsync($"/detector/{Id}/publishingDestination/{Text(listed, "destinationId")}");
        Assert.Equal(
            "arn:aws:s3:::example-guardduty-findings/findings", Text(described.GetProperty("destinationProperties"), "destinationArn"));
        Assert.Equal(
            400, (await Client("guardduty", Security, Home)
            .RestAsync(HttpMethod.Get, $"/detector/{Id}/publishingDestination/none")).Status);
    }

    private async Task<JsonElement> GetAsync(string path) => Ok(await Client("guardduty", Security, Home).RestAsync(HttpMethod.Get, path));

    private async Task<JsonElement> PostAsync(string path, string body, string region = Home) =>
        Ok(await Client("guardduty", Security, region).RestAsync(HttpMethod.Post, path, body));

    private static JsonElement Ok(Answer answer)
    {
        Assert.True(answer.Status == 200, answer.Body);
        return answer.Json;
    }

    private static JsonElement Runtime(JsonElement parent) =>
        parent.GetProperty("features").EnumerateArray().Single(feature => Text(feature, "name") == "RUNTIME_MONITORING");

    private static string? Text(JsonElement element, string name) => element.GetProperty(name).GetString();
}
