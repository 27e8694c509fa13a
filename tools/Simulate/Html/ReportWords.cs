using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace LandingZone.Tools.Simulate.Html;

/// <summary>Values as the page says them.</summary>
internal static class ReportWords
{
    private static readonly JsonSerializerOptions Indented = new()
    {
        WriteIndented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>A time to the second, as people write it.</summary>
    public static string Time(DateTimeOffset time) => time.UtcDateTime.ToString("yyyy-MM-dd HH:mm:ss 'UTC'", CultureInfo.InvariantCulture);

    /// <summary>Only letters, digits and hyphens, for an anchor.</summary>
    public static string Anchor(string text) => string.Concat(text.Select(letter => char.IsAsciiLetterOrDigit(letter) ? char.ToLowerInvariant(letter) : '-'));

    /// <summary>A count with its noun.</summary>
    public static string Count(int count, string noun) => string.Create(CultureInfo.InvariantCulture, $"{count} {noun}{(count == 1 ? "" : "s")}");

    /// <summary>JSON over several lines; text that is none as it is.</summary>
    public static string Pretty(string text)
    {
        try
        {
            return JsonNode.Parse(text) is JsonNode node and (JsonObject or JsonArray) ? Pretty(node) : text;
        }
        catch (JsonException)
        {
            return text;
        }
    }

    /// <summary>JSON over several lines.</summary>
    public static string Pretty(JsonNode node) => node.ToJsonString(Indented);

    /// <summary>The JSON object in a text; null when it holds none.</summary>
    public static JsonObject? Object(string text)
    {
        try
        {
            return JsonNode.Parse(text) as JsonObject;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>The objects in a list of JSON; none where it is no list.</summary>
    public static IEnumerable<JsonObject> Objects(JsonNode? node) => (node as JsonArray ?? []).OfType<JsonObject>();

    /// <summary>The text in a member of JSON; empty where there is none.</summary>
    public static string Text(JsonNode? node) => node is JsonValue value && value.TryGetValue<string>(out var text) ? text : "";
}
