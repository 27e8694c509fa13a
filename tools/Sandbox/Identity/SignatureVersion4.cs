using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace LandingZone.Sandbox.Identity;

/// <summary>Reads and checks the Authorization header (AWS Signature Version 4 for API requests).</summary>
internal sealed record SignatureVersion4(
    string AccessKeyId, string Date, string Region, string Service, string[] SignedHeaders, string Signature)
{
    private const string Algorithm = "AWS4-HMAC-SHA256";

    /// <summary>The parsed header, or null when it is absent or not of this form.</summary>
    internal static SignatureVersion4? Parse(string? header)
    {
        if (header is null || !header.StartsWith(Algorithm + " ", StringComparison.Ordinal))
            return null;
        var parts = header[Algorithm.Length..].Split(',', StringSplitOptions.TrimEntries)
            .Select(part => part.Split('=', 2)).Where(part => part.Length == 2).ToDictionary(part => part[0], part => part[1]);
        if (!parts.TryGetValue("Credential", out var credential) || !parts.TryGetValue("SignedHeaders", out var headers)
            || !parts.TryGetValue("Signature", out var signature))
            return null;
        var scope = credential.Split('/');
        return scope is [var key, var date, var region, var service, "aws4_request"]
            ? new SignatureVersion4(key, date, region, service, headers.Split(';'), signature) : null;
    }

    /// <summary>Whether the request bears the signature that this secret makes.</summary>
    internal bool Matches(HttpRequest request, byte[] body, string secret)
    {
        var declared = request.Headers["x-amz-content-sha256"].ToString();
        var actual = Hex(SHA256.HashData(body));
        var isHash = declared.Length == 64;
        if (isHash && declared != actual)
            return false;
        var canonical = string.Join('\n', [
            request.Method, CanonicalPath(request), CanonicalQuery(request),
            .. SignedHeaders.Select(name => $"{name}:{HeaderValue(request, name)}"), "",
            string.Join(';', SignedHeaders), declared.Length == 0 ? actual : declared]);
        var scope = $"{Date}/{Region}/{Service}/aws4_request";
        var toSign = $"{Algorithm}\n{request.Headers["x-amz-date"]}\n{scope}\n{Hex(SHA256.HashData(Encoding.UTF8.GetBytes(canonical)))}";
        var key = Hmac(Hmac(Hmac(Hmac(Encoding.UTF8.GetBytes("AWS4" + secret), Date), Region), Service), "aws4_request");
        return Hex(Hmac(key, toSign)) == Signature;
    }

    private static string HeaderValue(HttpRequest request, string name) =>
        string.Join(',',
            request.Headers[name].Select(value => string.Join(' ', (value ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries))));

    // S3 signs the path as sent; every other service encodes it once more.
    private string CanonicalPath(HttpRequest request)
    {
        var path = RawTarget(request).Split('?', 2)[0];
        return Service == "s3" ? path : string.Join('/', path.Split('/').Select(Uri.EscapeDataString));
    }

    private static string CanonicalQuery(HttpRequest request)
    {
        var target = RawTarget(request).Split('?', 2);
        if (target.Length < 2 || target[1].Length == 0)
            return "";
        var pairs = target[1].Split('&').Select(pair => pair.Split('=', 2))
            .Select(pair => (Name: Encode(pair[0]), Value: pair.Length == 2 ? Encode(pair[1]) : ""))
            .OrderBy(pair => pair.Name, StringComparer.Ordinal).ThenBy(pair => pair.Value, StringComparer.Ordinal);
        return string.Join('&', pairs.Select(pair => $"{pair.Name}={pair.Value}"));
    }

    private static string Encode(string text) => Uri.EscapeDataString(Uri.UnescapeDataString(text));

    private static string RawTarget(HttpRequest request) =>
        request.HttpContext.Features.GetRequiredFeature<IHttpRequestFeature>().RawTarget;

    private static byte[] Hmac(byte[] key, string text) => HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(text));

    private static string Hex(byte[] bytes) => Convert.ToHexStringLower(bytes);
}
