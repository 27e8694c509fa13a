using System.Xml.Linq;
using LandingZone.Lambdas.Coverage;
using LandingZone.Tools.Html;

namespace LandingZone.Tools.Coverage;

/// <summary>
/// A matrix as one page without scripts or other files. Words, not colours alone, say what is wrong; tables scroll sideways by themselves on a
/// phone; the page follows the reader's light or dark setting.
/// </summary>
public static class CoverageHtml
{
    private const string Style = """
        td{white-space:nowrap}
        tbody th{position:sticky;left:0;background:var(--page);min-width:8rem}
        td.gap{color:var(--bad);background:var(--bad-back);font-weight:700}
        .verdict{font-size:1.15rem;font-weight:700}p.good,p.bad{background:none}
        """;

    /// <summary>The page.</summary>
    public static string Page(CoverageMatrix matrix)
    {
        ArgumentNullException.ThrowIfNull(matrix);
        var title = $"GuardDuty coverage of stack {matrix.Stack}";
        var all = matrix.Regions.Select(region => region.Region).ToList();
        XElement?[] sections =
        [
            matrix.Gaps is { Count: > 0 } gaps ? Tag.Section("gaps", "Gaps", Gaps(gaps)) : null,
            Tag.Section("coverage", "Accounts, regions and plans", matrix.Alike().Select(alike => Region(matrix, all, alike.Regions, alike.Example))),
        ];
        return HtmlPage.Write(title, Style,
            [
                new XElement("h1", title),
                Tag.Of("p", $"verdict {matrix.Gaps switch { null => "open", [] => "good", _ => "bad" }}", matrix.Verdict),
                new XElement("p", $"{matrix.Size}. ",
                    new XElement("strong", "on"), ": every account has it; ", new XElement("strong", "new"), ": accounts that join from now on; ",
                    new XElement("strong", "off"), ": not switched on; ", new XElement("strong", "-"), ": not there in the region."),
            ], [], sections);
    }

    private static XElement Gaps(IEnumerable<CoverageGap> gaps) => Tag.Table(
        "What is not as the settings ask for", ["Check", "Region", "Account", "Plan", "Expected", "Found"], gaps.Select(gap => Tag.Row(null,
            gap.Check, Cell(gap.Region), Cell(gap.AccountId), Cell(gap.Plan), Cell(gap.Expected), Tag.Of("div", "wide", gap.Actual))));

    private static string Cell(string text) => text.Length == 0 ? CoverageWords.Nothing : text;

    private static XElement Region(CoverageMatrix matrix, List<string> all, IReadOnlyList<string> regions, CoverageRegion example)
    {
        var isOpen = regions.Contains(all[0]) || example.Rows.Any(row => row.Cells.Any(cell => cell.IsGap));
        var heading = Heading(regions, all);
        return new("details", isOpen ? new XAttribute("open", "") : null, new XElement("summary", heading),
            Tag.Of("p", "names", $"{string.Join(", ", regions)}. Enrolled by themselves: {example.Members}."),
            Tag.Table($"Accounts in {heading}", matrix.Columns.Prepend("Account"), example.Rows.Select(Row)));
    }

    // The names stand below; on a phone, long headings would hide what they are about. No two are the same.
    private static string Heading(IReadOnlyList<string> regions, List<string> all) =>
        regions.Count == all.Count || regions.Count <= 2 ? CoverageText.Listed(regions, all) : $"{regions[0]} and {regions.Count - 1} more";

    private static XElement Row(CoverageRow row) => new("tr",
        new XElement("th", new XAttribute("scope", "row"), row.Title),
        row.Cells.Select(cell => Tag.Of("td", cell.IsGap ? "gap" : null, cell.IsGap ? $"gap: {cell.Text}" : cell.Text)));
}
