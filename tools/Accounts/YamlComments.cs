namespace LandingZone.Tools.Accounts;

/// <summary>What YAML takes for nothing between two items in brackets.</summary>
public static class YamlComments
{
    /// <summary>The offset of the first character that is no blank, line break or part of a comment.</summary>
    public static int Skip(string text, int offset)
    {
        while (offset < text.Length)
        {
            if (text[offset] == '#')
                offset = text.AsSpan(offset).IndexOfAny('\r', '\n') is >= 0 and var length ? offset + length : text.Length;
            else if (char.IsWhiteSpace(text[offset]))
                offset++;
            else
                break;
        }
        return offset;
    }
}
