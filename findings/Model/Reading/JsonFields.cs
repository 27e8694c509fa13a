using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;
using System.Text.Json;

namespace LandingZone.Findings.Model.Reading;

/// <summary>
/// Reads fields that may be absent, null, or of another kind than documented. A missing field is an element of kind
/// <see cref="JsonValueKind.Undefined"/>, so that paths can be followed without checks in between.
/// </summary>
internal static class JsonFields
{
    /// <summary>
    /// The field of this name in any casing (EventBridge: camelCase, GetFindings: PascalCase). The exact casing wins, then the last.
    /// </summary>
    public static JsonElement Field(this JsonElement element, string name)
    {
        var found = default(JsonElement);
        if (element.ValueKind != JsonValueKind.Object)
            return found;
        if (element.TryGetProperty(name, out var exact))
            return exact;
        foreach (var property in element.EnumerateObject())
        {
            if (Ascii.EqualsIgnoreCase(JsonMarshal.GetRawUtf8PropertyName(property), name))
                found = property.Value;
        }

        return found;
    }

    /// <summary>Follows one name after the other.</summary>
    public static JsonElement Field(this JsonElement element, params ReadOnlySpan<string> path)
    {
        foreach (var name in path)
            element = element.Field(name);
        return element;
    }

    /// <summary>Text, or a number or boolean as text; null for everything else, empty text included.</summary>
    public static string? Text(this JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.String => element.GetString() is { Length: > 0 } text ? text : null,
        JsonValueKind.Number => element.GetRawText(),
        JsonValueKind.True => "true",
        JsonValueKind.False => "false",
        _ => null,
    };

    /// <summary>The text of a field.</summary>
    public static string? Text(this JsonElement element, string name) => element.Field(name).Text();

    /// <summary>A number, or text that is one; null when out of range.</summary>
    public static decimal? Number(this JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Number => element.TryGetDecimal(out var number) ? number : null,
        JsonValueKind.String => decimal.TryParse(
            element.GetString(),
            NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint,
            CultureInfo.InvariantCulture,
            out var parsed)
            ? parsed
            : null,
        _ => null,
    };

    /// <summary>A whole number, or text that is one.</summary>
    public static long? Whole(this JsonElement element, string name) =>
        element.Field(name).Number() is { } number && number == decimal.Truncate(number) && number is >= long.MinValue and <= long.MaxValue
            ? (long)number
            : null;

    /// <summary>A port number.</summary>
    public static int? Port(this JsonElement element, string name) =>
        element.Field(name).Whole("port") is { } port and >= 0 and <= ushort.MaxValue ? (int)port : null;

    /// <summary>True, false, or their spelling as text.</summary>
    public static bool? Flag(this JsonElement element, string name)
    {
        var value = element.Field(name);
        return value.ValueKind switch
        {
            JsonValueKind.True => true,
            JsonValueKind.False => false,
            JsonValueKind.String => bool.TryParse(value.GetString(), out var flag) ? flag : null,
            _ => null,
        };
    }

    /// <summary>The members of an array; a value alone counts as an array of one; nothing for null and absent.</summary>
    public static IEnumerable<JsonElement> Items(this JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Array => element.EnumerateArray(),
        JsonValueKind.Undefined or JsonValueKind.Null => [],
        _ => [element],
    };

    /// <summary>The texts in an array.</summary>
    public static IReadOnlyList<string> Texts(this JsonElement element) =>
        [.. element.Items().Select(item => item.Text()).OfType<string>()];
}
