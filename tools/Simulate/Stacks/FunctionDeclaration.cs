using System.Collections.Immutable;

namespace LandingZone.Tools.Simulate.Stacks;

/// <summary>A function as the stack declares it.</summary>
/// <param name="Name">Its resource name.</param>
/// <param name="Handler">The handler.</param>
/// <param name="FunctionName">Its name in AWS.</param>
/// <param name="Arn">Its ARN.</param>
/// <param name="RoleName">The name of its role.</param>
/// <param name="Environment">Its variables, with all references resolved.</param>
/// <param name="TimeOut">How long a run may take.</param>
/// <param name="Retries">How often an asynchronous invocation is repeated.</param>
/// <param name="FailureQueue">Where an asynchronous invocation ends that failed for good; null where it is lost.</param>
public sealed record FunctionDeclaration(
    string Name, string Handler, string FunctionName, string Arn, string RoleName, ImmutableSortedDictionary<string, string> Environment,
    TimeSpan TimeOut, int Retries, string? FailureQueue);
