using System.Net;
using System.Text.Json;

namespace LandingZone.Findings.Tests.Patterns;

/// <summary>
/// Event patterns read naively, straight off the documentation and the JSON: good for events without objects in arrays, and for the
/// operators that the generated patterns use.
/// </summary>
internal static class PlainReading
{
    public static bool Matches(JsonElement pattern, JsonElement? element) => pattern.EnumerateObject().All(field =>
    {
        var child = element is { ValueKind: JsonValueKind.Object } parent && parent.TryGetProperty(field.Name, out var found)
            ? found
            : (JsonElement?)null;
        if (field.Value.ValueKind == JsonValueKind.Object)
            return Matches(field.Value, child);
        var values = child is null ? [] : Leaves(child.Value).ToList();
        return field.Value.EnumerateArray().Any(condition =>
            values.Count == 0 ? IsAbsent(condition) : values.Any(value => Meets(condition, value)));
    });

    public static bool HasNoObjectInArray(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => element.EnumerateObject().All(property => HasNoObjectInArray(property.Value)),
        JsonValueKind.Array => element.EnumerateArray().All(item => item.ValueKind != JsonValueKind.Object && HasNoObjectInArray(item)),
        _ => true,
    };

    private static bool IsAbsent(JsonElement condition) =>
        condition.ValueKind == JsonValueKind.Object && condition.TryGetProperty("exists", out var exists) && !exists.GetBoolean();

    private static bool Meets(JsonElement condition, JsonElement value)
    {
        if (condition.ValueKind != JsonValueKind.Object)
            return JsonElement.DeepEquals(condition, value);
        var (name, operand) = (condition.EnumerateObject().Single().Name, condition.EnumerateObject().Single().Value);
        if (name is "exists")
            return operand.GetBoolean();
        if (name is "anything-but")
            return !Leaves(operand).Any(each => JsonElement.DeepEquals(each, value));
        if (name is "numeric")
        {
            return value.ValueKind == JsonValueKind.Number
                && operand.EnumerateArray().Chunk(2).All(part => Compares(value.GetDouble(), part[0].GetString()!, part[1].GetDouble()));
        }


        return value.ValueKind == JsonValueKind.String && MeetsText(name, operand, value.GetString()!);
    }

    private static bool MeetsText(string name, JsonElement operand, string value)
    {
        if (name is "cidr")
        {
            return value.Count(character => character == '.') == 3
                && IPAddress.TryParse(value, out var address)
                && Network(operand.GetString()!).Contains(address);
        }


        var ignoresCase = operand.ValueKind == JsonValueKind.Object || name is "equals-ignore-case";
        var text = operand.ValueKind == JsonValueKind.Object ? operand.GetProperty("equals-ignore-case").GetString()! : operand.GetString()!;
        var comparison = ignoresCase ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal;
        return name switch
        {
            "prefix" => value.StartsWith(text, comparison),
            "suffix" => value.EndsWith(text, comparison),
            _ => value.Equals(text, comparison),
        };
    }

    // IPNetwork refuses host bits, so the address is masked by hand.
    private static IPNetwork Network(string cidr)
    {
        var bits = int.Parse(cidr.Split('/')[1], System.Globalization.CultureInfo.InvariantCulture);
        var octets = IPAddress.Parse(cidr.Split('/')[0]).GetAddressBytes();
        var masked = octets.Select((octet, index) => (byte)(octet & (0xFF00 >> Math.Clamp(bits - (index * 8), 0, 8))));
        return new(new IPAddress(masked.ToArray()), bits);
    }

    private static bool Compares(double value, string comparison, double bound) => comparison switch
    {
        ">=" => value >= bound,
        "<" => value < bound,
        _ => throw new ArgumentOutOfRangeException(nameof(comparison), comparison, "The generator does not use this comparison."),
    };

    private static IEnumerable<JsonElement> Leaves(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Array => element.EnumerateArray().SelectMany(Leaves),
        JsonValueKind.Object => [],
        _ => [element],
    };
}
