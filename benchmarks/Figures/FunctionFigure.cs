using System.Globalization;
using LandingZone.Benchmarks.Functions;
using LandingZone.Benchmarks.Measuring;
using LandingZone.Benchmarks.Results;

namespace LandingZone.Benchmarks.Figures;

/// <summary>
/// The function that ships, blocking addresses on the sandbox, beside a plain Python function that does the same with a bare HTTP
/// client. Their runs take turns, so that whatever else the machine does hits both.
/// </summary>
internal static class FunctionFigure
{
    private const string Name = "lambda";
    private const double BytesPerKilobyte = 1024;
    private const double BytesPerMegabyte = 1_000_000;

    public static async Task<IReadOnlyList<Result>> MeasureAsync(BenchmarkContext context)
    {
        using var package = await FunctionPackage.FindAsync(context);
        var plan = await File.ReadAllTextAsync(context.PathOf("plans", "prod.json"));
        var python = await Python.FindAsync();
        // Not measured: the sandbox compiles its own code while it answers for the first time.
        await FunctionRun.RunAsync([package.Bootstrap], plan);
        var (native, plain) = (new List<FunctionRun>(), new List<FunctionRun>());
        for (var run = 0; run < context.Runs; run++)
        {
            native.Add(await FunctionRun.RunAsync([package.Bootstrap], plan));
            if (python is not null)
                plain.Add(await FunctionRun.RunAsync(python.Command("block_address.py"), plan));
        }

        var other = python is null ? Python.Missing : $"compared with plain {python.Version}";
        return
        [
            Row("start to ready, median", "ms", run => run.ReadyMilliseconds, null, other),
            Row("start to first response, which blocks an address, median", "ms", run => run.FirstMilliseconds, 30,
                string.Create(CultureInfo.InvariantCulture, $"{native.Min(run => run.FirstMilliseconds):0.0} to {native.Max(run => run.FirstMilliseconds):0.0} ms")),
            Row("the same, processor time", "ms", run => run.FirstProcessorMilliseconds, null, ""),
            Row("resident memory after it", "MB", run => run.ResidentMegabytes, 35, "VmRSS, MB of a million bytes"),
            Row("peak resident memory", "MB", run => run.PeakMegabytes, null, "VmHWM"),
            Warm("warm event that blocks an address, median", all => all.Median, Calls()),
            Warm("the same, 95th percentile", all => all.Percentile(95), ""),
            .. await Boto3Async(context, python, native),
        ];

        Result Row(string what, string unit, Func<FunctionRun, double> value, double? target, string note) =>
            new(Name, what, new Statistics(native.Select(value)).Median, unit)
            {
                Target = target,
                Comparison = plain.Count > 0 ? new Statistics(plain.Select(value)).Median : null,
                Note = note,
            };

        Result Warm(string what, Func<Statistics, double> value, string note) =>
            new(Name, what, value(new Statistics(native.SelectMany(run => run.WarmMilliseconds))), "ms")
            {
                Comparison = plain.Count > 0 ? value(new Statistics(plain.SelectMany(run => run.WarmMilliseconds))) : null,
                Note = note,
            };

        string Calls() => $"{Result.Number(native.Average(run => run.Calls))} AWS calls"
            + (plain.Count > 0 ? $", the plain function makes {Result.Number(plain.Average(run => run.Calls))}" : "");
    }

    /// <summary>What the official client for Python costs before it does anything.</summary>
    private static async Task<IReadOnlyList<Result>> Boto3Async(BenchmarkContext context, Python? python, IReadOnlyList<FunctionRun> native)
    {
        var hasBoto3 = python is not null && await python.HasAsync("boto3");
        var runs = new List<MeasuredCommand>();
        for (var run = 0; hasBoto3 && run < context.Runs; run++)
            runs.Add(await MeasuredCommand.RunAsync(python!.Command("boto3_client.py"), watchMemory: false));
        var note = python is null ? Python.Missing : !hasBoto3 ? Python.MissingBoto3 : "compared with importing boto3 and making an EC2 client, and nothing else";
        return
        [
            new(Name, "start to first response, beside boto3", new Statistics(native.Select(run => run.FirstMilliseconds)).Median, "ms")
            {
                Comparison = runs.Count == 0 ? null : new Statistics(runs.Select(run => run.Seconds * 1000)).Median,
                Note = note,
            },
            new(Name, "resident memory, beside boto3", new Statistics(native.Select(run => run.ResidentMegabytes)).Median, "MB")
            {
                Comparison = runs.Count == 0 ? null : new Statistics(runs.Select(run =>
                    double.Parse(run.Output, CultureInfo.InvariantCulture) * BytesPerKilobyte / BytesPerMegabyte)).Median,
                Note = note,
            },
        ];
    }
}
