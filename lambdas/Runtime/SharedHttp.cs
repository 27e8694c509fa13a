namespace LandingZone.Lambdas.Runtime;

/// <summary>
/// The one HTTP client of the process, for the runtime API and for AWS. <see cref="HttpClient"/> rather than a socket of our
/// own for the runtime API: it costs 1.5 ms and 3 MB at start, which the clients of AWS services pay in any case, and its HTTP
/// is not ours to maintain. It has no time-out: Lambda freezes the process while it waits for an event, and calls to AWS have
/// their own.
/// </summary>
internal static class SharedHttp
{
    public static HttpClient Create() =>
        new(new SocketsHttpHandler
        {
            UseProxy = false,
            UseCookies = false,
            AllowAutoRedirect = false,
            ActivityHeadersPropagator = null,
            ConnectTimeout = TimeSpan.FromSeconds(3),
        })
        {
            Timeout = Timeout.InfiniteTimeSpan,
        };
}
