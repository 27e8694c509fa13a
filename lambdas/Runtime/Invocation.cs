namespace LandingZone.Lambdas.Runtime;

/// <summary>One invocation as Lambda delivers it ("Using the Lambda runtime API for custom runtimes", next invocation).</summary>
/// <param name="RequestId">The id under which the answer is posted; also the one in the function's log and in dead letters.</param>
/// <param name="Deadline">The moment at which Lambda kills the invocation.</param>
/// <param name="FunctionArn">ARN of the function, version or alias that was invoked.</param>
/// <param name="TraceId">The X-Ray header to send downstream, or null where tracing is off.</param>
/// <param name="Payload">The event, a JSON text.</param>
public sealed record Invocation(
    string RequestId,
    DateTimeOffset Deadline,
    string FunctionArn,
    string? TraceId,
    ReadOnlyMemory<byte> Payload);
