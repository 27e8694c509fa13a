namespace Pulumi;

/// <summary>How a component is managed.</summary>
public sealed class ComponentResourceOptions : ResourceOptions
{
    /// <summary>The providers for the resources inside the component, one a package. Not to be given with a single provider.</summary>
    public List<ProviderResource> Providers { get; set; } = [];

    /// <summary>
    /// New options made of both: the second one's values win, lists are joined, and of the providers of one package the last is kept.
    /// Neither argument is changed.
    /// </summary>
    public static ComponentResourceOptions Merge(ComponentResourceOptions? options1, ComponentResourceOptions? options2)
    {
        var merged = new ComponentResourceOptions();
        merged.Add(options1);
        merged.Add(options2);
        merged.Providers = [.. merged.Providers.Where((provider, at) => merged.Providers.FindLastIndex(p => p.Package == provider.Package) == at)];
        return merged;
    }

    internal override ResourceOptions Copy()
    {
        var copy = new ComponentResourceOptions();
        copy.Add(this);
        return copy;
    }

    private void Add(ComponentResourceOptions? other)
    {
        if (other is not null)
        {
            Take(other);
            Providers.AddRange(other.Providers);
        }
    }
}
