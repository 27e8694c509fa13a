using System.Text;

namespace LandingZone.Tools.Rendering;

/// <summary>Pieces of a pull request's comment.</summary>
internal static class Markdown
{
    /// <summary>The most characters that GitHub takes in a comment.</summary>
    public const int CommentLimit = 65_536;

    /// <summary>A part that opens on a click.</summary>
    public static void Fold(StringBuilder text, string title, string body) =>
        text.Append($"\n<details><summary>{title}</summary>\n\n{body}\n</details>\n");

    /// <summary>A number with its noun.</summary>
    public static string Count(int count, string noun) => count == 1 ? $"1 {noun}" : $"{count} {noun}s";

    /// <summary>A text as code inside a table's cell.</summary>
    public static string CodeCell(string text) =>
        $"<code>{System.Net.WebUtility.HtmlEncode(text).Replace("|", "&#124;", StringComparison.Ordinal).ReplaceLineEndings(" ")}</code>";
}
