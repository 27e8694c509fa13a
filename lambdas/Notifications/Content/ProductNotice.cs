using System.Collections.Frozen;
using System.Collections.Immutable;
using LandingZone.Findings;
using LandingZone.Findings.Contracts;
using LandingZone.Findings.Model;
using LandingZone.Lambdas.Remediation;

namespace LandingZone.Lambdas.Notifications.Content;

/// <summary>What a notification about a gap, a trial, the usage or an unknown event of the product says.</summary>
internal static class ProductNotice
{
    private static readonly FrozenSet<string> Known = new[] { "stack", "severity" }.ToFrozenSet(StringComparer.Ordinal);

    public static Notice Of(ReceivedOther received)
    {
        var detail = received.Detail;
        if (received.Envelope.DetailType == ProductEvents.RemediationResult)
            return RemediationNotice.Of(received);
        var (title, band, next) = About(received.Envelope.DetailType);
        var facts = new FactList().Add("time", "Time", received.Envelope.Time is { } time ? UtcText.Of(time) : null);
        DetailFacts.Add(facts, detail, Known);
        return new("productEvent", title, new(Severity.FloorOf(band)), facts.Facts, [new("next", "What to do next", [next])])
        {
            SubjectStart = "Landing zone",
            SubjectEnd = FactList.Join(" ", DetailFacts.Text(detail, "accountId"), DetailFacts.Text(detail, "region")) ?? "",
        };
    }

    private static (string Title, SeverityBand Band, string Next) About(string? detailType) => detailType switch
    {
        ProductEvents.CoverageGap => (
            "Something is not protected as the settings say", SeverityBand.Medium,
            "Enrol the account or switch the plan on, or change the settings if the gap is meant."),
        ProductEvents.FreeTrialEnding => (
            "A free trial ends soon", SeverityBand.Low,
            "Decide whether the plan stays on: after the trial its usage is billed."),
        ProductEvents.UsageSpike => (
            "GuardDuty usage rose sharply", SeverityBand.Medium,
            "Find the account and data source that grew; a workload that logs far more than before can also be an attack."),
        _ => (detailType ?? "An event of the landing zone", SeverityBand.Medium, "Read the runbooks of the landing zone."),
    };
}
