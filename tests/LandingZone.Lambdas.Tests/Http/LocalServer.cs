using System.Collections.Concurrent;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Logging;

namespace LandingZone.Lambdas.Tests.Http;

/// <summary>An HTTP server on this machine that records what it is asked and answers as the test says.</summary>
internal sealed class LocalServer : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly ConcurrentQueue<RecordedRequest> _requests = new();

    private LocalServer(WebApplication app) => _app = app;

    public IReadOnlyList<RecordedRequest> Requests => [.. _requests];

    public Uri Address => new(_app.Urls.Single());

    public static Task<LocalServer> StartAsync(Func<RecordedRequest, Answer> answer) => StartAsync(request => Task.FromResult(answer(request)));

    public static async Task<LocalServer> StartAsync(Func<RecordedRequest, Task<Answer>> answer)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        var server = new LocalServer(builder.Build());
        server._app.Run(async context =>
        {
            var request = await RecordedRequest.ReadAsync(context);
            server._requests.Enqueue(request);
            await (await answer(request)).WriteAsync(context.Response, context.RequestAborted);
        });
        await server._app.StartAsync();
        return server;
    }

    public async ValueTask DisposeAsync() => await _app.DisposeAsync();
}

internal sealed record RecordedRequest(string Method, string Target, IReadOnlyDictionary<string, string> Headers, string Body)
{
    /// <summary>The header's value, or an empty text.</summary>
    public string Header(string name) => Headers.GetValueOrDefault(name, "");

    public static async Task<RecordedRequest> ReadAsync(HttpContext context)
    {
        using var reader = new StreamReader(context.Request.Body, Encoding.UTF8);
        return new RecordedRequest(
            context.Request.Method,
            context.Features.GetRequiredFeature<IHttpRequestFeature>().RawTarget,
            context.Request.Headers.ToDictionary(header => header.Key, header => header.Value.ToString(), StringComparer.OrdinalIgnoreCase),
            await reader.ReadToEndAsync());
    }
}

internal sealed record Answer(int Status, string Body, params (string Name, string Value)[] Headers)
{
    public static Answer Ok(string body) => new(200, body);

    /// <summary>An error in the form of JSON protocols.</summary>
    public static Answer JsonError(int status, string code, string message = "because") =>
        new(status, $$"""{"__type":"com.amazonaws.service#{{code}}","message":"{{message}}"}""", ("x-amzn-RequestId", "req-1"));

    /// <summary>An error in the form of the query protocol.</summary>
    public static Answer QueryError(int status, string code, string message = "because") =>
        new(status,
            $"<ErrorResponse xmlns=\"urn:x\"><Error><Type>Sender</Type><Code>{code}</Code><Message>{message}</Message></Error><RequestId>req-1</RequestId></ErrorResponse>",
            ("x-amzn-RequestId", "req-1"));

    /// <summary>An error in EC2's form.</summary>
    public static Answer Ec2Error(int status, string code, string message = "because") =>
        new(status, $"<Response><Errors><Error><Code>{code}</Code><Message>{message}</Message></Error></Errors><RequestID>req-1</RequestID></Response>");

    public async Task WriteAsync(HttpResponse response, CancellationToken cancellation)
    {
        response.StatusCode = Status;
        foreach (var (name, value) in Headers)
            response.Headers[name] = value;
        await response.WriteAsync(Body, cancellation);
    }
}
