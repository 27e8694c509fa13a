using System.Collections.Immutable;

namespace LandingZone.Sandbox.DynamoDb;

/// <summary>The part of an item that a projection expression names.</summary>
internal static class Projection
{
    internal static Func<Item, Item> Parse(string? expression, ExpressionContext context)
    {
        if (expression is null)
            return item => item;
        var reader = new TokenReader(expression, "ProjectionExpression", context);
        var paths = new List<DocumentPath> { reader.Path() };
        while (reader.TrySign(","))
            paths.Add(reader.Path());
        reader.ExpectEnd();
        return item => paths.Aggregate(Item.Empty, (soFar, path) => path.Read(item) is { } value ? Place(soFar, path, value) : soFar);
    }

    // List positions collapse: the projected list holds the chosen elements only.
    private static Item Place(Item target, DocumentPath path, AttributeValue value) =>
        target.With(path.Root, Nest(target[path.Root], path.Parts.RemoveAt(0), value));

    private static AttributeValue Nest(AttributeValue? existing, ImmutableList<object> rest, AttributeValue value)
    {
        if (rest.Count == 0)
            return value;
        if (rest[0] is string name)
        {
            var map = existing is { Type: "M" } ? existing.Map : Item.Empty.Attributes;
            return AttributeValue.Of(map.SetItem(name, Nest(map.GetValueOrDefault(name), rest.RemoveAt(0), value)));
        }

        var list = existing is { Type: "L" } ? existing.List : ImmutableList<AttributeValue>.Empty;
        return AttributeValue.Of(list.Add(Nest(null, rest.RemoveAt(0), value)));
    }
}
