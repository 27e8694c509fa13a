using LandingZone.SdkGenerator.Schema;
using LandingZone.SdkGenerator.TypeScript;

namespace LandingZone.SdkGenerator.Extraction;

/// <summary>Turns TypeScript types into the schema's types. Inputs and outputs read alike: their wrappers are peeled off.</summary>
public static class TypeMapper
{
    private static readonly TypeRef Text = new TypeRef.Primitive("string");

    /// <summary>Maps a type.</summary>
    /// <param name="type">The TypeScript type.</param>
    /// <param name="isDouble">Whether the numbers in it are fractions; TypeScript has one number type for both.</param>
    /// <returns>The type, and whether it can be undefined.</returns>
    public static (TypeRef Type, bool Optional) Map(TsType type, bool isDouble)
    {
        switch (type)
        {
            case TsType.Named { Name: "pulumi.Input" or "pulumi.Output" } wrapper:
                return Map(wrapper.Arguments[0], isDouble);
            case TsType.Union union:
                return MapUnion(union, isDouble);
            case TsType.Array array:
                return (new TypeRef.ListOf(Map(array.Element, isDouble).Type), false);
            case TsType.Map map:
                return (new TypeRef.MapOf(Map(map.Element, isDouble).Type), false);
            case TsType.Literal:
                return (Text, false);
            case TsType.Named named:
                return (MapName(named.Name, isDouble), false);
            default:
                throw new ExtractionException($"The type {type} is not understood.");
        }
    }

    private static (TypeRef Type, bool Optional) MapUnion(TsType.Union union, bool isDouble)
    {
        var optional = union.Members.Any(IsUndefined);
        var members = union.Members.Where(member => !IsUndefined(member)).Select(member => Map(member, isDouble).Type).Distinct().ToList();
        if (members is [TypeRef.Primitive { Name: "asset" }, TypeRef.Primitive { Name: "archive" }])
        {
            return (new TypeRef.Primitive("assetOrArchive"), optional);
        }

        return (members is [var only] ? only : new TypeRef.UnionOf(members), optional);
    }

    private static bool IsUndefined(TsType type) => type is TsType.Named { Name: "undefined" };

    private static TypeRef MapName(string name, bool isDouble) => name switch
    {
        "string" => Text,
        "boolean" => new TypeRef.Primitive("bool"),
        "number" => new TypeRef.Primitive(isDouble ? "double" : "int"),
        "any" => new TypeRef.Primitive("any"),
        "pulumi.asset.Asset" => new TypeRef.Primitive("asset"),
        "pulumi.asset.Archive" => new TypeRef.Primitive("archive"),
        _ when name.StartsWith("inputs.", StringComparison.Ordinal) => new TypeRef.ObjectType(WithoutArgs(name["inputs.".Length..])),
        _ when name.StartsWith("outputs.", StringComparison.Ordinal) => new TypeRef.ObjectType(name["outputs.".Length..]),
        _ when name.StartsWith("enums.", StringComparison.Ordinal) => new TypeRef.EnumType(name["enums.".Length..]),

        // A bare name is a resource class or an alias of string (Region, ARN); C# takes the text in both cases.
        _ when !name.Contains('.', StringComparison.Ordinal) => Text,
        _ => throw new ExtractionException($"The type '{name}' is not understood."),
    };

    /// <summary>The name of an input type without the suffix that some packages give it.</summary>
    public static string WithoutArgs(string name) => name.EndsWith("Args", StringComparison.Ordinal) ? name[..^"Args".Length] : name;
}
