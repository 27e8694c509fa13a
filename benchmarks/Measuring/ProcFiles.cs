using System.Globalization;

namespace LandingZone.Benchmarks.Measuring;

/// <summary>What Linux tells about processes in <c>/proc</c> ("proc(5)").</summary>
internal static class ProcFiles
{
    private const double BytesPerMegabyte = 1_000_000;
    private const double TicksPerSecond = 100;

    /// <summary>Resident memory of a process now (<c>VmRSS</c>), in MB of a million bytes; null when it has ended.</summary>
    public static double? ResidentMegabytes(int processId) => Status(processId, "VmRSS:");

    /// <summary>The most resident memory that a process had so far (<c>VmHWM</c>), in MB of a million bytes; null when it has ended.</summary>
    public static double? PeakMegabytes(int processId) => Status(processId, "VmHWM:");

    /// <summary>Processor time that the living threads of a process have used so far, in milliseconds.</summary>
    public static double ProcessorMilliseconds(int processId) => Directory.GetDirectories($"/proc/{processId}/task")
        .Sum(thread => double.Parse(File.ReadAllText(thread + "/schedstat").Split(' ')[0], CultureInfo.InvariantCulture) / 1e6);

    /// <summary>Processor time of all processes that this one has started and that have ended, in seconds.</summary>
    public static double ChildrenProcessorSeconds()
    {
        // The name, in brackets, may have spaces; what follows are numbers from field 3 on. Fields 16 and 17 are cutime and cstime.
        var fields = File.ReadAllText("/proc/self/stat").Split(") ")[^1].Split(' ');
        return (long.Parse(fields[13], CultureInfo.InvariantCulture) + long.Parse(fields[14], CultureInfo.InvariantCulture)) / TicksPerSecond;
    }

    /// <summary>How many processes wanted to run during the last minute, on average.</summary>
    public static double LoadAverage() => double.Parse(File.ReadAllText("/proc/loadavg").Split(' ')[0], CultureInfo.InvariantCulture);

    private static double? Status(int processId, string field)
    {
        try
        {
            var line = File.ReadLines($"/proc/{processId}/status").FirstOrDefault(line => line.StartsWith(field, StringComparison.Ordinal));
            return line is null ? null : double.Parse(line[field.Length..].Replace("kB", ""), CultureInfo.InvariantCulture) * 1024 / BytesPerMegabyte;
        }
        catch (IOException)
        {
            return null;
        }
    }
}
