namespace LandingZone.Findings.Catalogue;

/// <summary>Splits a tab-separated data file, naming file and line in every complaint.</summary>
internal static class TabSeparated
{
    /// <summary>The rows below the header, each with its line number.</summary>
    /// <exception cref="FormatException">
    /// The header or the number of columns of a row is wrong, a cell is empty, or a first cell repeats.
    /// </exception>
    public static IEnumerable<(int Line, string[] Cells)> Rows(string file, string text, params string[] columns)
    {
        var lines = text.Split('\n');
        if (lines[0] != string.Join('\t', columns))
            throw new FormatException($"{file} line 1: found '{lines[0]}', expected the columns {string.Join(", ", columns)}.");
        var keys = new HashSet<string>(StringComparer.Ordinal);
        for (var index = 1; index < lines.Length; index++)
        {
            // The last line ends with a line feed, so that nothing follows it.
            if (index == lines.Length - 1 && lines[index].Length == 0)
                yield break;
            var cells = lines[index].Split('\t');
            if (cells.Length != columns.Length)
                throw new FormatException($"{file} line {index + 1}: found {cells.Length} columns, expected {columns.Length}.");
            if (Array.FindIndex(cells, string.IsNullOrWhiteSpace) is >= 0 and var empty)
                throw new FormatException($"{file} line {index + 1}: {columns[empty]} is empty; write - for none.");
            if (!keys.Add(cells[0]))
                throw new FormatException($"{file} line {index + 1}: {cells[0]} is there twice.");
            yield return (index + 1, cells);
        }
    }
}
