using System.Collections.Immutable;
using LandingZone.Tools.Simulate.Stacks;

namespace LandingZone.Tools.Simulate.Routing;

/// <summary>Something that a function is to work on.</summary>
/// <param name="Rule">The rule that sent it.</param>
/// <param name="Function">The function.</param>
/// <param name="Queue">The queue that it comes through; null when the rule invokes the function itself.</param>
/// <param name="Input">The event, or what the rule's input transformer made of it.</param>
public sealed record Delivery(string Rule, FunctionDeclaration Function, QueueDeclaration? Queue, string Input);

/// <summary>Where an event goes.</summary>
/// <param name="Rules">Every rule that looked at it.</param>
/// <param name="Path">Its path.</param>
/// <param name="Deliveries">What the functions get.</param>
public sealed record Route(
    ImmutableArray<RuleEvaluation> Rules,
    ImmutableArray<PathStep> Path,
    ImmutableArray<Delivery> Deliveries);
