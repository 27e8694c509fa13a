using System.Globalization;
using System.Runtime.InteropServices;
using LandingZone.Benchmarks.Measuring;

namespace LandingZone.Benchmarks;

/// <summary>What a reader has to know of the machine to judge the figures.</summary>
internal static class MachineDescription
{
    private const double BytesPerGigabyte = 1e9;

    /// <summary>One line: processors, memory, system, runtime, and how busy the machine was already.</summary>
    public static string Read() => string.Create(
        CultureInfo.InvariantCulture,
        $"{Environment.ProcessorCount} processors ({Processor()}), {GC.GetGCMemoryInfo().TotalAvailableMemoryBytes / BytesPerGigabyte:0} GB, "
        + $"{RuntimeInformation.OSDescription}, {RuntimeInformation.FrameworkDescription}, {Configuration} build; "
        + $"load average before the run: {ProcFiles.LoadAverage():0.0}");

#if DEBUG
    private const string Configuration = "Debug (run with -c Release for figures that count)";
#else
    private const string Configuration = "Release";
#endif

    private static string Processor() => File.ReadLines("/proc/cpuinfo")
        .FirstOrDefault(line => line.StartsWith("model name", StringComparison.Ordinal))?.Split(':')[1].Trim() ?? "unknown";
}
