namespace Pulumi;

/// <summary>Marks a class that values of a resource or function are read into.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class OutputTypeAttribute : Attribute
{
}

/// <summary>Marks the constructor that takes the values, one parameter each.</summary>
[AttributeUsage(AttributeTargets.Constructor)]
public sealed class OutputConstructorAttribute : Attribute
{
}

/// <summary>Gives the provider's name of a value when the parameter has another.</summary>
[AttributeUsage(AttributeTargets.Parameter)]
public sealed class OutputConstructorParameterAttribute : Attribute
{
    /// <summary>Names the value.</summary>
    public OutputConstructorParameterAttribute(string name) => Name = name;

    /// <summary>The provider's name of the value.</summary>
    public string Name { get; }
}
