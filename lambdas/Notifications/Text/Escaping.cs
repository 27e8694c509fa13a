using System.Text;

namespace LandingZone.Lambdas.Notifications.Text;

/// <summary>
/// Makes text that users chose, such as names, titles and domains, harmless in each format. Findings repeat such text as it is.
/// </summary>
public static class Escaping
{
    private const string MarkdownSpecial = "\\`*_{}[]()<>#+-.!|~";

    // Without it, chat clients make links of addresses and domains by themselves. It has no width.
    private const char Joiner = '\u2060';

    /// <summary>One line of plain text: control characters, line and direction marks become spaces.</summary>
    public static string Plain(string? text)
    {
        var result = new StringBuilder();
        foreach (var rune in (text ?? "").EnumerateRunes())
            result.Append(IsUnseen(rune) ? " " : rune.ToString());
        return result.ToString().Trim();
    }

    /// <summary>
    /// Slack's mrkdwn: <c>&amp;</c>, <c>&lt;</c> and <c>&gt;</c> as entities, which ends every link and mention ("Formatting text for app
    /// surfaces"), and formatting marks and automatic links broken by a joiner without width.
    /// </summary>
    public static string Slack(string? text)
    {
        var result = new StringBuilder();
        foreach (var letter in Plain(text))
        {
            result.Append(letter switch
            {
                '&' => "&amp;",
                '<' => "&lt;",
                '>' => "&gt;",
                '*' or '_' or '~' or '`' => $"{Joiner}{letter}{Joiner}",
                '@' or ':' => $"{letter}{Joiner}",
                _ => letter.ToString(),
            });
        }

        return result.ToString();
    }

    /// <summary>Markdown as Teams reads it: every mark with a backslash, automatic links broken after the scheme.</summary>
    public static string Markdown(string? text)
    {
        var result = new StringBuilder();
        foreach (var letter in Plain(text))
        {
            if (MarkdownSpecial.Contains(letter, StringComparison.Ordinal))
                result.Append('\\');
            result.Append(letter);
            if (letter is ':' or '@')
                result.Append(Joiner);
        }

        return result.ToString();
    }

    private static bool IsUnseen(Rune rune) =>
        Rune.IsControl(rune) || rune.Value is 0x2028 or 0x2029 or 0x200E or 0x200F or (>= 0x202A and <= 0x202E) or (>= 0x2066 and <= 0x2069);
}
