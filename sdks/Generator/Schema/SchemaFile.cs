using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace LandingZone.SdkGenerator.Schema;

/// <summary>Reads and writes <c>schema.json</c>. The text is stable: same facts, same bytes.</summary>
public static class SchemaFile
{
    private static readonly JsonSerializerOptions Options = new()
    {
        WriteIndented = true,
        NewLine = "\n",
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new TypeRefConverter() },
        TypeInfoResolver = new DefaultJsonTypeInfoResolver { Modifiers = { LeaveOutEmptyLists } },
    };

    /// <summary>The JSON text of a schema.</summary>
    public static string ToJson(PackageSchema schema) => JsonSerializer.Serialize(schema, Options) + "\n";

    /// <summary>Reads the JSON text of a schema.</summary>
    /// <exception cref="JsonException">The text is not a schema.</exception>
    public static PackageSchema FromJson(string json) =>
        JsonSerializer.Deserialize<PackageSchema>(json, Options) ?? throw new JsonException("The schema file is empty.");

    private static void LeaveOutEmptyLists(JsonTypeInfo type)
    {
        foreach (var property in type.Properties)
        {
            if (property.PropertyType == typeof(IReadOnlyList<string>))
            {
                property.ShouldSerialize = static (_, value) => value is IReadOnlyList<string> { Count: > 0 };
            }
        }
    }

    private sealed class TypeRefConverter : JsonConverter<TypeRef>
    {
        public override TypeRef Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            TypeRef.Parse(reader.GetString() ?? "");

        public override void Write(Utf8JsonWriter writer, TypeRef value, JsonSerializerOptions options) =>
            writer.WriteStringValue(value.ToString());
    }
}
