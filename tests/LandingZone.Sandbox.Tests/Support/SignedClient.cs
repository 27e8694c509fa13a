using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Xml.Linq;

namespace LandingZone.Sandbox.Tests.Support;

/// <summary>A bare HTTP client that signs with Signature Version 4: for the services whose SDK is not at hand.</summary>
public sealed class SignedClient(Uri endpoint, string service, string region, SandboxCredentials credentials) : IDisposable
{
    private const string Date = "20260102T030405Z";

    private readonly HttpClient _http = new() { BaseAddress = endpoint };

    public async Task<Answer> QueryAsync(string action, params (string Name, string Value)[] parameters)
    {
        var form = string.Join(
            '&', parameters.Prepend(("Action", action)).Select(pair => $"{pair.Item1}={Uri.EscapeDataString(pair.Item2)}"));
        return await SendAsync(HttpMethod.Post, "/", form, "application/x-www-form-urlencoded; charset=utf-8");
    }

    public Task<Answer> JsonAsync(string target, string body) =>
        SendAsync(HttpMethod.Post, "/", body, "application/x-amz-json-1.1", ("x-amz-target", target));

    public Task<Answer> RestAsync(HttpMethod method, string path, string body = "", params (string Name, string Value)[] headers) =>
        SendAsync(method, path, body, "application/json", headers);

    public async Task<Answer> SendAsync(
        HttpMethod method, string path, string body, string contentType, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(method, path);
        if (body.Length > 0)
            request.Content = new StringContent(
                body, Encoding.UTF8, new System.Net.Http.Headers.MediaTypeHeaderValue(contentType.Split(';')[0]));
        var hash = Hex(SHA256.HashData(Encoding.UTF8.GetBytes(body)));
        var signed = new SortedDictionary<string, string>(StringComparer.Ordinal)
        {
            ["host"] = endpoint.Authority,
            ["x-amz-content-sha256"] = hash,
            ["x-amz-date"] = Date,
        };
        foreach (var (name, value) in headers)
            signed[name] = value;
        if (credentials.SessionToken is { } token)
            signed["x-amz-security-token"] = token;
        foreach (var (name, value) in signed)
            request.Headers.TryAddWithoutValidation(name, value);
        request.Headers.TryAddWithoutValidation("Authorization", Authorization(method, path, signed, hash));
        using var response = await _http.SendAsync(request);
        return new Answer((int)response.StatusCode, await response.Content.ReadAsStringAsync());
    }

    public void Dispose() => _http.Dispose();

    private string Authorization(HttpMethod method, string path, SortedDictionary<string, string> headers, string hash)
    {
        var parts = path.Split('?', 2);
        var query = parts.Length == 1 ? ""
            : string.Join('&', parts[1].Split('&').Order(StringComparer.Ordinal).Select(pair => pair.Contains('=') ? pair : pair + "="));
        var names = string.Join(';', headers.Keys);
        var canonical = $"{method}\n{parts[0]}\n{query}\n{string.Concat(headers.Select(pair => $"{pair.Key}:{pair.Value}\n"))}\n{names}\n{hash}";
        var scope = $"{Date[..8]}/{region}/{service}/aws4_request";
        var toSign = $"AWS4-HMAC-SHA256\n{Date}\n{scope}\n{Hex(SHA256.HashData(Encoding.UTF8.GetBytes(canonical)))}";
        var key = new[] { Date[..8], region, service, "aws4_request" }
            .Aggregate(Encoding.UTF8.GetBytes("AWS4" + credentials.SecretAccessKey), Hmac);
        return $"AWS4-HMAC-SHA256 Credential={credentials.AccessKeyId}/{scope}, SignedHeaders={names}, Signature={Hex(Hmac(key, toSign))}";
    }

    private static byte[] Hmac(byte[] key, string text) => HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(text));

    private static string Hex(byte[] bytes) => Convert.ToHexStringLower(bytes);
}

/// <summary>What came back.</summary>
public sealed record Answer(int Status, string Body)
{
    public JsonElement Json => JsonDocument.Parse(Body).RootElement;

    public XElement Xml => XElement.Parse(Body);

    /// <summary>The error code, wherever the protocol has it; null for a success.</summary>
    public string? ErrorCode => Status < 400 ? null
        : Body.StartsWith('{') ? Json.GetProperty("__type").GetString()!.Split('#')[^1]
        : Text("Code");

    /// <summary>The text of the first XML element of this name, or null.</summary>
    public string? Text(string name) => Xml.DescendantsAndSelf().FirstOrDefault(element => element.Name.LocalName == name)?.Value;

    /// <summary>The texts of all XML elements of this name.</summary>
    public IReadOnlyList<string> Texts(string name) =>
        [.. Xml.DescendantsAndSelf().Where(element => element.Name.LocalName == name).Select(element => element.Value)];
}
