using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using LandingZone.Sandbox.Wire;

namespace LandingZone.Sandbox.Sqs;

/// <summary>Sending, receiving and deleting messages. Receiving never waits: a wait time is taken as already over.</summary>
internal static class Messages
{
    private const int LargestBody = 1024 * 1024;

    internal static JsonObject Send(Exchange call, SqsRequest request)
    {
        var queue = Find(call, request);
        var body = request.MessageBody;
        if (string.IsNullOrEmpty(body))
            throw new AwsErrorException("MissingParameter", "The request must contain the parameter MessageBody.");
        if (Encoding.UTF8.GetByteCount(body) > LargestBody)
            throw new AwsErrorException(
                "InvalidParameterValue", $"One or more parameters are invalid. Reason: Message must be shorter than {LargestBody} bytes.");
        if (queue.IsFifo && request.MessageGroupId is null)
            throw new AwsErrorException("MissingParameter", "The request must contain the parameter MessageGroupId.");
        var message = new StoredMessage(call.RequestId, body, request.MessageGroupId ?? "", request.MessageAttributes,
            call.Now.AddSeconds(request.DelaySeconds));
        var id = queue.Send(message, queue.IsFifo ? request.MessageDeduplicationId ?? Sha256(body) : null, call.Now);
        return new JsonObject { ["MessageId"] = id, ["MD5OfMessageBody"] = Md5(body) };
    }

    internal static JsonObject Receive(Exchange call, SqsRequest request, TimeProvider clock)
    {
        var queue = Find(call, request);
        if (request.MaxNumberOfMessages is < 1 or > 10)
            throw new AwsErrorException(
                "InvalidParameterValue",
                $"Value {request.MaxNumberOfMessages} for parameter MaxNumberOfMessages is invalid. Reason: Must be between 1 and 10, if provided.");
        var messages = queue.Receive(request.MaxNumberOfMessages, TimeSpan.FromSeconds(request.VisibilityTimeout), clock.GetUtcNow());
        if (messages.Count == 0)
            return [];
        return new JsonObject
        {
            ["Messages"] = Json.Array(messages, message =>
            {
                var attributes = new JsonObject { ["ApproximateReceiveCount"] = $"{message.ReceiveCount}" };
                if (queue.IsFifo)
                    attributes["MessageGroupId"] = message.GroupId;
                return new JsonObject
                {
                    ["MessageId"] = message.Id,
                    ["ReceiptHandle"] = message.ReceiptHandle,
                    ["Body"] = message.Body,
                    ["MD5OfBody"] = Md5(message.Body),
                    ["Attributes"] = attributes,
                };
            }),
        };
    }

    internal static JsonObject Delete(Exchange call, SqsRequest request)
    {
        var queue = Find(call, request);
        var handle = request.ReceiptHandle
            ?? throw new AwsErrorException("MissingParameter", "The request must contain the parameter ReceiptHandle.");
        if (!handle.Contains('/', StringComparison.Ordinal))
            throw new AwsErrorException("ReceiptHandleIsInvalid", $"The input receipt handle \"{handle}\" is not a valid receipt handle.");
        queue.Delete(handle);
        return [];
    }

    internal static JsonObject Attributes(Exchange call, SqsRequest request, TimeProvider clock)
    {
        var queue = Find(call, request);
        var now = clock.GetUtcNow();
        var all = new JsonObject
        {
            ["QueueArn"] = $"arn:aws:sqs:{call.Region}:{call.AccountId}:{queue.Name}",
            ["ApproximateNumberOfMessages"] = $"{queue.Messages.Count(message => message.VisibleAt <= now)}",
            ["ApproximateNumberOfMessagesNotVisible"] = $"{queue.Messages.Count(message => message.VisibleAt > now)}",
            ["VisibilityTimeout"] = "30",
        };
        foreach (var name in all.Select(pair => pair.Key).ToList())
        {
            if (!request.AttributeNames.Contains("All") && !request.AttributeNames.Contains(name))
                all.Remove(name);
        }

        return all.Count == 0 ? [] : new JsonObject { ["Attributes"] = all };
    }

    private static QueueStore Find(Exchange call, SqsRequest request)
    {
        var url = request.QueueUrl ?? throw new AwsErrorException("MissingParameter", "The request must contain the parameter QueueUrl.");
        var parts = url.Split('/');
        var queue = parts.Length >= 2 && parts[^2] == call.AccountId ? call.Local.Queues.GetValueOrDefault(parts[^1]) : null;
        return queue ?? throw new AwsErrorException("QueueDoesNotExist", "The specified queue does not exist.");
    }

    private static string Md5(string text) => Checksums.Md5(Encoding.UTF8.GetBytes(text));

    private static string Sha256(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
