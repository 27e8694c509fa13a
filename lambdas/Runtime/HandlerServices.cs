using LandingZone.Lambdas.Aws;

namespace LandingZone.Lambdas.Runtime;

/// <summary>What every handler can use. Built once for each execution environment.</summary>
/// <param name="Aws">The way to AWS.</param>
/// <param name="Clock">The time.</param>
/// <param name="Log">The function's log; an invocation's own log is in its <see cref="HandlerContext"/>.</param>
public sealed record HandlerServices(AwsAccess Aws, TimeProvider Clock, JsonLog Log);
