using System.Globalization;

namespace LandingZone.Benchmarks.Results;

/// <summary>A measured value beside what it should be.</summary>
/// <param name="Figure">The figure it belongs to.</param>
/// <param name="What">What was measured.</param>
/// <param name="Value">The value; null where it could not be measured, which <see cref="Note"/> then explains.</param>
/// <param name="Unit">Its unit.</param>
public sealed record Result(string Figure, string What, double? Value, string Unit)
{
    /// <summary>What the value must stay below; null where it is only reported.</summary>
    public double? Target { get; init; }

    /// <summary>The same thing measured of something comparable.</summary>
    public double? Comparison { get; init; }

    /// <summary>Anything a reader should know, such as the spread.</summary>
    public string Note { get; init; } = "";

    /// <summary>Value divided by target: below 1 is a hit.</summary>
    public double? RatioToTarget => Value / Target;

    /// <summary>Value divided by the comparison's.</summary>
    public double? RatioToComparison => Value / Comparison;

    /// <summary>Whether the target is missed.</summary>
    public bool IsMiss => RatioToTarget >= 1;

    /// <summary>A number with three significant digits, or all digits before the point.</summary>
    public static string Number(double? value) => value switch
    {
        null => "",
        >= 100 or <= -100 => Math.Round(value.Value).ToString("#,0", CultureInfo.InvariantCulture),
        >= 10 or <= -10 => value.Value.ToString("0.0", CultureInfo.InvariantCulture),
        _ => value.Value.ToString("0.00", CultureInfo.InvariantCulture),
    };
}
