namespace Pulumi;

/// <summary>Marks a struct that stands for one of a provider's named values; it converts explicitly to a string or a number.</summary>
[AttributeUsage(AttributeTargets.Struct)]
public sealed class EnumTypeAttribute : Attribute
{
}

/// <summary>Gives the type token of a resource class.</summary>
[AttributeUsage(AttributeTargets.Class)]
public class ResourceTypeAttribute : Attribute
{
    /// <summary>Names the type and the version of its package.</summary>
    public ResourceTypeAttribute(string type, string? version) => (Type, Version) = (type, version);

    /// <summary>The type token, as in <c>aws:s3/bucket:Bucket</c>.</summary>
    public string Type { get; }

    /// <summary>The version of the package.</summary>
    public string? Version { get; }
}
