namespace Pulumi;

/// <summary>Sees a resource before it is registered and may give it other arguments and options; null leaves them.</summary>
public delegate ResourceTransformationResult? ResourceTransformation(ResourceTransformationArgs args);

/// <summary>The resource that is being registered.</summary>
public readonly struct ResourceTransformationArgs
{
    /// <summary>Holds the three.</summary>
    public ResourceTransformationArgs(Resource resource, ResourceArgs args, ResourceOptions options) =>
        (Resource, Args, Options) = (resource, args, options);

    /// <summary>The arguments as given or as changed so far.</summary>
    public ResourceArgs Args { get; }

    /// <summary>The options as given or as changed so far; nothing is inherited from the parent yet.</summary>
    public ResourceOptions Options { get; }

    /// <summary>The resource.</summary>
    public Resource Resource { get; }
}

/// <summary>What to register instead.</summary>
public readonly struct ResourceTransformationResult
{
    /// <summary>Holds the two.</summary>
    public ResourceTransformationResult(ResourceArgs args, ResourceOptions options) => (Args, Options) = (args, options);

    /// <summary>The arguments.</summary>
    public ResourceArgs Args { get; }

    /// <summary>The options; their parent must be the one given.</summary>
    public ResourceOptions Options { get; }
}
