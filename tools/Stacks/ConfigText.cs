using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace LandingZone.Tools.Stacks;

/// <summary>Turns values of a stack file into the text that the engine hands to the program.</summary>
public static class ConfigText
{
    private static readonly JsonWriterOptions Relaxed = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>A scalar as text, a list or mapping as JSON with sorted keys, an encrypted value as <see cref="StackSettings.SecretText"/>.</summary>
    public static string Write(ConfigNode value)
    {
        if (value is ConfigScalar scalar)
            return GoScalar.Text(scalar.Value);
        if (value is ConfigMap { IsSecure: true })
            return StackSettings.SecretText;
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, Relaxed))
            Write(json, value);
        return Encoding.UTF8.GetString(buffer.GetBuffer(), 0, (int)buffer.Length);
    }

    /// <summary>Whether the value, or a part of it, is encrypted.</summary>
    public static bool HasSecret(ConfigNode value) => value switch
    {
        ConfigMap map => map.IsSecure || map.Entries.Any(e => HasSecret(e.Value)),
        ConfigList list => list.Items.Any(HasSecret),
        _ => false,
    };

    /// <summary>A value in an error message.</summary>
    public static string Describe(ConfigNode value) => value switch
    {
        ConfigMap { IsSecure: true } => "an encrypted text",
        ConfigMap => "a mapping",
        ConfigList => $"the list {Write(value)}",
        ConfigScalar { Value: null } => "nothing",
        _ => $"'{Write(value)}'",
    };

    private static void Write(Utf8JsonWriter json, ConfigNode value)
    {
        switch (value)
        {
            case ConfigMap { IsSecure: true }:
                json.WriteStringValue(StackSettings.SecretText);
                break;
            case ConfigMap map:
                json.WriteStartObject();
                foreach (var entry in map.Entries.OrderBy(e => e.Key, StringComparer.Ordinal))
                {
                    json.WritePropertyName(entry.Key);
                    Write(json, entry.Value);
                }
                json.WriteEndObject();
                break;
            case ConfigList list:
                json.WriteStartArray();
                foreach (var item in list.Items)
                    Write(json, item);
                json.WriteEndArray();
                break;
            default:
                Write(json, ((ConfigScalar)value).Value);
                break;
        }
    }

    private static void Write(Utf8JsonWriter json, object? scalar)
    {
        switch (scalar)
        {
            case null: json.WriteNullValue(); break;
            case bool flag: json.WriteBooleanValue(flag); break;
            case string text: json.WriteStringValue(text); break;
            case double number when double.IsFinite(number) && number == Math.Truncate(number) && Math.Abs(number) < 1e15:
                json.WriteNumberValue((long)number);
                break;
            case double number when double.IsFinite(number): json.WriteNumberValue(number); break;
            default: json.WriteRawValue(Convert.ToString(scalar, CultureInfo.InvariantCulture)!); break;
        }
    }
}
