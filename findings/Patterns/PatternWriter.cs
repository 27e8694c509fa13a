using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace LandingZone.Findings.Patterns;

/// <summary>Writes event patterns on one line, in the order of their fields, with <c>&amp;</c>, <c>&lt;</c> and <c>&gt;</c> as they are:
/// EventBridge reads <c>\u0026</c> as well, but people do not.</summary>
internal static class PatternWriter
{
    // A condition adds a few levels to the depth that the reader allows.
    private static readonly JsonWriterOptions Options = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        MaxDepth = PatternReader.MaxDepth + 4,
    };

    public static string Write(PatternNode node)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer, Options))
        {
            Write(writer, node);
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    private static void Write(Utf8JsonWriter writer, PatternNode node)
    {
        switch (node)
        {
            case PatternObject fields:
                writer.WriteStartObject();
                foreach (var field in fields.Fields)
                {
                    writer.WritePropertyName(field.Name);
                    Write(writer, field.Node);
                }

                writer.WriteEndObject();
                break;
            case PatternConditions conditions:
                writer.WriteStartArray();
                foreach (var condition in conditions.Any)
                    condition.Write(writer);
                writer.WriteEndArray();
                break;
            case PatternAlternatives alternatives:
                writer.WriteStartArray();
                foreach (var member in alternatives.Members)
                    Write(writer, member);
                writer.WriteEndArray();
                break;
        }
    }
}
