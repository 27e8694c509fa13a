using System.Globalization;
using System.Text;

namespace LandingZone.Lambdas.Notifications.Text;

/// <summary>
/// Makes text that users chose, such as names, titles and domains, harmless in each format. Findings repeat such text as it is.
/// </summary>
public static class Escaping
{
    // Breaks what chat clients would make of marks, addresses and domains. It has no width.
    private const char Joiner = '\u2060';

    /// <summary>One line of plain text: control characters, line ends and what has no shape, such as direction marks, become spaces.</summary>
    public static string Plain(string? text)
    {
        var result = new StringBuilder();
        foreach (var rune in (text ?? "").EnumerateRunes())
            result.Append(IsUnseen(rune) ? " " : rune.ToString());
        return result.ToString().Trim();
    }

    /// <summary>
    /// Text in one of Slack's text objects that Slack does not format or takes <c>verbatim</c>: <c>&amp;</c>, <c>&lt;</c> and <c>&gt;</c> as
    /// entities, which ends every link and mention ("Formatting message text", Slack).
    /// </summary>
    public static string SlackEntities(string? text) => Plain(text)
        .Replace("&", "&amp;", StringComparison.Ordinal)
        .Replace("<", "&lt;", StringComparison.Ordinal)
        .Replace(">", "&gt;", StringComparison.Ordinal);

    /// <summary>
    /// Slack's mrkdwn in a text object with <c>verbatim</c>, where Slack makes no links or mentions of plain text, but still formats it and
    /// still shows <c>:name:</c> as a picture ("Text object", Slack). Words that it would format are inline code, which people can copy as it
    /// was; only words with a backtick cannot be, and get a joiner without width beside each mark.
    /// </summary>
    public static string Slack(string? text) => string.Join(' ', SlackEntities(text).Split(' ').Select(SlackWord));

    /// <summary>
    /// Slack's mrkdwn outside of text objects, where nothing is <c>verbatim</c>: formatting marks and automatic links are broken by a joiner
    /// without width.
    /// </summary>
    public static string SlackPreview(string? text) => Broken(SlackEntities(text), "*_~`@:");

    private static string SlackWord(string word)
    {
        if (word.Contains('`', StringComparison.Ordinal))
            return Broken(word, "*_~`:");
        return word.AsSpan().ContainsAny("*_~") || word.StartsWith("&gt;", StringComparison.Ordinal) || HasPictureName(word) ? $"`{word}`" : word;
    }

    // :aws: is one in many workspaces, and ARNs begin with arn:aws:.
    private static bool HasPictureName(string word)
    {
        var parts = word.Split(':');
        return parts.Length > 2 && parts[1..^1].Any(part => part.Any(char.IsAsciiLetter));
    }

    private static string Broken(string text, string marks)
    {
        var result = new StringBuilder();
        foreach (var letter in text)
        {
            if (marks.Contains(letter, StringComparison.Ordinal))
                result.Append(Joiner).Append(letter).Append(Joiner);
            else
                result.Append(letter);
        }

        return result.ToString();
    }

    private static bool IsUnseen(Rune rune) => Rune.GetUnicodeCategory(rune)
        is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator;
}
