using System.Collections.Immutable;
using System.Text;

namespace LandingZone.Tools.Tests.Documents;

/// <summary>A simple command: its words, without assignments before it and without redirections.</summary>
/// <param name="Words">The words, quotes removed; a substituted command within a word is <c>$()</c>.</param>
/// <param name="Line">The line on which it begins.</param>
internal sealed record ShellCommand(ImmutableArray<string> Words, int Line);

/// <summary>Splits shell text into commands, as far as the documents use the shell.</summary>
internal sealed class ShellText
{
    private static readonly string[] Keywords = ["do", "then", "else", "if", "while", "{", "}", "done", "fi", "export", "time"];

    private readonly string _text;
    private readonly List<ShellCommand> _found = [];
    private int _position;
    private int _line;

    private ShellText(string text, int line) => (_text, _line) = (text, line);

    /// <summary>Every command, those within <c>$(…)</c> and within a quoted script of several lines included.</summary>
    public static IReadOnlyList<ShellCommand> Commands(string text, int line)
    {
        var shell = new ShellText(text, line);
        shell.ReadCommands(inSubstitution: false);
        return shell._found;
    }

    private char Current => _position < _text.Length ? _text[_position] : '\0';

    private void ReadCommands(bool inSubstitution)
    {
        List<string> words = [];
        var start = _line;
        while (_position < _text.Length)
        {
            var c = Current;
            if (inSubstitution && c == ')')
                break;
            if (c is '\n' or ';' or '|' or '&')
            {
                End(words, start);
                Step();
                start = _line;
            }
            else if (c == '\\' && Next() == '\n')
                (_position, _line) = (_position + 2, _line + 1);
            else if (c == '(' && Next() == ')')
            {
                // The name of a function; its commands follow.
                words.Clear();
                _position += 2;
            }
            else if (c is ' ' or '\t' or '(' or ')')
                Step();
            else if (c == '#')
                while (Current is not ('\n' or '\0'))
                    Step();
            else
            {
                if (words.Count == 0)
                    start = _line;
                words.Add(ReadWord());
            }
        }
        End(words, start);
    }

    private void End(List<string> words, int start)
    {
        while (words.Count > 0 && (Keywords.Contains(words[0]) || IsAssignment(words[0])))
            words.RemoveAt(0);
        for (var index = words.FindIndex(IsRedirection); index >= 0; index = words.FindIndex(IsRedirection))
            words.RemoveRange(index, words[index] is ">" or "<" or ">>" && index + 1 < words.Count ? 2 : 1);
        if (words.Count > 0)
            _found.Add(new([.. words], start));
        words.Clear();
    }

    private string ReadWord()
    {
        var word = new StringBuilder();
        while (Current is not ('\0' or ' ' or '\t' or '\n' or ';' or '|' or '&' or '(' or ')'))
        {
            switch (Current)
            {
                case '\'':
                    var (quoted, line) = ReadSingle();
                    if (quoted.Contains('\n', StringComparison.Ordinal))
                        _found.AddRange(Commands(quoted, line));
                    word.Append(quoted);
                    break;
                case '"':
                    ReadDouble(word);
                    break;
                case '\\':
                    Step();
                    word.Append(Current);
                    Step();
                    break;
                case '$' when Next() == '(':
                    ReadSubstitution(word);
                    break;
                default:
                    word.Append(Current);
                    Step();
                    break;
            }
        }
        return word.ToString();
    }

    private (string Text, int Line) ReadSingle()
    {
        var (line, end) = (_line, _text.IndexOf('\'', _position + 1));
        var quoted = end < 0 ? throw new FormatException($"line {line}: a quote is never closed") : _text[(_position + 1)..end];
        (_position, _line) = (end + 1, _line + quoted.Count(c => c == '\n'));
        return (quoted, line);
    }

    private void ReadDouble(StringBuilder word)
    {
        for (Step(); Current is not '"';)
        {
            if (Current == '\0')
                throw new FormatException($"line {_line}: a quote is never closed");
            if (Current == '$' && Next() == '(')
                ReadSubstitution(word);
            else
            {
                if (Current == '\\')
                    Step();
                word.Append(Current);
                Step();
            }
        }
        Step();
    }

    private void ReadSubstitution(StringBuilder word)
    {
        _position += 2;
        if (Current == '(')
        {
            // Arithmetic.
            for (var depth = 1; depth > 0; Step())
                depth += Current switch { '(' => 1, ')' => -1, '\0' => throw new FormatException($"line {_line}: arithmetic is never closed"), _ => 0 };
            word.Append('0');
            return;
        }
        ReadCommands(inSubstitution: true);
        Step();
        word.Append("$()");
    }

    private char Next() => _position + 1 < _text.Length ? _text[_position + 1] : '\0';

    private void Step()
    {
        if (Current == '\n')
            _line++;
        _position++;
    }

    private static bool IsAssignment(string word) =>
        word.IndexOf('=', StringComparison.Ordinal) is > 0 and var end && word[..end].All(c => char.IsAsciiLetterOrDigit(c) || c == '_');

    private static bool IsRedirection(string word) => word.StartsWith('>') || word.StartsWith('<') || word.StartsWith("2>", StringComparison.Ordinal);
}
