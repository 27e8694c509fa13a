using LandingZone.SdkGenerator.Schema;
using LandingZone.SdkGenerator.TypeScript;

namespace LandingZone.SdkGenerator.Extraction;

/// <summary>Turns the properties of one type into schema properties, in the order of their names.</summary>
internal sealed class PropertyExtractor(string owner, SchemaOverrides overrides)
{
    /// <summary>The arguments of a resource.</summary>
    public IReadOnlyList<PropertySchema> Inputs(IReadOnlyList<TsProperty> properties, ConstructorFacts facts) => Read(properties, property => property with
    {
        Secret = facts.Secret.Contains(property.Name),
        Json = facts.Json.Contains(property.Name),
        Default = facts.Defaults.GetValueOrDefault(property.Name),
        DefaultEnvironment = facts.EnvironmentDefaults.GetValueOrDefault(property.Name) ?? [],
    });

    /// <summary>The arguments of a function, or the properties of a nested type.</summary>
    public IReadOnlyList<PropertySchema> Inputs(IReadOnlyList<TsProperty> properties) => Read(properties, property => property);

    /// <summary>The properties that a lookup can be given: none is required, and secret outputs are secret here too.</summary>
    public IReadOnlyList<PropertySchema> State(IReadOnlyList<TsProperty> properties, ConstructorFacts facts) => Read(properties, property => property with
    {
        Required = false,
        Secret = facts.SecretOutputs.Contains(property.Name),
    });

    /// <summary>Outputs.</summary>
    public IReadOnlyList<PropertySchema> Outputs(IReadOnlyList<TsProperty> properties) => Read(properties, property => property);

    private IReadOnlyList<PropertySchema> Read(IReadOnlyList<TsProperty> properties, Func<PropertySchema, PropertySchema> complete) =>
        [.. properties.Select(property => complete(Read(property))).OrderBy(property => property.Name, StringComparer.Ordinal)];

    private PropertySchema Read(TsProperty property)
    {
        var path = $"{owner}.{property.Name}";
        var (type, undefined) = TypeMapper.Map(property.Type, overrides.IsDouble(path));
        return new PropertySchema
        {
            Name = property.Name,
            Type = type,
            Required = !property.Optional && !undefined,
            Deprecated = property.Deprecated,
            CSharpName = overrides.CSharpName(path),
        };
    }
}
