using System.Text.Json.Nodes;
using LandingZone.Tools.Preview;
using LandingZone.Tools.Simulate.Routing;

namespace LandingZone.Tools.Tests.Simulate.Routing;

public sealed class InputTransformTests
{
    private static readonly JsonObject Candidate = JsonNode.Parse("""
        {"account":"111122223333","detail":{"name":"a \"quoted\" one","count":3,"list":[{"id":"first"},{"id":"second"}],"none":null}}
        """)!.AsObject();

    [Theory]
    [InlineData("{}", null)]
    [InlineData("""{"input":"{\"constant\":true}"}""", """{"constant":true}""")]
    [InlineData("""{"inputPath":"$.detail.list[1]"}""", """{"id":"second"}""")]
    [InlineData("""{"inputPath":"$.nothing"}""", "null")]
    [InlineData("""{"inputTransformer":{"inputTemplate":"{\"rule\":\"<aws.events.rule-name>\"}"}}""", """{"rule":"the-rule"}""")]
    [InlineData("""{"inputTransformer":{"inputPaths":{"id":"$.detail.list[0].id","count":"$.detail.count"},"inputTemplate":"{\"id\":<id>,\"count\":<count>}"}}""", """{"id":"first","count":3}""")]
    [InlineData("""{"inputTransformer":{"inputPaths":{"id":"$.detail.list[0].id","who":"$.account"},"inputTemplate":"\"<id> of <who>, <missing>\""}}""", "\"first of 111122223333, \"")]
    public void Apply_gives_the_target_what_eventbridge_would(string target, string? expected) => Assert.Equal(expected, Apply(target));

    [Fact]
    public void Apply_the_whole_event_goes_in_as_it_is() => Assert.Equal(
        $$"""{"notification":"portScan","event":{{Candidate.ToJsonString()}}}""",
        Apply("""{"inputTransformer":{"inputTemplate":"{\"notification\":\"portScan\",\"event\":<aws.events.event.json>}"}}"""));

    private static string? Apply(string inputs) => InputTransform.Apply(
        new PreviewResource { Urn = "urn", Name = "target", Type = "aws:cloudwatch/eventTarget:EventTarget", Inputs = JsonNode.Parse(inputs)!.AsObject() },
        Candidate, "the-rule");
}
