namespace LandingZone.Tools.Patterns;

/// <summary>One question to an event pattern, with the answer that is expected.</summary>
/// <param name="Name">What the case is called.</param>
/// <param name="Pattern">The pattern as JSON text, which may be wrong on purpose.</param>
/// <param name="Event">The event as JSON text, which may be wrong on purpose.</param>
/// <param name="Expected"><c>match</c>, <c>no-match</c> or <c>invalid</c>.</param>
public sealed record PatternCase(string Name, string Pattern, string Event, string Expected);
