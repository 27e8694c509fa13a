using System.Collections.Immutable;

namespace LandingZone.Sandbox.DynamoDb;

/// <summary>Where a value is in an item: attribute names (strings) and list positions (integers).</summary>
internal sealed record DocumentPath(ImmutableList<object> Parts)
{
    internal string Root => (string)Parts[0];

    internal AttributeValue? Read(Item item)
    {
        var value = item[Root];
        foreach (var part in Parts.Skip(1))
        {
            value = (value, part) switch
            {
                ({ Type: "M" } map, string name) => map.Map.GetValueOrDefault(name),
                ({ Type: "L" } list, int index) => index < list.List.Count ? list.List[index] : null,
                _ => null,
            };
        }

        return value;
    }

    /// <summary>The item with the value set, or removed when null. A list grows at its end only.</summary>
    internal Item Write(Item item, AttributeValue? value) =>
        new(Write(AttributeValue.Of(item.Attributes), 0, value).Map);

    internal bool Overlaps(DocumentPath other) =>
        Parts.Zip(other.Parts).All(pair => pair.First.Equals(pair.Second));

    public override string ToString() =>
        "[" + string.Join(", ", Parts.Select(part => part is int index ? $"[{index}]" : part.ToString())) + "]";

    private AttributeValue Write(AttributeValue container, int depth, AttributeValue? value)
    {
        var last = depth == Parts.Count - 1;
        switch (container, Parts[depth])
        {
            case ({ Type: "M" }, string name):
                var child = last ? value : Write(container.Map.GetValueOrDefault(name) ?? throw Invalid(), depth + 1, value);
                return AttributeValue.Of(child is null ? container.Map.Remove(name) : container.Map.SetItem(name, child));
            case ({ Type: "L" }, int index):
                var list = container.List;
                var element = last ? value : Write(index < list.Count ? list[index] : throw Invalid(), depth + 1, value);
                if (element is null)
                    return index < list.Count ? AttributeValue.Of(list.RemoveAt(index)) : container;
                return AttributeValue.Of(index < list.Count ? list.SetItem(index, element) : list.Add(element));
            default:
                throw Invalid();
        }
    }

    private static Wire.AwsErrorException Invalid() =>
        Errors.Validation("The document path provided in the update expression is invalid for update");
}
