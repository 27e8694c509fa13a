namespace Pulumi.Tests.Support;

/// <summary>Plain arguments of a function, in the shape that provider packages have.</summary>
public sealed class GetThingArgs : InvokeArgs
{
    [Input("name")] public string? Name { get; set; }
}

/// <summary>The same arguments as inputs.</summary>
public sealed class GetThingInvokeArgs : InvokeArgs
{
    [Input("name")] public Input<string>? Name { get; set; }
}

[OutputType]
public sealed class GetThingResult
{
    public string Name { get; }
    public int? Size { get; }
    public Mode Mode { get; }
    public ImmutableArray<GetThingPart> Parts { get; }

    [OutputConstructor]
    private GetThingResult(string name, int? size, Mode mode, ImmutableArray<GetThingPart> parts) =>
        (Name, Size, Mode, Parts) = (name, size, mode, parts);
}

[OutputType]
public sealed class GetThingPart
{
    public string Name { get; }

    [OutputConstructor]
    private GetThingPart([OutputConstructorParameter("name")] string label) => Name = label;
}
