using System.Collections.Immutable;

namespace LandingZone.Tools.Simulate;

/// <summary>What came of an event, in one word; the first that applies.</summary>
public enum OutcomeKind
{
    /// <summary>A function failed for good, or a response failed.</summary>
    Failed,

    /// <summary>An address was blocked, or a block was extended.</summary>
    Blocked,

    /// <summary>Another response was carried out.</summary>
    Contained,

    /// <summary>People were told, also of a response that waits for approval, was only rehearsed, or was refused.</summary>
    Notified,

    /// <summary>Nothing happened that anybody hears of.</summary>
    Ignored,
}

/// <summary>The outcome of a simulation.</summary>
/// <param name="Kind">In one word.</param>
/// <param name="Sentence">In one sentence.</param>
/// <param name="Notifications">The notifications that reached somebody, in order, each once.</param>
/// <param name="Responses">The responses that were not skipped, with what became of them, for example <c>blockAddress done</c>.</param>
public sealed record SimulationOutcome(
    OutcomeKind Kind, string Sentence, ImmutableArray<string> Notifications, ImmutableArray<string> Responses);
