using System.Collections.Immutable;

namespace LandingZone.Tools.Simulate.Streams;

/// <summary>Compares what happens with what is expected, event by event, and keeps only what is different.</summary>
public sealed class ExpectationCheck(ImmutableDictionary<string, ImmutableArray<Expectation>> expected)
{
    private readonly Dictionary<string, int> _seen = new(StringComparer.Ordinal);
    private readonly List<string> _lines = [];
    private int _same;
    private int _different;

    /// <summary>Whether everything was as expected so far.</summary>
    public bool IsMet => _different == 0;

    /// <summary>An event happened.</summary>
    public void Add(string scenario, Expectation actual)
    {
        var number = _seen[scenario] = _seen.GetValueOrDefault(scenario) + 1;
        var events = expected.GetValueOrDefault(scenario, []);
        if (events.IsDefault || number > events.Length)
            Different($"{scenario}, event {number}: nothing is expected of it", [$"  + {actual}"]);
        else if (events[number - 1].DifferencesTo(actual).ToList() is { Count: > 0 } lines)
            Different($"{scenario}, event {number}: it is not as expected", lines);
        else
            _same++;
    }

    /// <summary>The differences, those that are expected and never happened included, and a last line with totals.</summary>
    public IReadOnlyList<string> Finish()
    {
        foreach (var (scenario, events) in expected.OrderBy(pair => pair.Key, StringComparer.Ordinal))
        {
            for (var number = _seen.GetValueOrDefault(scenario) + 1; number <= events.Length; number++)
                Different($"{scenario}, event {number}: it is expected and did not happen", [$"  - {events[number - 1]}"]);
        }

        return [.. _lines, FormattableString.Invariant($"{_same} as expected, {_different} different")];
    }

    private void Different(string what, IEnumerable<string> lines)
    {
        _different++;
        _lines.Add(what);
        _lines.AddRange(lines);
    }
}
