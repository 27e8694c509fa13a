using LandingZone.Tools.Rendering;

namespace LandingZone.Tools.Simulate.Timeline;

/// <summary>The AWS calls, and the runs that failed.</summary>
internal static class CallLines
{
    public static IEnumerable<Line> Of(SimulationReport report, bool full)
    {
        // Of the deliveries of one event by one rule the last says how it ended; several rules may have sent the same.
        foreach (var failures in report.Functions.GroupBy(run => (run.Event, run.Rule))
            .Select(deliveries => deliveries.LastOrDefault(run => !run.Succeeded)).OfType<FunctionRun>()
            .GroupBy(run => (run.Event, run.Handler, run.Attempt, run.DeadLetterQueue)))
        {
            foreach (var line in Failure(failures.First(), failures.Count()))
                yield return line;
        }

        if (report.Calls.IsEmpty)
            yield break;
        var shown = full ? report.Calls : [.. report.Calls.Where(call => call.IsOfInterest)];
        var counts = FormattableString.Invariant($"{report.Calls.Length} in all, {shown.Length} shown{(full ? "" : " (--full shows all)")}");
        foreach (var line in TimelineText.Section("AWS calls", counts))
            yield return line;
        foreach (var call in shown)
        {
            yield return new(
            [
                new($"  {call.AccountName,-12} {call.AccountId}  {call.Region,-15} ", Tone.Muted), new($"{call.Service}:{call.Operation}"),
                new(call.Result == "ok" ? "" : $"  {call.Result}", Tone.Delete),
            ]);
        }
    }

    private static IEnumerable<Line> Failure(FunctionRun run, int rules)
    {
        yield return Line.Empty;
        var what = FormattableString.Invariant($"{run.Handler} failed at delivery {run.Attempt}{(rules > 1 ? $", for each of {rules} rules" : "")}: ");
        yield return new([new(what, Tone.Delete), new(run.Failure ?? "")]);
        if (run.DeadLetterQueue is { } queue)
            yield return Line.Of($"  after the last delivery the event is in {queue}, and an alarm goes off", Tone.Delete);
    }
}
