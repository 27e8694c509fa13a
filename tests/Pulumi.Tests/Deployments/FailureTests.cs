using Pulumi.Tests.Support;

namespace Pulumi.Tests.Deployments;

/// <summary>How mistakes end a run. Not in parallel with others, since the process's exit code is everyone's.</summary>
[Collection(ProcessWide.Name)]
public sealed class FailureTests : IDisposable
{
    public void Dispose() => Environment.ExitCode = 0;

    [Fact]
    public async Task Row16_logged_error_fails_the_run()
    {
        var error = await Assert.ThrowsAsync<RunException>(() => Run.UpdateAsync(() => Log.Error("bad thing")));

        Assert.Equal("bad thing", error.Message);
    }

    [Fact]
    public async Task Row16_warnings_and_lesser_messages_do_not_fail_the_run()
    {
        var ended = await Run.UpdateAsync(() =>
        {
            Log.Warn("careful");
            Log.Info("by the way");
            Log.Debug("detail");
        });

        Assert.Empty(ended.Resources);
    }

    [Fact]
    public async Task Row16_exception_arrives_as_RunException_with_its_full_text()
    {
        var error = await Assert.ThrowsAsync<RunException>(() => Run.UpdateAsync(() => throw new FormatException("broken")));

        Assert.Contains("FormatException", error.Message, StringComparison.Ordinal);
        Assert.Contains("broken", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Row16_exception_in_apply_fails_the_run_although_nobody_reads_the_output()
    {
        var error = await Assert.ThrowsAsync<RunException>(() => Run.UpdateAsync(() =>
            Output.Create(1).Apply((Func<int, int>)(value => throw new FormatException("broken")))));

        Assert.Contains("broken", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Row16_several_failures_arrive_as_AggregateException()
    {
        var error = await Assert.ThrowsAsync<AggregateException>(() => Run.UpdateAsync(() =>
        {
            Log.Error("first");
            Log.Error("second");
        }));

        Assert.Equal(["first", "second"], error.InnerExceptions.Select(inner => inner.Message));
        Assert.All(error.InnerExceptions, inner => Assert.IsType<RunException>(inner));
    }

    [Fact]
    public async Task Row16_exception_sets_the_exit_code_of_the_process_to_32()
    {
        Environment.ExitCode = 0;
        await Assert.ThrowsAsync<RunException>(() => Run.UpdateAsync(() => throw new FormatException("broken")));

        Assert.Equal(32, Environment.ExitCode);
    }

    [Fact]
    public async Task RunException_is_shown_by_its_message_alone()
    {
        var error = await Assert.ThrowsAsync<RunException>(() => Run.UpdateAsync(() => throw new RunException("settings are wrong")));

        Assert.Equal("settings are wrong", error.Message);
    }

    [Fact]
    public async Task ResourceException_hides_its_stack_when_asked_to()
    {
        var hidden = await Assert.ThrowsAsync<RunException>(() =>
            Run.UpdateAsync(() => throw new ResourceException("wrong", null, hideStack: true)));
        var shown = await Assert.ThrowsAsync<RunException>(() =>
            Run.UpdateAsync(() => throw new ResourceException("wrong", null)));

        Assert.Equal("wrong", hidden.Message);
        Assert.Contains(nameof(ResourceException), shown.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Exception_text_is_logged_by_Log_Exception()
    {
        var error = await Assert.ThrowsAsync<RunException>(() =>
            Run.UpdateAsync(() => Log.Exception(new FormatException("broken"))));

        Assert.Contains("broken", error.Message, StringComparison.Ordinal);
    }
}
