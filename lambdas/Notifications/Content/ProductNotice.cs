using System.Collections.Immutable;
using System.Globalization;
using LandingZone.Findings;
using LandingZone.Findings.Contracts;
using LandingZone.Lambdas.Remediation;

namespace LandingZone.Lambdas.Notifications.Content;

/// <summary>What a notification about an event of the product says.</summary>
internal static class ProductNotice
{
    private static readonly HashSet<string> Known = new(StringComparer.Ordinal) { "stack" };

    public static Notice Of(ReceivedOther received) => received.Envelope.DetailType switch
    {
        ProductEvents.RemediationResult => RemediationNotice.Of(received),
        ProductEvents.CoverageGap => CoverageNotice.Of(received),
        ProductEvents.FreeTrialEnding => UsageNotice.OfTrials(received),
        ProductEvents.UsageSpike => UsageNotice.OfRises(received),
        _ => Unknown(received),
    };

    /// <summary>A notice with what all of them have: the region and the time before the other facts, the next step as the last section.</summary>
    /// <param name="received">The event.</param>
    /// <param name="title">What happened.</param>
    /// <param name="band">How serious it is.</param>
    /// <param name="facts">Facts of its own.</param>
    /// <param name="sections">Sections of its own; those without a line are left out.</param>
    /// <param name="next">What to do next.</param>
    public static Notice Notice(
        ReceivedOther received, string title, SeverityBand band, FactList facts, IEnumerable<Section> sections, string next)
    {
        var region = DetailFacts.Text(received.Detail, UsageSpikeDetail.Region);
        var all = new FactList()
            .Add("region", "Region", region)
            .Add("time", "Time", received.Envelope.Time is { } time ? UtcText.Of(time) : null);
        return new(
            "productEvent", title, new(Severity.FloorOf(band)), [.. all.Facts, .. facts.Facts],
            [.. sections.Where(section => !section.Lines.IsEmpty), new("next", "What to do next", [next])])
        {
            SubjectStart = "Landing zone",
            SubjectEnd = region ?? "",
        };
    }

    /// <summary>A number with its noun.</summary>
    public static string Count(decimal number, string one, string many) =>
        string.Create(CultureInfo.InvariantCulture, $"{number:0.##} {(number == 1m ? one : many)}");

    private static Notice Unknown(ReceivedOther received)
    {
        var facts = new FactList();
        DetailFacts.Add(facts, received.Detail, Known);
        return Notice(
            received, received.Envelope.DetailType ?? "An event of the landing zone", SeverityBand.Medium, facts, [],
            "Read the runbooks of the landing zone.");
    }
}
