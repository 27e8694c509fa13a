using System.Diagnostics;
using LandingZone.Benchmarks.Measuring;
using LandingZone.Sandbox;
using LandingZone.Sandbox.Lambda;

namespace LandingZone.Benchmarks.Functions;

/// <summary>One life of a function that blocks addresses: its start, its first event and some more.</summary>
/// <param name="ReadyMilliseconds">From the start of the process until it asks for its first event.</param>
/// <param name="FirstMilliseconds">From the start of the process to the answer of its first event, which blocks an address.</param>
/// <param name="FirstProcessorMilliseconds">Processor time until then.</param>
/// <param name="ResidentMegabytes">Resident memory after the first answer.</param>
/// <param name="WarmMilliseconds">Time of each later event, which blocks another address.</param>
/// <param name="Calls">How many AWS calls a later event made.</param>
/// <param name="PeakMegabytes">Most resident memory in the end.</param>
internal sealed record FunctionRun(
    double ReadyMilliseconds,
    double FirstMilliseconds,
    double FirstProcessorMilliseconds,
    double ResidentMegabytes,
    IReadOnlyList<double> WarmMilliseconds,
    double Calls,
    double PeakMegabytes)
{
    private const int Network = 0;

    /// <summary>Starts the function beside a fresh sandbox, and lets it fill one network ACL, one event for each address.</summary>
    /// <param name="command">The executable and its arguments.</param>
    /// <param name="plan">The text of prod's plan, whose environment the function gets.</param>
    /// <exception cref="BenchmarkException">It failed, or an address is not blocked in the end.</exception>
    public static async Task<FunctionRun> RunAsync(IReadOnlyList<string> command, string plan)
    {
        await using var sandbox = await AwsSandbox.StartAsync(AttackedAccount.World(networks: 1));
        await using var function = await LambdaProcess.StartAsync(command, RemediateEnvironment.Read(plan, sandbox));
        await Task.WhenAny(function.Ready, Task.Delay(TimeSpan.FromSeconds(20)));
        if (!function.Ready.IsCompleted)
            throw new BenchmarkException($"{Path.GetFileName(command[^1])} does not start: {function.Output}");
        var ready = Stopwatch.GetElapsedTime(function.StartedAt).TotalMilliseconds;

        await InvokeAsync(function, 0);
        var first = Stopwatch.GetElapsedTime(function.StartedAt).TotalMilliseconds;
        var processor = ProcFiles.ProcessorMilliseconds(function.Id);
        var resident = ProcFiles.ResidentMegabytes(function.Id)!.Value;

        var before = sandbox.Calls.Total;
        var warm = new List<double>();
        for (var number = 1; number < AttackedAccount.Room; number++)
        {
            var begin = Stopwatch.GetTimestamp();
            await InvokeAsync(function, number);
            warm.Add(Stopwatch.GetElapsedTime(begin).TotalMilliseconds);
        }

        var denied = AttackedAccount.Denied(sandbox.State, Network);
        return denied.ToHashSet().SetEquals(Enumerable.Range(0, AttackedAccount.Room).Select(AttackedAccount.Address))
            ? new(
                ready, first, processor, resident, warm, (sandbox.Calls.Total - before) / (double)warm.Count,
                ProcFiles.PeakMegabytes(function.Id)!.Value)
            : throw new BenchmarkException(
                $"{Path.GetFileName(command[^1])} blocked {denied.Count} of {AttackedAccount.Room} addresses: {function.Output}");
    }

    private static async Task InvokeAsync(LambdaProcess function, int number)
    {
        var finding = AttackedAccount.Finding(number, Network, AttackedAccount.Address(number));
        var answer = await function.InvokeAsync(
            AttackedAccount.Batch([(number, finding, 1)]), TimeProvider.System.GetUtcNow() + TimeSpan.FromMinutes(1));
        if (!answer.IsResponse || answer.Body.Replace(" ", "", StringComparison.Ordinal) != """{"batchItemFailures":[]}""")
            throw new BenchmarkException($"The function failed: {answer.Body}\n{function.Output}");
    }
}
