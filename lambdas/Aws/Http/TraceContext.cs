namespace LandingZone.Lambdas.Aws.Http;

/// <summary>
/// The X-Ray header of the running invocation, which every request downstream carries: Lambda's recursion detection stops a
/// function that calls itself through a topic or a queue by it.
/// </summary>
public sealed class TraceContext
{
    /// <summary>The header's value; null where tracing is off.</summary>
    public string? TraceId { get; set; }
}
