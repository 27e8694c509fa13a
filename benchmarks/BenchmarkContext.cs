namespace LandingZone.Benchmarks;

/// <summary>What figures are measured with.</summary>
/// <param name="Repository">The root of the repository.</param>
/// <param name="Runs">How often a process is started for one figure.</param>
/// <param name="Findings">How many findings make the storm.</param>
/// <param name="Processes">How many functions work on the storm at once.</param>
/// <param name="RunTests">Whether to run the tests that show figures which are no measurements.</param>
/// <param name="Progress">Where to say what is going on.</param>
public sealed record BenchmarkContext(string Repository, int Runs, int Findings, int Processes, bool RunTests, TextWriter Progress)
{
    /// <summary>A file or folder of the repository.</summary>
    public string PathOf(params string[] parts) => Path.Combine([Repository, .. parts]);
}
