using System.IO.Compression;
using LandingZone.Benchmarks.Measuring;

namespace LandingZone.Benchmarks.Functions;

/// <summary>The package of the functions, unpacked.</summary>
internal sealed class FunctionPackage : IDisposable
{
    private static readonly string[] Sources = ["lambdas", "findings", "build"];

    private readonly DirectoryInfo _folder;

    private FunctionPackage(string zip, DirectoryInfo folder) => (Zip, _folder) = (zip, folder);

    /// <summary>The package.</summary>
    public string Zip { get; }

    /// <summary>The executable.</summary>
    public string Bootstrap => Path.Combine(_folder.FullName, "bootstrap");

    /// <summary>Takes <c>artifacts/lambda.zip</c>, and makes it first where it is missing or older than its sources.</summary>
    /// <exception cref="BenchmarkException">It cannot be made on this machine; the message says what is missing.</exception>
    public static async Task<FunctionPackage> FindAsync(BenchmarkContext context)
    {
        var zip = context.PathOf("artifacts", "lambda.zip");
        if (!File.Exists(zip) || File.GetLastWriteTimeUtc(zip) < NewestSource(context))
        {
            await context.Progress.WriteLineAsync("building the package of the functions, about a minute …");
            await MeasuredCommand.RunAsync(["bash", context.PathOf("build", "package.sh")], watchMemory: false);
        }

        var folder = Directory.CreateTempSubdirectory("lz-benchmark-");
        await ZipFile.ExtractToDirectoryAsync(zip, folder.FullName);
        return new(zip, folder);
    }

    public void Dispose() => _folder.Delete(recursive: true);

    private static DateTime NewestSource(BenchmarkContext context) => Sources
        .SelectMany(folder => Directory.EnumerateFiles(context.PathOf(folder), "*", SearchOption.AllDirectories))
        .Where(file => !Path.GetRelativePath(context.Repository, file).Split(Path.DirectorySeparatorChar).Any(part => part is "bin" or "obj"))
        .Append(context.PathOf("Directory.Packages.props"))
        .Max(File.GetLastWriteTimeUtc);
}
