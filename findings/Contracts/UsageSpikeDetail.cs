namespace LandingZone.Findings.Contracts;

/// <summary>
/// The members of the <c>detail</c> of a <see cref="ProductEvents.UsageSpike"/> event. One event tells of the rises of one region; many
/// rises are several events. Amounts are GuardDuty's estimates for the last 30 days.
/// </summary>
public static class UsageSpikeDetail
{
    /// <summary>Text: the stack.</summary>
    public const string Stack = "stack";

    /// <summary>Text: the region.</summary>
    public const string Region = "region";

    /// <summary>Array of objects with the members below, the largest rise at the beginning.</summary>
    public const string Rises = "rises";

    /// <summary>Text within a rise: the plan, as GetUsageStatistics calls it; absent in the rise of an account.</summary>
    public const string Plan = "plan";

    /// <summary>Text within a rise: the account; absent in the rise of a plan.</summary>
    public const string AccountId = "accountId";

    /// <summary>Number within a rise: the amount at the previous look.</summary>
    public const string Previous = "previous";

    /// <summary>Number within a rise: the amount now.</summary>
    public const string Current = "current";

    /// <summary>Text within a rise: the currency of both amounts, for example <c>USD</c>.</summary>
    public const string Unit = "unit";

    /// <summary>Number within a rise: the rise in whole per cent of the previous amount; absent when that was 0.</summary>
    public const string RisePercent = "risePercent";
}
