using System.Text;
using LandingZone.Lambdas.Runtime;
using LandingZone.Sandbox.Lambda;
using Microsoft.Extensions.Time.Testing;

namespace LandingZone.Lambdas.Tests.Runtime;

public sealed class RuntimeLoopTests
{
    private static readonly DateTimeOffset Later = TimeProvider.System.GetUtcNow().AddMinutes(5);

    private static readonly Handler Echo = (_, payload, _) => Task.FromResult<ReadOnlyMemory<byte>>(payload.ToArray());

    [Fact]
    public async Task Run_two_events_each_is_answered_under_its_request_id()
    {
        await using var api = await LambdaRuntimeApi.StartAsync();
        await using var function = RunningFunction.Start(api, Echo);
        api.Send("first", """{"n":1}""", Later);
        api.Send("second", """{"n":2}""", Later);

        var first = await api.ReceiveAsync();
        var second = await api.ReceiveAsync();

        Assert.Equal(("POST", "/2018-06-01/runtime/invocation/first/response", """{"n":1}"""), (first.Method, first.Target, first.Body));
        Assert.Equal("application/json", first.Header("Content-Type"));
        Assert.Equal(("/2018-06-01/runtime/invocation/second/response", """{"n":2}"""), (second.Target, second.Body));
    }

    [Fact]
    public async Task Run_handler_sees_request_id_deadline_and_function()
    {
        var deadline = DateTimeOffset.FromUnixTimeMilliseconds(Later.ToUnixTimeMilliseconds());
        HandlerContext? seen = null;
        await using var api = await LambdaRuntimeApi.StartAsync();
        await using var function = RunningFunction.Start(api, (context, payload, _) =>
        {
            seen = context;
            return Task.FromResult(payload);
        });
        api.Send("r-1", "{}", deadline);
        await api.ReceiveAsync();

        Assert.Equal(("r-1", deadline, LambdaRuntimeApi.FunctionArn), (seen!.RequestId, seen.Deadline, seen.FunctionArn));
    }

    [Fact]
    public async Task Run_trace_id_is_set_for_each_event_and_cleared_when_absent()
    {
        await using var api = await LambdaRuntimeApi.StartAsync();
        await using var function = RunningFunction.Start(api, Echo);
        api.Send("r-1", "{}", Later, "Root=1-5bef4de7-ad49b0e87f6ef6c87fc2e700;Sampled=1");
        await api.ReceiveAsync();
        api.Send("r-2", "{}", Later);
        await api.ReceiveAsync();

        Assert.Equal(["Root=1-5bef4de7-ad49b0e87f6ef6c87fc2e700;Sampled=1", null], function.TraceIds);
    }

    [Fact]
    public async Task Run_handler_throws_error_is_posted_in_lambdas_shape_and_the_next_event_is_handled()
    {
        await using var api = await LambdaRuntimeApi.StartAsync();
        await using var function = RunningFunction.Start(api, (_, payload, _) => Encoding.UTF8.GetString(payload.Span) == "1"
            ? throw new InvalidOperationException("no \"such\" thing", new ArgumentException("deeper"))
            : Task.FromResult(payload));
        api.Send("bad", "1", Later);
        api.Send("good", "2", Later);

        var error = await api.ReceiveAsync();
        var answer = await api.ReceiveAsync();

        Assert.Equal("/2018-06-01/runtime/invocation/bad/error", error.Target);
        Assert.Equal("InvalidOperationException", error.Header("Lambda-Runtime-Function-Error-Type"));
        Assert.StartsWith(
            """{"errorMessage":"no \"such\" thing","errorType":"InvalidOperationException","stackTrace":["at """, error.Body, StringComparison.Ordinal);
        Assert.Contains("\"caused by ArgumentException: deeper\"", error.Body, StringComparison.Ordinal);
        Assert.Equal("/2018-06-01/runtime/invocation/good/response", answer.Target);
        var line = Assert.Single(function.Log);
        Assert.Equal(("ERROR", "bad", "no \"such\" thing"), (
            line.GetProperty("level").GetString(), line.GetProperty("requestId").GetString(), line.GetProperty("errorMessage").GetString()));
    }

    [Fact]
    public async Task Run_deadline_near_handler_is_cancelled_a_tenth_of_its_time_before_it()
    {
        var clock = new FakeTimeProvider(new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero));
        await using var api = await LambdaRuntimeApi.StartAsync();
        var started = new TaskCompletionSource();
        await using var function = RunningFunction.Start(api, async (_, payload, cancellation) =>
        {
            started.SetResult();
            await Task.Delay(Timeout.InfiniteTimeSpan, cancellation);
            return payload;
        }, clock);
        api.Send("slow", "{}", clock.GetUtcNow().AddSeconds(10));
        await started.Task;
        clock.Advance(TimeSpan.FromSeconds(8.9));
        Assert.Empty(function.Log);
        clock.Advance(TimeSpan.FromSeconds(0.1));

