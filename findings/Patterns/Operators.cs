namespace LandingZone.Findings.Patterns;

/// <summary>The operators of event patterns ("Comparison operators for use in event patterns", EventBridge user guide).</summary>
internal static class Operators
{
    public const string Exactly = "exactly";
    public const string Prefix = "prefix";
    public const string Suffix = "suffix";
    public const string EqualsIgnoreCase = "equals-ignore-case";
    public const string Wildcard = "wildcard";
    public const string AnythingBut = "anything-but";
    public const string Numeric = "numeric";
    public const string Exists = "exists";
    public const string Cidr = "cidr";

    /// <summary>Names that no field inside <c>$or</c> may have: the operators above and words that the engine keeps for later.</summary>
    public static IReadOnlyList<string> ReservedInAlternatives { get; } =
    [
        Exactly, Prefix, Suffix, EqualsIgnoreCase, Wildcard, AnythingBut, Numeric, Exists, Cidr, "html", "=", "<", "<=", ">", ">=",
        "regex", "not-wildcard", "not-equals-ignore-case", "date-after", "date-on-or-after", "date-before", "date-on-or-before",
        "in-date-range", "ip-address-in-range", "ip-address-not-in-range",
    ];
}
