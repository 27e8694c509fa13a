namespace Pulumi;

/// <summary>A resource made of other resources, which have it as their parent.</summary>
public class ComponentResource : Resource
{
    /// <summary>Declares a component without arguments.</summary>
    public ComponentResource(string type, string name, ComponentResourceOptions? options = null)
        : this(type, name, ResourceArgs.Empty, options, remote: false)
    {
    }

    /// <summary>Declares a component with arguments, of which the required ones are checked.</summary>
    public ComponentResource(
        string type, string name, ResourceArgs? args, ComponentResourceOptions? options = null, bool remote = false)
        : base(type, name, custom: false, args ?? ResourceArgs.Empty, options ?? new(), remote)
    {
    }

    /// <summary>Declares a component of a package that is registered with it.</summary>
    public ComponentResource(
        string type,
        string name,
        ResourceArgs? args,
        ComponentResourceOptions? options,
        bool remote,
        RegisterPackageRequest? registerPackageRequest = null)
        : base(type, name, custom: false, args ?? ResourceArgs.Empty, options ?? new(), remote)
    {
    }

    /// <summary>Ends the component: its [Output] properties are its outputs.</summary>
    protected void RegisterOutputs() => RegisterOutputs(OutputProperties.Of(GetType()).Assigned(this));

    /// <summary>Ends the component with these outputs.</summary>
    protected void RegisterOutputs(IDictionary<string, object?> outputs) => RegisterOutputs(Output.Create(outputs));

    /// <summary>Ends the component with these outputs.</summary>
    protected void RegisterOutputs(Task<IDictionary<string, object?>> outputs) => RegisterOutputs(Output.Create(outputs));

    /// <summary>Ends the component with these outputs.</summary>
    protected void RegisterOutputs(Output<IDictionary<string, object?>> outputs) => Deployment.Required.RegisterOutputs(this, outputs);
}
