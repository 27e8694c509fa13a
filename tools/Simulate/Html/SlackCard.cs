using System.Text.Json.Nodes;
using System.Xml.Linq;
using LandingZone.Tools.Html;

namespace LandingZone.Tools.Simulate.Html;

/// <summary>A message with Slack's blocks, roughly as Slack shows it ("Blocks", Slack API).</summary>
internal static class SlackCard
{
    /// <summary>The message; null when the text is none.</summary>
    public static IEnumerable<XElement>? Of(string body) =>
        ReportWords.Object(body)?["blocks"] is JsonArray blocks ? [.. ReportWords.Objects(blocks).Select(Block)] : null;

    private static XElement Block(JsonObject block) => ReportWords.Text(block["type"]) switch
    {
        "header" => Tag.Of("p", "lead", SlackText.Entities(TextOf(block["text"]))),
        "section" when block["fields"] is JsonArray fields => Tag.Of("div", "fields", ReportWords.Objects(fields).Select(field =>
            Tag.Of("div", "lines-of", SlackText.Lines(TextOf(field))))),
        "context" => Tag.Of("div", "foot", ReportWords.Objects(block["elements"]).Select(element => SlackText.Lines(TextOf(element)))),
        _ => Tag.Of("div", "lines-of gap", SlackText.Lines(TextOf(block["text"]))),
    };

    private static string TextOf(JsonNode? text) => ReportWords.Text(text?["text"]);
}
