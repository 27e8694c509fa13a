using System.Text.Json.Nodes;

namespace LandingZone.Tools.Diff;

/// <summary>A part of the inputs or an option that differs.</summary>
/// <param name="Path">Where.</param>
/// <param name="Before">The value before; <c>null</c> where there was none.</param>
/// <param name="After">The value after; <c>null</c> where there is none. The same object as before where it only refers to a resource that is replaced.</param>
/// <param name="Replaces">Whether it forces the resource to be replaced.</param>
public sealed record ValueChange(InputPath Path, JsonNode? Before, JsonNode? After, bool Replaces = false);

/// <summary>Compares JSON values.</summary>
public static class InputDiff
{
    /// <summary>
    /// The smallest parts that differ: maps are compared key by key, lists of the same length item by item; a list whose length differs
    /// differs as a whole. <c>null</c> is the same as absent, as it is for the engine.
    /// </summary>
    /// <param name="before">The value before.</param>
    /// <param name="after">The value after.</param>
    /// <param name="at">Where the two stand.</param>
    /// <param name="isSame">Which unequal texts mean the same; none unless given.</param>
    public static IEnumerable<ValueChange> Between(
        JsonNode? before, JsonNode? after, InputPath? at = null, Func<string, string, bool>? isSame = null)
    {
        var path = at ?? InputPath.Root;
        return (before, after) switch
        {
            (JsonObject b, JsonObject a) => b.Select(e => e.Key).Union(a.Select(e => e.Key)).Order(StringComparer.Ordinal)
                .SelectMany(key => Between(b[key], a[key], path.Property(key), isSame)),
            (JsonArray b, JsonArray a) when b.Count == a.Count => Enumerable.Range(0, a.Count).SelectMany(i => Between(b[i], a[i], path.Item(i), isSame)),
            (JsonValue b, JsonValue a) when isSame is not null && b.TryGetValue(out string? left) && a.TryGetValue(out string? right)
                && isSame(left, right) => [],
            _ => JsonNode.DeepEquals(before, after) ? [] : [new ValueChange(path, before, after)],
        };
    }
}
