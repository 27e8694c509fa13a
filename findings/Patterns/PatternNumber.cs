using System.Globalization;

namespace LandingZone.Findings.Patterns;

/// <summary>
/// Numbers as the rule engine compares them: as double, and only those that a double holds without loss, so that
/// 37.807807921694092 is no number to it, while 8, 8.0 and 80e-1 are the same one.
/// </summary>
internal static class PatternNumber
{
    public static bool TryParse(string text, out double number)
    {
        number = 0;
        return (char.IsAsciiDigit(text[0]) || text[0] == '-')
            && double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out number)
            && double.IsFinite(number)
            // "R" writes the shortest decimal that leads back to the same double: the text itself, unless digits were lost.
            && Normalize(text) == Normalize(number.ToString("R", CultureInfo.InvariantCulture));
    }

    /// <summary>Sign, digits without zeros at either end, and the power of ten of the last digit.</summary>
    private static (bool Negative, string Digits, long Exponent) Normalize(string text)
    {
        var mark = text.IndexOfAny(['e', 'E']);
        var mantissa = mark < 0 ? text : text[..mark];
        // An exponent that long.TryParse refuses belongs to a number that is infinite or rounds to zero; both fail on their digits.
        var exponent = 0L;
        if (mark >= 0)
            _ = long.TryParse(text.AsSpan(mark + 1), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out exponent);
        var point = mantissa.IndexOf('.', StringComparison.Ordinal);
        if (point >= 0)
            exponent -= mantissa.Length - point - 1;
        var digits = mantissa.Replace(".", "", StringComparison.Ordinal).TrimStart('-').TrimStart('0');
        var trimmed = digits.TrimEnd('0');
        return trimmed.Length == 0 ? (false, "", 0) : (text[0] == '-', trimmed, exponent + digits.Length - trimmed.Length);
    }
}
