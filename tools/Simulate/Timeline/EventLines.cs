using System.Globalization;
using LandingZone.Tools.Rendering;

namespace LandingZone.Tools.Simulate.Timeline;

/// <summary>The way of an event: what it passed, who was told, and which rules did not want it.</summary>
internal static class EventLines
{
    private const int LongestCondition = 80;

    public static IEnumerable<Line> Of(SimulationReport report, SimulatedEvent one, bool full)
    {
        var cause = one.CausedBy is { } run ? $"put on the bus by {report.Functions[run - 1].Handler}" : $"from {one.Source}";
        return
        [
            .. TimelineText.Section(
                one.Time.ToString("HH:mm:ss", CultureInfo.InvariantCulture) + "  " + one.DetailType, cause),
            .. Children(report, one, one.Path.First(step => step.From is null), "  "),
            .. Silent(one, full),
        ];
    }

    private static IEnumerable<Line> Children(SimulationReport report, SimulatedEvent one, PathStep step, string indent)
    {
        PathStep[] next = [.. one.Path.Where(each => each.From == step.Number)];
        for (var index = 0; index < next.Length; index++)
        {
            var isLast = index == next.Length - 1;
            var chain = Chain(one, next[index]);
            var below = indent + (isLast ? "   " : "│  ");
            yield return new([new($"{indent}{(isLast ? "└─ " : "├─ ")}", Tone.Muted), .. chain.SelectMany((each, place) =>
                place == 0 ? Words(each) : Words(each).Prepend(new Span(" → ", Tone.Muted)))]);
            foreach (var line in chain.SelectMany(each => Told(report, one, each, below)).Concat(Children(report, one, chain[^1], below)))
                yield return line;
        }
    }

    // Steps that follow one on the other without a branch stand on one line, up to the findings bus.
    private static List<PathStep> Chain(SimulatedEvent one, PathStep step)
    {
        List<PathStep> chain = [step];
        while ((chain.Count == 1 || chain[^1].Place != PathPlace.Bus) && one.Path.Where(each => each.From == chain[^1].Number).ToList() is [var only])
            chain.Add(only);
        return chain;
    }

    private static IEnumerable<Span> Words(PathStep step) => step.Place switch
    {
        PathPlace.Bus => [new("bus ", Tone.Muted), new(step.Name, Tone.Group), new($"  {step.Region}", Tone.Muted)],
        PathPlace.Rule => [new("rule ", Tone.Muted), new(step.Name)],
        PathPlace.Queue => [new("queue ", Tone.Muted), new(step.Name, Tone.Group)],
        PathPlace.Function => [new("function ", Tone.Muted), new(step.Name, Tone.Group)],
        PathPlace.Topic => [new("topic ", Tone.Muted), new(step.Name, Tone.Group)],
        _ => [new(step.Name)],
    };

    // Below a step: what is to be said of it, and below the rule of a notification what it said, or why it said nothing.
    private static IEnumerable<Line> Told(SimulationReport report, SimulatedEvent one, PathStep step, string indent)
    {
        if (step.Note is { } note)
            yield return Line.Of($"{indent}   {note}", Tone.Delete);
        if (step.Place != PathPlace.Rule)
            yield break;
        foreach (var notification in report.Notifications.Where(each => each.Event == one.Number && each.Rule == step.Name))
        {
            if (!notification.Sent)
                yield return new([new($"{indent}   "), new($"silent: {notification.Silence}", Tone.Update)]);
            foreach (var message in notification.Messages)
            {
                var to = message.IsUnread ? $"nobody: no address subscribes to {message.Destination}"
                    : message.Recipients.IsEmpty ? message.Destination : string.Join(", ", message.Recipients);
                var subject = message.Subject is { } text ? $"  {text}" : "";
                yield return new([new($"{indent}   "), new($"{message.Channel} ", message.IsUnread ? Tone.Update : Tone.Create), new(to), new(subject, Tone.Muted)]);
            }
        }
    }

    private static IEnumerable<Line> Silent(SimulatedEvent one, bool full)
    {
        var silent = one.Rules.Where(rule => !rule.Fires).ToList();
        var shown = full ? silent : [.. silent.Where(rule => rule.IsAbout)];
        foreach (var rule in shown)
            yield return new([new("  ·  ", Tone.Muted), new($"rule {rule.Name}: ", Tone.Muted), new(Why(rule), rule.Matched ? Tone.Update : Tone.Muted)]);
        if (silent.Count > shown.Count)
        {
            yield return Line.Of(FormattableString.Invariant(
                $"  ·  {silent.Count - shown.Count} rules are for other types and sources (--full shows them)"), Tone.Muted);
        }
    }

    private static string Why(RuleEvaluation rule) => rule.Matched || rule.Expected is null ? rule.Reason
        : $"{rule.FailedPath} must be {Short(rule.Expected)}; the event has {(rule.Found.IsEmpty ? "nothing there" : string.Join(", ", rule.Found))}";

    private static string Short(string text) => text.Length <= LongestCondition ? text : text[..(LongestCondition - 1)] + "…";
}
