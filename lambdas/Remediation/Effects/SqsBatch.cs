using System.Globalization;
using System.Text.Json;
using LandingZone.Lambdas.Runtime;

namespace LandingZone.Lambdas.Remediation.Effects;

/// <summary>A message of a batch.</summary>
/// <param name="Id">The message's id.</param>
/// <param name="Body">Its text.</param>
/// <param name="ReceiveCount">How often it was received, this time included.</param>
internal sealed record SqsMessage(string Id, string Body, int ReceiveCount);

/// <summary>The event and the answer of a function that SQS invokes ("Handling errors for an SQS event source in Lambda").</summary>
internal static class SqsBatch
{
    /// <summary>The messages of an event.</summary>
    /// <exception cref="MalformedMessageException">The event is no batch of SQS.</exception>
    public static IReadOnlyList<SqsMessage> Read(ReadOnlyMemory<byte> payload)
    {
        try
        {
            using var document = JsonDocument.Parse(payload);
            return document.RootElement.ValueKind == JsonValueKind.Object
                && document.RootElement.TryGetProperty("Records", out var records) && records.ValueKind == JsonValueKind.Array
                ? [.. records.EnumerateArray().Select(ReadMessage)]
                : throw new MalformedMessageException("it has no 'Records', as a batch of SQS has");
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException or KeyNotFoundException)
        {
            throw new MalformedMessageException($"it is no batch of SQS: {exception.Message}");
        }
    }

    /// <summary>The answer: the messages that are to be delivered again. Without <c>ReportBatchItemFailures</c> it has no effect.</summary>
    public static ReadOnlyMemory<byte> Answer(IEnumerable<string> failed) => Json.Write(json =>
    {
        json.WriteStartObject();
        json.WriteStartArray("batchItemFailures");
        foreach (var id in failed)
        {
            json.WriteStartObject();
            json.WriteString("itemIdentifier", id);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    });

    private static SqsMessage ReadMessage(JsonElement record) => new(
        record.GetProperty("messageId").GetString() ?? throw new MalformedMessageException("a message has no id"),
        record.GetProperty("body").GetString() ?? "",
        record.TryGetProperty("attributes", out var attributes)
            && attributes.TryGetProperty("ApproximateReceiveCount", out var count)
            && int.TryParse(count.GetString(), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 1);
}
