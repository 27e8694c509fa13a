using System.Text.Json;

namespace LandingZone.Lambdas.Aws.Http;

/// <summary>Reads JSON answers, in which every member may be absent or null.</summary>
internal static class JsonReading
{
    /// <summary>The member, or null when it is absent, null, or the element is no object.</summary>
    public static JsonElement? Member(this JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var value) && value.ValueKind != JsonValueKind.Null
            ? value
            : null;

    /// <summary>The text of a member, or null.</summary>
    public static string? Text(this JsonElement element, string name) =>
        element.Member(name) is { ValueKind: JsonValueKind.String } text ? text.GetString() : null;

    /// <summary>The text of a member that the service always sends.</summary>
    /// <exception cref="FormatException">It is absent.</exception>
    public static string Required(this JsonElement element, string name) =>
        element.Text(name) ?? throw new FormatException($"The answer of AWS lacks '{name}'.");

    /// <summary>Whether a member is true.</summary>
    public static bool IsTrue(this JsonElement element, string name) => element.Member(name) is { ValueKind: JsonValueKind.True };

    /// <summary>The items of a member, none when it is absent.</summary>
    public static IEnumerable<JsonElement> Items(this JsonElement element, string name) =>
        element.Member(name) is { ValueKind: JsonValueKind.Array } items ? items.EnumerateArray() : [];
}
