using System.Text.Json;

namespace LandingZone.Findings.Patterns;

/// <summary>
/// An event as the engine sees it: each path with its values. Empty objects and arrays have none, so they count as absent; a dot in a
/// name is as good as nesting; a repeated name adds values. Make one per event and try many patterns on it.
/// </summary>
public sealed class FlatEvent
{
    private static readonly JsonDocumentOptions Options = new() { MaxDepth = PatternReader.MaxDepth };

    private readonly Dictionary<string, List<FlatValue>> _fields = new(StringComparer.Ordinal);
    private int _arrays;

    private FlatEvent(JsonElement root)
    {
        foreach (var property in root.EnumerateObject())
            Add(property.Name, property.Value, ArrayPositions.None);
    }

    /// <summary>Reads an event.</summary>
    /// <exception cref="FormatException">The text is not a JSON object.</exception>
    public static FlatEvent Parse(string json)
    {
        ArgumentNullException.ThrowIfNull(json);
        try
        {
            using var document = JsonDocument.Parse(json, Options);
            return Of(document.RootElement);
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException or ArgumentException)
        {
            // The last two stand for text that is not valid Unicode.
            throw new FormatException($"The event is not JSON: {exception.Message}", exception);
        }
    }

    /// <summary>Reads an event that has been parsed.</summary>
    /// <exception cref="FormatException">It is not an object.</exception>
    public static FlatEvent Of(JsonElement root) =>
        root.ValueKind == JsonValueKind.Object ? new(root) : throw new FormatException("The event must be a JSON object.");

    /// <summary>The values at a path, in the event's order; empty when the field is absent.</summary>
    public IReadOnlyList<EventValue> ValuesAt(string path) => [.. At(path).Select(flat => flat.Value)];

    internal List<FlatValue> At(string path) => _fields.TryGetValue(path, out var values) ? values : [];

    private void Add(string path, JsonElement element, ArrayPositions positions)
    {
        switch (element.ValueKind)
        {
            case JsonValueKind.Object:
                foreach (var property in element.EnumerateObject())
                    Add($"{path}.{property.Name}", property.Value, positions);
                break;
            case JsonValueKind.Array:
                AddArray(path, element, positions);
                break;
            default:
                AddValue(path, element, positions);
                break;
        }
    }

    // Plain values of an array do not tie other fields to their element; objects and arrays in it do.
    private void AddArray(string path, JsonElement array, ArrayPositions positions)
    {
        var number = _arrays++;
        var index = 0;
        foreach (var element in array.EnumerateArray())
        {
            var isContainer = element.ValueKind is JsonValueKind.Object or JsonValueKind.Array;
            Add(path, element, isContainer ? positions.Inside(number, index) : positions);
            index++;
        }
    }

    private void AddValue(string path, JsonElement element, ArrayPositions positions)
    {
        if (!_fields.TryGetValue(path, out var values))
            _fields[path] = values = [];
        var isText = element.ValueKind == JsonValueKind.String;
        values.Add(new(new(isText, isText ? element.GetString()! : element.GetRawText()), positions));
    }
}

/// <summary>A value with the array elements that it lies in.</summary>
internal readonly record struct FlatValue(EventValue Value, ArrayPositions Positions);
