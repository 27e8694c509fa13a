namespace LandingZone.Findings.Contracts;

/// <summary>
/// Events that the landing zone itself puts on the findings bus. Notification rules match them like findings. EventBridge
/// reserves sources that begin with <c>aws.</c>, so the product has a source of its own.
/// </summary>
public static class ProductEvents
{
    /// <summary>The <c>source</c> of every event of the product.</summary>
    public const string Source = "landing-zone";

    /// <summary>A response was carried out, planned (dry run), refused, failed, undone, or waits for approval.</summary>
    public const string RemediationResult = "Landing Zone Remediation Result";

    /// <summary>An account, region or plan is not protected as the settings say.</summary>
    public const string CoverageGap = "Landing Zone Coverage Gap";

    /// <summary>A free trial of a protection plan ends within the configured number of days.</summary>
    public const string FreeTrialEnding = "Landing Zone Free Trial Ending";

    /// <summary>The usage of a protection plan rose by more than the configured share.</summary>
    public const string UsageSpike = "Landing Zone Usage Spike";

    /// <summary>All detail-types of the product.</summary>
    public static IReadOnlyList<string> DetailTypes { get; } = [RemediationResult, CoverageGap, FreeTrialEnding, UsageSpike];
}
