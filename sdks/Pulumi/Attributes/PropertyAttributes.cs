namespace Pulumi;

/// <summary>Names a member of an args class as the provider knows it.</summary>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Field)]
public sealed class InputAttribute : Attribute
{
    /// <summary>Names the member, says whether it must be given, and whether it is sent as JSON text.</summary>
    public InputAttribute(string name, bool required = false, bool json = false) => (WireName, IsRequired, IsJson) = (name, required, json);

    internal string WireName { get; }

    internal bool IsRequired { get; }

    internal bool IsJson { get; }
}

/// <summary>Names a property of a resource as the provider knows it; without a name, it is the property's own.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class OutputAttribute : Attribute
{
    /// <summary>Names the property.</summary>
    public OutputAttribute(string? name = null) => Name = name;

    /// <summary>The provider's name of the property.</summary>
    public string? Name { get; }
}
