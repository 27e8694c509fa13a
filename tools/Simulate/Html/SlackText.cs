using System.Text.RegularExpressions;
using System.Xml.Linq;
using LandingZone.Tools.Html;

namespace LandingZone.Tools.Simulate.Html;

/// <summary>
/// Slack's mrkdwn as far as the notifications use it: bold lines, code, blocks of code, links, and entities ("Formatting text for app
/// surfaces", Slack API). Everything else stays text.
/// </summary>
internal static partial class SlackText
{
    private const string CodeMark = "```";

    /// <summary>The three entities as characters.</summary>
    public static string Entities(string text) => text
        .Replace("&lt;", "<", StringComparison.Ordinal).Replace("&gt;", ">", StringComparison.Ordinal).Replace("&amp;", "&", StringComparison.Ordinal);

    /// <summary>Each line as a paragraph, and each block of code as a block.</summary>
    public static IEnumerable<XElement> Lines(string text) => text.Split(CodeMark).SelectMany((part, index) => index % 2 == 1
        ? [Tag.Verbatim(Entities(part))]
        : part.Split('\n').Where(line => line.Length > 0).Select(line => new XElement("p", Inline(line))));

    private static IEnumerable<object> Inline(string line)
    {
        var rest = 0;
        foreach (Match match in Marks().Matches(line))
        {
            if (match.Index > rest)
                yield return Entities(line[rest..match.Index]);
            rest = match.Index + match.Length;
            yield return match switch
            {
                _ when match.Groups["bold"] is { Success: true } bold => new XElement("strong", Entities(bold.Value)),
                _ when match.Groups["code"] is { Success: true } code => Tag.Of("code", "inline", Entities(code.Value)),
                _ => ConsoleButton.Of(Entities(match.Groups["title"].Value), Entities(match.Groups["url"].Value)),
            };
        }

        if (rest < line.Length)
            yield return Entities(line[rest..]);
    }

    [GeneratedRegex(
        @"^\*(?<bold>[^*\n]+)\*$|`(?<code>[^`\n]+)`|<(?<url>[^|<>\n]+)\|(?<title>[^<>\n]*)>",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex Marks();
}
