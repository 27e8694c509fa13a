namespace LandingZone.Findings.Patterns;

/// <summary>Why an event matches a pattern or does not.</summary>
/// <param name="Matched">Whether it does.</param>
/// <param name="Path">The path whose condition failed first, in the pattern's order; null when the event matches.</param>
/// <param name="Expected">The conditions at that path, as in the pattern.</param>
/// <param name="Found">The event's values at that path, as JSON; empty when the field is absent.</param>
/// <param name="Reason">The same as a sentence.</param>
public sealed record PatternExplanation(bool Matched, string? Path, string? Expected, IReadOnlyList<string> Found, string Reason);
