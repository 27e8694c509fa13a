namespace Pulumi.Tests.Support;

/// <summary>A component that holds what the test puts into it.</summary>
public class Group : ComponentResource
{
    public const string TypeToken = "lz:x:Group";

    [Output("assigned")] public Output<string> Assigned { get; private set; } = null!;
    [Output("unassigned")] public Output<string> Unassigned { get; private set; } = null!;

    public Group(string name, ComponentResourceOptions? options = null)
        : base(TypeToken, name, options)
    {
    }

    public Group(string name, ResourceArgs args, ComponentResourceOptions? options = null)
        : base(TypeToken, name, args, options, remote: false)
    {
    }

    /// <summary>Ends the component with its properties as outputs.</summary>
    public void Finish(Output<string> assigned)
    {
        Assigned = assigned;
        RegisterOutputs();
    }

    /// <summary>Ends the component with the outputs given.</summary>
    public void Finish(IDictionary<string, object?> outputs) => RegisterOutputs(outputs);
}
