using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace LandingZone.Tools.Rendering;

/// <summary>Inputs and outputs as indented lines; JSON inside a text, such as a policy, is unfolded.</summary>
public static class InputText
{
    private static readonly JsonSerializerOptions Relaxed = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>One line for each scalar, two more blanks of indent for each level.</summary>
    public static IEnumerable<string> Lines(JsonObject values)
    {
        var width = values.Count == 0 ? 0 : values.Max(v => v.Key.Length);
        foreach (var (key, value) in values)
        {
            var label = $"{key.PadRight(width)}: ";
            switch (Unfold(value))
            {
                case JsonObject { Count: > 0 } map:
                    yield return label.TrimEnd();
                    foreach (var line in Lines(map))
                        yield return $"    {line}";
                    break;
                case JsonArray { Count: > 0 } list when list.Any(item => Unfold(item) is JsonObject or JsonArray):
                    yield return label.TrimEnd();
                    foreach (var item in list)
                        foreach (var line in Item(Unfold(item)))
                            yield return $"    {line}";
                    break;
                case var scalar:
                    yield return label + Scalar(scalar);
                    break;
            }
        }
    }

    private static IEnumerable<string> Item(JsonNode? item)
    {
        if (item is not JsonObject { Count: > 0 } map)
        {
            yield return $"- {Scalar(item)}";
            yield break;
        }
        var first = true;
        foreach (var line in Lines(map))
        {
            yield return (first ? "- " : "  ") + line;
            first = false;
        }
    }

    /// <summary>What a text holds that is JSON; any other value as it is.</summary>
    internal static JsonNode? Unfold(JsonNode? value)
    {
        if (value is not JsonValue text || text.GetValueKind() != JsonValueKind.String || text.GetValue<string>() is not ['{' or '[', ..] json)
            return value;
        try
        {
            return JsonNode.Parse(json);
        }
        catch (JsonException)
        {
            return value; // a text that merely starts like JSON
        }
    }

    /// <summary>A value on one line.</summary>
    internal static string Scalar(JsonNode? value) => value?.ToJsonString(Relaxed) ?? "null";
}
