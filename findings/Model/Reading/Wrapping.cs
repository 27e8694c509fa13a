using System.Text.Json;

namespace LandingZone.Findings.Model.Reading;

/// <summary>Recognises what other services put around an event.</summary>
internal static class Wrapping
{
    /// <summary>The documents inside a wrapper, as text or objects; null when the element is no wrapper.</summary>
    public static IReadOnlyList<JsonElement>? Contents(JsonElement root)
    {
        if (root.ValueKind == JsonValueKind.String)
            return [root];
        if (root.ValueKind != JsonValueKind.Object || IsEnvelope(root))
            return null;
        if (List(root, "records") is { } records)
            return [.. records.Select(Content)];
        if (List(root, "messages") is { } messages)
            return [.. messages.Select(Content)];
        if (List(root, "findings") is { } findings)
            return findings;
        var content = Content(root);
        return content.ValueKind == JsonValueKind.Undefined ? null : [content];
    }

    // An envelope may carry fields named as a wrapper's are.
    private static bool IsEnvelope(JsonElement root) =>
        root.Field("detail").ValueKind == JsonValueKind.Object || root.Field("detail-type").ValueKind != JsonValueKind.Undefined;

    private static List<JsonElement>? List(JsonElement root, string name) =>
        root.Field(name) is { ValueKind: JsonValueKind.Array } list ? [.. list.EnumerateArray()] : null;

    // Lambda's SNS record, SNS's own notification, Lambda's SQS record and SQS's own message, in this order.
    private static JsonElement Content(JsonElement record)
    {
        if (record.ValueKind != JsonValueKind.Object)
            return record;
        var sns = record.Field("sns", "message");
        if (sns.ValueKind != JsonValueKind.Undefined)
            return sns;
        if (record.Text("type") == "Notification" && record.Field("message").ValueKind != JsonValueKind.Undefined)
            return record.Field("message");
        return record.Field("body");
    }
}
