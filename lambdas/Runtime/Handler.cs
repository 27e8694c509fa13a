using LandingZone.Lambdas.Settings;

namespace LandingZone.Lambdas.Runtime;

/// <summary>
/// Works on one event and returns the function's answer, a JSON text. An exception ends the invocation as a function error:
/// Lambda then retries or writes a dead letter, as the function is configured.
/// </summary>
/// <param name="context">What is known about the invocation besides its event.</param>
/// <param name="payload">The event, a JSON text.</param>
/// <param name="cancellation">Cancelled shortly before the deadline, so that the handler can still report what it has done.</param>
public delegate Task<ReadOnlyMemory<byte>> Handler(
    HandlerContext context,
    ReadOnlyMemory<byte> payload,
    CancellationToken cancellation);

/// <summary>What a handler is told about its invocation.</summary>
/// <param name="RequestId">Lambda's id of the invocation.</param>
/// <param name="Deadline">The moment at which Lambda kills the invocation.</param>
/// <param name="FunctionArn">ARN of the function, version or alias that was invoked.</param>
/// <param name="Log">A log whose lines carry the request id.</param>
public sealed record HandlerContext(string RequestId, DateTimeOffset Deadline, string FunctionArn, JsonLog Log);

/// <summary>
/// The first of a handler's two steps at start: reads its settings, noting every problem in <paramref name="settings"/>, and
/// returns the second step, which runs only when all settings of the function are right.
/// </summary>
public delegate Func<HandlerServices, Handler> HandlerSetup(SettingsReader settings);
