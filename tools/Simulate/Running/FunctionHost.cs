using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using LandingZone.Findings.Contracts;
using LandingZone.Lambdas;
using LandingZone.Lambdas.Aws;
using LandingZone.Lambdas.Aws.Http;
using LandingZone.Lambdas.Notifications.Sending;
using LandingZone.Lambdas.Runtime;
using LandingZone.Sandbox;
using LandingZone.Sandbox.Lambda;
using LandingZone.Tools.Simulate.Stacks;

namespace LandingZone.Tools.Simulate.Running;

/// <summary>
/// Runs the functions of a stack in this process: the handlers that ship, with the variables that the stack declares, under their own roles,
/// against a sandbox. As in Lambda, a function that has run stays warm.
/// </summary>
internal sealed class FunctionHost : IDisposable
{
    // A role's session in the sandbox lasts twelve hours; Lambda, too, renews what it gives to a function.
    private static readonly TimeSpan LongestWarm = TimeSpan.FromHours(11);

    // Real pauses between attempts would only cost time here, and a slow machine is no reason to time out.
    private static readonly RetryPolicy Patience =
        RetryPolicy.Default with { BaseDelay = TimeSpan.FromMilliseconds(1), AttemptTimeOut = TimeSpan.FromMinutes(5) };

    private readonly Dictionary<string, (Handler Handler, DateTimeOffset Until)> _warm = new(StringComparer.Ordinal);
    private readonly HttpClient _http = new(new SocketsHttpHandler { UseProxy = false }) { Timeout = Timeout.InfiniteTimeSpan };
    private readonly WebhookInbox _inbox = new();
    private readonly HttpClient _chat;
    private readonly MemoryStream _log = new();
    private readonly AwsSandbox _sandbox;
    private readonly SimulatedClock _clock;
    private readonly StackDeclaration _stack;
    private readonly HandlerTable _handlers;
    private int _runs;

    public FunctionHost(StackDeclaration stack, AwsSandbox sandbox, SimulatedClock clock)
    {
        (_stack, _sandbox, _clock, _chat) = (stack, sandbox, clock, new HttpClient(_inbox, disposeHandler: true));
        _handlers = new(new Dictionary<string, HandlerSetup>(Handlers.All, StringComparer.Ordinal)
        {
            [FunctionHandlers.Notify] = settings => NotifyHandler.SetUp(settings, () => _chat),
        });
    }

    /// <summary>Runs a function on an input.</summary>
    public async Task<HostedRun> RunAsync(FunctionDeclaration function, string input)
    {
        var id = string.Create(CultureInfo.InvariantCulture, $"simulation-{++_runs}");
        var log = new JsonLog(_log, _clock);
        string? failure = null;
        try
        {
            var context = new HandlerContext(id, _clock.GetUtcNow() + function.TimeOut, function.Arn, log.With(scope => scope with { RequestId = id }));
            var answer = await Warm(function, log)(context, Encoding.UTF8.GetBytes(input), CancellationToken.None);
            failure = RefusedMessages(answer);
        }
        catch (Exception error) when (error is not OutOfMemoryException)
        {
            // In Lambda any exception ends the invocation as a function error.
            failure = $"{error.GetType().Name}: {error.Message}";
        }

        return Collect(failure);
    }

    public void Dispose()
    {
        _http.Dispose();
        _chat.Dispose();
        _log.Dispose();
    }

    private HostedRun Collect(string? failure)
    {
        ImmutableArray<JsonObject> lines = [.. Encoding.UTF8.GetString(_log.GetBuffer(), 0, (int)_log.Length)
            .Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonNode.Parse(line)!.AsObject())];
        _log.SetLength(0);
        var run = new HostedRun(
            failure is { Length: 0 } ? LastError(lines) : failure, lines,
            [.. _sandbox.Calls.ToList()], [.. _sandbox.State.PublishedMessages()], [.. _inbox.Take()], [.. _sandbox.State.PutEvents()]);
        _sandbox.Calls.Clear();
        _sandbox.ForgetSent();
        return run;
    }

    // A function that SQS feeds answers with the messages that failed; why they did is in its log.
    private static string? RefusedMessages(ReadOnlyMemory<byte> answer)
    {
        using var document = JsonDocument.Parse(answer);
        return document.RootElement.TryGetProperty("batchItemFailures", out var failures) && failures.GetArrayLength() > 0 ? "" : null;
    }

    private static string LastError(ImmutableArray<JsonObject> lines) =>
        lines.LastOrDefault(line => (string?)line["level"] == "ERROR") is { } error
            ? $"{error["errorType"]}: {error["errorMessage"]}" : "The function gave the message back without saying why.";

    private Handler Warm(FunctionDeclaration function, JsonLog log)
    {
        var now = _clock.GetUtcNow();
        if (_warm.TryGetValue(function.Name, out var known) && now < known.Until)
            return known.Handler;
        var handler = HandlerStart.Create(
            Environment(function), _handlers, _http, _clock, log, new TraceContext(), new AwsCaller(Patience, _clock, () => 0));
        _warm[function.Name] = (handler, now + LongestWarm);
        return handler;
    }

    private Dictionary<string, string> Environment(FunctionDeclaration function)
    {
        var credentials = _sandbox.CredentialsForRole(_stack.SecurityAccount, function.RoleName, function.FunctionName);
        return new(function.Environment.Concat(FunctionVariables.Of(_sandbox, credentials, _stack.Rules.HomeRegion)), StringComparer.Ordinal)
        {
            ["_HANDLER"] = function.Handler,
            ["AWS_LAMBDA_FUNCTION_NAME"] = function.FunctionName,
        };
    }
}
