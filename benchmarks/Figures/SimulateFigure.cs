using System.Globalization;
using System.Text;
using LandingZone.Benchmarks.Measuring;
using LandingZone.Benchmarks.Results;
using LandingZone.Findings.Catalogue;

namespace LandingZone.Benchmarks.Figures;

/// <summary>
/// <c>lz simulate</c> on a long sequence of findings of every type, as a whole process, from outside: rules, the functions, a sandbox and
/// their calls over HTTP. A tenth of the sequence shows how much of the memory grows with it.
/// </summary>
internal static class SimulateFigure
{
    private const int Addresses = 5_000;
    private const int Instances = 500;

    public static async Task<IReadOnlyList<Result>> MeasureAsync(BenchmarkContext context)
    {
        var folder = Directory.CreateTempSubdirectory("lz-benchmark-");
        try
        {
            var all = await MeasureAsync(context, Path.Combine(folder.FullName, "all.jsonl"), context.Findings);
            var few = await MeasureAsync(context, Path.Combine(folder.FullName, "few.jsonl"), context.Findings / 10);
            return
            [
                new("simulate", $"{context.Findings:#,0} findings through lz simulate --stack prod", context.Findings / all.Seconds, "events/s")
                {
                    Note = $"one process; processor time {Result.Number(all.ProcessorSeconds)} s",
                },
                new("simulate", "the same, peak resident memory", all.PeakMegabytes, "MB")
                {
                    Note = $"{Result.Number(few.PeakMegabytes)} MB for a tenth of them: what grows is the world with its ledger",
                },
            ];
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static async Task<MeasuredCommand> MeasureAsync(BenchmarkContext context, string file, int findings)
    {
        await File.WriteAllLinesAsync(file, Enumerable.Range(0, findings).Select(Line), new UTF8Encoding(false));
        return await MeasuredCommand.RunAsync(
            [Path.Combine(AppContext.BaseDirectory, "lz"), "simulate", "--stack", "prod", "--cwd", context.Repository, "--event", file],
            watchMemory: true);
    }

    // Primes, so that every combination of type, severity, address and instance comes up.
    private static string Line(int number)
    {
        var type = FindingCatalogue.All[number * 7 % FindingCatalogue.All.Count].Type;
        var address = number * 11 % Addresses;
        var time = new DateTimeOffset(2026, 1, 15, 9, 0, 0, TimeSpan.Zero).AddSeconds(number * 7);
        return string.Create(CultureInfo.InvariantCulture,
            $$"""{"sample":"{{type}}","severity":{{(number % 4 * 2) + 2}},"remoteIps":["185.220.{{address / 250}}.{{(address % 250) + 1}}"],"instance":"i-{{number * 13 % Instances:x17}}","time":"{{time:yyyy-MM-dd'T'HH:mm:ss'Z'}}"}""");
    }
}
