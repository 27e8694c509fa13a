using System.Collections.Immutable;

namespace LandingZone.Tools.Simulate.Streams;

/// <summary>What an event is expected to lead to.</summary>
/// <param name="Outcome">A word of <see cref="OutcomeKind"/>, with a small first letter.</param>
/// <param name="Notifications">The notifications that are sent.</param>
/// <param name="Responses">The responses that are not skipped, with what becomes of them.</param>
public sealed record Expectation(string Outcome, ImmutableArray<string> Notifications, ImmutableArray<string> Responses)
{
    /// <summary>What an event led to.</summary>
    public static Expectation Of(SimulationOutcome outcome)
    {
        ArgumentNullException.ThrowIfNull(outcome);
        return new(Catalogue.StackCatalogue.Camel(outcome.Kind.ToString()), outcome.Notifications, outcome.Responses);
    }

    /// <summary>The lines of a diff: what was expected and what came; none when they are equal.</summary>
    public IEnumerable<string> DifferencesTo(Expectation actual)
    {
        ArgumentNullException.ThrowIfNull(actual);
        foreach (var (name, expected, came) in new[]
        {
            ("outcome", Outcome, actual.Outcome),
            ("notifications", Listed(Notifications), Listed(actual.Notifications)),
            ("responses", Listed(Responses), Listed(actual.Responses)),
        })
        {
            if (expected == came)
                continue;
            yield return $"  - {name}: {expected}";
            yield return $"  + {name}: {came}";
        }
    }

    /// <summary>The expectation as it stands in a file.</summary>
    public override string ToString() => $"{{ outcome: {Outcome}, notifications: {Listed(Notifications)}, responses: {Listed(Responses)} }}";

    private static string Listed(ImmutableArray<string> words) => $"[{string.Join(", ", words)}]";
}
