using LandingZone.Lambdas.Aws;
using LandingZone.Lambdas.Aws.Http;
using LandingZone.Lambdas.Settings;

namespace LandingZone.Lambdas.Runtime;

/// <summary>Starts the function: reads its settings, sets its handler up and enters the loop.</summary>
public static class Bootstrap
{
    /// <summary>Runs until the process is told to stop.</summary>
    /// <param name="environment">The environment variables.</param>
    /// <param name="handlers">The handlers to choose from.</param>
    /// <param name="output">Where the log goes.</param>
    /// <param name="clock">The time.</param>
    /// <param name="setTraceId">Makes the X-Ray header of an invocation known to clients.</param>
    /// <param name="cancellation">Stops the loop.</param>
    /// <returns>The process's exit code: 1 when the function could not start or the runtime API stopped working.</returns>
    public static async Task<int> RunAsync(
        IReadOnlyDictionary<string, string> environment,
        HandlerTable handlers,
        Stream output,
        TimeProvider clock,
        Action<string?> setTraceId,
        CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(handlers);
        var log = new JsonLog(output, clock);
        using var http = SharedHttp.Create();
        if (RuntimeSettings.Host(environment) is not { } host)
        {
            log.Warn("AWS_LAMBDA_RUNTIME_API is not host:port of a Lambda runtime API; this program runs in AWS Lambda or against a local one.");
            return 1;
        }

        var api = new RuntimeApi(http, host);
        var trace = new TraceContext();
        try
        {
            if (await SetUpAsync(environment, handlers, new Parts(http, clock, log, trace), api).ConfigureAwait(false) is not { } handler)
                return 1;
            var loop = new RuntimeLoop(api, handler, clock, log, traceId =>
            {
                trace.TraceId = traceId;
                setTraceId(traceId);
            });
            await loop.RunAsync(cancellation).ConfigureAwait(false);
            return 0;
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            return 0;
        }
        catch (Exception exception) when (exception is RuntimeApiException or HttpRequestException)
        {
            log.Error("The runtime API no longer works; the process ends.", exception);
            return 1;
        }
    }

    private static async Task<Handler?> SetUpAsync(
        IReadOnlyDictionary<string, string> environment, HandlerTable handlers, Parts parts, RuntimeApi api)
    {
        try
        {
            return SetUp(environment, handlers, parts);
        }
        catch (Exception exception)
        {
            parts.Log.Error("The function cannot start.", exception);
            await api.FailInitAsync(FunctionError.From(exception), CancellationToken.None).ConfigureAwait(false);
            return null;
        }
    }

    private static Handler SetUp(IReadOnlyDictionary<string, string> environment, HandlerTable handlers, Parts parts) => HandlerStart.Create(
        environment, handlers, parts.Http, parts.Clock, parts.Log, parts.Trace,
        new AwsCaller(RetryPolicy.Default, parts.Clock, Random.Shared.NextDouble));

    private sealed record Parts(HttpClient Http, TimeProvider Clock, JsonLog Log, TraceContext Trace);
}
