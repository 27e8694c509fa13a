using LandingZone.Findings;
using LandingZone.Lambdas.Notifications.Sending;

namespace LandingZone.Lambdas.Tests.Notifications.Sending;

public sealed class OccasionTests
{
    private static readonly DateTimeOffset Now = new(2026, 3, 4, 12, 0, 0, TimeSpan.Zero);
    private static readonly DateTimeOffset Deadline = Now.AddSeconds(30);
    private static readonly TimeSpan Quiet = TimeSpan.FromMinutes(60);

    private static readonly SentRound Told = new(4, "state-1", "earlier", Now.AddMinutes(-9), new(7m), Now.AddMinutes(-10), ["email"], IsComplete: true);
    private static readonly SentRound Underway = Told with { IsComplete = false, OwnedUntil = Now.AddSeconds(1) };

    [Fact]
    public void Decide_first_time_sends_everywhere() =>
        Assert.Equivalent(new Send(new(0, "state-1", "me", Deadline, new(7m), Now, [], IsComplete: false)), Occasion("state-1").Decide(null), strict: true);

    [Fact]
    public void Decide_told_already_is_silent() => Assert.Equal(new StaySilent("it was told already"), Occasion("state-1").Decide(Told));

    [Fact] // R28
    public void Decide_update_within_the_quiet_time_is_silent() =>
        Assert.Equal(new StaySilent("an update within the quiet time, of no higher severity"), Occasion("state-2").Decide(Told));

    [Theory] // R28
    [InlineData(-60, true)]
    [InlineData(-59.999, false)]
    public void Decide_update_after_the_quiet_time_is_sent_everywhere(double minutes, bool isSent)
    {
        var decision = Occasion("state-2").Decide(Told with { StartedAt = Now.AddMinutes(minutes) });

        Assert.Equal(isSent, decision is Send { Round: { Version: 4, Occurrence: "state-2", Channels.Count: 0, IsComplete: false } });
    }

    [Theory] // R28
    [InlineData(7.1, true)]
    [InlineData(7.0, false)]
    [InlineData(6.9, false)]
    [InlineData(null, false)]
    [InlineData(11.0, false)]
    public void Decide_update_of_higher_severity_is_sent(double? severity, bool isSent) =>
        Assert.Equal(isSent, Occasion("state-2", severity).Decide(Told) is Send);

    [Fact]
    public void Decide_severity_after_an_unknown_one_is_a_rise() =>
        Assert.IsType<Send>(Occasion("state-2", 1).Decide(Told with { Severity = Severity.Unknown }));

    [Fact]
    public void Decide_retry_of_its_own_work_sends_only_what_is_missing() => Assert.Equal(
        new Send(Underway with { Owner = "earlier", OwnedUntil = Deadline }),
        (Occasion("state-1") with { Owner = "earlier" }).Decide(Underway));

    [Fact]
    public void Decide_another_at_work_is_left_alone() =>
        Assert.Equal(new StaySilent("another invocation tells of it"), Occasion("state-1").Decide(Underway));

    [Fact]
    public void Decide_another_at_work_on_a_lower_severity_is_waited_for() =>
        Assert.Equal(new TryLater("another invocation tells of a lower severity"), Occasion("state-2", 9).Decide(Underway));

    [Fact]
    public void Decide_work_of_the_dead_is_finished() => Assert.Equal(
        new Send(Underway with { OwnedUntil = Deadline, Owner = "me" }),
        Occasion("state-1").Decide(Underway with { OwnedUntil = Now }));

    [Fact]
    public void Decide_work_of_the_dead_on_a_lower_severity_begins_anew() => Assert.Equivalent(
        new Send(new(4, "state-2", "me", Deadline, new(9m), Now, [], IsComplete: false)),
        Occasion("state-2", 9).Decide(Underway with { OwnedUntil = Now }), strict: true);

    private static Occasion Occasion(string state, double? severity = 7) =>
        new(state, "me", new((decimal?)severity), Now, Deadline, Quiet);
}
