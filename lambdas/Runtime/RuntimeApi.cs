using System.Globalization;
using System.Net;
using System.Net.Http.Headers;

namespace LandingZone.Lambdas.Runtime;

/// <summary>
/// The four requests of the Lambda runtime API, version 2018-06-01 ("Using the Lambda runtime API for custom runtimes").
/// </summary>
/// <param name="http">A client without a time-out: Lambda freezes the process while it waits for the next event.</param>
/// <param name="host">Host and port, as in <c>AWS_LAMBDA_RUNTIME_API</c>.</param>
public sealed class RuntimeApi(HttpClient http, string host)
{
    private readonly string _root = $"http://{host}/2018-06-01/runtime/";

    /// <summary>Waits for the next event.</summary>
    /// <exception cref="RuntimeApiException">The API answered with an error or without a header that it promises.</exception>
    public async Task<Invocation> NextAsync(CancellationToken cancellation)
    {
        using var response = await http.GetAsync(new Uri(_root + "invocation/next"), cancellation).ConfigureAwait(false);
        if (!response.IsSuccessStatusCode)
            throw new RuntimeApiException("invocation/next", response.StatusCode);

        var deadline = Header(response, "Lambda-Runtime-Deadline-Ms");
        return new Invocation(
            Header(response, "Lambda-Runtime-Aws-Request-Id") ?? throw Missing("Lambda-Runtime-Aws-Request-Id"),
            long.TryParse(deadline, NumberStyles.None, CultureInfo.InvariantCulture, out var milliseconds)
                ? DateTimeOffset.FromUnixTimeMilliseconds(milliseconds)
                : throw Missing("Lambda-Runtime-Deadline-Ms"),
            Header(response, "Lambda-Runtime-Invoked-Function-Arn") ?? "",
            Header(response, "Lambda-Runtime-Trace-Id"),
            await response.Content.ReadAsByteArrayAsync(cancellation).ConfigureAwait(false));

        RuntimeApiException Missing(string header) => new($"invocation/next answered without a usable {header} header", response.StatusCode);
    }

    /// <summary>Posts a handler's answer.</summary>
    /// <exception cref="RuntimeApiException">The API refused it, for example because it is over 6 MB (413).</exception>
    public Task RespondAsync(string requestId, ReadOnlyMemory<byte> answer, CancellationToken cancellation) =>
        PostAsync($"invocation/{requestId}/response", answer, errorType: null, cancellation);

    /// <summary>Ends an invocation with a function error.</summary>
    public Task FailAsync(string requestId, FunctionError error, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(error);
        return PostAsync($"invocation/{requestId}/error", error.ToJson(), error.ErrorType, cancellation);
    }

    /// <summary>Says why the process cannot start. It must exit afterwards.</summary>
    public Task FailInitAsync(FunctionError error, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(error);
        return PostAsync("init/error", error.ToJson(), error.ErrorType, cancellation);
    }

    private async Task PostAsync(string path, ReadOnlyMemory<byte> body, string? errorType, CancellationToken cancellation)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(_root + path));
        request.Content = new ReadOnlyMemoryContent(body);
        request.Content.Headers.ContentType = new MediaTypeHeaderValue(
            errorType is null ? "application/json" : "application/vnd.aws.lambda.error+json");
        if (errorType is not null)
            request.Headers.Add("Lambda-Runtime-Function-Error-Type", errorType);
        using var response = await http.SendAsync(request, cancellation).ConfigureAwait(false);
        if (!response.IsSuccessStatusCode)
            throw new RuntimeApiException(path, response.StatusCode);
    }

    private static string? Header(HttpResponseMessage response, string name) =>
        response.Headers.TryGetValues(name, out var values) ? values.First() : null;
}

/// <summary>The runtime API refused a request.</summary>
/// <param name="what">The request, or what is wrong with its answer.</param>
/// <param name="status">The status of the answer. 500 means that the process has to exit.</param>
public sealed class RuntimeApiException(string what, HttpStatusCode status)
    : Exception($"Lambda runtime API: {what} (status {(int)status}).")
{
    /// <summary>The status of the answer.</summary>
    public HttpStatusCode Status { get; } = status;
}
