using LandingZone.Sandbox.Tests.Support;

namespace LandingZone.Sandbox.Tests.EventBridge;

public sealed class EventBridgeTests : SandboxTest
{
    [Fact]
    public async Task PutEvents_records_good_entries_and_fails_bad_ones_alone()
    {
        var answer = await PutAsync(Security, """
            {"Entries":[
              {"EventBusName":"landing-zone-findings","Source":"landing-zone","DetailType":"Result","Detail":"{\"status\":\"ACTIVE\"}"},
              {"Source":"landing-zone","DetailType":"Result","Detail":"[1]"},
              {"Source":"landing-zone","Detail":"{}"},
              {"Source":"aws.guardduty","DetailType":"x","Detail":"{}"},
              {"EventBusName":"none","Source":"landing-zone","DetailType":"x","Detail":"{}"}]}
            """);

        Assert.Equal((200, 4), (answer.Status, answer.Json.GetProperty("FailedEntryCount").GetInt32()));
        Assert.Equal([null, "MalformedDetail", "InvalidArgument", "NotAuthorizedForSource", "ResourceNotFoundException"],
            answer.Json.GetProperty("Entries").EnumerateArray()
                .Select(entry => entry.TryGetProperty("ErrorCode", out var code) ? code.GetString() : null));
        var put = Assert.Single(Aws.State.PutEvents());
        Assert.Equal((Security, Home, "landing-zone-findings", "Result", """{"status":"ACTIVE"}"""), (put.AccountId, put.Region, put.EventBusName, put.DetailType, put.Detail));
        Assert.Equal(answer.Json.GetProperty("Entries")[0].GetProperty("EventId").GetString(), put.EventId);
    }

    [Fact]
    public async Task PutEvents_bus_of_another_account_by_ARN()
    {
        await PutAsync(Production, """{"Entries":[{"EventBusName":"arn:aws:events:eu-central-1:777788889999:event-bus/landing-zone-findings","Source":"s","DetailType":"d","Detail":"{}"}]}""");
        Assert.Equal(Security, Aws.State.PutEvents().Single().AccountId);
    }

    [Fact]
    public async Task PutEvents_too_many_or_too_large_is_a_ValidationException()
    {
        static string Entries(int count, string detail) =>
            $$"""{"Entries":[{{string.Join(',', Enumerable.Repeat($$"""{"Source":"s","DetailType":"d","Detail":"{{detail}}"}""", count))}}]}""";
        Assert.Equal("ValidationException", (await PutAsync(Security, Entries(11, "{}"))).ErrorCode);
        Assert.Equal("ValidationException", (await PutAsync(Security, Entries(1, new string('x', 263_000)))).ErrorCode);
        Assert.Equal("ValidationException", (await PutAsync(Security, """{"Entries":[]}""")).ErrorCode);
    }

    private Task<Answer> PutAsync(string account, string body) => Client("events", account, Home).JsonAsync("AWSEvents.PutEvents", body);
}
