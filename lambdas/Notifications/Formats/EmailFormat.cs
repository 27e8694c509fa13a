using System.Text;
using LandingZone.Lambdas.Notifications.Content;
using LandingZone.Lambdas.Notifications.Text;

namespace LandingZone.Lambdas.Notifications.Formats;

/// <summary>Plain text for e-mail. Control characters of users' text become spaces, so that no text can look like a line of ours.</summary>
internal static class EmailFormat
{
    private const int MostText = 1500;
    private const int MostLabel = 40;
    private const int MostLines = 120;

    // Amazon SNS takes 256 KB, and a character is at most three bytes of UTF-8.
    private const int MostBody = 60_000;

    public static string Render(Notice notice, Footer footer)
    {
        var text = new StringBuilder();
        if (notice.IsSample)
            text.Append("SAMPLE: generated to try things out. Nothing happened.\n\n");
        text.Append(Line(notice.Title)).Append("\n\n");
        var width = notice.Facts.Select(fact => Math.Min(fact.Label.Length, MostLabel)).DefaultIfEmpty().Max() + 1;
        foreach (var fact in notice.Facts)
            text.Append((Fitted.Of(fact.Label, MostLabel, Escaping.Plain) + ":").PadRight(width)).Append(' ').Append(Line(fact.Value)).Append('\n');
        foreach (var section in notice.Sections)
        {
            text.Append('\n').Append(section.Heading).Append(":\n");
            foreach (var line in FactList.Few(section.Lines, MostLines))
                text.Append("  ").Append(section.Kind == SectionKind.Command ? Escaping.Plain(line) : Line(line)).Append('\n');
        }

        var whole = new StringBuilder(Fitted.Of(text.ToString(), MostBody, body => body));
        if (notice.Link is { } link)
            whole.Append("\nConsole: ").Append(link).Append('\n');
        return whole.Append("\n-- \n").Append(Line(footer.Sentence)).Append('\n').ToString();
    }

    private static string Line(string value) => Fitted.Of(value, MostText, Escaping.Plain);
}
