namespace LandingZone.Findings.Patterns;

/// <summary>The patterns that GuardDuty's events ask for, so that no rule forgets a part of them.</summary>
public static class FindingPatterns
{
    /// <summary>Findings only: GuardDuty sends other events under the same source, which have neither type nor severity.</summary>
    public static EventPatternBuilder Findings { get; } = EventPatternBuilder.Empty
        .WhereText("source", Model.EventEnvelope.GuardDutySource)
        .WhereText("detail-type", Model.EventEnvelope.FindingDetailType);

    /// <summary>Leaves out archived findings; a finding that does not say counts as not archived.</summary>
    public static EventPatternBuilder NotArchived(this EventPatternBuilder builder) =>
        builder.Where("detail.service.archived", Match.Flag(false), Match.Absent);

    /// <summary>Leaves out sample findings. Real findings lack the field, which <c>anything-but</c> would never match.</summary>
    public static EventPatternBuilder NotSample(this EventPatternBuilder builder) =>
        builder.Where("detail.service.additionalInfo.sample", Match.Flag(false), Match.Absent);

    /// <summary>Findings of at least this severity, decimals included.</summary>
    public static EventPatternBuilder SeverityAtLeast(this EventPatternBuilder builder, decimal floor) =>
        builder.Where("detail.severity", Match.AtLeast(floor));

    /// <summary>Findings of these types, split into as many patterns as keep each within <see cref="EventPattern.MaxLength"/>.</summary>
    /// <exception cref="InvalidPatternException">No type is named, one is retired, or the rest alone is too long.</exception>
    public static IReadOnlyList<EventPattern> SplitByType(this EventPatternBuilder builder, IReadOnlyList<string> types)
    {
        foreach (var type in types)
        {
            if (PatternLint.RetiredType(type) is { } fault)
                throw new InvalidPatternException($"detail.type: {fault}");
        }

        var pattern = builder.WhereText("detail.type", types).Build();
        if (pattern.Json.Length <= EventPattern.MaxLength)
            return [pattern];
        if (types.Count == 1)
            throw new InvalidPatternException(
                $"The pattern is {pattern.Json.Length} characters long with one type; a rule takes {EventPattern.MaxLength}.");
        var half = types.Count / 2;
        return [.. builder.SplitByType([.. types.Take(half)]), .. builder.SplitByType([.. types.Skip(half)])];
    }
}
