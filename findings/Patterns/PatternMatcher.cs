namespace LandingZone.Findings.Patterns;

/// <summary>Tries a rule on an event: path by path, keeping every choice of array elements that is still possible.</summary>
internal static class PatternMatcher
{
    public static bool Matches(PatternRule rule, FlatEvent candidate) => FirstDeadEnd(rule, candidate) is null;

    /// <summary>The first path, in the engine's order, at which no choice is left; null when the rule matches.</summary>
    public static string? FirstDeadEnd(PatternRule rule, FlatEvent candidate)
    {
        HashSet<ArrayPositions> choices = [ArrayPositions.None];
        foreach (var (path, conditions) in rule.Fields)
        {
            choices = Next(choices, candidate.At(path), conditions);
            if (choices.Count == 0)
                return path;
        }

        return null;
    }

    /// <summary>Whether the conditions of one path are met, with nothing else looked at.</summary>
    public static bool Matches(IReadOnlyList<Condition> conditions, FlatEvent candidate, string path) =>
        Next([ArrayPositions.None], candidate.At(path), conditions).Count > 0;

    private static HashSet<ArrayPositions> Next(
        HashSet<ArrayPositions> choices, List<FlatValue> values, IReadOnlyList<Condition> conditions)
    {
        var next = new HashSet<ArrayPositions>();
        var matching = values.FindAll(flat => IsAnyMet(conditions, flat.Value));
        var takesAbsence = conditions.Any(condition => condition.MatchesAbsence);
        foreach (var choice in choices)
        {
            // A field in another element of an array that is settled already is as good as absent.
            if (takesAbsence && !values.Exists(flat => choice.With(flat.Positions) is not null))
                next.Add(choice);
            foreach (var flat in matching)
            {
                if (choice.With(flat.Positions) is { } together)
                    next.Add(together);
            }
        }

        return next;
    }

    private static bool IsAnyMet(IReadOnlyList<Condition> conditions, EventValue value)
    {
        foreach (var condition in conditions)
        {
            if (condition.Matches(value))
                return true;
        }

        return false;
    }
}
