namespace LandingZone.Lambdas.Runtime;

/// <summary>What every handler can use. Built once for each execution environment.</summary>
/// <param name="Clock">The time.</param>
/// <param name="Log">The function's log; an invocation's own log is in its <see cref="HandlerContext"/>.</param>
public sealed record HandlerServices(TimeProvider Clock, JsonLog Log);
