using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace LandingZone.Tools.Preview.Rules;

/// <summary>The text of an input that is a string or an object that the provider turns into JSON.</summary>
internal static class DocumentText
{
    private static readonly JsonSerializerOptions Relaxed = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The text, or <c>null</c> where the input is not set.</summary>
    public static string? Of(JsonNode? input) => input switch
    {
        null => null,
        JsonValue value when value.GetValueKind() == JsonValueKind.String => value.GetValue<string>(),
        _ => input.ToJsonString(Relaxed),
    };
}
