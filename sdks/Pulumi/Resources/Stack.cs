namespace Pulumi;

/// <summary>The root of all resources of a program. A derived class declares them in its constructor.</summary>
public class Stack : ComponentResource
{
    /// <summary>Declares the stack, with what applies to all its resources.</summary>
    public Stack(StackOptions? options = null)
        : base(
            "pulumi:pulumi:Stack",
            $"{Deployment.Instance.ProjectName}-{Deployment.Instance.StackName}",
            new ComponentResourceOptions
            {
                ResourceTransformations = options?.ResourceTransformations ?? [],
                ResourceTransforms = options?.ResourceTransforms ?? [],
            }) => Deployment.Required.Stack = this;

    /// <summary>Registers the outputs once the constructor has run.</summary>
    /// <exception cref="RunException">An [Output] property was not assigned.</exception>
    internal virtual void Finish()
    {
        var outputs = OutputProperties.Of(GetType()).Assigned(this);
        var missing = outputs.Where(output => output.Value is null).Select(output => output.Key).ToArray();
        if (missing.Length > 0)
        {
            throw new RunException(
                $"These [Output] properties of {GetType().Name} have no value: {string.Join(", ", missing)}. " +
                "Assign them in the constructor of the stack.");
        }

        RegisterOutputs(outputs);
    }
}
