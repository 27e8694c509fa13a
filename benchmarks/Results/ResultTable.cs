namespace LandingZone.Benchmarks.Results;

/// <summary>Results as a table that reads well both in a terminal and as Markdown.</summary>
public static class ResultTable
{
    private static readonly string[] Heads =
        ["figure", "what", "measured", "target", "of target", "verdict", "compared with", "of that", "note"];

    /// <summary>The lines of the table.</summary>
    public static IReadOnlyList<string> Render(IReadOnlyList<Result> results)
    {
        ArgumentNullException.ThrowIfNull(results);
        string[][] rows = [Heads, .. results.Select(Cells)];
        var widths = Heads.Select((_, column) => rows.Max(row => row[column].Length)).ToArray();
        return
        [
            Line(rows[0], widths),
            $"|{string.Join('|', widths.Select(width => new string('-', width + 2)))}|",
            .. rows.Skip(1).Select(row => Line(row, widths)),
        ];
    }

    private static string[] Cells(Result result) =>
    [
        result.Figure,
        result.What,
        result.Value is null ? "not measured" : WithUnit(result.Value, result.Unit),
        result.Target is null ? "" : "< " + WithUnit(result.Target, result.Unit),
        Times(result.RatioToTarget),
        Verdict(result),
        WithUnit(result.Comparison, result.Unit),
        Times(result.RatioToComparison),
        result.Note.Replace("|", "\\|", StringComparison.Ordinal),
    ];

    private static string Verdict(Result result) => result switch
    {
        { Target: null } => "",
        { Value: null } => "unknown",
        { IsMiss: true } => "MISSED",
        _ => "met",
    };

    private static string WithUnit(double? value, string unit) => value is null ? "" : $"{Result.Number(value)} {unit}";

    private static string Times(double? ratio) => ratio is null ? "" : Result.Number(ratio) + " x";

    private static string Line(string[] cells, int[] widths) =>
        $"| {string.Join(" | ", cells.Select((cell, column) => cell.PadRight(widths[column])))} |";
}
