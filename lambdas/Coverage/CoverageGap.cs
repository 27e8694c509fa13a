namespace LandingZone.Lambdas.Coverage;

/// <summary>One thing that is not as the settings say.</summary>
/// <param name="Check">What was looked at: one of the constants of <see cref="CoverageCheck"/>.</param>
/// <param name="Region">The region; empty for the organization.</param>
/// <param name="AccountId">The account; empty where it is not about one.</param>
/// <param name="Plan">The plan or additional configuration; empty where it is not about one.</param>
/// <param name="Expected">What the settings ask for.</param>
/// <param name="Actual">What was found.</param>
public sealed record CoverageGap(string Check, string Region, string AccountId, string Plan, string Expected, string Actual);

/// <summary>The kinds of gap, as events, tables and metrics name them.</summary>
public static class CoverageCheck
{
    /// <summary>A question that could not be asked, for example for lack of a permission.</summary>
    public const string Unanswered = "unanswered";

    /// <summary>The organization trusts GuardDuty and its malware protection (T08).</summary>
    public const string TrustedAccess = "trustedAccess";

    /// <summary>The security account administers GuardDuty, in each region.</summary>
    public const string Administrator = "administrator";

    /// <summary>No GUARDDUTY_POLICY policy type takes the place of automatic enrolment (T57).</summary>
    public const string PolicyType = "policyType";

    /// <summary>The region is switched on in the security account.</summary>
    public const string RegionEnabled = "regionEnabled";

    /// <summary>The detector is there and on.</summary>
    public const string Detector = "detector";

    /// <summary>The automatic enrolment of members and plans.</summary>
    public const string AutoEnable = "autoEnable";

    /// <summary>The account is an enabled member (T10, T54).</summary>
    public const string Member = "member";

    /// <summary>The plan of a member is on.</summary>
    public const string Plan = "plan";

    /// <summary>Findings are exported.</summary>
    public const string Export = "export";

    /// <summary>Accounts that are missing could be enrolled.</summary>
    public const string Enrolment = "enrolment";

    /// <summary>All kinds.</summary>
    public static IReadOnlyList<string> All { get; } =
        [Unanswered, TrustedAccess, Administrator, PolicyType, RegionEnabled, Detector, AutoEnable, Member, Plan, Export, Enrolment];
}
