namespace Pulumi;

/// <summary>A resource that a provider manages.</summary>
public class CustomResource : Resource
{
    /// <summary>Declares the resource.</summary>
    public CustomResource(string type, string name, ResourceArgs? args, CustomResourceOptions? options = null)
        : base(type, name, custom: true, args ?? ResourceArgs.Empty, options ?? new(), remote: false)
    {
    }

    /// <summary>Declares the resource of a package that is registered with it.</summary>
    public CustomResource(
        string type,
        string name,
        ResourceArgs? args,
        CustomResourceOptions? options = null,
        RegisterPackageRequest? registerPackageRequest = null)
        : base(type, name, custom: true, args ?? ResourceArgs.Empty, options ?? new(), remote: false)
    {
    }

    /// <summary>The provider's id of the resource.</summary>
    [Output("id")]
    public Output<string> Id { get; private protected set; } = null!;
}
