namespace LandingZone.Tools.Simulate.Running;

/// <summary>
/// The time of the event that is simulated: it stands still while functions run, so that every run is the same, and goes on when the next
/// event, or the next delivery of a failed one, is later. Timers measure real time.
/// </summary>
public sealed class SimulatedClock(DateTimeOffset start) : TimeProvider
{
    private DateTimeOffset _now = start;

    /// <inheritdoc />
    public override DateTimeOffset GetUtcNow() => _now;

    /// <summary>Goes on to a later time; time does not go back.</summary>
    public void MoveTo(DateTimeOffset time) => _now = time > _now ? time : _now;
}
