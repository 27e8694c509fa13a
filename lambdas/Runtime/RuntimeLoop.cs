using System.Net;

namespace LandingZone.Lambdas.Runtime;

/// <summary>
/// Takes events from Lambda one after the other and answers each. An exception of the handler ends its invocation; only a
/// runtime API that no longer works ends the process.
/// </summary>
/// <param name="api">The runtime API.</param>
/// <param name="handler">Works on the events.</param>
/// <param name="clock">Measures the time to the deadline.</param>
/// <param name="log">The function's log.</param>
/// <param name="setTraceId">Makes the X-Ray header of the invocation known to clients downstream; null takes it away.</param>
public sealed class RuntimeLoop(RuntimeApi api, Handler handler, TimeProvider clock, JsonLog log, Action<string?> setTraceId)
{
    /// <summary>The part of the remaining time, at most <see cref="LongestMargin"/>, that is kept for reporting before the deadline.</summary>
    private const int MarginPercent = 10;

    /// <summary>Lambda's own limit ("Lambda quotas"). A local runtime API may name a deadline that no timer can hold.</summary>
    private static readonly TimeSpan LongestInvocation = TimeSpan.FromMinutes(15);

    private static readonly TimeSpan LongestMargin = TimeSpan.FromSeconds(2);

    /// <summary>Works until cancelled, or until the runtime API says that the process has to exit.</summary>
    /// <exception cref="RuntimeApiException">The runtime API no longer works.</exception>
    public async Task RunAsync(CancellationToken cancellation)
    {
        while (true)
        {
            var invocation = await api.NextAsync(cancellation).ConfigureAwait(false);
            setTraceId(invocation.TraceId);
            await AnswerAsync(invocation, cancellation).ConfigureAwait(false);
        }
    }

    private async Task AnswerAsync(Invocation invocation, CancellationToken cancellation)
    {
        var scoped = log.With(scope => scope with { RequestId = invocation.RequestId });
        ReadOnlyMemory<byte> answer;
        try
        {
            answer = await HandleAsync(invocation, scoped, cancellation).ConfigureAwait(false);
        }
        catch (Exception exception) when (!cancellation.IsCancellationRequested)
        {
            scoped.Error("The invocation failed.", exception);
            await api.FailAsync(invocation.RequestId, FunctionError.From(exception), cancellation).ConfigureAwait(false);
            return;
        }

        try
        {
            await api.RespondAsync(invocation.RequestId, answer, cancellation).ConfigureAwait(false);
        }
        catch (RuntimeApiException exception) when (exception.Status != HttpStatusCode.InternalServerError)
        {
            // The event is handled, its answer refused, for example as too large. Lambda has to hear of it, or it waits for the time-out.
            scoped.Error("Lambda refused the answer.", exception);
            await api.FailAsync(invocation.RequestId, FunctionError.From(exception), cancellation).ConfigureAwait(false);
        }
    }

    private async Task<ReadOnlyMemory<byte>> HandleAsync(Invocation invocation, JsonLog scoped, CancellationToken cancellation)
    {
        var allowed = TimeAllowed(invocation.Deadline - clock.GetUtcNow());
        using var deadline = new CancellationTokenSource(allowed, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(deadline.Token, cancellation);
        var context = new HandlerContext(invocation.RequestId, invocation.Deadline, invocation.FunctionArn, scoped);
        try
        {
            return await handler(context, invocation.Payload, either.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException exception) when (deadline.IsCancellationRequested)
        {
            throw new DeadlineException(allowed, exception);
        }
    }

    private static TimeSpan TimeAllowed(TimeSpan remaining)
    {
        if (remaining <= TimeSpan.Zero)
            return TimeSpan.Zero;
        if (remaining > LongestInvocation)
            remaining = LongestInvocation;
        var share = remaining * MarginPercent / 100;
        return remaining - (share < LongestMargin ? share : LongestMargin);
    }
}

/// <summary>The handler was stopped because its time was over.</summary>
/// <param name="allowed">How long it had.</param>
/// <param name="cause">Where it was stopped.</param>
public sealed class DeadlineException(TimeSpan allowed, Exception cause) : Exception(
    FormattableString.Invariant($"Stopped after {allowed.TotalMilliseconds:0} ms, shortly before the invocation's deadline."), cause);
