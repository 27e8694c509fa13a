namespace LandingZone.Sandbox.DynamoDb;

/// <summary>A word or sign of an expression.</summary>
internal sealed record Token(string Text, bool IsWord);

/// <summary>Splits an expression into words (names, <c>#name</c>, <c>:value</c>, numbers) and signs.</summary>
internal static class Lexer
{
    internal static IReadOnlyList<Token> Read(string expression, string kind)
    {
        var tokens = new List<Token>();
        for (var i = 0; i < expression.Length;)
        {
            var c = expression[i];
            if (char.IsWhiteSpace(c))
            {
                i++;
            }
            else if (IsWordPart(c) || c is '#' or ':')
            {
                var start = i++;
                while (i < expression.Length && IsWordPart(expression[i]))
                    i++;
                tokens.Add(new Token(expression[start..i], true));
            }
            else
            {
                var two = i + 1 < expression.Length ? expression.Substring(i, 2) : "";
                var sign = two is "<>" or "<=" or ">=" ? two : c.ToString();
                if (!"()[],.=<>+-".Contains(sign[0], StringComparison.Ordinal))
                    throw Errors.Validation($"Invalid {kind}: Syntax error; token: \"{c}\", near: \"{Near(expression, i)}\"");
                tokens.Add(new Token(sign, false));
                i += sign.Length;
            }
        }

        return tokens;
    }

    private static bool IsWordPart(char c) => char.IsAsciiLetterOrDigit(c) || c is '_';

    private static string Near(string expression, int at) => expression[Math.Max(0, at - 5)..Math.Min(expression.Length, at + 5)];
}
