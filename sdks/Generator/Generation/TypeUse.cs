namespace LandingZone.SdkGenerator.Generation;

/// <summary>Where a type is used. C# has a class of its own for each use of a nested type.</summary>
public enum TypeUse
{
    /// <summary>Arguments of a resource: <c>Inputs.XArgs</c>.</summary>
    ResourceArgs,

    /// <summary>State that a lookup is given: <c>Inputs.XGetArgs</c>.</summary>
    ResourceState,

    /// <summary>Arguments of a function with inputs inside: <c>Inputs.XInputArgs</c>.</summary>
    FunctionInputs,

    /// <summary>Arguments of a function with plain values inside: <c>Inputs.XArgs</c>.</summary>
    FunctionArgs,

    /// <summary>Outputs of a resource: <c>Outputs.X</c>.</summary>
    ResourceOutputs,

    /// <summary>The result of a function: <c>Outputs.XResult</c>.</summary>
    FunctionResult,
}
