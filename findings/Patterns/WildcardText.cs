using System.Text;

namespace LandingZone.Findings.Patterns;

/// <summary>A text with wildcards, split at them.</summary>
internal sealed class WildcardText
{
    private readonly string[] _parts;

    private WildcardText(string source, string[] parts)
    {
        Source = source;
        _parts = parts;
    }

    public string Source { get; }

    public static WildcardText Parse(string text)
    {
        var parts = new List<string>();
        var part = new StringBuilder();
        for (var index = 0; index < text.Length; index++)
        {
            if (text[index] == '*')
            {
                if (index + 1 < text.Length && text[index + 1] == '*')
                    throw new InvalidPatternException(
                        $"wildcard \"{text}\": two wildcards in a row at position {index}; one matches as much.");
                parts.Add(part.ToString());
                part.Clear();
            }
            else if (text[index] != '\\')
            {
                part.Append(text[index]);
            }
            else if (index + 1 < text.Length && text[index + 1] is '*' or '\\')
            {
                part.Append(text[++index]);
            }
            else
            {
                throw new InvalidPatternException(
                    $"wildcard \"{text}\": the backslash at position {index} may only stand before * or another backslash.");
            }
        }

        return new(text, [.. parts, part.ToString()]);
    }

    /// <summary>First part at the start, last part at the end, the others in between, each as early as it can be.</summary>
    public bool IsMatch(string value)
    {
        if (_parts.Length == 1)
            return value == _parts[0];
        var (first, last) = (_parts[0], _parts[^1]);
        if (value.Length < first.Length + last.Length
            || !value.StartsWith(first, StringComparison.Ordinal)
            || !value.EndsWith(last, StringComparison.Ordinal))
        {
            return false;
        }

        var position = first.Length;
        var end = value.Length - last.Length;
        for (var index = 1; index < _parts.Length - 1; index++)
        {
            var found = value.AsSpan(position, end - position).IndexOf(_parts[index], StringComparison.Ordinal);
            if (found < 0)
                return false;
            position += found + _parts[index].Length;
        }

        return true;
    }
}
