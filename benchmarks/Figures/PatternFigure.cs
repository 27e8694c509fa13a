using System.Diagnostics;
using LandingZone.Benchmarks.Results;
using LandingZone.Findings.Catalogue;
using LandingZone.Findings.Patterns;
using LandingZone.Tools.Catalogue;
using LandingZone.Tools.Plans;

namespace LandingZone.Benchmarks.Figures;

/// <summary>One event of every finding type against every rule of prod, again and again, on one thread.</summary>
internal static class PatternFigure
{
    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Time = TimeSpan.FromSeconds(3);

    public static async Task<IReadOnlyList<Result>> MeasureAsync(BenchmarkContext context)
    {
        var file = context.PathOf("plans", "prod.json");
        var rules = new StackRules(PlanReader.Parse(await File.ReadAllTextAsync(file), file)).All.Select(rule => rule.Pattern).ToList();
        string[] events = [.. FindingCatalogue.All.Select(entry => SampleEvents.For(entry.Type, SampleEventOptions.Default).ToJsonString())];
        Measure(events, rules, WarmUp);
        var (perSecond, matches) = Measure(events, rules, Time);
        return
        [
            new("patterns", $"events read and matched against all {rules.Count} rules of prod", perSecond, "events/s")
            {
                Note = $"{Result.Number(perSecond * rules.Count / 1e6)} million matches/s; {events.Length} kinds of events, "
                    + $"{Result.Number(matches)} rules match one on average",
            },
        ];
    }

    private static (double EventsPerSecond, double MatchesPerEvent) Measure(string[] events, List<EventPattern> rules, TimeSpan time)
    {
        var (seen, matches) = (0L, 0L);
        var begin = Stopwatch.GetTimestamp();
        while (Stopwatch.GetElapsedTime(begin) < time)
        {
            foreach (var text in events)
            {
                var read = FlatEvent.Parse(text);
                matches += rules.Count(rule => rule.Matches(read));
            }

            seen += events.Length;
        }

        return (seen / Stopwatch.GetElapsedTime(begin).TotalSeconds, matches / (double)seen);
    }
}
