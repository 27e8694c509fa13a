using System.Security.Cryptography;
using System.Text;

namespace LandingZone.Lambdas.Aws.Http;

/// <summary>A request in the one form that both sides sign ("Create a signed AWS API request", step 1, IAM user guide).</summary>
/// <param name="Text">The form.</param>
/// <param name="SignedHeaders">The headers that it covers.</param>
internal sealed record CanonicalRequest(string Text, string SignedHeaders)
{
    /// <param name="method">The HTTP method.</param>
    /// <param name="path">The path as it is sent; it is encoded once more here, as every service but S3 does.</param>
    /// <param name="query">Query parameters, not encoded.</param>
    /// <param name="headers">All headers to sign, host included.</param>
    /// <param name="body">The body.</param>
    public static CanonicalRequest Create(
        string method,
        string path,
        IEnumerable<(string Name, string Value)> query,
        IEnumerable<(string Name, string Value)> headers,
        ReadOnlySpan<byte> body)
    {
        (string Name, string Value)[] sorted =
        [
            .. headers.Select(header => (header.Name.ToLowerInvariant(), OneSpace(header.Value)))
                .OrderBy(header => header.Item1, StringComparer.Ordinal),
        ];
        var signed = string.Join(';', sorted.Select(header => header.Name));
        var text = new StringBuilder()
            .Append(method).Append('\n')
            .Append(string.Join('/', path.Split('/').Select(Uri.EscapeDataString))).Append('\n')
            .Append(Query(query)).Append('\n');
        foreach (var (name, value) in sorted)
            text.Append(name).Append(':').Append(value).Append('\n');
        text.Append('\n').Append(signed).Append('\n').Append(Hash(body));
        return new CanonicalRequest(text.ToString(), signed);
    }

    /// <summary>The query as it is signed and sent: encoded, then sorted by name and value.</summary>
    public static string Query(IEnumerable<(string Name, string Value)> query) =>
        string.Join('&', query
            .Select(pair => (Name: Uri.EscapeDataString(pair.Name), Value: Uri.EscapeDataString(pair.Value)))
            .OrderBy(pair => pair.Name, StringComparer.Ordinal)
            .ThenBy(pair => pair.Value, StringComparer.Ordinal)
            .Select(pair => $"{pair.Name}={pair.Value}"));

    /// <summary>SHA-256 in hex.</summary>
    public static string Hash(ReadOnlySpan<byte> body) => Convert.ToHexStringLower(SHA256.HashData(body));

    private static string OneSpace(string value) =>
        string.Join(' ', value.Split(' ', StringSplitOptions.RemoveEmptyEntries));
}
