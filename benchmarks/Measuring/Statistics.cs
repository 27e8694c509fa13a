namespace LandingZone.Benchmarks.Measuring;

/// <summary>Several measurements of one thing.</summary>
public sealed record Statistics
{
    private readonly double[] _sorted;

    /// <summary>Takes the measurements, in any order and unit.</summary>
    /// <exception cref="ArgumentException">There are none.</exception>
    public Statistics(IEnumerable<double> values)
    {
        _sorted = [.. values.Order()];
        if (_sorted.Length == 0)
            throw new ArgumentException("There are no measurements.", nameof(values));
    }

    /// <summary>How many there are.</summary>
    public int Count => _sorted.Length;

    /// <summary>The least.</summary>
    public double Min => _sorted[0];

    /// <summary>The greatest.</summary>
    public double Max => _sorted[^1];

    /// <summary>The middle one, or the mean of the two in the middle.</summary>
    public double Median => (_sorted[(Count - 1) / 2] + _sorted[Count / 2]) / 2;

    /// <summary>The least measurement that at least this share of all do not exceed (nearest rank).</summary>
    /// <param name="percent">Above 0, at most 100.</param>
    public double Percentile(int percent)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(percent);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(percent, 100);
        return _sorted[(((Count * percent) + 99) / 100) - 1];
    }
}
