namespace Pulumi;

/// <summary>
/// Sees a resource before it is registered and may give it other arguments and options; null leaves them. Called by the engine, so
/// never by mocks.
/// </summary>
public delegate Task<ResourceTransformResult?> ResourceTransform(ResourceTransformArgs args, CancellationToken cancellationToken = default);

/// <summary>The resource that is being registered.</summary>
public readonly struct ResourceTransformArgs
{
    /// <summary>Holds the five.</summary>
    public ResourceTransformArgs(
        string name, string type, bool custom, ImmutableDictionary<string, object?> args, ResourceOptions options) =>
        (Name, Type, Custom, Args, Options) = (name, type, custom, args, options);

    /// <summary>The arguments under the provider's names.</summary>
    public ImmutableDictionary<string, object?> Args { get; }

    /// <summary>Whether it is a resource of a provider, not a component.</summary>
    public bool Custom { get; }

    /// <summary>The resource's name.</summary>
    public string Name { get; }

    /// <summary>The resource's options.</summary>
    public ResourceOptions Options { get; }

    /// <summary>The resource's type token.</summary>
    public string Type { get; }
}

/// <summary>What to register instead.</summary>
public readonly struct ResourceTransformResult
{
    /// <summary>Holds the two.</summary>
    public ResourceTransformResult(ImmutableDictionary<string, object?> args, ResourceOptions options) => (Args, Options) = (args, options);

    /// <summary>The arguments under the provider's names.</summary>
    public ImmutableDictionary<string, object?> Args { get; }

    /// <summary>The options.</summary>
    public ResourceOptions Options { get; }
}
