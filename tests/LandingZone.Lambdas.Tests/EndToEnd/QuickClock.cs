namespace LandingZone.Lambdas.Tests.EndToEnd;

/// <summary>The real time, moved on by tests; timers run faster, so that pauses and time-outs cost little.</summary>
internal sealed class QuickClock(double factor = 20) : TimeProvider
{
    private long _offsetTicks;

    public void Advance(TimeSpan by) => Interlocked.Add(ref _offsetTicks, by.Ticks);

    public override DateTimeOffset GetUtcNow() => System.GetUtcNow() + new TimeSpan(Interlocked.Read(ref _offsetTicks));

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
        System.CreateTimer(callback, state, Quick(dueTime), Quick(period));

    private TimeSpan Quick(TimeSpan time) => time > TimeSpan.Zero ? time / factor : time;
}
