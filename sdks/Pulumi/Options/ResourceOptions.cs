namespace Pulumi;

/// <summary>How a resource is managed, whatever its kind.</summary>
public abstract class ResourceOptions
{
    /// <summary>For the options of custom and component resources.</summary>
    protected ResourceOptions()
    {
    }

    /// <summary>Earlier identities of the resource, so that a rename or a move does not replace it.</summary>
    public List<Input<Alias>> Aliases { get; set; } = [];

    /// <summary>How long operations may take.</summary>
    public CustomTimeouts? CustomTimeouts { get; set; }

    /// <summary>A resource whose deletion deletes this one too, so that no separate call is made.</summary>
    public Resource? DeletedWith { get; set; }

    /// <summary>Resources that must be there first. A component stands for the custom resources inside it.</summary>
    public InputList<Resource> DependsOn { get; set; } = [];

    /// <summary>Properties whose changes are not displayed.</summary>
    public List<string> HideDiffs { get; set; } = [];

    /// <summary>Functions to run around the resource's operations.</summary>
    public ResourceHookBinding Hooks { get; set; } = new();

    /// <summary>The id of an existing resource to read instead of creating one.</summary>
    public Input<string>? Id { get; set; }

    /// <summary>Properties whose changes are ignored.</summary>
    public List<string> IgnoreChanges { get; set; } = [];

    /// <summary>The resource that this one is part of; the stack when null.</summary>
    public Resource? Parent { get; set; }

    /// <summary>Where the provider's plugin is downloaded from.</summary>
    public string? PluginDownloadURL { get; set; }

    /// <summary>Whether deletion is refused. Inherited from the parent when null.</summary>
    public bool? Protect { get; set; }

    /// <summary>The provider that manages the resource. Inherited from the parent when null.</summary>
    public ProviderResource? Provider { get; set; }

    /// <summary>Properties whose changes replace the resource.</summary>
    public List<string> ReplaceOnChanges { get; set; } = [];

    /// <summary>Resources whose replacement replaces this one.</summary>
    public InputList<Resource> ReplaceWith { get; set; } = [];

    /// <summary>A value whose change replaces the resource.</summary>
    public Input<object>? ReplacementTrigger { get; set; }

    /// <summary>Functions that may change the resource's arguments and options, in this process; children inherit them.</summary>
    public List<ResourceTransformation> ResourceTransformations { get; set; } = [];

    /// <summary>Functions that may change the resource's arguments and options, called by the engine.</summary>
    public List<ResourceTransform> ResourceTransforms { get; set; } = [];

    /// <summary>Whether the cloud's object stays when the resource leaves the program.</summary>
    public bool? RetainOnDelete { get; set; }

    /// <summary>The URN of an existing resource to refer to.</summary>
    public string? Urn { get; set; }

    /// <summary>The version of the provider.</summary>
    public string? Version { get; set; }

    internal abstract ResourceOptions Copy();

    /// <summary>Adds the other's options to these: its values win, its lists are appended.</summary>
    private protected void Take(ResourceOptions other)
    {
        Aliases.AddRange(other.Aliases);
        CustomTimeouts = other.CustomTimeouts ?? CustomTimeouts;
        DeletedWith = other.DeletedWith ?? DeletedWith;
        DependsOn = DependsOn.Concat(other.DependsOn);
        HideDiffs.AddRange(other.HideDiffs);
        Hooks = Hooks.Concat(other.Hooks);
        Id = other.Id ?? Id;
        IgnoreChanges.AddRange(other.IgnoreChanges);
        Parent = other.Parent ?? Parent;
        PluginDownloadURL = other.PluginDownloadURL ?? PluginDownloadURL;
        Protect = other.Protect ?? Protect;
        Provider = other.Provider ?? Provider;
        ReplaceOnChanges.AddRange(other.ReplaceOnChanges);
        ReplaceWith = ReplaceWith.Concat(other.ReplaceWith);
        ReplacementTrigger = other.ReplacementTrigger ?? ReplacementTrigger;
        ResourceTransformations.AddRange(other.ResourceTransformations);
        ResourceTransforms.AddRange(other.ResourceTransforms);
        RetainOnDelete = other.RetainOnDelete ?? RetainOnDelete;
        Urn = other.Urn ?? Urn;
        Version = other.Version ?? Version;
    }
}
