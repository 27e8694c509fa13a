using System.Globalization;
using System.Net.Http.Headers;

namespace LandingZone.Lambdas.Aws.Http;

/// <summary>Signs requests, sends them and turns error answers into <see cref="AwsException"/>.</summary>
/// <param name="http">Sends; has no time-out of its own.</param>
/// <param name="caller">Repeats and times out.</param>
/// <param name="endpoints">Knows where services are.</param>
/// <param name="clock">Dates signatures.</param>
/// <param name="trace">The X-Ray header to pass on.</param>
public sealed class SignedHttp(HttpClient http, AwsCaller caller, AwsEndpoints endpoints, TimeProvider clock, TraceContext trace)
{
    internal Task<byte[]> SendAsync(
        AwsService service,
        string region,
        AwsCredentials credentials,
        SignedRequest request,
        CancellationToken cancellation) =>
        caller.CallAsync(service.Name, request.Operation, attempt => AttemptAsync(service, region, credentials, request, attempt), cancellation);

    private async Task<byte[]> AttemptAsync(
        AwsService service,
        string region,
        AwsCredentials credentials,
        SignedRequest request,
        CancellationToken cancellation)
    {
        var (address, signingRegion) = endpoints.Find(service, region, request.HostPrefix);
        var query = CanonicalRequest.Query(request.Query);
        var uri = new Uri(address, request.Path + (query.Length == 0 ? "" : "?" + query));
        var now = clock.GetUtcNow();
        List<(string Name, string Value)> headers =
        [
            ("host", uri.Authority),
            ("x-amz-date", now.ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture)),
            .. request.Headers,
        ];
        if (credentials.SessionToken is { } token)
            headers.Add(("x-amz-security-token", token));
        // S3 demands the body's hash as a header; the others take it from the signature.
        if (service.SigningName == "s3")
            headers.Add(("x-amz-content-sha256", CanonicalRequest.Hash(request.Body.Span)));
        var canonical = CanonicalRequest.Create(
            request.Method.Method, uri.AbsolutePath, request.Query, headers, request.Body.Span);

        using var message = new HttpRequestMessage(request.Method, uri);
        if (request.Body.Length > 0 || request.Method != HttpMethod.Get)
            message.Content = new ReadOnlyMemoryContent(request.Body);
        foreach (var (name, value) in headers)
            Add(message, name, value);
        message.Headers.TryAddWithoutValidation(
            "Authorization", SignatureV4.Authorization(credentials, signingRegion, service.SigningName, now, canonical));
        if (trace.TraceId is { } traceId)
            message.Headers.TryAddWithoutValidation("X-Amzn-Trace-Id", traceId);

        using var response = await http.SendAsync(message, cancellation).ConfigureAwait(false);
        var body = await response.Content.ReadAsByteArrayAsync(cancellation).ConfigureAwait(false);
        return response.IsSuccessStatusCode ? body : throw new AwsException(ErrorAnswer.Read(service, request.Operation, response, body));
    }

    private static void Add(HttpRequestMessage message, string name, string value)
    {
        if (name == "content-type")
            message.Content!.Headers.ContentType = MediaTypeHeaderValue.Parse(value);
        else
            message.Headers.TryAddWithoutValidation(name, value);
    }
}
