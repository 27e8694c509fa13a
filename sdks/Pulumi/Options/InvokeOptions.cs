namespace Pulumi;

/// <summary>How a provider's function is called.</summary>
public class InvokeOptions
{
    /// <summary>A resource whose provider is used.</summary>
    public Resource? Parent { get; set; }

    /// <summary>Where the provider's plugin is downloaded from.</summary>
    public string? PluginDownloadURL { get; set; }

    /// <summary>The provider to call; wins over the parent's.</summary>
    public ProviderResource? Provider { get; set; }

    /// <summary>The version of the provider.</summary>
    public string? Version { get; set; }
}

/// <summary>How a provider's function with an output as its result is called.</summary>
public class InvokeOutputOptions : InvokeOptions
{
    /// <summary>Resources that must be there before the call.</summary>
    public InputList<Resource> DependsOn { get; set; } = [];
}

/// <summary>How a resource's method is called.</summary>
public class CallOptions
{
    /// <summary>A resource whose provider is used.</summary>
    public Resource? Parent { get; set; }

    /// <summary>Where the provider's plugin is downloaded from.</summary>
    public string? PluginDownloadURL { get; set; }

    /// <summary>The provider to call; wins over the parent's.</summary>
    public ProviderResource? Provider { get; set; }

    /// <summary>The version of the provider.</summary>
    public string? Version { get; set; }
}
