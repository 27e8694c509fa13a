using Spectre.Console;

namespace LandingZone.Tools.Simulate.Streams;

/// <summary>A bar that says how far a stream is.</summary>
public static class StreamProgress
{
    /// <summary>Works on a stream.</summary>
    /// <param name="terminal">Where the bar is shown and then cleared; null where nobody looks.</param>
    /// <param name="total">All events; nobody waits for a bar for a single one.</param>
    /// <param name="work">The work, which calls what it is given for each event that is done.</param>
    public static async Task RunAsync(IAnsiConsole? terminal, int total, Func<Action, Task> work)
    {
        ArgumentNullException.ThrowIfNull(work);
        if (terminal is null || total < 2)
        {
            await work(() => { });
            return;
        }

        await terminal.Progress().AutoClear(true)
            .Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn(), new RemainingTimeColumn())
            .StartAsync(async progress =>
            {
                var task = progress.AddTask(FormattableString.Invariant($"{total} events"), maxValue: total);
                await work(() => task.Increment(1));
            });
    }
}
