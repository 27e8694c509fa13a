using System.Text;

namespace LandingZone.Lambdas.Coverage;

/// <summary>Gaps as a table for people: in mails, logs and on a console.</summary>
public static class CoverageTable
{
    private static readonly CoverageGap Head = new("CHECK", "REGION", "ACCOUNT", "PLAN", "EXPECTED", "FOUND");

    /// <summary>A table with a line for each gap, the columns as wide as needed, without an end of line.</summary>
    /// <param name="gaps">The gaps.</param>
    /// <param name="most">Most lines; the last line says how many more there are.</param>
    public static string Render(IReadOnlyList<CoverageGap> gaps, int most = int.MaxValue)
    {
        ArgumentNullException.ThrowIfNull(gaps);
        if (gaps.Count == 0)
            return "No gaps.";
        string[][] rows = [.. gaps.Take(most).Prepend(Head).Select(Cells)];
        int[] widths = [.. Enumerable.Range(0, rows[0].Length).Select(column => rows.Max(row => row[column].Length))];
        var lines = rows.Select(row => string.Join("  ", row.Select((cell, column) => cell.PadRight(widths[column]))).TrimEnd());
        var table = new StringBuilder().AppendJoin('\n', lines);
        if (gaps.Count > most)
            table.Append(System.Globalization.CultureInfo.InvariantCulture, $"\nand {gaps.Count - most} more");
        return table.ToString();
    }

    private static string[] Cells(CoverageGap gap) =>
    [
        Cell(gap.Check), Cell(gap.Region), Cell(gap.AccountId), Cell(gap.Plan), Cell(gap.Expected), Cell(gap.Actual),
    ];

    // An error message of AWS may hold line ends, and would tear the table.
    private static string Cell(string text) =>
        text.Length == 0 ? "-" : string.Concat(text.Select(letter => char.IsControl(letter) ? ' ' : letter));
}
