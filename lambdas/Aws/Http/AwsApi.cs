using System.Text;
using System.Text.Json;
using System.Xml.Linq;
using LandingZone.Lambdas.Runtime;

namespace LandingZone.Lambdas.Aws.Http;

/// <summary>A service in one region, called as one identity, in the protocol that it speaks.</summary>
internal sealed record AwsApi(SignedHttp Http, AwsCaller Caller, AwsService Service, string Region, AwsCredentials Credentials)
{
    /// <summary>The query protocol: returns the result element.</summary>
    public async Task<XElement> QueryAsync(string operation, IEnumerable<(string Name, string? Value)> fields, CancellationToken cancellation)
    {
        (string Name, string? Value)[] all = [("Action", operation), ("Version", Service.Version), .. fields];
        var form = string.Join('&', all
            .Where(field => field.Value is not null)
            .Select(field => $"{field.Name}={Uri.EscapeDataString(field.Value!)}"));
        var answer = Xml.Parse(await SendAsync(
            new SignedRequest(operation, HttpMethod.Post, "/")
            {
                Headers = [("content-type", "application/x-www-form-urlencoded; charset=utf-8")],
                Body = Encoding.UTF8.GetBytes(form),
            },
            cancellation).ConfigureAwait(false));
        return answer.Child(operation + "Result") ?? answer;
    }

    /// <summary>The JSON 1.1 protocol: returns the answer's object.</summary>
    public Task<JsonElement> JsonAsync(string operation, Action<Utf8JsonWriter> members, CancellationToken cancellation) =>
        SendJsonAsync(
            new SignedRequest(operation, HttpMethod.Post, "/")
            {
                Headers = [("content-type", "application/x-amz-json-1.1"), ("x-amz-target", $"{Service.Version}.{operation}")],
                Body = Object(members),
            },
            cancellation);

    /// <summary>The REST JSON protocol, reading.</summary>
    public Task<JsonElement> GetAsync(
        string operation, string path, IReadOnlyList<(string Name, string Value)> query, CancellationToken cancellation) =>
        SendJsonAsync(new SignedRequest(operation, HttpMethod.Get, path) { Query = query }, cancellation);

    /// <summary>The REST JSON protocol, with a body.</summary>
    public Task<JsonElement> PostAsync(string operation, string path, Action<Utf8JsonWriter> members, CancellationToken cancellation) =>
        SendJsonAsync(
            new SignedRequest(operation, HttpMethod.Post, path)
            {
                Headers = [("content-type", "application/json")],
                Body = Object(members),
            },
            cancellation);

    /// <summary>Any request of the service.</summary>
    public Task<byte[]> SendAsync(SignedRequest request, CancellationToken cancellation) =>
        Http.SendAsync(Service, Region, Credentials, request, cancellation);

    private async Task<JsonElement> SendJsonAsync(SignedRequest request, CancellationToken cancellation)
    {
        var body = await SendAsync(request, cancellation).ConfigureAwait(false);
        using var json = JsonDocument.Parse(body.Length == 0 ? "{}"u8.ToArray() : body);
        return json.RootElement.Clone();
    }

    private static ReadOnlyMemory<byte> Object(Action<Utf8JsonWriter> members) =>
        Json.Write(json =>
        {
            json.WriteStartObject();
            members(json);
            json.WriteEndObject();
        });
}
