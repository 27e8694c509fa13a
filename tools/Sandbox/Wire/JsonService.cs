using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace LandingZone.Sandbox.Wire;

/// <summary>A service of the JSON protocol (1.0 or 1.1): the operation is in <c>X-Amz-Target</c>.</summary>
internal sealed class JsonService(string name, string version, string errorNamespace, string iamPrefix) : AwsService(name)
{
    private readonly Dictionary<string, Operation> _operations = new(StringComparer.Ordinal);

    /// <summary>Adds an operation that needs the action of its own name.</summary>
    internal JsonService Add(string operation, Func<Exchange, JsonObject> handle) =>
        Add(operation, handle, Always($"{iamPrefix}:{operation}"));

    /// <summary>Adds an operation whose actions depend on its parameters.</summary>
    internal JsonService Add(string operation, Func<Exchange, JsonObject> handle, Func<Exchange, IReadOnlyList<string>> actions)
    {
        _operations.Add(operation, new Operation(operation, actions, call => Json.Reply(handle(call), ContentType)));
        return this;
    }

    internal override IEnumerable<string> Operations => _operations.Keys;

    internal override Route? Find(HttpRequest request, QueryParameters query) =>
        _operations.TryGetValue(Target(request), out var operation) ? new Route(operation) : null;

    internal override AwsErrorException Unknown(HttpRequest request, QueryParameters query) =>
        new("UnknownOperationException", $"Unknown operation {Target(request)}.");

    internal override Reply Error(AwsErrorException error, string requestId, HttpRequest request)
    {
        var body = error.Members?.DeepClone().AsObject() ?? [];
        body["__type"] = $"{errorNamespace}#{error.Code}";
        body["message"] = error.Message;
        return Json.Reply(body, ContentType, error.Status, error.Code);
    }

    private string ContentType => "application/x-amz-json-" + version;

    private static string Target(HttpRequest request)
    {
        var target = request.Headers["X-Amz-Target"].ToString();
        return target[(target.LastIndexOf('.') + 1)..];
    }
}

/// <summary>Small helpers for JSON bodies.</summary>
internal static class Json
{
    internal static Reply Reply(JsonObject body, string contentType, int status = 200, string? errorCode = null) =>
        new(status, contentType, Encoding.UTF8.GetBytes(body.ToJsonString())) { ErrorCode = errorCode };

    internal static string? Text(this JsonElement body, string name) =>
        body.ValueKind == JsonValueKind.Object && body.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String
            ? value.GetString() : null;

    internal static int? Integer(this JsonElement body, string name) =>
        body.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Number ? value.GetInt32() : null;

    internal static bool? Flag(this JsonElement body, string name) =>
        body.TryGetProperty(name, out var value) && value.ValueKind is JsonValueKind.True or JsonValueKind.False
            ? value.GetBoolean() : null;

    internal static JsonElement? Member(this JsonElement body, string name) =>
        body.ValueKind == JsonValueKind.Object && body.TryGetProperty(name, out var value) && value.ValueKind != JsonValueKind.Null
            ? value : null;

    internal static IReadOnlyList<JsonElement> Elements(this JsonElement body, string name) =>
        body.Member(name) is { ValueKind: JsonValueKind.Array } value ? [.. value.EnumerateArray()] : [];

    internal static IReadOnlyList<string> Texts(this JsonElement body, string name) =>
        [.. body.Elements(name).Where(value => value.ValueKind == JsonValueKind.String).Select(value => value.GetString()!)];

    internal static JsonArray Array<T>(IEnumerable<T> values, Func<T, JsonNode?> content) => [.. values.Select(content)];

    internal static JsonArray Array(IEnumerable<string> values) => [.. values.Select(value => (JsonNode?)value)];

    internal static JsonObject Map(IEnumerable<KeyValuePair<string, string>> values) =>
        new(values.Select(pair => KeyValuePair.Create(pair.Key, (JsonNode?)pair.Value)));

    internal static JsonArray Tags(IEnumerable<KeyValuePair<string, string>> values) =>
        Array(values, pair => new JsonObject { ["Key"] = pair.Key, ["Value"] = pair.Value });
}
