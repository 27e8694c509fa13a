using System.Text;
using System.Text.Json;
using LandingZone.Lambdas.Notifications.Content;
using LandingZone.Lambdas.Notifications.Text;
using LandingZone.Lambdas.Runtime;

namespace LandingZone.Lambdas.Notifications.Formats;

/// <summary>
/// The body for a Teams workflow webhook: a message with one adaptive card ("Create and send actionable messages", at most 28 KB). All text
/// is in text runs, which read no Markdown ("TextRun", Adaptive Cards), unlike text blocks and facts: nothing that users chose can become a
/// link, and all of it can be copied as it was.
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
        // Otherwise the card is as narrow as on a telephone, and every ARN breaks.
        writer.WriteStartObject("msteams");
        writer.WriteString("width", "Full");
        writer.WriteEndObject();
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
        Block(writer, "Default", new Run(Short(lead, most)) { IsHeading = true, Size = "Medium" });
        foreach (var fact in notice.Facts)
            Block(writer, "Small", new Run(Short(fact.Label, 80) + ": ") { IsHeading = true }, new Run(Short(fact.Value, most)));
        foreach (var section in notice.Sections)
        {
            Block(writer, "Medium", new Run(section.Heading) { IsHeading = true });
            foreach (var line in FactList.Few(section.Lines, most / 20))
                Block(writer, "Small", Line(section.Kind, line, most));
        }

        Block(writer, "Medium", new Run(Short(footer.Sentence, most)) { Size = "Small" });
    }

    // A command is whole or not there: half of one does something else.
    private static Run Line(SectionKind kind, string line, int most) => kind == SectionKind.Command && Fitted.IsCopyable(line, 1000)
        ? new(line) { IsCode = true }
        : new(Short(line, most)) { IsCode = kind == SectionKind.Table };

    private static string Short(string text, int most) => Fitted.Of(text, most, Escaping.Plain);

    private static void Block(Utf8JsonWriter writer, string spacing, params IEnumerable<Run> runs)
    {
        writer.WriteStartObject();
        writer.WriteString("type", "RichTextBlock");
        writer.WriteString("spacing", spacing);
        writer.WriteStartArray("inlines");
        foreach (var run in runs)
            run.Write(writer);
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

    private sealed record Run(string Text)
    {
        public bool IsHeading { get; init; }

        public bool IsCode { get; init; }

        public string? Size { get; init; }

        public void Write(Utf8JsonWriter writer)
        {
            writer.WriteStartObject();
            writer.WriteString("type", "TextRun");
            writer.WriteString("text", Text);
            if (IsHeading)
                writer.WriteString("weight", "Bolder");
            if (IsCode)
                writer.WriteString("fontType", "Monospace");
            if (Size is not null)
                writer.WriteString("size", Size);
            writer.WriteEndObject();
        }
    }
}
