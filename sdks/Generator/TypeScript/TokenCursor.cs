namespace LandingZone.SdkGenerator.TypeScript;

/// <summary>A position in the tokens of a file.</summary>
internal sealed class TokenCursor(IReadOnlyList<Token> tokens)
{
    private int _at;

    /// <summary>The token at the position.</summary>
    public Token Current => tokens[_at];

    /// <summary>Steps over the token if it is this word or mark.</summary>
    public bool TryTake(string value)
    {
        if (Current.Kind is not (TokenKind.Word or TokenKind.Mark) || Current.Value != value)
        {
            return false;
        }

        _at++;
        return true;
    }

    /// <summary>Steps over a word or mark that must be there.</summary>
    public void Take(string value)
    {
        if (!TryTake(value))
        {
            throw Unexpected($"'{value}'");
        }
    }

    /// <summary>Steps over any word and returns it.</summary>
    public string TakeWord() => Take(TokenKind.Word, "a name");

    /// <summary>Steps over any text and returns it.</summary>
    public string TakeText() => Take(TokenKind.Text, "a text");

    /// <summary>Steps over a property name, which may be quoted.</summary>
    public string TakeWordOrText() => Current.Kind == TokenKind.Text ? TakeText() : TakeWord();

    /// <summary>Steps over everything up to and including this mark.</summary>
    public void SkipTo(string mark)
    {
        while (!TryTake(mark))
        {
            Step(mark);
        }
    }

    /// <summary>Steps over everything up to the semicolon that ends the statement; brackets are skipped whole.</summary>
    public void SkipStatement()
    {
        var depth = 0;
        while (true)
        {
            var token = Step(";");
            if (token.Kind != TokenKind.Mark)
            {
                continue;
            }

            depth += token.Value switch { "{" or "(" or "[" => 1, "}" or ")" or "]" => -1, _ => 0 };
            if (token.Value == ";" && depth == 0)
            {
                return;
            }
        }
    }

    private Token Step(string expected) => Current.Kind == TokenKind.End ? throw Unexpected($"'{expected}'") : tokens[_at++];

    private string Take(TokenKind kind, string expected)
    {
        if (Current.Kind != kind)
        {
            throw Unexpected(expected);
        }

        return tokens[_at++].Value;
    }

    private FormatException Unexpected(string expected) =>
        new($"Line {Current.Line}: expected {expected}, found {(Current.Kind == TokenKind.End ? "the end of the file" : $"'{Current.Value}'")}.");
}
