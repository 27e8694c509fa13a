using LandingZone.Sandbox.Tests.Support;

namespace LandingZone.Sandbox.Tests.Sns;

public sealed class SnsTests : SandboxTest
{
    private const string Topic = "arn:aws:sns:eu-central-1:777788889999:landing-zone-high";

    [Fact]
    public async Task Publish_records_subject_message_and_attributes()
    {
        var answer = await Client("sns", Security, Home)
            .QueryAsync("Publish", ("TopicArn", Topic), ("Subject", "High: SSH brute force"), ("Message", "text é"),
            ("MessageAttributes.entry.1.Name", "severity"), ("MessageAttributes.entry.1.Value.DataType", "String"),
                ("MessageAttributes.entry.1.Value.StringValue", "High"));

        var message = Assert.Single(Aws.State.PublishedMessages());
        Assert.Equal((answer.Text("MessageId"), Topic, "High: SSH brute force", "text é", "High"),
            (message.MessageId, message.TopicArn, message.Subject, message.Message, message.Attributes["severity"]));
    }

    // R46: what SNS refuses as a subject.
    [Theory]
    [InlineData("line\nbreak")]
    [InlineData("ümlaut")]
    [InlineData(" leading space")]
    [InlineData("")]
    [InlineData("01234567890123456789012345678901234567890123456789012345678901234567890123456789012345678901234567890")]
    public async Task Publish_bad_subject_is_InvalidParameter(string subject)
    {
        var answer = await Client("sns", Security, Home).QueryAsync("Publish", ("TopicArn", Topic), ("Subject", subject), ("Message", "x"));
        Assert.Equal((400, "InvalidParameter", "Invalid parameter: Subject"), (answer.Status, answer.ErrorCode, answer.Text("Message")));
        Assert.Empty(Aws.State.PublishedMessages());
    }

    [Fact]
    public async Task Publish_subject_of_100_characters_is_accepted() =>
        Assert.Equal(
            200, (await Client("sns", Security, Home)
            .QueryAsync("Publish", ("TopicArn", Topic), ("Subject", new string('x', 100)), ("Message", "x"))).Status);

    [Theory]
    [InlineData(Topic, "", "InvalidParameter")]
    [InlineData("arn:aws:sns:us-east-1:777788889999:landing-zone-high", "x", "InvalidParameter")]
    [InlineData("arn:aws:sns:eu-central-1:777788889999:none", "x", "NotFound")]
    public async Task Publish_refusals(string topic, string message, string code) =>
        Assert.Equal(
            code, (await Client("sns", Security, Home).QueryAsync("Publish", ("TopicArn", topic), ("Message", message))).ErrorCode);

    [Fact]
    public async Task Publish_other_account_or_too_long()
    {
        Assert.Equal(
            "AuthorizationError",
            (await Client("sns", Production, Home).QueryAsync("Publish", ("TopicArn", Topic), ("Message", "x"))).ErrorCode);
        Assert.Equal("Invalid parameter: Message too long",
            (await Client("sns", Security, Home).QueryAsync("Publish", ("TopicArn", Topic), ("Message", new string('x', (256 * 1024) + 1))))
                .Text("Message"));
    }
}
