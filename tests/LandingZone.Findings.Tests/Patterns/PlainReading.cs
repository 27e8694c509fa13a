using System.Text.Json;
using LandingZone.Findings.Patterns;

namespace LandingZone.Findings.Tests.Patterns;

/// <summary>Event patterns read naively, straight off the documentation: good for events without objects in arrays.</summary>
internal static class PlainReading
{
    public static bool Matches(PatternObject pattern, JsonElement? element) => pattern.Fields.All(field =>
    {
        var child = element is { ValueKind: JsonValueKind.Object } parent && parent.TryGetProperty(field.Name, out var found) ? found : (JsonElement?)null;
        return field.Node is PatternObject inner
            ? Matches(inner, child)
            : MatchesValues(((PatternConditions)field.Node).Any, child is null ? [] : Leaves(child.Value).ToList());
    });

    public static bool HasNoObjectInArray(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => element.EnumerateObject().All(property => HasNoObjectInArray(property.Value)),
        JsonValueKind.Array => element.EnumerateArray().All(item => item.ValueKind != JsonValueKind.Object && HasNoObjectInArray(item)),
        _ => true,
    };

    private static bool MatchesValues(IReadOnlyList<Condition> conditions, List<JsonElement> values) =>
        values.Count == 0
            ? conditions.Any(condition => condition == Match.Absent)
            : conditions.Any(condition => values.Any(value => condition.Matches(new(
                value.ValueKind == JsonValueKind.String,
                value.ValueKind == JsonValueKind.String ? value.GetString()! : value.GetRawText()))));

    private static IEnumerable<JsonElement> Leaves(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Array => element.EnumerateArray().SelectMany(Leaves),
        JsonValueKind.Object => [],
        _ => [element],
    };
}
