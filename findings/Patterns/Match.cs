using System.Globalization;

namespace LandingZone.Findings.Patterns;

/// <summary>Makes the conditions of an event pattern. What cannot be valid cannot be made: the methods throw at once.</summary>
public static class Match
{
    /// <summary>The field is there, as the end of a path.</summary>
    public static Condition Present { get; } = new Exists(Wanted: true);

    /// <summary>The field is not there. Objects and empty arrays count as not there.</summary>
    public static Condition Absent { get; } = new Exists(Wanted: false);

    /// <summary>JSON's null, which is not the same as absence.</summary>
    public static Condition Null { get; } = new ExactWord("null");

    /// <summary>A string, case-sensitive.</summary>
    public static Condition Text(string text) => new ExactText(text);

    /// <summary>A boolean, which is not the same as the string of that name.</summary>
    public static Condition Flag(bool value) => new ExactWord(value ? "true" : "false");

    /// <summary>A string that starts like this.</summary>
    public static Condition Prefix(string text, bool ignoreCase = false) => new Affix(text, AtEnd: false, ignoreCase);

    /// <summary>A string that ends like this.</summary>
    public static Condition Suffix(string text, bool ignoreCase = false) => new Affix(text, AtEnd: true, ignoreCase);

    /// <summary>A string in any case.</summary>
    public static Condition IgnoringCase(string text) => new EqualsIgnoreCase(text);

    /// <summary>A string with <c>*</c> for any characters.</summary>
    /// <exception cref="InvalidPatternException">Two wildcards in a row, or a backslash before another character.</exception>
    public static Condition Wildcard(string text) => new Wildcard(text);

    /// <summary>An address within a network.</summary>
    /// <exception cref="InvalidPatternException">No network, or a single address.</exception>
    public static Condition InNetwork(string cidr) => new Cidr(cidr);

    /// <summary>A number equal to this one, however it is written.</summary>
    /// <exception cref="InvalidPatternException">Too many digits; so for every number below.</exception>
    public static Condition EqualTo(decimal number) => new NumericRange("=", Json(number));

    /// <summary>A number of at least this.</summary>
    public static Condition AtLeast(decimal number) => new NumericRange(">=", Json(number));

    /// <summary>A number above this.</summary>
    public static Condition Above(decimal number) => new NumericRange(">", Json(number));

    /// <summary>A number of at most this.</summary>
    public static Condition AtMost(decimal number) => new NumericRange("<=", Json(number));

    /// <summary>A number below this.</summary>
    public static Condition Below(decimal number) => new NumericRange("<", Json(number));

    /// <summary>A number of at least the first and below the second, as severity bands are.</summary>
    /// <exception cref="InvalidPatternException">Nothing lies between.</exception>
    public static Condition Between(decimal atLeast, decimal below) => new NumericRange(">=", Json(atLeast), "<", Json(below));

    /// <summary>Any value but these strings.</summary>
    /// <exception cref="InvalidPatternException">None is named; so for all below.</exception>
    public static Condition AnythingBut(params IReadOnlyList<string> texts) => Patterns.AnythingBut.Texts([.. texts], texts.Count != 1);

    /// <summary>Any value but these numbers.</summary>
    public static Condition AnythingBut(params IReadOnlyList<decimal> numbers) =>
        Patterns.AnythingBut.Numbers([.. numbers.Select(Json)], numbers.Count != 1);

    /// <summary>Any value that does not start like one of these.</summary>
    public static Condition AnythingButPrefix(params IReadOnlyList<string> texts) =>
        Patterns.AnythingBut.Affixes([.. texts], texts.Count != 1, atEnd: false);

    /// <summary>Any value that does not end like one of these.</summary>
    public static Condition AnythingButSuffix(params IReadOnlyList<string> texts) =>
        Patterns.AnythingBut.Affixes([.. texts], texts.Count != 1, atEnd: true);

    /// <summary>Any value but these strings in any case.</summary>
    public static Condition AnythingButIgnoringCase(params IReadOnlyList<string> texts) =>
        Patterns.AnythingBut.IgnoringCase([.. texts], texts.Count != 1);

    /// <summary>Any value but strings that match one of these wildcards.</summary>
    public static Condition AnythingButWildcard(params IReadOnlyList<string> texts) =>
        Patterns.AnythingBut.Wildcards([.. texts], texts.Count != 1);

    private static string Json(decimal number) => number.ToString(CultureInfo.InvariantCulture);
}
