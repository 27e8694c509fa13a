using LandingZone.Findings.Contracts;
using LandingZone.Tools.Rendering;

namespace LandingZone.Tools.Simulate.Timeline;

/// <summary>What is done about the finding, and why.</summary>
internal static class DecisionLines
{
    public static IEnumerable<Line> Of(SimulatedDecision? decision)
    {
        if (decision is null)
            yield break;
        var condition = decision.Reached ? "" : "no rule brings the finding to them: this is what the settings would decide";
        foreach (var line in TimelineText.Section("Responses", condition))
            yield return line;
        foreach (var reason in decision.Reasons)
            yield return Line.Of($"  none: {reason.Text}", Tone.Muted);
        foreach (var response in decision.Responses)
        {
            foreach (var line in Response(response, decision.Reached))
                yield return line;
        }
    }

    private static IEnumerable<Line> Response(SimulatedResponse response, bool reached)
    {
        var word = response.Result ?? (response.Disposition, reached) switch
        {
            ("skip", _) => "skipped",
            (_, true) => "not repeated",
            ("dryRun", _) => "would be rehearsed",
            ("awaitApproval", _) => "would ask",
            _ => "would act",
        };
        yield return new([new($"  {response.Name,-24}"), new($"{word,-20}", ToneOf(response)), new(response.Subject ?? "")]);
        foreach (var change in response.Changes)
            yield return Line.Of($"    + {change}", Tone.Create);
        foreach (var reason in response.Reasons)
            yield return Line.Of($"    {reason.Text}", Tone.Muted);
        if (response.ApproveCommand is { } approve)
            yield return Line.Of($"    approve: {approve}", Tone.Update);
        if (response.UndoCommand is { } undo)
            yield return Line.Of($"    undo: {undo}", Tone.Muted);
    }

    private static Tone ToneOf(SimulatedResponse response) => response.Result switch
    {
        RemediationOutcome.Done or RemediationOutcome.Extended => Tone.Create,
        RemediationOutcome.Failed => Tone.Delete,
        null => Tone.Muted,
        _ => Tone.Update,
    };
}
