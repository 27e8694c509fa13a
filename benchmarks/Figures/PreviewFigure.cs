using System.Globalization;
using System.Text.Json;
using LandingZone.Benchmarks.Measuring;
using LandingZone.Benchmarks.Results;

namespace LandingZone.Benchmarks.Figures;

/// <summary><c>lz preview</c> as a whole process, from outside.</summary>
internal static class PreviewFigure
{
    private const string Name = "preview";
    private const int MemoryRuns = 3;

    // Measured of a CDK synthesis of 255 comparable resources; the design of the project has it beside the targets.
    private const double CdkSeconds = 1.7;
    private const double CdkMegabytes = 440;

    public static async Task<IReadOnlyList<Result>> MeasureAsync(BenchmarkContext context)
    {
        var folder = Directory.CreateTempSubdirectory("lz-benchmark-");
        try
        {
            File.Copy(context.PathOf("Pulumi.yaml"), Path.Combine(folder.FullName, "Pulumi.yaml"));
            var prod = await File.ReadAllTextAsync(context.PathOf("Pulumi.prod.yaml"));
            await File.WriteAllTextAsync(Path.Combine(folder.FullName, "Pulumi.prod.yaml"), prod);
            await File.WriteAllTextAsync(
                Path.Combine(folder.FullName, "Pulumi.all.yaml"), StackWithRegions.Write(prod, StackWithRegions.AllCommercial));

            var real = await SeriesAsync(context, context.Repository, "prod");
            // The growth is measured between two stacks without a plan file, so that both print the same kind of thing.
            var few = await SeriesAsync(context, folder.FullName, "prod");
            var many = await SeriesAsync(context, folder.FullName, "all");
            return
            [
                new(Name, $"lz preview --stack prod ({few.Regions} regions, {real.Resources} resources), median time", real.Seconds.Median, "s")
                {
                    Target = 0.7,
                    Comparison = CdkSeconds,
                    Note = $"{Spread(real.Seconds)}; processor time {Result.Number(real.Processor.Median)} s; compared with a CDK synthesis",
                },
                new(Name, "the same, peak resident memory", real.PeakMegabytes, "MB")
                {
                    Target = 130,
                    Comparison = CdkMegabytes,
                    Note = "VmHWM, MB of a million bytes; compared with a CDK synthesis",
                },
                new(Name, $"growth from {few.Regions} to {many.Regions} regions, median time", many.Seconds.Median / few.Seconds.Median, "x")
                {
                    Target = 2,
                    Note = $"{Result.Number(few.Seconds.Median)} s to {Result.Number(many.Seconds.Median)} s for {many.Resources} resources; "
                        + $"processor time {Result.Number(many.Processor.Median / few.Processor.Median)} x",
                },
                new(Name, $"{many.Regions} regions, peak resident memory", many.PeakMegabytes, "MB"),
            ];
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static async Task<Series> SeriesAsync(BenchmarkContext context, string folder, string stack)
    {
        string[] command = [Path.Combine(AppContext.BaseDirectory, "lz"), "preview", "--stack", stack, "--cwd", folder];
        // The first run reads the files from the disk; the rest find them in memory, as a user's second preview does.
        var facts = JsonDocument.Parse((await MeasuredCommand.RunAsync([.. command, "--format", "json"], watchMemory: false)).Output);
        var summary = facts.RootElement.GetProperty("summary");
        var runs = new List<MeasuredCommand>();
        for (var run = 0; run < context.Runs; run++)
            runs.Add(await MeasuredCommand.RunAsync(command, watchMemory: false));
        var peak = 0.0;
        for (var run = 0; run < MemoryRuns; run++)
            peak = Math.Max(peak, (await MeasuredCommand.RunAsync(command, watchMemory: true)).PeakMegabytes);
        return new(
            new Statistics(runs.Select(run => run.Seconds)),
            new Statistics(runs.Select(run => run.ProcessorSeconds)),
            peak,
            summary.GetProperty("resources").GetInt32(),
            summary.GetProperty("byRegion").EnumerateObject().Count(region => region.Name.Length > 0 && region.Name != "global"));
    }

    private static string Spread(Statistics seconds) => string.Create(
        CultureInfo.InvariantCulture, $"{seconds.Count} runs, {seconds.Min:0.00} to {seconds.Max:0.00} s");

    private sealed record Series(Statistics Seconds, Statistics Processor, double PeakMegabytes, int Resources, int Regions);
}
