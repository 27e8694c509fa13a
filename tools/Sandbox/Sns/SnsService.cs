using System.Text;
using System.Xml.Linq;
using LandingZone.Sandbox.Wire;

namespace LandingZone.Sandbox.Sns;

/// <summary>Amazon SNS, query protocol, 2010-03-31.</summary>
internal static class SnsService
{
    private const int LargestMessage = 256 * 1024;

    internal static AwsService Create() =>
        new QueryService("sns", "http://sns.amazonaws.com/doc/2010-03-31/", "sns").Add("Publish", Publish);

    private static IEnumerable<XElement> Publish(Exchange call)
    {
        var arn = call.Query["TopicArn"] ?? call.Query["TargetArn"]
            ?? throw Invalid("TopicArn or TargetArn Reason: no value for required parameter");
        var message = call.Query["Message"];
        if (string.IsNullOrEmpty(message))
            throw Invalid("Empty message");
        if (Encoding.UTF8.GetByteCount(message) > LargestMessage)
            throw Invalid("Message too long");
        if (call.Query["Subject"] is { } subject && !IsSubject(subject))
            throw Invalid("Subject");
        if (arn.Split(':') is not ["arn", _, "sns", var region, var account, var topic] || region != call.Region)
            throw Invalid("TopicArn");
        if (call.Store.Find(account)?.Region(region).Topics.Contains(topic) != true)
            throw new AwsErrorException("NotFound", "Topic does not exist", 404);
        if (account != call.AccountId)
            throw new AwsErrorException(
                "AuthorizationError",
                $"User: {call.Caller.Arn} is not authorized to perform: SNS:Publish on resource: {arn} because no resource-based policy allows the SNS:Publish action", 403);
        var attributes = call.Query.Structures("MessageAttributes.entry")
            .ToDictionary(entry => entry.Required("Name"), entry => entry["Value.StringValue"] ?? entry["Value.BinaryValue"] ?? "");
        call.Store.Published.Add(new PublishedMessage(call.RequestId, account, arn, call.Query["Subject"], message, attributes));
        return [Xml.Element("MessageId", call.RequestId)];
    }

    /// <summary>ASCII text that begins with a letter, number or punctuation mark, without line breaks or control characters, at most
    /// 100 characters (Publish, Subject).</summary>
    private static bool IsSubject(string subject) =>
        subject.Length is > 0 and <= 100 && subject[0] != ' ' && subject.All(c => c is >= ' ' and <= '~');

    private static AwsErrorException Invalid(string parameter) => new("InvalidParameter", $"Invalid parameter: {parameter}");
}
