using LandingZone.SdkGenerator.Schema;
using LandingZone.SdkGenerator.TypeScript;

namespace LandingZone.SdkGenerator.Extraction;

/// <summary>Adds to a schema every nested type and enum that its resources and functions refer to, directly or not.</summary>
internal sealed class NestedTypeExtractor(NpmPackage npm, SchemaOverrides overrides)
{
    /// <summary>Adds what is reachable.</summary>
    public void AddReachable(PackageSchema schema)
    {
        var resources = schema.Resources.Values.Concat(schema.Provider is { } provider ? [provider] : []).ToList();
        var inputs = resources.SelectMany(resource => resource.Inputs.Concat(resource.State ?? [])).Concat(schema.Functions.Values.SelectMany(function => function.Inputs));
        var outputs = resources.SelectMany(resource => resource.Outputs).Concat(schema.Functions.Values.SelectMany(function => function.Outputs));

        AddTypes(inputs, npm.ReadInputTypes(), schema.InputTypes, schema.Enums, isInput: true);
        AddTypes(outputs, npm.ReadOutputTypes(), schema.OutputTypes, schema.Enums, isInput: false);
        AddDefaults(schema.InputTypes);
    }

    private void AddTypes(
        IEnumerable<PropertySchema> roots,
        Declarations declared,
        SortedDictionary<string, IReadOnlyList<PropertySchema>> types,
        SortedDictionary<string, IReadOnlyList<EnumMember>> enums,
        bool isInput)
    {
        var open = new Stack<TypeRef>(roots.SelectMany(property => property.Type.References()));
        while (open.TryPop(out var reference))
        {
            if (reference is TypeRef.EnumType(var enumName))
            {
                enums[enumName] = ReadEnum(enumName);
            }
            else if (reference is TypeRef.ObjectType(var name) && !types.ContainsKey(name))
            {
                // Arguments of functions exist twice, plain and with inputs inside; the second form carries the suffix and is the one to read.
                var properties = isInput && declared.Interfaces.TryGetValue(name + "Args", out var withSuffix) ? withSuffix
                    : declared.Interfaces.TryGetValue(name, out var plain) ? plain
                    : throw new ExtractionException($"The nested type '{name}' is not declared.");
                types[name] = new PropertyExtractor(name, overrides).Inputs(properties);
                foreach (var next in types[name].SelectMany(property => property.Type.References()))
                {
                    open.Push(next);
                }
            }
        }
    }

    private void AddDefaults(SortedDictionary<string, IReadOnlyList<PropertySchema>> types)
    {
        var defaults = npm.ReadNestedDefaults();
        foreach (var (name, properties) in types.ToList())
        {
            var helper = char.ToLowerInvariant(name[0]) + name[1..];
            if (defaults.TryGetValue(helper, out var values) || defaults.TryGetValue(helper + "Args", out values))
            {
                types[name] = [.. properties.Select(property => property with { Default = values.GetValueOrDefault(property.Name) })];
            }
        }
    }

    private IReadOnlyList<EnumMember> ReadEnum(string name)
    {
        var (module, shortName) = QualifiedName.Split(name);
        return npm.ReadEnums(module).Constants.TryGetValue(shortName, out var members)
            ? [.. members.Select(member => new EnumMember(member.Name, member.Value))]
            : throw new ExtractionException($"The enum '{name}' is not declared.");
    }
}
