namespace LandingZone.Findings.Patterns;

/// <summary>One way for a pattern to match: every path with its conditions, sorted by path as the engine walks them.</summary>
internal sealed record PatternRule(IReadOnlyList<KeyValuePair<string, IReadOnlyList<Condition>>> Fields);

/// <summary>
/// Turns a pattern into rules: one for each combination of alternatives. A path that is there twice keeps what was written last, also
/// when an alternative names it again.
/// </summary>
internal static class PatternCompiler
{
    // "Using $or", EventBridge user guide: combinations of alternatives in one pattern.
    private const int MaxRules = 1000;

    // The engine's limit of fields in one rule.
    private const int MaxFields = 256;

    public static IReadOnlyList<PatternRule> Compile(PatternObject root)
    {
        var rules = Add([new(StringComparer.Ordinal)], root, "");
        if (rules.Any(rule => rule.Count > MaxFields))
            throw new InvalidPatternException($"The pattern names more than {MaxFields} fields.");
        return [.. rules.Select(rule => new PatternRule([.. rule]))];
    }

    private static List<SortedDictionary<string, IReadOnlyList<Condition>>> Add(
        List<SortedDictionary<string, IReadOnlyList<Condition>>> rules, PatternObject node, string path)
    {
        foreach (var field in node.Fields)
        {
            switch (field.Node)
            {
                case PatternAlternatives alternatives:
                    if (rules.Count * alternatives.Members.Count > MaxRules)
                        throw new InvalidPatternException($"The alternatives combine to more than {MaxRules} rules; split the pattern.");
                    rules = [.. alternatives.Members.SelectMany(member => Add(Copies(rules), member, path))];
                    break;
                case PatternObject child:
                    rules = Add(rules, child, Join(path, field.Name));
                    break;
                case PatternConditions conditions:
                    rules.ForEach(rule => rule[Join(path, field.Name)] = conditions.Any);
                    break;
            }
        }

        return rules;
    }

    private static List<SortedDictionary<string, IReadOnlyList<Condition>>> Copies(
        List<SortedDictionary<string, IReadOnlyList<Condition>>> rules) =>
        [.. rules.Select(rule => new SortedDictionary<string, IReadOnlyList<Condition>>(rule, StringComparer.Ordinal))];

    private static string Join(string path, string name) => path.Length == 0 ? name : $"{path}.{name}";
}
