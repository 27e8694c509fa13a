namespace Pulumi;

/// <summary>A provider with a configuration of its own.</summary>
public class ProviderResource : CustomResource
{
    /// <summary>Declares a provider of the package.</summary>
    public ProviderResource(string package, string name, ResourceArgs args, CustomResourceOptions? options = null)
        : base($"pulumi:providers:{package}", name, args, options, registerPackageRequest: null) => Package = package;

    /// <summary>Declares a provider of a package that is registered with it.</summary>
    public ProviderResource(
        string package,
        string name,
        ResourceArgs args,
        CustomResourceOptions? options = null,
        RegisterPackageRequest? registerPackageRequest = null)
        : base($"pulumi:providers:{package}", name, args, options, registerPackageRequest) => Package = package;

    internal string Package { get; }

    /// <summary>How resources refer to their provider: its URN and its id.</summary>
    internal static async Task<string?> ReferenceAsync(ProviderResource? provider)
    {
        if (provider is null)
        {
            return null;
        }

        var registered = await provider.Registration.ConfigureAwait(false);
        return $"{registered.Urn}::{(string.IsNullOrEmpty(registered.Id) ? UnknownId : registered.Id)}";
    }

    /// <summary>What the engine writes for an id that is not known yet.</summary>
    private const string UnknownId = "04da6b54-80e4-46f7-96ec-b56ff0331ba9";
}
