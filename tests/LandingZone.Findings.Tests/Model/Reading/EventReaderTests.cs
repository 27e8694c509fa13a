using System.Text;
using LandingZone.Findings.Model;

namespace LandingZone.Findings.Tests.Model.Reading;

public sealed class EventReaderTests
{
    private const string Expected = "expected the finding type; without it nothing can be decided.";

    [Fact]
    public void Parse_envelope_is_read_whole() => Assert.Equal(
        new OtherGuardDutyEvent(
            new("e-1", "GuardDuty Other", "aws.guardduty", "111122223333", "eu-central-1", DateTimeOffset.UnixEpoch.AddSeconds(1)),
            "GuardDuty Other"),
        GuardDutyEventParser.Parse("""
            {"id":"e-1","detail-type":"GuardDuty Other","source":"aws.guardduty","account":"111122223333","region":"eu-central-1","time":1,"detail":{}}
            """));

    [Fact]
    public void Parse_event_of_guardduty_without_detail_type_is_another_one() => Assert.Equal(
        new OtherGuardDutyEvent(EventEnvelope.None with { Source = "aws.guardduty" }, ""),
        GuardDutyEventParser.Parse("""{"source":"aws.guardduty","detail":{}}"""));

    [Theory]
    [InlineData("true", "The document is a boolean where an object was expected.")]
    [InlineData("7", "The document is a number where an object was expected.")]
    [InlineData("""{"detail-type":"GuardDuty Finding","detail":"x"}""", "detail: text, expected one finding object.")]
    [InlineData("""{"detail-type":"GuardDuty Finding","detail":{"type":{}}}""", "detail.type: an object, " + Expected)]
    [InlineData("""{"type":" ","service":{}}""", "type: text, " + Expected)]
    public void Parse_wrong_kind_names_field_and_kind(string json, string reason) =>
        Assert.Equal(new MalformedEvent(reason), GuardDutyEventParser.Parse(json));

    // Fields named as a wrapper's do not make a wrapper of an envelope.
    [Theory]
    [InlineData("""{"source":"aws.guardduty","detail-type":"GuardDuty Other","body":"{}"}""")]
    [InlineData("""{"source":"aws.guardduty","detail":{},"body":"{}"}""")]
    [InlineData("""{"source":"aws.guardduty","detail-type":"GuardDuty Other","detail":{},"Records":[]}""")]
    public void Parse_envelope_with_a_wrappers_fields_is_an_envelope(string json) =>
        Assert.IsType<OtherGuardDutyEvent>(GuardDutyEventParser.Parse(json));

    [Theory]
    [InlineData("""{"Type":"Notification","body":{"type":"A:B/C","service":{}}}""", true)]
    [InlineData("""{"Type":"Notification","Message":{"type":"A:B/C","service":{}}}""", true)]
    [InlineData("""{"Type":"Other","Message":{"type":"A:B/C","service":{}}}""", false)]
    public void Parse_wrapper_is_known_by_its_type(string json, bool isFinding) =>
        Assert.Equal(isFinding, GuardDutyEventParser.Parse(json) is FindingEvent);

    [Theory]
    [InlineData(4, false)]
    [InlineData(5, true)]
    public void Parse_objects_in_objects_are_counted_as_wrappers(int times, bool isRefused)
    {
        var json = """{"type":"A:B/C","service":{}}""";
        for (var time = 0; time < times; time++)
            json = $$"""{"body":{{json}} }""";

        Assert.Equal(
            isRefused ? "The event is wrapped more than 4 times." : null,
            (GuardDutyEventParser.Parse(json) as MalformedEvent)?.Reason);
    }

    [Fact]
    public void Parse_document_of_the_greatest_length_is_read_and_one_more_byte_is_not()
    {
        var longest = """{"type":"A:B/C","service":{}}""".PadRight(GuardDutyEventParser.MaxBytes);
        var tooLong = new MalformedEvent("The document is longer than 6291456 bytes, the most that a Lambda function is given.");

        Assert.IsType<FindingEvent>(GuardDutyEventParser.Parse(longest));
        Assert.IsType<FindingEvent>(GuardDutyEventParser.Parse(Encoding.UTF8.GetBytes(longest)));
        Assert.Equal(tooLong, GuardDutyEventParser.Parse(Encoding.UTF8.GetBytes(longest + " ")));
        Assert.Equal(tooLong, GuardDutyEventParser.Parse(longest.Replace("A:B", "é:B", StringComparison.Ordinal)));
    }

    [Fact]
    public void ParseAll_null_is_refused() =>
        Assert.Equal("json", Assert.Throws<ArgumentNullException>(() => GuardDutyEventParser.ParseAll((string)null!)).ParamName);
}
