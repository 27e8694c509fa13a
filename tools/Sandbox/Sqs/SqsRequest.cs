using System.Text.Json;
using LandingZone.Sandbox.Wire;

namespace LandingZone.Sandbox.Sqs;

/// <summary>The parameters of an SQS operation, whichever protocol carried them.</summary>
internal sealed record SqsRequest
{
    internal string? QueueUrl { get; private init; }

    internal string? MessageBody { get; private init; }

    internal int DelaySeconds { get; private init; }

    internal string? MessageGroupId { get; private init; }

    internal string? MessageDeduplicationId { get; private init; }

    internal IReadOnlyDictionary<string, string> MessageAttributes { get; private init; } = new Dictionary<string, string>();

    internal int MaxNumberOfMessages { get; private init; } = 1;

    internal int VisibilityTimeout { get; private init; } = 30;

    internal string? ReceiptHandle { get; private init; }

    internal IReadOnlyList<string> AttributeNames { get; private init; } = [];

    internal static SqsRequest Of(JsonElement json) => new()
    {
        QueueUrl = json.Text("QueueUrl"),
        MessageBody = json.Text("MessageBody"),
        DelaySeconds = json.Integer("DelaySeconds") ?? 0,
        MessageGroupId = json.Text("MessageGroupId"),
        MessageDeduplicationId = json.Text("MessageDeduplicationId"),
        MessageAttributes = json.Member("MessageAttributes")?.EnumerateObject()
            .ToDictionary(member => member.Name, member => member.Value.Text("StringValue") ?? "") ?? [],
        MaxNumberOfMessages = json.Integer("MaxNumberOfMessages") ?? 1,
        VisibilityTimeout = json.Integer("VisibilityTimeout") ?? 30,
        ReceiptHandle = json.Text("ReceiptHandle"),
        AttributeNames = json.Texts("AttributeNames"),
    };

    internal static SqsRequest Of(QueryParameters query) => new()
    {
        QueueUrl = query["QueueUrl"],
        MessageBody = query["MessageBody"],
        DelaySeconds = query.Integer("DelaySeconds") ?? 0,
        MessageGroupId = query["MessageGroupId"],
        MessageDeduplicationId = query["MessageDeduplicationId"],
        MessageAttributes = query.Structures("MessageAttribute")
            .ToDictionary(each => each.Required("Name"), each => each["Value.StringValue"] ?? ""),
        MaxNumberOfMessages = query.Integer("MaxNumberOfMessages") ?? 1,
        VisibilityTimeout = query.Integer("VisibilityTimeout") ?? 30,
        ReceiptHandle = query["ReceiptHandle"],
        AttributeNames = query.List("AttributeName"),
    };
}
