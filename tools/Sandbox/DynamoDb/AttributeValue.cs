using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using LandingZone.Sandbox.Wire;

namespace LandingZone.Sandbox.DynamoDb;

/// <summary>A DynamoDB value. Equal when type and content are equal: numbers by value, sets in any order.</summary>
internal sealed class AttributeValue : IEquatable<AttributeValue>
{
    private readonly string _canonical;

    private AttributeValue(string type, object content, string canonical)
    {
        Type = type;
        Content = content;
        _canonical = canonical;
    }

    /// <summary><c>S</c>, <c>N</c>, <c>B</c>, <c>BOOL</c>, <c>NULL</c>, <c>M</c>, <c>L</c>, <c>SS</c>, <c>NS</c> or <c>BS</c>.</summary>
    internal string Type { get; }

    internal object Content { get; }

    internal string Text => (string)Content;

    internal decimal Number => (decimal)Content;

    internal ImmutableSortedDictionary<string, AttributeValue> Map => (ImmutableSortedDictionary<string, AttributeValue>)Content;

    internal ImmutableList<AttributeValue> List => (ImmutableList<AttributeValue>)Content;

    internal ImmutableList<AttributeValue> Set => (ImmutableList<AttributeValue>)Content;

    internal bool IsSet => Type is "SS" or "NS" or "BS";

    internal static AttributeValue Of(string text) => new("S", text, text);

    internal static AttributeValue Of(decimal number)
    {
        // Dividing by 1.000… drops trailing zeros: DynamoDB trims them.
        var plain = (number / 1.0000000000000000000000000000m).ToString(CultureInfo.InvariantCulture);
        return new AttributeValue("N", number, plain);
    }

    internal static AttributeValue Of(ImmutableSortedDictionary<string, AttributeValue> map) =>
        new("M", map, string.Join(',', map.Select(pair => JsonSerializer.Serialize(pair.Key) + ":" + pair.Value.Tagged())));

    internal static AttributeValue Of(ImmutableList<AttributeValue> list) =>
        new("L", list, string.Join(',', list.Select(value => value.Tagged())));

    /// <summary>A set of <c>SS</c>, <c>NS</c> or <c>BS</c>; duplicates collapse.</summary>
    internal static AttributeValue Of(string type, IEnumerable<AttributeValue> members)
    {
        var sorted = members.Distinct().OrderBy(member => member._canonical, StringComparer.Ordinal).ToImmutableList();
        return new AttributeValue(type, sorted, string.Join(',', sorted.Select(member => member.Tagged())));
    }

    internal static AttributeValue Parse(JsonElement json)
    {
        if (json.ValueKind != JsonValueKind.Object || json.EnumerateObject().Count() != 1)
            throw Errors.Validation(
                "Supplied AttributeValue has more than one datatypes set, must contain exactly one of the supported datatypes");
        var member = json.EnumerateObject().First();
        var value = member.Value;
        return member.Name switch
        {
            "S" => Of(value.GetString()!),
            "N" => ParseNumber(value.GetString()!),
            "B" => new AttributeValue("B", value.GetString()!, value.GetString()!),
            "BOOL" => new AttributeValue("BOOL", value.GetBoolean(), value.GetBoolean() ? "true" : "false"),
            "NULL" => new AttributeValue("NULL", true, "null"),
            "M" => Of(value.EnumerateObject()
                .ToImmutableSortedDictionary(pair => pair.Name, pair => Parse(pair.Value), StringComparer.Ordinal)),
            "L" => Of(value.EnumerateArray().Select(Parse).ToImmutableList()),
            "SS" => ParseSet("SS", value, Of),
            "NS" => ParseSet("NS", value, ParseNumber),
            "BS" => ParseSet("BS", value, text => new AttributeValue("B", text, text)),
            _ => throw Errors.Validation("Supplied AttributeValue is empty, must contain exactly one of the supported datatypes"),
        };
    }

    internal JsonObject ToJson() => new()
    {
        [Type] = Type switch
        {
            "S" or "B" => Text,
            "N" => _canonical,
            "BOOL" => (bool)Content,
            "NULL" => true,
            "M" => new JsonObject(Map.Select(pair => KeyValuePair.Create(pair.Key, (JsonNode?)pair.Value.ToJson()))),
            "L" => Json.Array(List, value => value.ToJson()),
            _ => Json.Array(Set, value => value._canonical),
        },
    };

    /// <summary>Order of two strings, numbers or binaries; null for other or different types.</summary>
    internal static int? Compare(AttributeValue left, AttributeValue right) => (left.Type, right.Type) switch
    {
        ("S", "S") => string.CompareOrdinal(left.Text, right.Text),
        ("N", "N") => left.Number.CompareTo(right.Number),
        ("B", "B") => Convert.FromBase64String(left.Text).AsSpan().SequenceCompareTo(Convert.FromBase64String(right.Text)),
        _ => null,
    };

    public bool Equals(AttributeValue? other) => other is not null && Type == other.Type && _canonical == other._canonical;

    public override bool Equals(object? obj) => Equals(obj as AttributeValue);

    public override int GetHashCode() => HashCode.Combine(Type, _canonical);

    private string Tagged() => $"{Type}({JsonSerializer.Serialize(_canonical)})";

    private static AttributeValue ParseNumber(string text) =>
        decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? Of(number)
            : throw Errors.Validation($"A value provided cannot be converted into a number: {text}");

    private static AttributeValue ParseSet(string type, JsonElement values, Func<string, AttributeValue> member)
    {
        var members = values.EnumerateArray().Select(value => member(value.GetString()!)).ToList();
        if (members.Count == 0)
            throw Errors.Validation("One or more parameter values were invalid: An string set  may not be empty");
        if (members.Distinct().Count() < members.Count)
            throw Errors.Validation("One or more parameter values were invalid: Input collection contains duplicates");
        return Of(type, members);
    }
}
