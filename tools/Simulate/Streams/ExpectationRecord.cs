using System.Collections.Immutable;

namespace LandingZone.Tools.Simulate.Streams;

/// <summary>Keeps what happened, to be expected from now on.</summary>
public sealed class ExpectationRecord
{
    private readonly SortedDictionary<string, List<Expectation>> _all = new(StringComparer.Ordinal);

    /// <summary>Everything so far, by scenario.</summary>
    public IEnumerable<(string Scenario, ImmutableArray<Expectation> Expectations)> All => _all.Select(pair => (pair.Key, pair.Value.ToImmutableArray()));

    /// <summary>An event happened.</summary>
    public void Add(string scenario, Expectation actual)
    {
        if (!_all.TryGetValue(scenario, out var expectations))
            _all[scenario] = expectations = [];
        expectations.Add(actual);
    }
}
