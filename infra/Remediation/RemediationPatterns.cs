using LandingZone.Findings.Catalogue;
using LandingZone.Findings.Notifications;
using LandingZone.Findings.Patterns;

namespace LandingZone.Infra.Remediation;

/// <summary>Which findings a response hears of: exactly the types for which the catalogue has it, never samples, never archived ones.</summary>
/// <remarks>
/// Anything else about a finding, such as its direction or whether the call succeeded, the function decides and says why; a pattern would drop
/// it without a word.
/// </remarks>
public static class RemediationPatterns
{
    /// <summary>The types of a response, sorted; GuardDuty no longer sends the retired ones.</summary>
    public static IReadOnlyList<string> TypesOf(ResponseKind kind) =>
        [.. FindingCatalogue.All.Where(entry => entry.Has(kind) && !entry.IsRetired).Select(entry => entry.Type)];

    /// <summary>As many patterns as keep each within <see cref="EventPattern.MaxLength"/>; no finding matches two of them.</summary>
    /// <param name="kind">The response.</param>
    /// <param name="floor">Lowest severity, 1.0 to 10.0; 1.0 adds no condition.</param>
    public static IReadOnlyList<EventPattern> For(ResponseKind kind, decimal floor)
    {
        var findings = FindingPatterns.Findings.NotArchived().NotSample();
        return (floor == Notification.LowestFloor ? findings : findings.SeverityAtLeast(floor)).SplitByType(TypesOf(kind));
    }
}
