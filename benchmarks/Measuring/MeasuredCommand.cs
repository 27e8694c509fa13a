using System.Diagnostics;

namespace LandingZone.Benchmarks.Measuring;

/// <summary>One run of a command, looked at from outside.</summary>
/// <param name="Seconds">From its start to its end.</param>
/// <param name="ProcessorSeconds">Processor time, its own and that of what it started.</param>
/// <param name="PeakMegabytes">Most resident memory, in MB of a million bytes; 0 when it was not looked at.</param>
/// <param name="Output">What it printed.</param>
internal sealed record MeasuredCommand(double Seconds, double ProcessorSeconds, double PeakMegabytes, string Output)
{
    private static readonly TimeSpan Glance = TimeSpan.FromMilliseconds(2);

    /// <summary>Runs a command that must succeed.</summary>
    /// <param name="command">The executable and its arguments.</param>
    /// <param name="watchMemory">Whether to look at its memory every two milliseconds, which takes time from the command.</param>
    /// <exception cref="BenchmarkException">It failed.</exception>
    public static async Task<MeasuredCommand> RunAsync(IReadOnlyList<string> command, bool watchMemory)
    {
        var start = new ProcessStartInfo(command[0], command.Skip(1)) { RedirectStandardOutput = true, RedirectStandardError = true };
        var before = ProcFiles.ChildrenProcessorSeconds();
        var begin = Stopwatch.GetTimestamp();
        using var process = Process.Start(start)!;
        var (output, error) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        var peak = 0.0;
        var end = process.WaitForExitAsync();
        while (watchMemory && !end.IsCompleted)
        {
            peak = Math.Max(peak, ProcFiles.PeakMegabytes(process.Id) ?? 0);
            await Task.WhenAny(end, Task.Delay(Glance));
        }

        await end;
        var seconds = Stopwatch.GetElapsedTime(begin).TotalSeconds;
        return process.ExitCode == 0
            ? new(seconds, ProcFiles.ChildrenProcessorSeconds() - before, peak, await output)
            : throw new BenchmarkException($"{Path.GetFileName(command[0])} ended with {process.ExitCode}: {await error}");
    }
}
