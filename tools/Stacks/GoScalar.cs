using System.Globalization;
using System.Text.RegularExpressions;

namespace LandingZone.Tools.Stacks;

/// <summary>
/// How the YAML reader of the Pulumi CLI (gopkg.in/yaml.v3) understands an unquoted scalar, and how the value reads once it is text again.
/// The point is the account id: unquoted, <c>012345671234</c> is an octal number and <c>012345678901</c> a floating-point one.
/// </summary>
public static partial class GoScalar
{
    /// <summary>Resolves an unquoted scalar to null, <see cref="bool"/>, <see cref="Int128"/>, <see cref="double"/> or <see cref="string"/>.</summary>
    public static object? Resolve(string text)
    {
        switch (text)
        {
            case "" or "~" or "null" or "Null" or "NULL": return null;
            case "true" or "True" or "TRUE": return true;
            case "false" or "False" or "FALSE": return false;
            case ".nan" or ".NaN" or ".NAN": return double.NaN;
            case ".inf" or ".Inf" or ".INF" or "+.inf" or "+.Inf" or "+.INF": return double.PositiveInfinity;
            case "-.inf" or "-.Inf" or "-.INF": return double.NegativeInfinity;
        }
        if (!char.IsAsciiDigit(text[0]) && text[0] is not ('+' or '-' or '.'))
            return text;
        if (IsoDate().IsMatch(text) && DateOnly.TryParse(text, CultureInfo.InvariantCulture, out var date))
            return date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) + "T00:00:00Z";
        var plain = text.Replace("_", "", StringComparison.Ordinal);
        if (Integer(plain) is { } integer)
            return integer;
        return Float().IsMatch(plain) && double.TryParse(plain, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : text;
    }

    /// <summary>The text that the CLI makes of a top-level scalar before it checks the type.</summary>
    public static string Text(object? value) => value switch
    {
        null => "",
        bool b => b ? "true" : "false",
        double d => FloatText(d),
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => (string)value,
    };

    private static Int128? Integer(string plain)
    {
        var digits = plain[0] is '-' or '+' ? plain[1..] : plain;
        var (numberBase, body) = digits switch
        {
            ['0', 'x' or 'X', ..] => (16, digits[2..]),
            ['0', 'o' or 'O', ..] => (8, digits[2..]),
            ['0', 'b' or 'B', ..] => (2, digits[2..]),
            ['0', _, ..] => (8, digits[1..]),
            _ => (10, digits),
        };
        if (body.Length is 0 or > 64)
            return null;
        var value = Int128.Zero;
        foreach (var c in body)
        {
            var digit = char.IsAsciiHexDigit(c) ? Convert.ToInt32(c.ToString(), 16) : int.MaxValue;
            if (digit >= numberBase)
                return null;
            value = value * numberBase + digit;
            if (value > ulong.MaxValue)
                return null;
        }
        value = plain[0] == '-' ? -value : value;
        return value < long.MinValue ? null : value;
    }

    /// <summary>Go's shortest 'g' form, which is what the CLI writes and reads back: with an exponent below -4 or from 6 on, as in 1e+06.</summary>
    private static string FloatText(double value)
    {
        if (!double.IsFinite(value))
            return double.IsNaN(value) ? ".nan" : value > 0 ? ".inf" : "-.inf";
        if (value == 0)
            return double.IsNegative(value) ? "-0" : "0";
        var scientific = value.ToString("E16", CultureInfo.InvariantCulture);
        var exponent = int.Parse(scientific[(scientific.IndexOf('E', StringComparison.Ordinal) + 1)..], CultureInfo.InvariantCulture);
        var shortest = value.ToString("R", CultureInfo.InvariantCulture); // .NET writes plain digits from 1e-5 to 1e15
        if (exponent is >= -4 and < 6)
            return shortest;
        var digits = shortest.TrimStart('-').Split('E')[0].Replace(".", "", StringComparison.Ordinal).Trim('0');
        var mantissa = digits.Length == 1 ? digits : $"{digits[0]}.{digits[1..]}";
        return $"{(value < 0 ? "-" : "")}{mantissa}e{(exponent < 0 ? '-' : '+')}{Math.Abs(exponent):00}";
    }

    [GeneratedRegex(@"^[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?$")]
    private static partial Regex Float();

    [GeneratedRegex(@"^[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}$")]
    private static partial Regex IsoDate();
}
