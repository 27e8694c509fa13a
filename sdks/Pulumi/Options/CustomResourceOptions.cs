namespace Pulumi;

/// <summary>How a resource of a provider is managed.</summary>
public sealed class CustomResourceOptions : ResourceOptions
{
    /// <summary>Outputs to be treated as secret besides those that the provider marks.</summary>
    public List<string> AdditionalSecretOutputs { get; set; } = [];

    /// <summary>Whether a replaced resource is deleted before its successor is created.</summary>
    public bool? DeleteBeforeReplace { get; set; }

    /// <summary>For providers: environment variables to pass on, under new names.</summary>
    public Dictionary<string, string> EnvVarMappings { get; set; } = [];

    /// <summary>The id of an existing cloud object that the resource takes over.</summary>
    public string? ImportId { get; set; }

    /// <summary>New options made of both: the second one's values win, lists are joined. Neither argument is changed.</summary>
    public static CustomResourceOptions Merge(CustomResourceOptions? options1, CustomResourceOptions? options2)
    {
        var merged = new CustomResourceOptions();
        merged.Add(options1);
        merged.Add(options2);
        return merged;
    }

    internal override ResourceOptions Copy() => Merge(this, null);

    private void Add(CustomResourceOptions? other)
    {
        if (other is null)
        {
            return;
        }

        Take(other);
        AdditionalSecretOutputs.AddRange(other.AdditionalSecretOutputs);
        DeleteBeforeReplace = other.DeleteBeforeReplace ?? DeleteBeforeReplace;
        ImportId = other.ImportId ?? ImportId;
        foreach (var (key, value) in other.EnvVarMappings)
        {
            EnvVarMappings[key] = value;
        }
    }
}
