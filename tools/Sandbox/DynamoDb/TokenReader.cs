using System.Collections.Immutable;
using System.Globalization;
using LandingZone.Sandbox.Wire;

namespace LandingZone.Sandbox.DynamoDb;

/// <summary>Reads tokens one after another; what all expression grammars share: paths and operands.</summary>
internal sealed class TokenReader(string expression, string kind, ExpressionContext context)
{
    private readonly IReadOnlyList<Token> _tokens = Lexer.Read(expression, kind);
    private int _next;

    internal string Kind => kind;

    internal bool AtEnd => _next >= _tokens.Count;

    internal bool IsWord(string word) =>
        !AtEnd && _tokens[_next].IsWord && _tokens[_next].Text.Equals(word, StringComparison.OrdinalIgnoreCase);

    internal bool IsSign(string sign) => !AtEnd && !_tokens[_next].IsWord && _tokens[_next].Text == sign;

    /// <summary>A word followed by an opening bracket.</summary>
    internal bool IsFunction() => _next + 1 < _tokens.Count && _tokens[_next].IsWord && _tokens[_next + 1] is { IsWord: false, Text: "(" };

    internal string Take() => AtEnd ? throw Syntax() : _tokens[_next++].Text;

    internal string? Peek() => AtEnd ? null : _tokens[_next].Text;

    internal bool TryWord(string word) => IsWord(word) && Take() is not null;

    internal bool TrySign(string sign) => IsSign(sign) && Take() is not null;

    internal void Expect(string sign)
    {
        if (!TrySign(sign))
            throw Syntax();
    }

    internal void ExpectWord(string word)
    {
        if (!TryWord(word))
            throw Syntax();
    }

    internal void ExpectEnd()
    {
        if (!AtEnd)
            throw Syntax();
    }

    internal DocumentPath Path()
    {
        var parts = ImmutableList.Create<object>(Name());
        while (true)
        {
            if (TrySign("."))
            {
                parts = parts.Add(Name());
            }
            else if (TrySign("["))
            {
                parts = int.TryParse(Take(), NumberStyles.None, CultureInfo.InvariantCulture, out var index) ? parts.Add(index)
                    : throw Syntax();
                Expect("]");
            }
            else
            {
                return new DocumentPath(parts);
            }
        }
    }

    internal bool IsValue() => !AtEnd && _tokens[_next].Text.StartsWith(':');

    internal AttributeValue Value() => IsValue() ? context.Value(Take(), kind) : throw Syntax();

    internal AwsErrorException Syntax()
    {
        var near = string.Join(' ', _tokens.Skip(Math.Max(0, _next - 1)).Take(3).Select(token => token.Text));
        return Errors.Validation($"Invalid {kind}: Syntax error; token: \"{Peek() ?? "<EOF>"}\", near: \"{near}\"");
    }

    private string Name() =>
        !AtEnd && _tokens[_next].IsWord && !_tokens[_next].Text.StartsWith(':') ? context.Name(Take(), kind) : throw Syntax();
}
