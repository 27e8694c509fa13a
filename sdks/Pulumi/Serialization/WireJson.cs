using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Pulumi;

/// <summary>Values of providers from and to JSON.</summary>
internal static class WireJson
{
    private static readonly JsonSerializerOptions Relaxed = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static object? Value(JsonElement json) => json.ValueKind switch
    {
        JsonValueKind.String => json.GetString(),
        JsonValueKind.Number => json.GetDouble(),
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        JsonValueKind.Array => ImmutableArray.CreateRange(json.EnumerateArray().Select(Value)),
        JsonValueKind.Object => ImmutableDictionary.CreateRange(
            json.EnumerateObject().Select(member => KeyValuePair.Create(member.Name, Value(member.Value))).Where(member => member.Value is not null)),
        _ => null,
    };

    /// <summary>The text of a value, with spaces inside brackets as the engine writes it.</summary>
    public static string Text(object? value)
    {
        var text = new StringBuilder();
        Append(text, value);
        return text.ToString();
    }

    private static void Append(StringBuilder text, object? value)
    {
        switch (value)
        {
            case null:
                text.Append("null");
                break;
            case bool flag:
                text.Append(flag ? "true" : "false");
                break;
            case double number:
                text.Append(number.ToString("R", CultureInfo.InvariantCulture));
                break;
            case string words:
                text.Append(JsonSerializer.Serialize(words, Relaxed));
                break;
            case ImmutableArray<object?> list:
                AppendAll(text, '[', ']', list, Append);
                break;
            case ImmutableDictionary<string, object?> map:
                AppendAll(text, '{', '}', map.OrderBy(member => member.Key, StringComparer.Ordinal), (to, member) =>
                {
                    Append(to, member.Key);
                    to.Append(": ");
                    Append(to, member.Value);
                });
                break;
            default:
                throw new InvalidOperationException($"{value.GetType().FullName} cannot be written as JSON.");
        }
    }

    private static void AppendAll<T>(StringBuilder text, char open, char close, IEnumerable<T> items, Action<StringBuilder, T> append)
    {
        text.Append(open);
        var separator = " ";
        foreach (var item in items)
        {
            text.Append(separator);
            append(text, item);
            separator = ", ";
        }

        text.Append(' ').Append(close);
    }
}
