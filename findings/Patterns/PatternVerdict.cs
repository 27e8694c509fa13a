namespace LandingZone.Findings.Patterns;

/// <summary>What became of an event and a pattern.</summary>
public enum PatternOutcome
{
    /// <summary>The event matches.</summary>
    Match,

    /// <summary>It does not.</summary>
    NoMatch,

    /// <summary>The pattern or the event cannot be read.</summary>
    Invalid,
}

/// <summary>An outcome and, unless it is a match, the reason.</summary>
/// <param name="Outcome">The outcome.</param>
/// <param name="Reason">Why the event does not match, or what is invalid; null for a match.</param>
public sealed record PatternVerdict(PatternOutcome Outcome, string? Reason)
{
    /// <summary>The outcome as case files spell it: <c>match</c>, <c>no-match</c> or <c>invalid</c>.</summary>
    public string Label => Outcome switch
    {
        PatternOutcome.Match => "match",
        PatternOutcome.NoMatch => "no-match",
        _ => "invalid",
    };

    /// <summary>Tries a pattern on an event, both as JSON text. Never throws for what is in the texts.</summary>
    public static PatternVerdict Evaluate(string patternJson, string eventJson)
    {
        try
        {
            var explanation = EventPattern.Parse(patternJson).Explain(FlatEvent.Parse(eventJson));
            return explanation.Matched ? new(PatternOutcome.Match, null) : new(PatternOutcome.NoMatch, explanation.Reason);
        }
        catch (Exception exception) when (exception is InvalidPatternException or FormatException)
        {
            return new(PatternOutcome.Invalid, exception.Message);
        }
    }
}
