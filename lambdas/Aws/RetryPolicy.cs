namespace LandingZone.Lambdas.Aws;

/// <summary>How often and how patiently calls are repeated. The delay before attempt n is random, up to the n-th doubling of the base.</summary>
/// <param name="Attempts">All attempts, the first included.</param>
/// <param name="BaseDelay">The longest delay before the second attempt.</param>
/// <param name="LongestDelay">The longest delay before any attempt.</param>
/// <param name="AttemptTimeOut">How long one attempt may take.</param>
public sealed record RetryPolicy(int Attempts, TimeSpan BaseDelay, TimeSpan LongestDelay, TimeSpan AttemptTimeOut)
{
    /// <summary>Four attempts, within 42 seconds at worst; a finding that still fails comes back from its queue.</summary>
    public static RetryPolicy Default { get; } =
        new(4, TimeSpan.FromMilliseconds(100), TimeSpan.FromSeconds(5), TimeSpan.FromSeconds(10));

    /// <summary>The delay before the next attempt.</summary>
    /// <param name="failed">The number of attempts that have failed, from 1.</param>
    /// <param name="random">From 0 up to 1: "full jitter", which spreads the callers of a throttled service best.</param>
    public TimeSpan Delay(int failed, double random)
    {
        var longest = Math.Min(LongestDelay.TotalMilliseconds, BaseDelay.TotalMilliseconds * Math.Pow(2, failed - 1));
        return TimeSpan.FromMilliseconds(longest * random);
    }
}
