using LandingZone.Findings;
using LandingZone.Tools.Rendering;

namespace LandingZone.Tools.Simulate.Timeline;

/// <summary>A report as a timeline for a terminal.</summary>
public static class TimelineText
{
    /// <summary>The lines.</summary>
    /// <param name="report">The report.</param>
    /// <param name="full">Whether to show every rule and every call, also those that led to nothing.</param>
    public static IEnumerable<Line> Render(SimulationReport report, bool full)
    {
        ArgumentNullException.ThrowIfNull(report);
        var first = report.Events[0];
        return
        [
            .. Heading(report, first),
            .. report.Events.SelectMany(one => EventLines.Of(report, one, full)),
            .. DecisionLines.Of(report.Decision),
            .. CallLines.Of(report, full),
            .. StateLines.Of(report),
            Line.Empty,
            new([new($"{report.Outcome.Kind}. ", ToneOf(report.Outcome.Kind)), new(report.Outcome.Sentence)]),
        ];
    }

    /// <summary>A section's title after an empty line.</summary>
    internal static IEnumerable<Line> Section(string title, string rest = "") =>
        [Line.Empty, new([new(title, Tone.Heading), new(rest.Length > 0 ? "  " + rest : "", Tone.Muted)])];

    private static IEnumerable<Line> Heading(SimulationReport report, SimulatedEvent first)
    {
        yield return new([new($"Simulating on {report.Stack.Name}: ", Tone.Heading), new(first.Subject, Tone.Heading)]);
        if (first.Finding is { } finding)
        {
            var remote = finding.RemoteAddresses.Length == 0 ? "" : finding.Role == "ACTOR"
                ? $" towards {string.Join(", ", finding.RemoteAddresses)}" : $" from {string.Join(", ", finding.RemoteAddresses)}";
            var resource = $"{finding.ResourceType ?? "no resource type"} {finding.Resource}";
            yield return Line.Of($"  {new Severity(finding.Severity)}, {resource}, account {finding.AccountId}, {finding.Region}{remote}");
            if (finding.IsSample)
                yield return Line.Of("  a generated sample", Tone.Update);
            if (finding.IsArchived)
                yield return Line.Of("  archived", Tone.Update);
        }

        yield return Line.Of($"  world {report.World}, remediation {report.Stack.RemediationMode}", Tone.Muted);
        foreach (var note in report.Notes)
            yield return Line.Of($"  note: {note}", Tone.Muted);
    }

    private static Tone ToneOf(OutcomeKind kind) => kind switch
    {
        OutcomeKind.Failed => Tone.Delete,
        OutcomeKind.Blocked or OutcomeKind.Contained => Tone.Create,
        OutcomeKind.Notified => Tone.Update,
        _ => Tone.Muted,
    };
}
