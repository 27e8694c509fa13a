using System.Collections.Immutable;

namespace LandingZone.Tools.Simulate;

/// <summary>What a rule is there for.</summary>
public enum RulePurpose
{
    /// <summary>Sends a region's events to the findings bus.</summary>
    Forwarding,

    /// <summary>Hands events to the notify function.</summary>
    Notification,

    /// <summary>Puts findings on the queue of the remediate function.</summary>
    Remediation,

    /// <summary>Anything else.</summary>
    Other,
}

/// <summary>One EventBridge rule and what it makes of an event.</summary>
/// <param name="Name">The rule's resource name.</param>
/// <param name="Purpose">What it is there for.</param>
/// <param name="Description">Its description.</param>
/// <param name="Bus">The bus that it is on: <c>default</c>, or the name of the findings bus.</param>
/// <param name="Region">The region of the bus.</param>
/// <param name="IsEnabled">Whether its state lets it fire.</param>
/// <param name="Matched">Whether its pattern matches, whatever its state.</param>
/// <param name="IsAbout">Whether it is about such events at all: source, detail-type and finding type match.</param>
/// <param name="Pattern">The pattern's JSON.</param>
/// <param name="Reason">A sentence: why it matches, or the first condition that failed, or that it is off.</param>
/// <param name="FailedPath">The path of that condition; null where none failed.</param>
/// <param name="Expected">The conditions there, as in the pattern; null where none failed.</param>
/// <param name="Found">The event's values there; empty where it has none.</param>
public sealed record RuleEvaluation(
    string Name, RulePurpose Purpose, string Description, string Bus, string Region, bool IsEnabled, bool Matched, bool IsAbout,
    string Pattern,
    string Reason, string? FailedPath, string? Expected, ImmutableArray<string> Found)
{
    /// <summary>Whether the event goes to its targets.</summary>
    public bool Fires => IsEnabled && Matched;
}
