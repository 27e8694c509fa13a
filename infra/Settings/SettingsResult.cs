using System.Collections.Immutable;

namespace LandingZone.Infra.Settings;

/// <summary>The outcome of parsing a configuration: exactly one of the two is there.</summary>
/// <param name="Settings">The settings; null when there are problems.</param>
/// <param name="Problems">One line per problem, in the order of the keys: key, what was expected, what was found, the way out.</param>
public sealed record SettingsResult(LandingZoneSettings? Settings, ImmutableArray<string> Problems)
{
    /// <summary>All problems as one text, with a head line that counts them.</summary>
    public string Message => string.Join('\n', Problems.Select(line => "  " + line)
        .Prepend($"The configuration has {Problems.Length} {(Problems.Length == 1 ? "problem" : "problems")}:"));
}
