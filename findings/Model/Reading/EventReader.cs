using System.Text.Json;

namespace LandingZone.Findings.Model.Reading;

/// <summary>Reads an EventBridge event or a bare finding, and says what it is.</summary>
internal static class EventReader
{
    public static GuardDutyEvent Read(JsonElement root)
    {
        if (root.ValueKind != JsonValueKind.Object)
            return new MalformedEvent($"The document is {Kind(root)} where an object was expected.");

        var detail = root.Field("detail");
        var envelope = new EventEnvelope(
            root.Text("id"), root.Text("detail-type"), root.Text("source"), root.Text("account"), root.Text("region"), root.Time("time"));
        if (detail.ValueKind == JsonValueKind.Undefined && envelope.DetailType is null)
            return Bare(root);
        if (envelope.Source is { } source && source != EventEnvelope.GuardDutySource)
            return new NotGuardDutyEvent($"The source is '{source}', not '{EventEnvelope.GuardDutySource}'.");
        return envelope.DetailType switch
        {
            EventEnvelope.FindingDetailType => Enveloped(envelope, detail),
            null when FindingReader.LooksLikeFinding(detail) => Enveloped(envelope, detail),
            null when envelope.Source is null =>
                new NotGuardDutyEvent("The event names neither source nor detail-type, and its detail is no finding."),
            null => new OtherGuardDutyEvent(envelope, ""),
            var other when envelope.Source is null && !other.StartsWith("GuardDuty ", StringComparison.Ordinal) =>
                new NotGuardDutyEvent($"The detail-type is '{other}', and there is no source."),
            var other => new OtherGuardDutyEvent(envelope, other),
        };
    }

    /// <summary>What an element is, for people.</summary>
    public static string Kind(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Undefined => "missing",
        JsonValueKind.Null => "null",
        JsonValueKind.True or JsonValueKind.False => "a boolean",
        JsonValueKind.Number => "a number",
        JsonValueKind.String => "text",
        JsonValueKind.Array => "an array",
        _ => "an object",
    };

    private static GuardDutyEvent Bare(JsonElement root) =>
        FindingReader.LooksLikeFinding(root)
            ? Finding(EventEnvelope.None, root, "type")
            : new NotGuardDutyEvent("The document has neither an EventBridge envelope nor the type, service and resource of a finding.");

    private static GuardDutyEvent Enveloped(EventEnvelope envelope, JsonElement detail) =>
        detail.ValueKind == JsonValueKind.Object
            ? Finding(envelope, detail, "detail.type")
            : new MalformedEvent($"detail: {Kind(detail)}, expected one finding object.");

    private static GuardDutyEvent Finding(EventEnvelope envelope, JsonElement finding, string field)
    {
        var type = finding.Field("type");
        return type.ValueKind == JsonValueKind.String && !string.IsNullOrWhiteSpace(type.GetString())
            ? new FindingEvent(envelope, FindingReader.Read(finding, type.GetString()!))
            : new MalformedEvent($"{field}: {Kind(type)}, expected the finding type; without it nothing can be decided.");
    }
}
