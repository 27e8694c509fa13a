using System.Globalization;
using System.Text;
using LandingZone.Sandbox.Wire;

namespace LandingZone.Sandbox.S3;

/// <summary>Objects: written and read whole.</summary>
internal static class Objects
{
    internal static Reply Put(Exchange call)
    {
        var isChunked = call.Http.Headers["x-amz-content-sha256"].ToString().StartsWith("STREAMING-", StringComparison.Ordinal);
        var content = isChunked ? Unchunk(call.Body) : call.Body;
        Buckets.Find(call).Objects[call.Path["Key"]] = content;
        return new Reply(200, "application/xml", []) { Headers = ETag(content) };
    }

    internal static Reply Get(Exchange call)
    {
        if (!Buckets.Find(call).Objects.TryGetValue(call.Path["Key"], out var content))
            throw new AwsErrorException("NoSuchKey", "The specified key does not exist.", 404);
        return new Reply(200, "application/octet-stream", content) { Headers = ETag(content) };
    }

    // aws-chunked: "size-in-hex[;chunk-signature=…]\r\n", bytes, "\r\n", until a chunk of size 0; trailers follow.
    private static byte[] Unchunk(byte[] body)
    {
        using var content = new MemoryStream();
        for (var at = 0; at < body.Length;)
        {
            var lineEnd = body.AsSpan(at).IndexOf("\r\n"u8) + at;
            var header = Encoding.ASCII.GetString(body, at, lineEnd - at).Split(';')[0];
            var size = int.Parse(header, NumberStyles.HexNumber, CultureInfo.InvariantCulture);
            if (size == 0)
                break;
            content.Write(body, lineEnd + 2, size);
            at = lineEnd + 2 + size + 2;
        }

        return content.ToArray();
    }

    private static Dictionary<string, string> ETag(byte[] content) => new() { ["ETag"] = $"\"{Checksums.Md5(content)}\"" };
}
