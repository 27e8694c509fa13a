using System.Globalization;

namespace LandingZone.Lambdas.Remediation.NetworkAcls;

/// <summary>The network ACL rule numbers that belong to the product. Rules with other numbers are foreign and never touched.</summary>
/// <param name="First">The lowest number, at least 1.</param>
/// <param name="Last">The highest number, at most 32766 ("Network ACL rules").</param>
public sealed record RuleNumberRange(int First, int Last)
{
    /// <summary>What a setting must look like.</summary>
    public const string Expected = "two rule numbers such as 1-89, from 1 to 32766, the first not above the last";

    /// <summary>The numbers below the rule 100 with which AWS starts every network ACL, with room left for a person's own.</summary>
    public static RuleNumberRange Default { get; } = new(1, 89);

    /// <summary>Whether a number belongs to the product.</summary>
    public bool Contains(int number) => number >= First && number <= Last;

    /// <summary>Parses <c>1-89</c>; null when it is not a range.</summary>
    public static RuleNumberRange? Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return text.Split('-') is [var first, var last]
            && int.TryParse(first, NumberStyles.None, CultureInfo.InvariantCulture, out var from)
            && int.TryParse(last, NumberStyles.None, CultureInfo.InvariantCulture, out var to)
            && from >= 1 && from <= to && to <= NetworkAclEntry.HighestRuleNumber
            ? new(from, to)
            : null;
    }

    /// <summary>First and last, joined by a hyphen.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{First}-{Last}");
}
