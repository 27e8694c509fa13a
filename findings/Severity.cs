using System.Globalization;

namespace LandingZone.Findings;

/// <summary>A finding's severity: the number that GuardDuty sends, and the band that people speak of.</summary>
/// <param name="Value">The number, 1.0 to 10.0; null when the event has none.</param>
public readonly record struct Severity(decimal? Value)
{
    /// <summary>The severity of an event that states none.</summary>
    public static Severity Unknown { get; }

    /// <summary>The band of the number.</summary>
    public SeverityBand Band => Value switch
    {
        null or < 1m or > 10m => SeverityBand.Unknown,
        < 4m => SeverityBand.Low,
        < 7m => SeverityBand.Medium,
        < 9m => SeverityBand.High,
        _ => SeverityBand.Critical,
    };

    /// <summary>The band's name: <c>Unknown</c>, <c>Low</c>, <c>Medium</c>, <c>High</c> or <c>Critical</c>.</summary>
    public string Label => Band.ToString();

    /// <summary>The lowest number of a band, a floor for settings and patterns; null for <see cref="SeverityBand.Unknown"/>.</summary>
    public static decimal? FloorOf(SeverityBand band) => band switch
    {
        SeverityBand.Low => 1m,
        SeverityBand.Medium => 4m,
        SeverityBand.High => 7m,
        SeverityBand.Critical => 9m,
        _ => null,
    };

    /// <summary>Whether the severity is known and at least <paramref name="floor"/>.</summary>
    public bool IsAtLeast(decimal floor) => Band != SeverityBand.Unknown && Value >= floor;

    /// <summary>Label and number, such as <c>High (8)</c>; <c>Unknown</c> alone when there is no number.</summary>
    public override string ToString() =>
        Value is { } value ? string.Create(CultureInfo.InvariantCulture, $"{Label} ({value:0.##})") : Label;
}
