using System.Collections.Immutable;
using LandingZone.Findings.Contracts;

namespace LandingZone.Tools.Simulate.Reading;

/// <summary>Sums a simulation up.</summary>
internal static class OutcomeReading
{
    public static SimulationOutcome Of(
        IReadOnlyList<SimulatedEvent> events, IReadOnlyList<FunctionRun> functions, IReadOnlyList<SimulatedNotification> notifications,
        SimulatedDecision? decision)
    {
        ImmutableArray<string> told = [.. notifications.Where(notification => notification.Heard).Select(notification => notification.Name).Distinct()];
        ImmutableArray<SimulatedResponse> responses =
            [.. decision is { Reached: true } ? decision.Responses.Where(response => response.Disposition != "skip") : []];
        var kind = Kind(functions, told, responses);
        return new(kind, Sentence(kind, events[0], functions, notifications, told, decision, responses), told, [.. responses.Select(Words)]);
    }

    private static OutcomeKind Kind(IReadOnlyList<FunctionRun> functions, ImmutableArray<string> told, ImmutableArray<SimulatedResponse> responses)
    {
        if (functions.Any(run => run.DeadLetterQueue is not null) || responses.Any(response => response.Result == RemediationOutcome.Failed))
            return OutcomeKind.Failed;
        if (responses.Any(response => response.Name == "blockAddress" && IsDone(response)))
            return OutcomeKind.Blocked;
        if (responses.Any(IsDone))
            return OutcomeKind.Contained;
        return told.Length > 0 ? OutcomeKind.Notified : OutcomeKind.Ignored;
    }

    private static bool IsDone(SimulatedResponse response) => response.Result is RemediationOutcome.Done or RemediationOutcome.Extended;

    private static string Words(SimulatedResponse response) => $"{response.Name} {response.Result ?? "nothing"}";

    private static string Sentence(
        OutcomeKind kind, SimulatedEvent first, IReadOnlyList<FunctionRun> functions, IReadOnlyList<SimulatedNotification> notifications,
        ImmutableArray<string> told, SimulatedDecision? decision, ImmutableArray<SimulatedResponse> responses)
    {
        var people = told.Length == 0 ? "Nobody is told" : $"People are told ({string.Join(", ", told)})";
        var acts = string.Join("; ", responses.Select(response => response.Result switch
        {
            RemediationOutcome.Done => $"{response.Name} is done to {response.Subject}",
            RemediationOutcome.Extended => $"{response.Name} is extended for {response.Subject}",
            RemediationOutcome.DryRun => $"{response.Name} is only rehearsed (dry run)",
            RemediationOutcome.AwaitingApproval => $"{response.Name} waits for approval",
            RemediationOutcome.Refused => $"{response.Name} is refused: {Reason(response)}",
            RemediationOutcome.Failed => $"{response.Name} fails: {Reason(response)}",
            null => $"{response.Name} is not repeated",
            var other => $"{response.Name} is {other}",
        }));
        if (kind == OutcomeKind.Failed && acts.Length == 0)
            acts = $"a function fails: {functions.LastOrDefault(run => run.DeadLetterQueue is not null)?.Failure}";
        if (kind == OutcomeKind.Ignored && acts.Length == 0)
            return $"Nothing happens: {WhyNothing(first, notifications)}";
        return acts.Length > 0 ? $"{people}; {acts}." : $"{people}; {WhyNoResponse(decision)}.";
    }

    private static string? Reason(SimulatedResponse response) => response.Reasons.Select(reason => reason.Text).FirstOrDefault()?.TrimEnd('.');

    private static string WhyNothing(SimulatedEvent first, IReadOnlyList<SimulatedNotification> notifications)
    {
        if (notifications is [{ Sent: true } unread, ..])
            return $"{unread.Name} goes to {unread.Messages[0].Destination}, to which no address subscribes.";
        if (notifications.Count > 0)
            return $"{notifications[0].Name} stays silent because {notifications[0].Silence}.";
        if (first.Path.Select(step => step.Note).OfType<string>().FirstOrDefault() is { } note)
            return note;
        if (first.Rules.FirstOrDefault(rule => rule is { IsAbout: true, Fires: false }) is { } rule)
            return $"{rule.Name}: {rule.Reason}";
        return first.Path.Any(step => step.Place == PathPlace.Rule)
            ? "no notification and no response is meant for it." : "no rule forwards the event.";
    }

    private static string WhyNoResponse(SimulatedDecision? decision) => decision switch
    {
        null => "there is nothing to respond to",
        { Reasons: [var reason, ..] } => $"nothing is done: {reason.Text.TrimEnd('.')}",
        { Responses: [{ Disposition: "skip", Reasons: [var reason, ..] }, ..] } => $"nothing is done: {reason.Text.TrimEnd('.')}",
        _ => "nothing is done: no rule brings the finding to the responses",
    };
}
