namespace LandingZone.Lambdas.Runtime;

/// <summary>
/// The HTTP client for the runtime API. <see cref="HttpClient"/> rather than a socket of our own: it costs 1.5 ms and 3 MB at
/// start, which the clients of AWS services pay in any case, and its HTTP is not ours to maintain.
/// </summary>
internal static class RuntimeHttp
{
    public static HttpClient Create() =>
        new(new SocketsHttpHandler
        {
            UseProxy = false,
            UseCookies = false,
            AllowAutoRedirect = false,
            ActivityHeadersPropagator = null,
            PooledConnectionIdleTimeout = Timeout.InfiniteTimeSpan,
        })
        {
            Timeout = Timeout.InfiniteTimeSpan,
        };
}
