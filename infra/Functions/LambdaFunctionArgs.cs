using System.Collections.Immutable;
using LandingZone.Infra.Policies;
using LandingZone.Infra.Runtime;
using Pulumi;

namespace LandingZone.Infra.Functions;

/// <summary>Inputs of <see cref="LambdaFunction"/>.</summary>
public sealed class LambdaFunctionArgs : ResourceArgs
{
    /// <summary>Account, region and key.</summary>
    public required Home Home { get; init; }

    /// <summary>Handler, memory, timeout and concurrency.</summary>
    public required FunctionSize Size { get; init; }

    /// <summary>The code.</summary>
    public required FunctionPackage Package { get; init; }

    /// <summary>The calls of this function, beyond what every function needs.</summary>
    public required Output<ImmutableArray<Statement>> Permissions { get; init; }

    /// <summary>Queue of the events that it could not handle; null when nobody invokes it asynchronously.</summary>
    public Output<string>? FailureQueueArn { get; init; }

    [Input("environment")]
    private InputMap<string>? _environment;

    /// <summary>Variables by the names of <see cref="Findings.Contracts.FunctionEnvironment"/>.</summary>
    public InputMap<string> Environment
    {
        get => _environment ??= new();
        set => _environment = value;
    }
}
