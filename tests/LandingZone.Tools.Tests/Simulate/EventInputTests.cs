using System.Text.Json.Nodes;
using LandingZone.Tools.Simulate.Reading;

namespace LandingZone.Tools.Tests.Simulate;

public sealed class EventInputTests(TestStacks stacks) : IClassFixture<TestStacks>
{
    [Theory]
    [InlineData("{}", "this is neither an EventBridge event nor a finding", "An event has 'source', 'detail-type' and 'detail'; a finding has 'type', 'resource' and 'service'.")]
    [InlineData("""{"Records":[{"body":"{}"}]}""", "this is neither an EventBridge event nor a finding", "An event has 'source', 'detail-type' and 'detail'; a finding has 'type', 'resource' and 'service'.")]
    [InlineData("""{"detail-type":"GuardDuty Finding","source":"aws.guardduty","detail":[]}""", "detail: an array, expected one finding object.", "Give one EventBridge event, or one finding, as a JSON object.")]
    [InlineData("""{"detail-type":"GuardDuty Finding","source":"aws.guardduty","detail":{"severity":8}}""", "detail.type: missing, expected the finding type; without it nothing can be decided.", "Give one EventBridge event, or one finding, as a JSON object.")]
    [InlineData("""{"detail-type":"Something","detail":{}}""", "the event has no 'source', without which no rule can match it", "Give the whole event as EventBridge delivers it.")]
    [InlineData("""{"source":"aws.guardduty","detail":{}}""", "the event has no 'detail-type', without which no rule can match it", "Give the whole event as EventBridge delivers it.")]
    public async Task Read_what_is_no_event_is_a_problem(string json, string what, string fix)
    {
        var stack = await stacks.Prod;
        var error = Assert.Throws<ProblemException>(() => EventInput.Read(JsonNode.Parse(json)!.AsObject(), stack, "finding.json"));

        Assert.Equal([new Problem(what, "finding.json", fix)], error.Problems);
    }

    [Theory]
    [InlineData("Type", "Resource", "Service")]
    [InlineData("type", "resource", "service")]
    public async Task Read_a_bare_finding_puts_it_into_an_event(string type, string resource, string service)
    {
        var input = EventInput.Read(new JsonObject
        {
            [type] = "Recon:EC2/Portscan",
            [resource] = new JsonObject(),
            [service] = new JsonObject { ["Count"] = 1 },
            ["Region"] = "us-east-1",
            ["updatedAt"] = "2026-02-03T04:05:06Z",
        }, await stacks.Prod, "finding.json");

        Assert.Equal(["version", "id", "detail-type", "source", "account", "time", "region", "resources", "detail"], input.Json.Select(member => member.Key));
        Assert.Equal(("777788889999", "2026-02-03T04:05:06Z", "us-east-1"), ((string?)input.Json["account"], (string?)input.Json["time"], (string?)input.Json["region"]));
        Assert.Equal("""{"type":"Recon:EC2/Portscan","resource":{},"service":{"count":1},"region":"us-east-1","updatedAt":"2026-02-03T04:05:06Z"}""", input.Json["detail"]!.ToJsonString());
        Assert.Equal(["The finding came without an envelope; it was put into the event that EventBridge would deliver."], input.Notes.ToArray());
    }

    [Fact]
    public async Task Read_says_what_it_assumes()
    {
        var stack = await stacks.Prod;
        var json = TestStacks.BruteForce.For(stack);
        json["account"] = "210987654321";
        json.Remove("time");
        json.Remove("source");

        Assert.Equal(
        [
            "The event names no 'source'; 'aws.guardduty' is assumed.",
            "The event is the delivery in account 210987654321. GuardDuty delivers the same finding to the administrator, 777788889999, whose rules are followed here.",
            "The event names no time; 2026-01-15T09:30:00Z is assumed.",
        ],
        EventInput.Read(json, stack, "finding.json").Notes.ToArray());
        Assert.Null(json["source"]);
    }
}
