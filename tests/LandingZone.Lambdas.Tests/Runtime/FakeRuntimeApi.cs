using System.Threading.Channels;
using LandingZone.Lambdas.Tests.Http;

namespace LandingZone.Lambdas.Tests.Runtime;

/// <summary>Lambda's side of the runtime API: hands out the events of the test and collects the answers.</summary>
internal sealed class FakeRuntimeApi : IAsyncDisposable
{
    public const string FunctionArn = "arn:aws:lambda:eu-west-1:111122223333:function:remediate";

    private readonly Channel<Answer> _events = Channel.CreateUnbounded<Answer>();
    private readonly Channel<RecordedRequest> _answers = Channel.CreateUnbounded<RecordedRequest>();
    private readonly LocalServer _server;

    private FakeRuntimeApi(Func<FakeRuntimeApi, Task<LocalServer>> start) => _server = start(this).GetAwaiter().GetResult();

    public string Host => _server.Address.Authority;

    /// <summary>The status with which the API meets the first answer to an invocation.</summary>
    public int AnswerStatus { get; set; } = 202;

    public static FakeRuntimeApi Start() => new(api => LocalServer.StartAsync(api.AnswerAsync));

    public void Send(string requestId, string payload, DateTimeOffset deadline, string? traceId = null)
    {
        (string, string)[] trace = traceId is null ? [] : [("Lambda-Runtime-Trace-Id", traceId)];
        _events.Writer.TryWrite(new Answer(200, payload,
        [
            ("Lambda-Runtime-Aws-Request-Id", requestId),
            ("Lambda-Runtime-Deadline-Ms", deadline.ToUnixTimeMilliseconds().ToString(System.Globalization.CultureInfo.InvariantCulture)),
            ("Lambda-Runtime-Invoked-Function-Arn", FunctionArn),
            .. trace,
        ]));
    }

    /// <summary>Makes the next request for an event fail, or answer without its headers.</summary>
    public void SendRaw(Answer answer) => _events.Writer.TryWrite(answer);

    /// <summary>The next answer, error or init error that the function posts.</summary>
    public async Task<RecordedRequest> ReceiveAsync()
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        return await _answers.Reader.ReadAsync(patience.Token);
    }

    public ValueTask DisposeAsync()
    {
        _events.Writer.TryComplete();
        return _server.DisposeAsync();
    }

    private async Task<Answer> AnswerAsync(RecordedRequest request)
    {
        if (request.Target == "/2018-06-01/runtime/invocation/next")
        {
            return await _events.Reader.WaitToReadAsync() && _events.Reader.TryRead(out var next)
                ? next
                : new Answer(500, "the test is over");
        }

        _answers.Writer.TryWrite(request);
        var status = request.Target.EndsWith("/response", StringComparison.Ordinal) ? AnswerStatus : 202;
        AnswerStatus = 202;
        return new Answer(status, "");
    }
}
