using LandingZone.Benchmarks.Functions;
using LandingZone.Benchmarks.Results;

namespace LandingZone.Benchmarks.Figures;

/// <summary>The size of the zip that Lambda gets.</summary>
internal static class PackageFigure
{
    private const double BytesPerMegabyte = 1_000_000;

    public static async Task<IReadOnlyList<Result>> MeasureAsync(BenchmarkContext context)
    {
        using var package = await FunctionPackage.FindAsync(context);
        return
        [
            new("package", "zip of the functions", new FileInfo(package.Zip).Length / BytesPerMegabyte, "MB")
            {
                Target = 8,
                Note = $"bootstrap alone {Result.Number(new FileInfo(package.Bootstrap).Length / BytesPerMegabyte)} MB; MB of a million bytes",
            },
        ];
    }
}
