using System.Text;
using System.Text.Json;
using LandingZone.Findings.Model;

namespace LandingZone.Findings.Tests.Model;

public sealed class GuardDutyEventParserTests
{
    private static readonly string Event = Fixture.Read("ssh-brute-force");

    // R12, R15, R19b: the account to act in is the finding's, not the bus's.
    [Fact]
    public void Parse_event_of_the_administrators_bus_keeps_both_accounts_apart()
    {
        var parsed = Fixture.FindingEvent("ssh-brute-force");

        Assert.Equal("111122223333", parsed.Envelope.Account);
        Assert.Equal("444455556666", parsed.Finding.AccountId);
        Assert.Equal("4cc0ffee4cc0ffee4cc0ffee4cc0ffee", parsed.Finding.Id);
        Assert.Equal(new DateTimeOffset(2026, 3, 1, 10, 16, 0, TimeSpan.Zero), parsed.Envelope.Time);
    }

    // R16: every wrapper leads to the same model.
    [Theory]
    [InlineData("sns notification")]
    [InlineData("lambda sns record")]
    [InlineData("lambda sqs record")]
    [InlineData("sqs message")]
    [InlineData("sns in sqs")]
    [InlineData("json text")]
    [InlineData("byte order mark")]
    public void Parse_wrapped_event_equals_the_bare_one(string wrapper)
    {
        static string Quoted(string text) => JsonSerializer.Serialize(text);
        var notification = $$"""{"Type":"Notification","TopicArn":"arn:aws:sns:eu-central-1:111122223333:high","Message":{{Quoted(Event)}}}""";
        var document = wrapper switch
        {
            "sns notification" => notification,
            "lambda sns record" => $$"""{"Records":[{"EventSource":"aws:sns","Sns":{"Type":"Notification","Message":{{Quoted(Event)}} } }]}""",
            "lambda sqs record" => $$"""{"Records":[{"eventSource":"aws:sqs","messageId":"m","body":{{Quoted(Event)}}}]}""",
            "sqs message" => $$"""{"Messages":[{"MessageId":"m","Body":{{Quoted(Event)}}}]}""",
            "sns in sqs" => $$"""{"Records":[{"eventSource":"aws:sqs","body":{{Quoted(notification)}}}]}""",
            "json text" => Quoted(Event),
            _ => "\uFEFF" + Event,
        };

        var parsed = Assert.IsType<FindingEvent>(GuardDutyEventParser.Parse(document));

        Assert.Equal(Describe(Fixture.FindingEvent("ssh-brute-force")), Describe(parsed));
    }

    // C14: GetFindings spells keys with a capital letter.
    [Fact]
    public void ParseAll_answer_of_get_findings_reads_the_other_casing()
    {
        var findings = GuardDutyEventParser.ParseAll(Fixture.Read("get-findings")).Cast<FindingEvent>().Select(each => each.Finding).ToList();

        Assert.Equal(["UnauthorizedAccess:EC2/RDPBruteForce", "Policy:IAMUser/RootCredentialUsage"], findings.Select(finding => finding.Type));
        Assert.True(findings[0].IsSample);
        Assert.True(findings[0].IsArchived);
        Assert.Equal("198.51.100.9", Assert.Single(findings[0].RemoteAddresses.Addresses).ToString());
        Assert.Equal(2, findings[0].Resource.Instance!.NetworkInterfaces.Count);
        Assert.False(findings[1].IsSample);
        Assert.True(findings[1].Resource.AccessKey!.IsRoot);
        Assert.True(findings[1].Resource.AccessKey!.IsTemporaryKey);
        var call = Assert.IsType<AwsApiCallAction>(findings[1].Service.Action);
        Assert.True(call.Failed);
        Assert.Equal("cloudformation.amazonaws.com", call.CallerDomain);
        Assert.Same(RemoteAddresses.None, findings[1].RemoteAddresses);
    }

    [Fact]
    public void Parse_several_events_in_one_document_asks_for_one() =>
        Assert.Equal(
            new MalformedEvent("The document holds 2 events where one was expected."),
            GuardDutyEventParser.Parse(Fixture.Read("get-findings")));

    [Fact]
    public void ParseAll_unreadable_record_does_not_hide_the_others()
    {
        var events = GuardDutyEventParser.ParseAll($$"""{"Records":[{"body":"{"},{"body":{{JsonSerializer.Serialize(Event)}} },{"body":7}]}""");

        Assert.Collection(
            events,
            first => Assert.StartsWith("The document is not JSON: ", Assert.IsType<MalformedEvent>(first).Reason, StringComparison.Ordinal),
            second => Assert.IsType<FindingEvent>(second),
            third => Assert.Equal(new MalformedEvent("The wrapper holds a number where an event was expected."), third));
    }

