namespace LandingZone.SdkGenerator.TypeScript;

/// <summary>Splits a TypeScript declaration file into tokens. Comments are dropped; only whether they say <c>@deprecated</c> is kept.</summary>
public static class Tokenizer
{
    /// <summary>The tokens of a file, with an end token last.</summary>
    /// <exception cref="FormatException">A comment or a text has no end.</exception>
    public static IReadOnlyList<Token> Read(string source)
    {
        var tokens = new List<Token>();
        var (at, line, deprecated) = (0, 1, false);

        void Add(TokenKind kind, string value)
        {
            tokens.Add(new Token(kind, value, line, deprecated));
            deprecated = false;
        }

        while (at < source.Length)
        {
            var c = source[at];
            if (char.IsWhiteSpace(c))
            {
                line += c == '\n' ? 1 : 0;
                at++;
            }
            else if (source.AsSpan(at).StartsWith("//"))
            {
                at = IndexOrEnd(source, "\n", at);
            }
            else if (source.AsSpan(at).StartsWith("/*"))
            {
                var end = source.IndexOf("*/", at, StringComparison.Ordinal);
                if (end < 0)
                {
                    throw new FormatException($"Line {line}: the comment has no end.");
                }

                var comment = source.AsSpan(at, end - at);
                deprecated = comment.Contains("@deprecated", StringComparison.Ordinal);
                line += comment.Count('\n');
                at = end + 2;
            }
            else if (c is '"' or '\'')
            {
                var end = source.IndexOf(c, at + 1);
                if (end < 0)
                {
                    throw new FormatException($"Line {line}: the text has no end.");
                }

                Add(TokenKind.Text, source[(at + 1)..end]);
                at = end + 1;
            }
            else if (IsWordPart(c))
            {
                var start = at;
                while (at < source.Length && IsWordPart(source[at]))
                {
                    at++;
                }

                Add(TokenKind.Word, source[start..at]);
            }
            else
            {
                Add(TokenKind.Mark, c.ToString());
                at++;
            }
        }

        Add(TokenKind.End, "");
        return tokens;
    }

    private static bool IsWordPart(char c) => char.IsLetterOrDigit(c) || c is '_' or '$';

    private static int IndexOrEnd(string source, string value, int start) =>
        source.IndexOf(value, start, StringComparison.Ordinal) is var index and >= 0 ? index : source.Length;
}
