namespace Pulumi;

/// <summary>Keeps a value in the stack's state: the value first given stays until the resource is replaced.</summary>
public sealed class Stash : CustomResource
{
    /// <summary>Keeps the value.</summary>
    public Stash(string name, StashArgs args, CustomResourceOptions? options = null)
        : base("pulumi:index:Stash", name, args, options, registerPackageRequest: null)
    {
    }

    /// <summary>The value last given.</summary>
    [Output("input")]
    public Output<object> Input { get; private set; } = null!;

    /// <summary>The value kept.</summary>
    [Output("output")]
    public Output<object> Output { get; private set; } = null!;
}

/// <summary>The value to keep.</summary>
public sealed class StashArgs : ResourceArgs
{
    /// <summary>The value.</summary>
    [Input("input", required: true)]
    public Input<object> Input { get; set; } = null!;
}
