namespace Pulumi;

/// <summary>What the engine knows of a resource once it is registered.</summary>
internal sealed class RegisteredResource(
    Resource resource, string urn, string? id, ImmutableDictionary<string, OutputData> state, bool isPreview)
{
    private readonly ImmutableHashSet<Resource> _resources = [resource];

    public string Urn { get; } = urn;

    /// <summary>The id; empty or null while it is unknown.</summary>
    public string? Id { get; } = id;

    /// <summary>A property: what the provider reported, else unknown in a preview and null in an update.</summary>
    public OutputData Read(string property, Type type) => property switch
    {
        "urn" => new(Urn, isKnown: true, isSecret: false, _resources),
        "id" when resource.IsCustom => new(Id, !string.IsNullOrEmpty(Id), isSecret: false, _resources),
        _ => state.TryGetValue(property, out var data)
            ? new(
                data.IsKnown ? WireReader.Read(type, data.Value, $"{resource.GetResourceName()}.{property}") : null,
                data.IsKnown,
                data.IsSecret,
                OutputData.Union(_resources, data.Resources))
            : new(null, isKnown: !isPreview, isSecret: false, _resources),
    };
}
