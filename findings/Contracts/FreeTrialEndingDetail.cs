namespace LandingZone.Findings.Contracts;

/// <summary>
/// The members of the <c>detail</c> of a <see cref="ProductEvents.FreeTrialEnding"/> event. One event tells of the trials of one region;
/// many trials are several events.
/// </summary>
public static class FreeTrialEndingDetail
{
    /// <summary>Text: the stack.</summary>
    public const string Stack = "stack";

    /// <summary>Text: the region.</summary>
    public const string Region = "region";

    /// <summary>Array of objects with the members below, those that end first at the beginning.</summary>
    public const string Trials = "trials";

    /// <summary>Text within a trial: the account.</summary>
    public const string AccountId = "accountId";

    /// <summary>Text within a trial: the plan, as GetRemainingFreeTrialDays calls it, for example <c>FLOW_LOGS</c>.</summary>
    public const string Plan = "plan";

    /// <summary>Number within a trial: the days that are left; 0 when the trial ended sooner than it was expected to.</summary>
    public const string DaysRemaining = "daysRemaining";
}
