using System.Text;
using System.Text.Json.Nodes;
using CsCheck;
using LandingZone.Findings.Contracts;
using LandingZone.Lambdas.Notifications;
using LandingZone.Lambdas.Tests.EndToEnd;
using LandingZone.Lambdas.Tests.Notifications.Sending;

namespace LandingZone.Lambdas.Tests.Notifications;

public sealed class EventUnwrappingTests
{
    private static readonly JsonObject Finding = Events.BruteForce();

    public static TheoryData<string, string> Wrappings => new()
    {
        { "a rule's input", NotifyLandscape.Input(Finding) },
        { "the event alone", Finding.ToJsonString() },
        { "SNS to Lambda", Object("Records", new JsonArray(Object("Sns", Object("Message", Finding.ToJsonString())))) },
        { "SNS to HTTP", new JsonObject { ["Type"] = "Notification", ["Message"] = Finding.ToJsonString() }.ToJsonString() },
        { "SQS", Object("Records", new JsonArray(Object("body", Finding.ToJsonString()))) },
        {
            "SNS in SQS", Object("Records", new JsonArray(Object(
                "body", new JsonObject { ["Type"] = "Notification", ["Message"] = Finding.ToJsonString() }.ToJsonString())))
        },
        {
            "a rule's input over SNS in SQS", Object("Records", new JsonArray(Object(
                "body", new JsonObject { ["Type"] = "Notification", ["Message"] = NotifyLandscape.Input(Finding) }.ToJsonString())))
        },
        { "a rule's input in SQS", Object("Records", new JsonArray(Object("body", NotifyLandscape.Input(Finding)))) },
        { "a text", JsonValue.Create(Finding.ToJsonString()).ToJsonString() },
    };

    [Theory] // R16
    [MemberData(nameof(Wrappings))]
    public void Read_each_wrapping_is_the_same_finding(string wrapping, string payload)
    {
        var request = Assert.Single(Read(payload));

        Assert.NotEmpty(wrapping);
        Assert.Equal("bruteForce", request.Notification);
        var finding = Assert.IsType<ReceivedFinding>(request.Event).Finding;
        Assert.Equal(("b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0", "123456789012"), (finding.Id, finding.AccountId));
    }

    [Fact]
    public void Read_several_records_are_several_requests() => Assert.Equal(
        ["bruteForce", "cloudTrailDisabled", "portScan"],
        Read(Object("Records", new JsonArray(
            Object("body", Finding.ToJsonString()),
            Object("body", Events.TrailStopped().ToJsonString()),
            Object("body", NotifyLandscape.Input(Finding, "portScan"))))).Select(request => request.Notification));

    [Theory]
    [InlineData(ProductEvents.RemediationResult, "remediationResult")]
    [InlineData(ProductEvents.CoverageGap, "coverageGap")]
    [InlineData(ProductEvents.FreeTrialEnding, "freeTrialEnding")]
    [InlineData(ProductEvents.UsageSpike, "usageSpike")]
    public void Read_event_of_the_product_finds_its_notification(string detailType, string notification)
    {
        var request = Assert.Single(Read(Received.Product(detailType, new JsonObject { ["a"] = 1 }).ToJsonString()));

        Assert.Equal(notification, request.Notification);
        Assert.Equal(1, Assert.IsType<ReceivedOther>(request.Event).Detail.GetProperty("a").GetInt32());
    }

    [Theory] // R19a
    [InlineData("aws.guardduty", "AWS API Call via CloudTrail")]
    [InlineData("aws.ec2", "EC2 Instance State-change Notification")]
    [InlineData("landing-zone", "Landing Zone Something New")]
    public void Read_event_that_no_notification_is_about_is_left_out(string source, string detailType)
    {
        var received = Received.Product(detailType, new JsonObject());
        received["source"] = source;

        Assert.Empty(Read(received.ToJsonString()));
    }

    [Theory]
    [InlineData("", "The input of notify cannot be read: ")]
    [InlineData("null", "The input of notify cannot be read: an object was expected, not Null.")]
    [InlineData("[]", "The input of notify cannot be read: an object was expected, not Array.")]
    [InlineData("7", "The input of notify cannot be read: an object was expected, not Number.")]
    [InlineData("\"{\"", "The input of notify cannot be read: ")]
    [InlineData("""{"notification":"nonsense","event":{}}""", "The input of notify cannot be read: 'notification' is 'nonsense', but must be one of cloudTrailDisabled, ")]
    [InlineData("""{"event":{}}""", "The input of notify cannot be read: 'notification' is '', but must be one of cloudTrailDisabled, ")]
    [InlineData("""{"notification":7,"event":{}}""", "The input of notify cannot be read: 'notification' is '', but must be one of cloudTrailDisabled, ")]
    public void Read_malformed_input_says_what_is_wrong(string payload, string beginning) =>
        Assert.StartsWith(beginning, Assert.Throws<MalformedInputException>(() => Read(payload)).Message, StringComparison.Ordinal);

    [Fact]
    public void Read_endless_wrapping_is_given_up()
    {
        var payload = Enumerable.Range(0, 20).Aggregate((JsonNode)Finding.DeepClone(), (inner, _) => Object("body", inner)).ToJsonString();

        Assert.Equal(
            "The input of notify cannot be read: it is wrapped more than 8 times.",
            Assert.Throws<MalformedInputException>(() => Read(payload)).Message);
    }

    [Fact]
    public void Read_any_text_gives_requests_or_says_what_is_wrong() => Gen.OneOf(
        Gen.String,
        Gen.Select(Gen.Int[0, Finding.ToJsonString().Length - 1], Gen.Char, (at, letter) =>
        {
            var text = Finding.ToJsonString();
            return text[..at] + letter + text[(at + 1)..];
        })).Sample(payload =>
    {
        try
        {
            return Read(payload).All(request => request.Notification.Length > 0);
        }
        catch (MalformedInputException exception)
        {
            return exception.Message.Length > 0;
        }
    });

    [Theory]
    [InlineData("""{"tellGroups":true}""", true)]
    [InlineData("""{"tellGroups":false}""", false)]
    [InlineData("{}", false)]
    [InlineData("""{"tellGroups":true,"detail":{}}""", false)]
    public void AsksForGroups_only_what_the_schedule_sends(string payload, bool expected) =>
        Assert.Equal(expected, EventUnwrapping.AsksForGroups(Encoding.UTF8.GetBytes(payload)));

    private static IReadOnlyList<NotificationRequest> Read(string payload) => EventUnwrapping.Read(Encoding.UTF8.GetBytes(payload));

    private static JsonObject Object(string name, JsonNode? value) => new() { [name] = value };

    private static string Object(string name, JsonArray value) => new JsonObject { [name] = value }.ToJsonString();
}
