using System.Collections.Immutable;
using System.Globalization;

namespace LandingZone.Tools.Simulate.Streams;

/// <summary>Counts outcomes by finding type; what is no finding counts under its detail-type.</summary>
public sealed class StreamSummary
{
    private readonly SortedDictionary<string, int[]> _counts = new(StringComparer.Ordinal);

    /// <summary>The columns, in order.</summary>
    public static ImmutableArray<OutcomeKind> Columns { get; } =
        [OutcomeKind.Notified, OutcomeKind.Blocked, OutcomeKind.Contained, OutcomeKind.Ignored, OutcomeKind.Failed];

    /// <summary>Events so far.</summary>
    public int Total { get; private set; }

    /// <summary>Counts an event.</summary>
    public void Add(SimulationReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        var type = report.Events[0].Subject;
        if (!_counts.TryGetValue(type, out var counts))
            _counts[type] = counts = new int[Columns.Length];
        counts[Columns.IndexOf(report.Outcome.Kind)]++;
        Total++;
    }

    /// <summary>Aligned lines with a heading and a line of totals.</summary>
    public IEnumerable<string> Table()
    {
        List<string[]> rows =
        [
            ["TYPE", "EVENTS", .. Columns.Select(column => column.ToString().ToUpperInvariant())],
            .. _counts.Select(pair => Row(pair.Key, pair.Value)),
            Row("all", [.. Columns.Select((_, index) => _counts.Values.Sum(counts => counts[index]))]),
        ];
        var widths = Enumerable.Range(0, rows[0].Length).Select(column => rows.Max(row => row[column].Length)).ToList();
        return rows.Select(row => string.Join("  ", row.Select((cell, column) =>
            column == 0 ? cell.PadRight(widths[0]) : cell.PadLeft(widths[column]))).TrimEnd());
    }

    private static string[] Row(string type, int[] counts) => [type, Number(counts.Sum()), .. counts.Select(Number)];

    private static string Number(int count) => count == 0 ? "-" : count.ToString(CultureInfo.InvariantCulture);
}
