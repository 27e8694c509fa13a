using System.ComponentModel;
using LandingZone.Benchmarks.Measuring;

namespace LandingZone.Benchmarks.Functions;

/// <summary>The Python of this machine, for comparison.</summary>
/// <param name="Version">Such as <c>Python 3.11.2</c>.</param>
/// <param name="Executable">The interpreter itself, not a script of a version manager that looks for it.</param>
internal sealed record Python(string Version, string Executable)
{
    /// <summary>What to do where there is none.</summary>
    public const string Missing = "there is no python3 here (Debian: apt-get install python3)";

    /// <summary>What to do where it has no boto3.</summary>
    public const string MissingBoto3 = "this python3 has no boto3 (Debian: apt-get install python3-boto3)";

    /// <summary>Looks for Python.</summary>
    public static async Task<Python?> FindAsync() =>
        await TryAsync("python3", "import platform, sys; print(platform.python_version(), sys.executable)") is { } answer
            && answer.Trim().Split(' ', 2) is [var version, var executable]
                ? new("Python " + version, executable)
                : null;

    /// <summary>Whether a module can be imported.</summary>
    public async Task<bool> HasAsync(string module) => await TryAsync(Executable, "import " + module) is not null;

    /// <summary>A script of the benchmarks as a command.</summary>
    public string[] Command(string script) => [Executable, Path.Combine(AppContext.BaseDirectory, "python", script)];

    private static async Task<string?> TryAsync(string executable, string code)
    {
        try
        {
            return (await MeasuredCommand.RunAsync([executable, "-c", code], watchMemory: false)).Output;
        }
        catch (Exception error) when (error is Win32Exception or BenchmarkException)
        {
            return null;
        }
    }
}
