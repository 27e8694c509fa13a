namespace LandingZone.Tools.Accounts;

/// <summary>Where lines of a YAML text end, and which comments belong to what stands before them.</summary>
/// <param name="Text">The text.</param>
public sealed record YamlLines(string Text)
{
    /// <summary>The line break that the text uses; <c>\n</c> where it has none.</summary>
    public string Break { get; } = Text.IndexOf('\n', StringComparison.Ordinal) is > 0 and var at && Text[at - 1] == '\r' ? "\r\n" : "\n";

    /// <summary>
    /// The offset at which a new line goes in that continues what ends at <paramref name="offset"/>: after the rest of that line, and
    /// after the comments below it that are indented deeper than the key to which all of it belongs.
    /// </summary>
    /// <param name="offset">Where the last value ends; at the start of a line for a text over several lines.</param>
    /// <param name="keyColumn">The column of the key.</param>
    public int After(int offset, int keyColumn)
    {
        var end = IsLineStart(offset) ? offset : NextLine(offset);
        for (var line = end; line < Text.Length; line = NextLine(line))
        {
            var content = Text.AsSpan(line, NextLine(line) - line).TrimEnd();
            var indent = content.Length - content.TrimStart(' ').Length;
            if (content.Length == 0)
                continue;
            if (content[indent] != '#' || indent <= keyColumn)
                break;
            end = NextLine(line);
        }
        return end;
    }

    /// <summary>Lines as one text to insert at an offset that <see cref="After"/> gave; a text without a last line break stays so.</summary>
    public string Joined(int offset, IEnumerable<string> lines) => IsLineStart(offset)
        ? string.Concat(lines.Select(line => line + Break))
        : string.Concat(lines.Select(line => Break + line));

    /// <summary>Whether only blanks stand before an offset on its line.</summary>
    public bool IsFirstOnLine(int offset) => IsLineStart(offset) || (Text[offset - 1] == ' ' && IsFirstOnLine(offset - 1));

    /// <summary>The offset of the line break of a line, or of the end of the text.</summary>
    public int LineEnd(int offset)
    {
        var end = Text.AsSpan(offset).IndexOfAny('\r', '\n');
        return end < 0 ? Text.Length : offset + end;
    }

    private bool IsLineStart(int offset) => offset == 0 || Text[offset - 1] is '\n' or '\r';

    private int NextLine(int offset)
    {
        var end = LineEnd(offset);
        return end == Text.Length ? end : Text.AsSpan(end).StartsWith("\r\n") ? end + 2 : end + 1;
    }
}
