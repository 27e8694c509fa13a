namespace LandingZone.Findings.Contracts;

/// <summary>
/// The members of the <c>detail</c> of a <see cref="ProductEvents.CoverageGap"/> event: one event for each audit that found gaps or
/// enrolled accounts. Long lists are cut, so that the event stays far below EventBridge's 256 KB; the numbers count everything.
/// </summary>
public static class CoverageGapDetail
{
    /// <summary>Text: the stack.</summary>
    public const string Stack = "stack";

    /// <summary>Number: all gaps.</summary>
    public const string Total = "total";

    /// <summary>Array of objects with the members below.</summary>
    public const string Gaps = "gaps";

    /// <summary>Text within a gap: what was looked at, for example <c>member</c> or <c>plan</c>.</summary>
    public const string Check = "check";

    /// <summary>Text within a gap: the region; empty for the organization.</summary>
    public const string Region = "region";

    /// <summary>Text within a gap or an enrolled account: the account; empty where the gap is not about one.</summary>
    public const string AccountId = "accountId";

    /// <summary>Text within a gap: the protection plan; empty where the gap is not about one.</summary>
    public const string Plan = "plan";

    /// <summary>Text within a gap: what the settings ask for.</summary>
    public const string Expected = "expected";

    /// <summary>Text within a gap: what was found.</summary>
    public const string Actual = "actual";

    /// <summary>Text: the gaps as a table of lines and spaces, for people.</summary>
    public const string Table = "table";

    /// <summary>Number: accounts that the audit enrolled, counted once for each region.</summary>
    public const string EnrolledTotal = "enrolledTotal";

    /// <summary>Array of objects with <see cref="Region"/> and <see cref="AccountId"/>.</summary>
    public const string Enrolled = "enrolled";
}