    // R18, R19a: other events of the same source are no findings.
    [Theory]
    [InlineData("GuardDuty Runtime Protection Unhealthy")]
    [InlineData("GuardDuty Malware Protection Resource Status Error")]
    [InlineData("AWS API Call via CloudTrail")]
    public void Parse_other_event_of_guardduty_names_its_kind(string detailType)
    {
        var parsed = GuardDutyEventParser.Parse($$"""{"source":"aws.guardduty","detail-type":"{{detailType}}","detail":{} }""");

        Assert.Equal(detailType, Assert.IsType<OtherGuardDutyEvent>(parsed).DetailType);
    }

    [Fact]
    public void Parse_scan_result_is_no_finding() =>
        Assert.Equal(
            "GuardDuty Malware Protection Object Scan Result",
            Assert.IsType<OtherGuardDutyEvent>(GuardDutyEventParser.Parse(Fixture.Read("scan-result"))).DetailType);

    [Theory]
    [InlineData("""{"source":"aws.securityhub","detail-type":"Security Hub Findings - Imported","detail":{"findings":[]}}""",
        "The source is 'aws.securityhub', not 'aws.guardduty'.")]
    [InlineData("""{"hello":"world"}""", "The document has neither an EventBridge envelope nor the type, service and resource of a finding.")]
    [InlineData("""{"detail":{"a":1}}""", "The event names neither source nor detail-type, and its detail is no finding.")]
    [InlineData("""{"detail-type":"Tick","detail":{}}""", "The detail-type is 'Tick', and there is no source.")]
    public void Parse_document_of_another_source_says_so(string json, string reason) =>
        Assert.Equal(new NotGuardDutyEvent(reason), GuardDutyEventParser.Parse(json));

    [Theory]
    [InlineData("[]", "The document is an array where an object was expected.")]
    [InlineData("null", "The document is null where an object was expected.")]
    [InlineData("""{"source":"aws.guardduty","detail-type":"GuardDuty Finding"}""", "detail: missing, expected one finding object.")]
    [InlineData("""{"source":"aws.guardduty","detail-type":"GuardDuty Finding","detail":[{}]}""", "detail: an array, expected one finding object.")]
    [InlineData("""{"source":"aws.guardduty","detail-type":"GuardDuty Finding","detail":{"type":7}}""",
        "detail.type: a number, expected the finding type; without it nothing can be decided.")]
    [InlineData("""{"source":"aws.guardduty","detail-type":"GuardDuty Finding","detail":{"service":{}}}""",
        "detail.type: missing, expected the finding type; without it nothing can be decided.")]
    [InlineData("""{"Records":[]}""", "The wrapper holds no event.")]
    [InlineData("""{"source":"aws.guardduty","detail-type":"GuardDuty Finding","detail":{"type":"\ud800"}}""",
        "The document holds text that is not valid Unicode.")]
    public void Parse_malformed_event_says_what_is_wrong(string json, string reason) =>
        Assert.Equal(new MalformedEvent(reason), GuardDutyEventParser.Parse(json));

    [Fact]
    public void Parse_too_deep_too_long_or_too_often_wrapped_is_malformed()
    {
        Assert.StartsWith(
            "The document is not JSON: The maximum configured depth of 64 has been exceeded",
            Assert.IsType<MalformedEvent>(GuardDutyEventParser.Parse(new string('[', 100_000))).Reason,
            StringComparison.Ordinal);
        Assert.Equal(
            new MalformedEvent("The document is longer than 6291456 bytes, the most that a Lambda function is given."),
            GuardDutyEventParser.Parse(new string(' ', GuardDutyEventParser.MaxBytes + 1)));
        var wrapped = "{}";
        for (var times = 0; times < 5; times++)
            wrapped = $$"""{"body":{{JsonSerializer.Serialize(wrapped)}}}""";
        Assert.Equal(new MalformedEvent("The event is wrapped more than 4 times."), GuardDutyEventParser.Parse(wrapped));
    }

    [Fact]
    public void Parse_bytes_and_text_agree() =>
        Assert.Equal(
            Describe(Fixture.FindingEvent("odd-types")),
            Describe(Assert.IsType<FindingEvent>(GuardDutyEventParser.Parse(Encoding.UTF8.GetBytes(Fixture.Read("odd-types"))))));

    // Records compare lists by reference; as text they compare by content.
    private static string Describe(FindingEvent parsed) => string.Join(
        '\n',
        parsed.Envelope,
        parsed.Finding with { Resource = null!, Service = parsed.Finding.Service with { ThreatListNames = [], ThreatNames = [] } },
        JsonSerializer.Serialize(parsed.Finding.Resource),
        JsonSerializer.Serialize(parsed.Finding.Service.ThreatNames));
}
