using System.Text.Json;

namespace LandingZone.Findings.Model.Reading;

/// <summary>
/// Tells generated sample findings from real ones. EventBridge has <c>additionalInfo.sample</c>; GetFindings has only
/// <c>AdditionalInfo.Value</c>, the same object as JSON text; the title starts with <c>[SAMPLE]</c> in both.
/// </summary>
internal static class SampleFlag
{
    public static bool IsSet(JsonElement additionalInfo, string? title) =>
        title?.StartsWith("[SAMPLE]", StringComparison.OrdinalIgnoreCase) == true
        || additionalInfo.Flag("sample") == true
        || IsSetInText(additionalInfo.Field("value"));

    private static bool IsSetInText(JsonElement value)
    {
        if (value.ValueKind == JsonValueKind.Object)
            return value.Flag("sample") == true;
        if (value.Text() is not { } text || !text.StartsWith('{'))
            return false;
        try
        {
            using var document = JsonDocument.Parse(text);
            return document.RootElement.Flag("sample") == true;
        }
        catch (JsonException)
        {
            // GuardDuty cuts long values, so that text here need not be complete JSON; the other two signs remain.
            return false;
        }
    }
}
