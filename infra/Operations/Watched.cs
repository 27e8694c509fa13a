using System.Collections.Immutable;
using LandingZone.Infra.Functions;
using Pulumi;

namespace LandingZone.Infra.Operations;

/// <summary>Everything of the landing zone that is watched.</summary>
/// <param name="BusName">The findings bus.</param>
/// <param name="Functions">Every function by its handler.</param>
/// <param name="Rules">Rules that are on, by logical name.</param>
/// <param name="DeadLetters">Queues in which nothing should be, by what they are called on the dashboard.</param>
/// <param name="Findings">The queue of findings that wait for a response.</param>
public sealed record Watched(
    Output<string> BusName,
    ImmutableArray<(string Handler, LambdaFunction Function)> Functions,
    ImmutableArray<(string Name, Output<string> RuleName)> Rules,
    ImmutableArray<(string Label, Output<string> QueueName)> DeadLetters,
    Output<string> Findings);
