namespace LandingZone.Findings.Patterns;

/// <summary>Finds the condition to show to a person who asks why an event did not match.</summary>
internal static class PatternExplainer
{
    private static readonly PatternExplanation Match = new(Matched: true, null, null, [], "Every condition is met.");

    public static PatternExplanation Explain(EventPattern pattern, IReadOnlyList<PatternRule> rules, FlatEvent candidate)
    {
        if (pattern.Matches(candidate))
            return Match;
        var order = Paths(pattern.Root, "").Distinct().ToList();
        var attempts = rules.Select(rule => rule.Fields.OrderBy(field => order.IndexOf(field.Key)).ToList()).ToList();

        // Of several alternatives the one that came furthest says most.
        var (fields, failed) = attempts
            .Select(attempt => (attempt, attempt.FindIndex(field => !PatternMatcher.Matches(field.Value, candidate, field.Key))))
            .MaxBy(attempt => attempt.Item2 < 0 ? int.MaxValue : attempt.Item2);
        if (failed >= 0)
            return Failure(fields[failed], candidate, rules.Count, apart: false);
        var rule = rules[attempts.IndexOf(fields)];
        var path = PatternMatcher.FirstDeadEnd(rule, candidate);
        return Failure(rule.Fields.First(field => field.Key == path), candidate, rules.Count, apart: true);
    }

    private static PatternExplanation Failure(
        KeyValuePair<string, IReadOnlyList<Condition>> field, FlatEvent candidate, int rules, bool apart)
    {
        var expected = PatternWriter.Write(new PatternConditions(field.Value));
        var found = candidate.ValuesAt(field.Key).Select(value => value.ToString()).ToList();
        var what = found.Count == 0 ? "the event has no value there" : $"the event has {string.Join(", ", found)}";
        var alternatives = rules > 1 ? $" None of {rules} alternatives matches; this one came furthest." : "";
        var reason = apart
            ? $"{field.Key} is {expected}, but not in the same array element as the other fields.{alternatives}"
            : $"{field.Key} must be {expected}; {what}.{alternatives}";
        return new(Matched: false, field.Key, expected, found, reason);
    }

    private static IEnumerable<string> Paths(PatternObject node, string path) => node.Fields.SelectMany(field => field.Node switch
    {
        PatternAlternatives alternatives => alternatives.Members.SelectMany(member => Paths(member, path)),
        PatternObject child => Paths(child, path + field.Name + "."),
        _ => [path + field.Name],
    });
}
