using System.Text.RegularExpressions;
using LandingZone.Tools.Stacks;
using YamlDotNet.Core;

namespace LandingZone.Tools.Accounts;

/// <summary>Texts as YAML scalars, which every reader takes for the same text.</summary>
public static partial class YamlText
{
    /// <summary>A text as a scalar on one line.</summary>
    /// <param name="text">The text.</param>
    /// <param name="style">The style its neighbours have; used where it can hold the text.</param>
    public static string Write(string text, ScalarStyle style = ScalarStyle.Any) => style switch
    {
        ScalarStyle.DoubleQuoted => DoubleQuoted(text),
        ScalarStyle.SingleQuoted when !text.Any(char.IsControl) => $"'{text.Replace("'", "''", StringComparison.Ordinal)}'",
        _ => IsPlain(text) ? text : DoubleQuoted(text),
    };

    /// <summary>Whether a text needs no quotes: it is no number, date or truth value, of YAML 1.1 either, and has no sign with a meaning.</summary>
    private static bool IsPlain(string text) => Plain().IsMatch(text) && !Word().IsMatch(text) && GoScalar.Resolve(text) is string same && same == text;

    private static string DoubleQuoted(string text) => $"\"{string.Concat(text.Select(Escaped))}\"";

    private static string Escaped(char c) => c switch
    {
        '"' => "\\\"",
        '\\' => "\\\\",
        '\n' => "\\n",
        '\r' => "\\r",
        '\t' => "\\t",
        _ when char.IsControl(c) || c is '\u2028' or '\u2029' or '\uFEFF' => $"\\u{(int)c:X4}",
        _ => c.ToString(),
    };

    [GeneratedRegex(@"^[A-Za-z]([A-Za-z0-9 _@.+/=:-]*[A-Za-z0-9_@.+/=-])?\z(?<!: .*)")]
    private static partial Regex Plain();

    [GeneratedRegex(@"^(y|n|yes|no|on|off|true|false|null)\z", RegexOptions.IgnoreCase)]
    private static partial Regex Word();
}
