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

/// <summary>Names the property whose value tells the cases of a union of classes apart.</summary>
[AttributeUsage(AttributeTargets.Interface)]
public sealed class DiscriminatedUnionDiscriminatorAttribute : Attribute
{
    /// <summary>Names the property.</summary>
    public DiscriminatedUnionDiscriminatorAttribute(string propertyName) => PropertyName = propertyName;

    /// <summary>The provider's name of the property.</summary>
    public string PropertyName { get; }
}

/// <summary>Gives the class for one value of a union's discriminator.</summary>
[AttributeUsage(AttributeTargets.Interface, AllowMultiple = true)]
public sealed class DiscriminatedUnionCaseAttribute : Attribute
{
    /// <summary>Names the value and its class.</summary>
    public DiscriminatedUnionCaseAttribute(string tag, Type type) => (Tag, Type) = (tag, type);

    /// <summary>The discriminator's value.</summary>
    public string Tag { get; }

    /// <summary>The class that such values are read into.</summary>
    public Type Type { get; }
}
