using System.Text;
using System.Text.Json;
using LandingZone.Lambdas.Notifications.Content;
using LandingZone.Lambdas.Notifications.Text;
using LandingZone.Lambdas.Runtime;

namespace LandingZone.Lambdas.Notifications.Formats;

/// <summary>
/// The body for a Teams workflow webhook: a message with one adaptive card ("Create and send actionable messages", at most 28 KB). Text
/// blocks and facts read Markdown; commands are text runs, which do not, so that they can be copied.
/// </summary>
internal static class TeamsFormat
{
    private const int MostBytes = 27_000;

    private static readonly int[] TextLimits = [600, 250, 80];

    /// <summary>The body, with as much of each text as fits into the card's limit.</summary>
    public static string Render(Notice notice, Footer footer) =>
        TextLimits.Select(most => Card(notice, footer, most)).FirstOrDefault(card => Encoding.UTF8.GetByteCount(card) <= MostBytes)
        ?? Card(notice with { Sections = [], Facts = [.. notice.Facts.Take(8)] }, footer, TextLimits[^1]);

    private static string Card(Notice notice, Footer footer, int most) => Encoding.UTF8.GetString(Json.Write(writer =>
    {
        writer.WriteStartObject();
        writer.WriteString("type", "message");
        writer.WriteStartArray("attachments");
        writer.WriteStartObject();
        writer.WriteString("contentType", "application/vnd.microsoft.card.adaptive");
        writer.WriteStartObject("content");
        writer.WriteString("$schema", "http://adaptivecards.io/schemas/adaptive-card.json");
        writer.WriteString("type", "AdaptiveCard");
        writer.WriteString("version", "1.4");
        writer.WriteStartArray("body");
        Body(writer, notice, footer, most);
        writer.WriteEndArray();
        if (notice.Link is { } link)
            Link(writer, link);
        writer.WriteEndObject();
        writer.WriteEndObject();
        writer.WriteEndArray();
        writer.WriteEndObject();
    }).Span);

    private static void Body(Utf8JsonWriter writer, Notice notice, Footer footer, int most)
    {
        var lead = $"{(notice.IsSample ? "SAMPLE: " : "")}{notice.SubjectStart ?? notice.Severity.ToString()}: {notice.Title}";
        Text(writer, Fitted.Of(lead, most, Escaping.Markdown), weight: "Bolder", size: "Medium");
        writer.WriteStartObject();
        writer.WriteString("type", "FactSet");
        writer.WriteStartArray("facts");
        foreach (var fact in notice.Facts)
        {
            writer.WriteStartObject();
            writer.WriteString("title", Fitted.Of(fact.Label, 80, Escaping.Markdown));
            writer.WriteString("value", Fitted.Of(fact.Value, most, Escaping.Markdown));
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
        foreach (var section in notice.Sections)
        {
            Text(writer, Escaping.Markdown(section.Heading), weight: "Bolder");
            foreach (var line in FactList.Few(section.Lines, most / 40))
            {
                if (section.IsCommand && Fitted.IsCopyable(line, 1000))
                    Command(writer, line);
                else
                    Text(writer, Fitted.Of(line, most, Escaping.Markdown));
            }
        }

        Text(writer, Escaping.Markdown(footer.Sentence), size: "Small");
    }

    private static void Text(Utf8JsonWriter writer, string text, string? weight = null, string? size = null)
    {
        writer.WriteStartObject();
        writer.WriteString("type", "TextBlock");
        writer.WriteString("text", text);
        writer.WriteBoolean("wrap", true);
        if (weight is not null)
            writer.WriteString("weight", weight);
        if (size is not null)
            writer.WriteString("size", size);
        writer.WriteEndObject();
    }

    private static void Command(Utf8JsonWriter writer, string command)
    {
        writer.WriteStartObject();
        writer.WriteString("type", "RichTextBlock");
        writer.WriteStartArray("inlines");
        writer.WriteStartObject();
        writer.WriteString("type", "TextRun");
        writer.WriteString("text", command);
        writer.WriteString("fontType", "Monospace");
        writer.WriteEndObject();
        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    private static void Link(Utf8JsonWriter writer, string link)
    {
        writer.WriteStartArray("actions");
        writer.WriteStartObject();
        writer.WriteString("type", "Action.OpenUrl");
        writer.WriteString("title", "Open in the console");
        writer.WriteString("url", link);
        writer.WriteEndObject();
        writer.WriteEndArray();
    }
}
