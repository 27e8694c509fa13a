namespace LandingZone.Sandbox;

/// <summary>A fault on demand: what, on which calls, from which one on, how often.</summary>
/// <param name="Kind">What goes wrong.</param>
public sealed record Fault(FaultKind Kind)
{
    /// <summary>Signing name of the service, or null for every service.</summary>
    public string? Service { get; init; }

    /// <summary>Operation, or null for every operation.</summary>
    public string? Operation { get; init; }

    /// <summary>Account that the call acts in, or null for every account.</summary>
    public string? AccountId { get; init; }

    /// <summary>Region, or null for every region.</summary>
    public string? Region { get; init; }

    /// <summary>The first matching call that is hit, counted from 1 since the fault was added.</summary>
    public int Nth { get; init; } = 1;

    /// <summary>How many matching calls in a row are hit; <see cref="int.MaxValue"/> for all from then on.</summary>
    public int Times { get; init; } = 1;

    /// <summary>How long <see cref="FaultKind.Latency"/> lasts, and after how long the connection of
    /// <see cref="FaultKind.TimeoutAfterEffect"/> is cut should the caller not give up before.</summary>
    public TimeSpan Delay { get; init; } = TimeSpan.FromSeconds(30);

    internal bool Concerns(string service, string operation, string accountId, string region) =>
        (Service ?? service) == service && (Operation ?? operation) == operation
        && (AccountId ?? accountId) == accountId && (Region ?? region) == region;
}
