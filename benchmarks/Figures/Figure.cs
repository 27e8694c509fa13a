using LandingZone.Benchmarks.Results;

namespace LandingZone.Benchmarks.Figures;

/// <summary>Something that is measured, with one or more results.</summary>
/// <param name="Name">What it is called on the command line.</param>
/// <param name="Description">What it tells, in a few words.</param>
/// <param name="MeasureAsync">Measures it. What cannot be measured on this machine is a result without a value that says why; what turns
/// out to be wrong is a <see cref="BenchmarkException"/>.</param>
public sealed record Figure(string Name, string Description, Func<BenchmarkContext, Task<IReadOnlyList<Result>>> MeasureAsync);
