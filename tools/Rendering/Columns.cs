namespace LandingZone.Tools.Rendering;

/// <summary>Tables of text for a console.</summary>
internal static class Columns
{
    /// <summary>Lines whose cells begin in the same columns, two blanks apart, without blanks at the end.</summary>
    /// <param name="rows">The rows, all of one length; the heading is one of them.</param>
    public static IEnumerable<string> Aligned(IReadOnlyList<string[]> rows)
    {
        int[] widths = [.. Enumerable.Range(0, rows.Count == 0 ? 0 : rows[0].Length).Select(column => rows.Max(row => row[column].Length))];
        return rows.Select(row => string.Join("  ", row.Select((cell, column) => cell.PadRight(widths[column]))).TrimEnd());
    }
}
