using System.Globalization;
using System.Threading.Channels;
using LandingZone.Sandbox.Server;
using Microsoft.AspNetCore.Http;

namespace LandingZone.Sandbox.Lambda;

/// <summary>Lambda's side of the runtime API ("Using the Lambda runtime API for custom runtimes"), on this machine: hands out the events
/// that it is given, one to each request, and collects the answers.</summary>
public sealed class LambdaRuntimeApi : IAsyncDisposable
{
    /// <summary>The function that every event says it is for.</summary>
    public const string FunctionArn = "arn:aws:lambda:eu-west-1:111122223333:function:remediate";

    private const string Root = "/2018-06-01/runtime/";

    private readonly Channel<(int Status, string Body, (string Name, string Value)[] Headers)> _events =
        Channel.CreateUnbounded<(int, string, (string, string)[])>();

    private readonly Channel<LambdaAnswer> _answers = Channel.CreateUnbounded<LambdaAnswer>();
    private readonly TaskCompletionSource _ready = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private LoopbackServer? _server;

    private LambdaRuntimeApi()
    {
    }

    /// <summary>The value of <c>AWS_LAMBDA_RUNTIME_API</c>: host and port.</summary>
    public string Host => _server!.Address.Authority;

    /// <summary>Completes when the function asks for its first event, which is when its initialization is over.</summary>
    public Task Ready => _ready.Task;

    /// <summary>The status with which the API meets the next answer to an invocation; 202 afterwards.</summary>
    public int AnswerStatus { get; set; } = StatusCodes.Status202Accepted;

    /// <summary>Starts on a free port.</summary>
    public static async Task<LambdaRuntimeApi> StartAsync(CancellationToken cancellationToken = default)
    {
        var api = new LambdaRuntimeApi();
        api._server = await LoopbackServer.StartAsync(api.AnswerAsync, cancellationToken).ConfigureAwait(false);
        return api;
    }

    /// <summary>Puts an event in line.</summary>
    /// <param name="requestId">The invocation's id.</param>
    /// <param name="payload">The event.</param>
    /// <param name="deadline">When the invocation must be over.</param>
    /// <param name="traceId">The X-Ray header, if any.</param>
    public void Send(string requestId, string payload, DateTimeOffset deadline, string? traceId = null)
    {
        (string, string)[] trace = traceId is null ? [] : [("Lambda-Runtime-Trace-Id", traceId)];
        SendRaw(StatusCodes.Status200OK, payload,
        [
            ("Lambda-Runtime-Aws-Request-Id", requestId),
            ("Lambda-Runtime-Deadline-Ms", deadline.ToUnixTimeMilliseconds().ToString(CultureInfo.InvariantCulture)),
            ("Lambda-Runtime-Invoked-Function-Arn", FunctionArn),
            .. trace,
        ]);
    }

    /// <summary>Answers the next request for an event with just this, such as an error or an event without its headers.</summary>
    public void SendRaw(int status, string body, params (string Name, string Value)[] headers) =>
        _events.Writer.TryWrite((status, body, headers));

    /// <summary>The next answer, error or initialization error that the function posts.</summary>
    /// <param name="patience">How long to wait; 20 seconds when null.</param>
    /// <exception cref="TimeoutException">Nothing was posted in that time.</exception>
    public async Task<LambdaAnswer> ReceiveAsync(TimeSpan? patience = null)
    {
        var limit = patience ?? TimeSpan.FromSeconds(20);
        using var over = new CancellationTokenSource(limit);
        try
        {
            return await _answers.Reader.ReadAsync(over.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            throw new TimeoutException($"The function posted nothing for {limit.TotalMilliseconds:0} ms.");
        }
    }

    /// <summary>Stops; a function that waits for an event is cut off.</summary>
    public async ValueTask DisposeAsync()
    {
        _events.Writer.TryComplete();
        await _server!.DisposeAsync().ConfigureAwait(false);
    }

    private async Task AnswerAsync(HttpContext context)
    {
        if (context.Request.Path == Root + "invocation/next")
        {
            _ready.TrySetResult();
            if (await _events.Reader.WaitToReadAsync(context.RequestAborted).ConfigureAwait(false) && _events.Reader.TryRead(out var next))
                await WriteAsync(context, next.Status, next.Body, next.Headers).ConfigureAwait(false);
            else
                await WriteAsync(context, StatusCodes.Status500InternalServerError, "There are no more events.").ConfigureAwait(false);
            return;
        }

        var answer = await LambdaAnswer.ReadAsync(context).ConfigureAwait(false);
        var status = answer.IsResponse ? AnswerStatus : StatusCodes.Status202Accepted;
        AnswerStatus = StatusCodes.Status202Accepted;
        _answers.Writer.TryWrite(answer);
        await WriteAsync(context, status, "").ConfigureAwait(false);
    }

    private static async Task WriteAsync(HttpContext context, int status, string body, params (string Name, string Value)[] headers)
    {
        context.Response.StatusCode = status;
        foreach (var (name, value) in headers)
            context.Response.Headers[name] = value;
        await context.Response.WriteAsync(body, context.RequestAborted).ConfigureAwait(false);
    }
}
