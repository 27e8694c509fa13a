namespace Pulumi;

/// <summary>What applies to every resource of a stack.</summary>
public class StackOptions
{
    /// <inheritdoc cref="ResourceOptions.ResourceTransformations"/>
    public List<ResourceTransformation> ResourceTransformations { get; set; } = [];

    /// <inheritdoc cref="ResourceOptions.ResourceTransforms"/>
    public List<ResourceTransform> ResourceTransforms { get; set; } = [];
}
