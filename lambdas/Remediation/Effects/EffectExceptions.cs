namespace LandingZone.Lambdas.Remediation.Effects;

/// <summary>What was read has changed before it could be acted on. Read again and plan anew.</summary>
/// <param name="what">What has changed.</param>
public sealed class OutdatedPlanException(string what) : Exception($"{what} was changed by another run; planning anew.");

/// <summary>The calls succeeded, and the wanted state is not there nevertheless. It is never reported as a success.</summary>
/// <param name="what">What was to be done.</param>
/// <param name="rounds">How often it was tried.</param>
/// <param name="last">What stood in the way the last time; null when nothing is known of it.</param>
public sealed class UnverifiedException(string what, int rounds, string? last = null) : Exception(
    $"{what}: after {rounds} rounds the wanted state is still not there." + (last is null ? "" : $" {last}"));

/// <summary>Whether a resource is exempt could not be read, so nothing was done to it. The message is tried again.</summary>
/// <param name="reason">Which resource.</param>
public sealed class ExemptionUnknownException(Reason reason) : Exception(reason?.Text)
{
    /// <summary>Which resource.</summary>
    public Reason? Reason { get; } = reason;
}
