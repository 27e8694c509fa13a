using System.Collections.Immutable;
using System.Text.Json.Nodes;

namespace LandingZone.Tools.Simulate;

/// <summary>One run of a function: the handler that ships, in this process, against the sandbox.</summary>
/// <param name="Number">1, 2, 3, …</param>
/// <param name="Event">The <see cref="SimulatedEvent.Number"/> of the event that it ran for.</param>
/// <param name="Rule">The rule that sent it.</param>
/// <param name="Name">The function's resource name.</param>
/// <param name="Handler">The handler: <c>notify</c> or <c>remediate</c>.</param>
/// <param name="Attempt">1 for the first delivery of the event, then 2, 3, …</param>
/// <param name="At">When, by the simulated clock.</param>
/// <param name="Failure">What made it fail; null when it succeeded.</param>
/// <param name="DeadLetterQueue">The queue in which the event ended after this last attempt; null when it did not.</param>
/// <param name="Log">The lines that it logged.</param>
public sealed record FunctionRun(
    int Number, int Event, string Rule, string Name, string Handler, int Attempt, DateTimeOffset At, string? Failure, string? DeadLetterQueue,
    ImmutableArray<JsonObject> Log)
{
    /// <summary>Whether it succeeded.</summary>
    public bool Succeeded => Failure is null;
}
