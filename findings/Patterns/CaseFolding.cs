namespace LandingZone.Findings.Patterns;

/// <summary>
/// Case as the rule engine folds it: every character of the pattern stands for its lower and its upper form. It is the pattern that is
/// folded, not the value, so a pattern with <c>ß</c> takes <c>SS</c>, but one with <c>SS</c> does not take <c>ß</c>.
/// </summary>
internal static class CaseFolding
{
    public static bool AreEqual(string value, string pattern) => LengthAtStart(value, pattern) == value.Length;

    /// <summary>How much of the value's start the pattern takes; null when it is not there.</summary>
    public static int? LengthAtStart(string value, string pattern)
    {
        var position = 0;
        foreach (var character in pattern)
        {
            var rest = value.AsSpan(position);
            var (lower, upper) = Forms(character);
            if (rest.StartsWith(lower, StringComparison.Ordinal))
                position += lower.Length;
            else if (rest.StartsWith(upper, StringComparison.Ordinal))
                position += upper.Length;
            else
                return null;
        }

        return position;
    }

    /// <summary>How much of the value's end the pattern takes; null when it is not there.</summary>
    public static int? LengthAtEnd(string value, string pattern)
    {
        var position = value.Length;
        for (var index = pattern.Length - 1; index >= 0; index--)
        {
            var rest = value.AsSpan(0, position);
            var (lower, upper) = Forms(pattern[index]);
            if (rest.EndsWith(lower, StringComparison.Ordinal))
                position -= lower.Length;
            else if (rest.EndsWith(upper, StringComparison.Ordinal))
                position -= upper.Length;
            else
                return null;
        }

        return value.Length - position;
    }

    // .NET folds character by character and leaves these alone; the engine folds them as Unicode's full mapping does.
    private static (string Lower, string Upper) Forms(char character) => character switch
    {
        'ß' => ("ß", "SS"),
        'ı' => ("ı", "I"),
        'İ' => ("i̇", "İ"),
        'ſ' => ("ſ", "S"),
        _ => (char.ToLowerInvariant(character).ToString(), char.ToUpperInvariant(character).ToString()),
    };
}
