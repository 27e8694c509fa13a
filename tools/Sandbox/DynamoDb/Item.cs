using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace LandingZone.Sandbox.DynamoDb;

/// <summary>An immutable item.</summary>
internal sealed record Item(ImmutableSortedDictionary<string, AttributeValue> Attributes)
{
    /// <summary>Largest item, in bytes (DynamoDB quotas).</summary>
    internal const int LargestSize = 400 * 1024;

    private int? _size;

    internal static Item Empty { get; } = new(ImmutableSortedDictionary.Create<string, AttributeValue>(StringComparer.Ordinal));

    /// <summary>About as large as DynamoDB counts it: the length of its JSON.</summary>
    internal int Size => _size ??= ToJson().ToJsonString().Length;

    internal AttributeValue? this[string name] => Attributes.GetValueOrDefault(name);

    internal static Item Parse(JsonElement json) => json.ValueKind == JsonValueKind.Object
        ? new Item(json.EnumerateObject().ToImmutableSortedDictionary(
            member => member.Name, member => AttributeValue.Parse(member.Value), StringComparer.Ordinal))
        : throw Errors.Missing("item");

    internal Item With(string name, AttributeValue value) => new(Attributes.SetItem(name, value));

    internal JsonObject ToJson() =>
        new(Attributes.Select(pair => KeyValuePair.Create(pair.Key, (JsonNode?)pair.Value.ToJson())));
}
