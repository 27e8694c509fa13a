using System.Buffers;
using System.Collections.Immutable;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace LandingZone.Infra.Policies;

/// <summary>Writes a policy the way AWS prints it: fixed order of members, a single value without its brackets.</summary>
internal static class PolicyWriter
{
    // The default encoder would write < > & ' and + as six characters each.
    private static readonly JsonWriterOptions Compact = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The compact JSON of a policy.</summary>
    public static string Write(PolicyDocument policy)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, Compact))
        {
            json.WriteStartObject();
            json.WriteString("Version", PolicyDocument.Version);
            json.WriteStartArray("Statement");
            foreach (var statement in policy.Statements)
                Write(json, statement);
            json.WriteEndArray();
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    private static void Write(Utf8JsonWriter json, Statement statement)
    {
        json.WriteStartObject();
        json.WriteString("Sid", statement.Sid);
        json.WriteString("Effect", statement.Effect == Effect.Allow ? "Allow" : "Deny");
        if (statement.Principal is { } principal)
            Write(json, principal);
        Write(json, "Action", statement.Actions);
        if (!statement.Resources.IsEmpty)
            Write(json, "Resource", statement.Resources);
        if (!statement.Conditions.IsEmpty)
            Write(json, statement.Conditions);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, Principal principal)
    {
        if (principal.Kind is null)
        {
            json.WriteString("Principal", "*");
            return;
        }

        json.WriteStartObject("Principal");
        Write(json, principal.Kind, principal.Identifiers);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, ImmutableArray<Condition> conditions)
    {
        json.WriteStartObject("Condition");
        foreach (var group in conditions.GroupBy(condition => condition.Operator))
        {
            json.WriteStartObject(group.Key);
            foreach (var condition in group)
                Write(json, condition.Key, condition.Values);
            json.WriteEndObject();
        }

        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, string name, ImmutableArray<string> values)
    {
        if (values.Length == 1)
        {
            json.WriteString(name, values[0]);
            return;
        }

        json.WriteStartArray(name);
        foreach (var value in values)
            json.WriteStringValue(value);
        json.WriteEndArray();
    }
}
