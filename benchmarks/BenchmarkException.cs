namespace LandingZone.Benchmarks;

/// <summary>A figure could not be measured, or what was measured did not do its work. The message is for the person who runs it.</summary>
public sealed class BenchmarkException(string message) : Exception(message);
