namespace Pulumi;

/// <summary>Something that a program declares: a resource of a provider, or a component made of others.</summary>
public class Resource
{
    private readonly TaskCompletionSource<RegisteredResource> _registration = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly List<Resource> _children = [];
    private readonly string _type;
    private readonly string _name;
    private readonly bool _protect;
    private readonly ImmutableArray<ResourceTransformation> _transformations;
    private readonly ImmutableDictionary<string, ProviderResource> _providers;

    private protected Resource(string type, string name, bool custom, ResourceArgs args, ResourceOptions options, bool remote)
    {
        ArgumentException.ThrowIfNullOrEmpty(type);
        ArgumentException.ThrowIfNullOrEmpty(name);
        (_type, _name, IsCustom) = (type, name, custom);

        var deployment = Deployment.Required;
        OutputProperties.Of(GetType()).BindTo(this);

        // A resource without a parent belongs to the stack, and so has the stack's transformations.
        var parent = this is Stack ? null : options.Parent ?? deployment.Stack;
        _transformations = [.. options.ResourceTransformations, .. parent?._transformations ?? []];
        (args, options) = Transformed(args, options);
        options = options.Copy();

        var component = options as ComponentResourceOptions;
        if (options.Provider is not null && component?.Providers.Count > 0)
        {
            throw new ResourceException("A component takes either one 'provider' or a list of 'providers', not both.", options.Parent);
        }

        if (options.Parent is { } owner)
        {
            owner.Adopt(this);
            options.Protect ??= owner._protect;
        }

        var inherited = options.Parent?._providers ?? ImmutableDictionary<string, ProviderResource>.Empty;
        IEnumerable<ProviderResource> own = options.Provider is { } one ? [one] : component?.Providers ?? [];
        _providers = custom
            ? options.Provider is { } given && Package(type) is { } package ? inherited.SetItem(package, given) : inherited
            : WithOwnProviders(inherited, own);
        options.Provider = custom ? options.Provider ?? options.Parent?.ProviderFor(type) : options.Provider;
        _protect = options.Protect == true;

        deployment.Register(this, _registration, args, options, remote);
    }

    /// <summary>The resource's identity in the engine.</summary>
    [Output("urn")]
    public Output<string> Urn { get; private protected set; } = null!;

    internal bool IsCustom { get; }

    internal Task<RegisteredResource> Registration => _registration.Task;

    /// <summary>The resources that have this one as their parent, so far.</summary>
    internal Resource[] Children
    {
        get
        {
            lock (_children)
            {
                return [.. _children];
            }
        }
    }

    /// <summary>The name given to the resource.</summary>
    public string GetResourceName() => _name;

    /// <summary>The type token given to the resource.</summary>
    public string GetResourceType() => _type;

    /// <summary>The provider that a resource or function with this token gets from here, if any.</summary>
    internal ProviderResource? ProviderFor(string token) => Package(token) is { } package ? _providers.GetValueOrDefault(package) : null;

    /// <summary>A property as the provider reports it, read into the type when first asked for.</summary>
    internal async Task<OutputData> ReadPropertyAsync(string property, Type type) =>
        (await Registration.ConfigureAwait(false)).Read(property, type);

    private static string? Package(string token) => token.Split(':') is [var package, _, _] ? package : null;

    /// <exception cref="ArgumentException">A component is given another provider for a package than its parent has.</exception>
    private ImmutableDictionary<string, ProviderResource> WithOwnProviders(
        ImmutableDictionary<string, ProviderResource> inherited, IEnumerable<ProviderResource> own)
    {
        // Of two providers for one package in the list, the last counts. Refusing to replace the parent's is what the official SDK does.
        var all = own.Aggregate(ImmutableDictionary<string, ProviderResource>.Empty, (map, provider) => map.SetItem(provider.Package, provider));
        foreach (var (package, provider) in all)
        {
            if (inherited.TryGetValue(package, out var other) && other != provider)
            {
                throw new ArgumentException(
                    $"The component '{_name}' is given the provider '{provider.GetResourceName()}' for the package '{package}', " +
                    $"but inherits '{other.GetResourceName()}'. Give the provider to the resources in it instead.");
            }
        }

        return inherited.SetItems(all);
    }

    private void Adopt(Resource child)
    {
        lock (_children)
        {
            _children.Add(child);
        }
    }

    private (ResourceArgs Args, ResourceOptions Options) Transformed(ResourceArgs args, ResourceOptions options)
    {
        foreach (var transformation in _transformations)
        {
            if (transformation(new(this, args, options)) is not { } result)
            {
                continue;
            }

            if (result.Options.Parent != options.Parent)
            {
                throw new ArgumentException($"A transformation must not change the parent of a resource, but one did for '{_name}'.");
            }

            (args, options) = (result.Args, result.Options);
        }

        return (args, options);
    }
}