        var error = await api.ReceiveAsync();

        Assert.StartsWith(
            """{"errorMessage":"Stopped after 9000 ms, shortly before the invocation's deadline.","errorType":"DeadlineException",""",
            error.Body, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(900, 898)]
    [InlineData(8_000_000_000, 898)]
    [InlineData(10, 9)]
    public async Task Run_margin_is_a_tenth_but_at_most_two_seconds(long seconds, int allowed)
    {
        var clock = new FakeTimeProvider(new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero));
        await using var api = await LambdaRuntimeApi.StartAsync();
        var started = new TaskCompletionSource<CancellationToken>();
        await using var function = RunningFunction.Start(api, async (_, payload, cancellation) =>
        {
            started.SetResult(cancellation);
            await Task.Delay(Timeout.InfiniteTimeSpan, cancellation);
            return payload;
        }, clock);
        api.Send("slow", "{}", clock.GetUtcNow().AddSeconds(seconds));
        var cancellation = await started.Task;

        clock.Advance(TimeSpan.FromSeconds(allowed) - TimeSpan.FromMilliseconds(1));
        Assert.False(cancellation.IsCancellationRequested);
        clock.Advance(TimeSpan.FromMilliseconds(1));
        Assert.True(cancellation.IsCancellationRequested);
        await api.ReceiveAsync();
    }

    [Fact]
    public async Task Run_deadline_has_passed_handler_starts_cancelled()
    {
        await using var api = await LambdaRuntimeApi.StartAsync();
        await using var function = RunningFunction.Start(api, (_, payload, cancellation) =>
        {
            cancellation.ThrowIfCancellationRequested();
            return Task.FromResult(payload);
        });
        api.Send("late", "{}", TimeProvider.System.GetUtcNow().AddSeconds(-1));

        Assert.StartsWith("""{"errorMessage":"Stopped after 0 ms,""", (await api.ReceiveAsync()).Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Run_handler_cancels_itself_it_is_not_called_a_deadline()
    {
        await using var api = await LambdaRuntimeApi.StartAsync();
        await using var function = RunningFunction.Start(api, (_, _, _) => throw new OperationCanceledException("by itself"));
        api.Send("r", "{}", Later);

        Assert.StartsWith(
            """{"errorMessage":"by itself","errorType":"OperationCanceledException",""", (await api.ReceiveAsync()).Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Run_answer_is_refused_as_too_large_lambda_is_told_and_the_loop_goes_on()
    {
        await using var api = await LambdaRuntimeApi.StartAsync();
        await using var function = RunningFunction.Start(api, Echo);
        api.AnswerStatus = 413;
        api.Send("big", "{}", Later);
        api.Send("next", "{}", Later);

        await api.ReceiveAsync();
        var error = await api.ReceiveAsync();
        var answer = await api.ReceiveAsync();

        Assert.Equal("/2018-06-01/runtime/invocation/big/error", error.Target);
        Assert.StartsWith(
            """{"errorMessage":"Lambda runtime API: invocation/big/response (status 413).","errorType":"RuntimeApiException",""",
            error.Body, StringComparison.Ordinal);
        Assert.Equal("/2018-06-01/runtime/invocation/next/response", answer.Target);
    }

    [Fact]
    public async Task Run_runtime_api_answers_500_process_ends_with_1()
    {
        await using var api = await LambdaRuntimeApi.StartAsync();
        await using var function = RunningFunction.Start(api, Echo);
        api.AnswerStatus = 500;
        api.Send("r", "{}", Later);

        Assert.Equal(1, await function.ExitCode);
        Assert.Equal("Lambda runtime API: invocation/r/response (status 500).", function.Log[^1].GetProperty("errorMessage").GetString());
    }

    [Fact]
    public async Task Run_event_without_request_id_process_ends_with_1()
    {
        await using var api = await LambdaRuntimeApi.StartAsync();
        await using var function = RunningFunction.Start(api, Echo);
        api.SendRaw(200, "{}", ("Lambda-Runtime-Deadline-Ms", "1"));

        Assert.Equal(1, await function.ExitCode);
        Assert.Equal(
            "Lambda runtime API: invocation/next answered without a usable Lambda-Runtime-Aws-Request-Id header (status 200).",
            function.Log[^1].GetProperty("errorMessage").GetString());
    }
}
