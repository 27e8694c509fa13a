using LandingZone.Lambdas.Ledger;
using LandingZone.Lambdas.Remediation;
using LandingZone.Lambdas.Remediation.Effects;
using LandingZone.Lambdas.Tests.EndToEnd;

namespace LandingZone.Lambdas.Tests.Remediation.Effects;

/// <summary>The loop of every response that is planned from the live state: plan, act, and look whether it helped.</summary>
public sealed class PlannedEffectTests
{
    // R10a: every call succeeds and the state stays as it was. That is no success.
    [Fact]
    public async Task Run_calls_succeed_and_nothing_changes_is_never_reported_as_done()
    {
        var switchedOn = new Switch(worksAfter: int.MaxValue);

        var error = await Assert.ThrowsAsync<UnverifiedException>(() => switchedOn.RunAsync(_ => Task.CompletedTask, CancellationToken.None));

        Assert.Equal("Switching: after 6 rounds the wanted state is still not there.", error.Message);
        Assert.Equal(6, switchedOn.Calls);
    }

    // R10a: AWS shows changes late, so the goal is looked at again before anything is said.
    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    public async Task Run_state_follows_late_is_done_once_it_is_seen(int worksAfter)
    {
        var switchedOn = new Switch(worksAfter);

        var report = await switchedOn.RunAsync(_ => Task.CompletedTask, CancellationToken.None);

        Assert.Equal((true, true, worksAfter, "Switches it on."), (report.Acted, report.Reached, switchedOn.Calls, Assert.Single(report.Changes)));
    }

    // C6: a write that met somebody else's is planned again from what is there now, and not only logged.
    [Fact]
    public async Task Run_record_was_written_meanwhile_plans_anew()
    {
        var switchedOn = new Switch(worksAfter: 2) { IsOutdatedAt = 1 };

        var report = await switchedOn.RunAsync(_ => Task.CompletedTask, CancellationToken.None);

        Assert.True(report.Reached);
        Assert.Equal(2, switchedOn.Calls);
    }

    // C6
    [Fact]
    public async Task Run_record_is_written_by_others_all_the_time_fails_with_what_stood_in_the_way()
    {
        var switchedOn = new Switch(worksAfter: int.MaxValue) { IsOutdatedAt = 6 };

        var error = await Assert.ThrowsAsync<UnverifiedException>(() => switchedOn.RunAsync(_ => Task.CompletedTask, CancellationToken.None));

        Assert.EndsWith("The switch was changed by another run; planning anew.", error.Message, StringComparison.Ordinal);
    }

    // R10a: what is about to be changed is recorded before it is, each time.
    [Fact]
    public async Task Run_every_round_is_recorded_before_it_acts()
    {
        var switchedOn = new Switch(worksAfter: 2);
        List<int> callsAtBegin = [];

        await switchedOn.RunAsync(
            _ =>
            {
                callsAtBegin.Add(switchedOn.Calls);
                return Task.CompletedTask;
            },
            CancellationToken.None);

        Assert.Equal([0, 1], callsAtBegin);
    }

    private sealed class Switch(int worksAfter) : PlannedEffect("Switching", new QuickClock(factor: 1000))
    {
        public int Calls { get; private set; }

        public int IsOutdatedAt { get; init; }

        protected override IReadOnlySet<string> ReachedCodes { get; } = new HashSet<string> { "on" };

        protected override Task<EffectPlan> ReadAsync(CancellationToken cancellation) => Task.FromResult(
            Calls >= worksAfter
                ? EffectPlan.Nothing(new("on", "It is on."))
                : new EffectPlan([new("Switches it on.", _ => CallAsync())], [], ActionChanges.None));

        protected override Task<EffectPlan> ReadForUndoAsync(ActionChanges changes, CancellationToken cancellation) => ReadAsync(cancellation);

        private Task CallAsync()
        {
            Calls++;
            return Calls <= IsOutdatedAt && (IsOutdatedAt == 1 || Calls == IsOutdatedAt)
                ? Task.FromException(new OutdatedPlanException("The switch"))
                : Task.CompletedTask;
        }
    }
}
