using LandingZone.SdkGenerator.Schema;

namespace LandingZone.SdkGenerator.Generation;

/// <summary>The C# spelling of the schema's types. Names of generated types are written in full, so no namespace can hide them.</summary>
public sealed class TypeNames(PackageSchema schema)
{
    /// <summary>The namespace of a module's types; the root namespace for the empty module.</summary>
    public string Namespace(string module) => module.Length == 0 ? schema.Namespace : $"{schema.Namespace}.{schema.Modules[module]}";

    /// <summary>The class of a nested type in one of its uses, without its namespace.</summary>
    public static string NestedClass(string name, TypeUse use) => QualifiedName.Split(name).Name + use switch
    {
        TypeUse.ResourceArgs or TypeUse.FunctionArgs => "Args",
        TypeUse.ResourceState => "GetArgs",
        TypeUse.FunctionInputs => "InputArgs",
        TypeUse.FunctionResult => "Result",
        _ => "",
    };

    /// <summary>The type of an input property, without the question mark: <c>Input&lt;string&gt;</c>, <c>InputList&lt;…&gt;</c>.</summary>
    public string Input(TypeRef type, TypeUse use) => type switch
    {
        TypeRef.ListOf list => $"InputList<{Value(list.Element, use)}>",
        TypeRef.MapOf map => $"InputMap<{Value(map.Element, use)}>",
        TypeRef.UnionOf { Members: [var first, var second] } => $"InputUnion<{Value(first, use)}, {Value(second, use)}>",
        TypeRef.UnionOf => "object",
        _ => $"Input<{Value(type, use)}>",
    };

    /// <summary>The type of a plain argument of a function, without the question mark; its collections can be added to.</summary>
    public string Plain(TypeRef type) => type switch
    {
        TypeRef.ListOf list => $"List<{Plain(list.Element)}>",
        TypeRef.MapOf map => $"Dictionary<string, {Plain(map.Element)}>",
        _ => Value(type, TypeUse.FunctionArgs),
    };

    /// <summary>The type of an output property, with a question mark when it can be null.</summary>
    public string Output(PropertySchema property, TypeUse use) =>
        Value(property.Type, use) + (property.Required || property.Type is TypeRef.ListOf ? "" : "?");

    /// <summary>Whether the type is written as a collection that is made on first use.</summary>
    public static bool IsCollection(TypeRef type) => type is TypeRef.ListOf or TypeRef.MapOf;

    private string Value(TypeRef type, TypeUse use) => type switch
    {
        TypeRef.Primitive { Name: "any" } => "object",
        TypeRef.Primitive { Name: "archive" } => "Archive",
        TypeRef.Primitive { Name: "assetOrArchive" } => "AssetOrArchive",
        TypeRef.Primitive primitive => primitive.Name,
        TypeRef.ListOf list => $"ImmutableArray<{Value(list.Element, use)}>",
        TypeRef.MapOf map => $"ImmutableDictionary<string, {Value(map.Element, use)}>",
        TypeRef.UnionOf { Members: [var first, var second] } => $"Union<{Value(first, use)}, {Value(second, use)}>",
        TypeRef.UnionOf => "object",
        TypeRef.EnumType(var name) => $"global::{Namespace(QualifiedName.Split(name).Module)}.{QualifiedName.Split(name).Name}",
        TypeRef.ObjectType(var name) => $"global::{Namespace(QualifiedName.Split(name).Module)}.{Folder(use)}.{NestedClass(name, use)}",
        _ => throw new ArgumentOutOfRangeException(nameof(type), type, "There is no C# spelling for this type."),
    };

    /// <summary>The namespace below the module's that holds the nested types of a use.</summary>
    public static string Folder(TypeUse use) => use is TypeUse.ResourceOutputs or TypeUse.FunctionResult ? "Outputs" : "Inputs";
}
