using System.Collections.Frozen;
using LandingZone.SdkGenerator.Schema;

namespace LandingZone.SdkGenerator.Generation;

/// <summary>The naming rules of Pulumi's C# packages.</summary>
public static class CSharpNames
{
    private static readonly FrozenSet<string> Keywords = new[]
    {
        "abstract", "as", "base", "bool", "break", "byte", "case", "catch", "char", "checked", "class", "const", "continue", "decimal",
        "default", "delegate", "do", "double", "else", "enum", "event", "explicit", "extern", "false", "finally", "fixed", "float", "for",
        "foreach", "goto", "if", "implicit", "in", "int", "interface", "internal", "is", "lock", "long", "namespace", "new", "null",
        "object", "operator", "out", "override", "params", "private", "protected", "public", "readonly", "ref", "return", "sbyte",
        "sealed", "short", "sizeof", "stackalloc", "static", "string", "struct", "switch", "this", "throw", "true", "try", "typeof",
        "uint", "ulong", "unchecked", "unsafe", "ushort", "using", "virtual", "void", "volatile", "while",
    }.ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> ObjectMembers = new[] { "Equals", "GetHashCode", "GetType", "MemberwiseClone", "ReferenceEquals", "ToString" }
        .ToFrozenSet(StringComparer.Ordinal);

    /// <summary>The C# name of a property: the wire name with a capital, unless the schema names another one.</summary>
    public static string Property(PropertySchema property) => property.CSharpName ?? Title(property.Name);

    /// <summary>The field behind a property: an underscore and the wire name.</summary>
    public static string Field(PropertySchema property) => "_" + property.Name;

    /// <summary>The constructor parameter of an output type's property: the wire name, escaped when it is a keyword.</summary>
    public static string Parameter(PropertySchema property) => Keywords.Contains(property.Name) ? "@" + property.Name : property.Name;

    /// <summary><c>new </c> for a member that hides one which every object has, such as <c>Equals</c>.</summary>
    public static string Modifier(string name) => ObjectMembers.Contains(name) ? "new " : "";

    /// <summary>A name with a capital first letter.</summary>
    public static string Title(string name) => char.ToUpperInvariant(name[0]) + name[1..];

    /// <summary>A C# text literal.</summary>
    public static string Literal(string text) => $"\"{text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)}\"";
}
