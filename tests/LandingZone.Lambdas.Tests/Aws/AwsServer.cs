using LandingZone.Lambdas.Aws;
using LandingZone.Lambdas.Aws.Http;
using LandingZone.Lambdas.Settings;
using LandingZone.Lambdas.Tests.Http;
using Microsoft.Extensions.Time.Testing;

namespace LandingZone.Lambdas.Tests.Aws;

/// <summary>A stand-in for all of AWS: records every request and gives the test's answers. Repeats come without delay.</summary>
internal sealed class AwsServer : IAsyncDisposable
{
    public static readonly DateTimeOffset Now = new(2026, 3, 4, 5, 6, 7, TimeSpan.Zero);

    private readonly LocalServer _server;
    private readonly HttpClient _http = new(new SocketsHttpHandler { UseProxy = false }) { Timeout = Timeout.InfiniteTimeSpan };

    private AwsServer(LocalServer server, RetryPolicy policy, TimeProvider? clock)
    {
        _server = server;
        Caller = new AwsCaller(policy, clock ?? Clock, () => 0);
        Access = new AwsAccess(
            new AwsSettings(
                "eu-west-1", new AwsCredentials("AKIDOWN", "own-secret", "own-token"), new Dictionary<string, Uri> { [""] = server.Address }),
            _http, clock ?? Clock, Caller, Trace);
    }

    public FakeTimeProvider Clock { get; } = new(Now);

    public TraceContext Trace { get; } = new();

    public AwsCaller Caller { get; }

    public AwsAccess Access { get; }

    public AwsSession Session => Access.Own;

    public IReadOnlyList<RecordedRequest> Requests => _server.Requests;

    /// <summary>The only request.</summary>
    public RecordedRequest Request => Assert.Single(Requests);

    public static async Task<AwsServer> StartAsync(
        Func<RecordedRequest, Task<Answer>> answer, RetryPolicy? policy = null, TimeProvider? clock = null) =>
        new(await LocalServer.StartAsync(answer), policy ?? RetryPolicy.Default, clock);

    /// <summary>A server that gives these answers one after the other, and the last one for ever.</summary>
    public static Task<AwsServer> AnswerAsync(params Answer[] answers)
    {
        var served = -1;
        return StartAsync(_ => Task.FromResult(answers[Math.Min(Interlocked.Increment(ref served), answers.Length - 1)]));
    }

    public async ValueTask DisposeAsync()
    {
        _http.Dispose();
        await _server.DisposeAsync();
    }
}
