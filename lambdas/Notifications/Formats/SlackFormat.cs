using System.Text;
using System.Text.Json;
using LandingZone.Lambdas.Notifications.Content;
using LandingZone.Lambdas.Notifications.Text;
using LandingZone.Lambdas.Runtime;

namespace LandingZone.Lambdas.Notifications.Formats;

/// <summary>
/// The body for a Slack incoming webhook ("Blocks", Slack API): at most 50 blocks, 150 characters in a header, 2,000 in a field, 10
/// fields in a section, 3,000 in a text. <c>verbatim</c> keeps Slack from making links and mentions of addresses, domains and names
/// ("Text object", Slack API).
/// </summary>
internal static class SlackFormat
{
    private const int MostHeader = 150;
    private const int MostField = 400;
    private const int MostText = 2900;
    private const int MostLine = 500;
    private const int MostLines = 20;
    private const int FieldsPerSection = 10;
    private const string CodeMark = "```";

    public static string Render(Notice notice, Footer footer, string subject)
    {
        var json = Json.Write(writer =>
        {
            writer.WriteStartObject();
            writer.WriteString("text", Escaping.SlackPreview(subject));
            writer.WriteStartArray("blocks");
            Header(writer, notice);
            foreach (var facts in notice.Facts.Chunk(FieldsPerSection))
                Fields(writer, facts);
            foreach (var section in notice.Sections)
                Section(writer, $"*{section.Heading}*\n{Body(section)}");
            if (notice.Link is { } link)
                Section(writer, $"<{Escaping.SlackEntities(link)}|Open in the console>");
            Context(writer, footer);
            writer.WriteEndArray();
            writer.WriteEndObject();
        });
        return Encoding.UTF8.GetString(json.Span);
    }

    private static void Header(Utf8JsonWriter writer, Notice notice)
    {
        var start = notice.IsSample ? "SAMPLE: " : "";
        writer.WriteStartObject();
        writer.WriteString("type", "header");
        writer.WriteStartObject("text");
        writer.WriteString("type", "plain_text");
        writer.WriteString("text", Fitted.Of($"{start}{Lead(notice)}: {notice.Title}", MostHeader, Escaping.SlackEntities));
        writer.WriteBoolean("emoji", false);
        writer.WriteEndObject();
        writer.WriteEndObject();
    }

    private static string Lead(Notice notice) => notice.SubjectStart ?? notice.Severity.ToString();

    private static void Fields(Utf8JsonWriter writer, IEnumerable<Fact> facts)
    {
        writer.WriteStartObject();
        writer.WriteString("type", "section");
        writer.WriteStartArray("fields");
        foreach (var fact in facts)
            Markdown(writer, $"*{Fitted.Of(fact.Label, 80, Escaping.SlackPreview)}*\n{Fitted.Of(fact.Value, MostField, Escaping.Slack)}");
        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    private static void Section(Utf8JsonWriter writer, string text)
    {
        writer.WriteStartObject();
        writer.WriteString("type", "section");
        writer.WritePropertyName("text");
        Markdown(writer, text);
        writer.WriteEndObject();
    }

    private static string Body(Section section) => section.Kind switch
    {
        SectionKind.Table => CodeMark + Lines(section.Lines.Select(row => Fitted.Of(row, MostLine, Code))) + CodeMark,
        SectionKind.Command => Lines(section.Lines.Select(
            line => Fitted.IsCopyable(line, MostLine) ? CodeMark + Escaping.SlackEntities(line) + CodeMark : Sentence(line))),
        _ when section.Lines.Length == 1 => Sentence(section.Lines[0]),
        _ => Lines(FactList.Few(section.Lines, MostLines).Select(line => "• " + Sentence(line))),
    };

    private static string Sentence(string line) => Fitted.Of(line, MostLine, Escaping.Slack);

    // Nothing but the mark that ends it has a meaning within a code block.
    private static string Code(string row) => Escaping.SlackEntities(row).Replace('`', '\'');

    // Lines are added while they fit, so that the text is never cut within an escape.
    private static string Lines(IEnumerable<string> lines)
    {
        var text = new StringBuilder();
        foreach (var line in lines)
        {
            if (text.Length + line.Length + 2 > MostText)
            {
                text.Append("\n…");
                break;
            }

            text.Append(text.Length == 0 ? "" : "\n").Append(line);
        }

        return text.ToString();
    }

    private static void Context(Utf8JsonWriter writer, Footer footer)
    {
        writer.WriteStartObject();
        writer.WriteString("type", "context");
        writer.WriteStartArray("elements");
        Markdown(writer, Fitted.Of(footer.Sentence, MostText, Escaping.Slack));
        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    private static void Markdown(Utf8JsonWriter writer, string text)
    {
        writer.WriteStartObject();
        writer.WriteString("type", "mrkdwn");
        writer.WriteString("text", text);
        writer.WriteBoolean("verbatim", true);
        writer.WriteEndObject();
    }
}
