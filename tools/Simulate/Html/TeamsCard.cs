using System.Text.Json.Nodes;
using System.Xml.Linq;
using LandingZone.Tools.Html;

namespace LandingZone.Tools.Simulate.Html;

/// <summary>A message with an adaptive card, roughly as Teams shows it ("Adaptive Cards": RichTextBlock, TextRun, Action.OpenUrl).</summary>
internal static class TeamsCard
{
    /// <summary>The message; null when the text is none.</summary>
    public static IEnumerable<XElement>? Of(string body)
    {
        if (ReportWords.Objects(ReportWords.Object(body)?["attachments"]).FirstOrDefault()?["content"] is not JsonObject card)
            return null;
        return [.. ReportWords.Objects(card["body"]).Select(Block), .. ReportWords.Objects(card["actions"]).Select(Action)];
    }

    private static XElement Block(JsonObject block) => Tag.Of(
        "p", ReportWords.Text(block["spacing"]) == "Medium" ? "gap" : null, ReportWords.Objects(block["inlines"]).Select(Run));

    private static XElement Run(JsonObject run)
    {
        var text = ReportWords.Text(run["text"]);
        return (ReportWords.Text(run["fontType"]), ReportWords.Text(run["weight"]), ReportWords.Text(run["size"])) switch
        {
            ("Monospace", _, _) => Tag.Of("code", "inline", text),
            (_, "Bolder", "Medium") => Tag.Of("strong", "lead", text),
            (_, "Bolder", _) => new XElement("strong", text),
            (_, _, "Small") => Tag.Of("span", "foot", text),
            _ => new XElement("span", text),
        };
    }

    private static XElement Action(JsonObject action) => new("p", ConsoleButton.Of(ReportWords.Text(action["title"]), ReportWords.Text(action["url"])));
}
