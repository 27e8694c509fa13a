using System.Net;
using System.Text;
using LandingZone.Lambdas.Coverage;

namespace LandingZone.Tools.Coverage;

/// <summary>
/// A matrix as one page without scripts or other files. Words, not colours alone, say what is wrong; tables scroll sideways by themselves on a
/// phone; the page follows the reader's light or dark setting.
/// </summary>
public static class CoverageHtml
{
    private const string Style = """
        :root{color-scheme:light dark;--line:#8886;--gap:#b3261e;--gapback:#b3261e22;--good:#1b6e2f}
        @media(prefers-color-scheme:dark){:root{--gap:#ff9c94;--gapback:#ff9c9422;--good:#8fdb9f}}
        *{box-sizing:border-box}
        html{background:Canvas;color:CanvasText}
        body{margin:0 auto;padding:1rem;max-width:80rem;font:1rem/1.5 system-ui,sans-serif}
        h1{font-size:1.4rem}h2{font-size:1.15rem}
        .scroll{overflow-x:auto;border:1px solid var(--line);border-radius:.4rem;margin:.5rem 0}
        table{border-collapse:collapse;width:100%;font-size:.9rem}
        caption{text-align:left;padding:.4rem .6rem;font-weight:600}
        th,td{padding:.35rem .6rem;text-align:left;border-top:1px solid var(--line);white-space:nowrap}
        tbody th{position:sticky;left:0;background:Canvas;font-weight:500;white-space:normal;min-width:8rem}
        td.text{white-space:normal;overflow-wrap:anywhere;min-width:12rem}
        td.gap{color:var(--gap);background:var(--gapback);font-weight:700}
        .verdict{font-size:1.15rem;font-weight:700}.verdict.bad{color:var(--gap)}.verdict.good{color:var(--good)}
        details{margin:.6rem 0}summary{cursor:pointer;padding:.5rem 0;font-weight:600}
        .names{overflow-wrap:anywhere}
        :focus-visible{outline:3px solid Highlight;outline-offset:2px}
        @media print{.scroll{overflow:visible}}
        """;

    /// <summary>The page.</summary>
    public static string Page(CoverageMatrix matrix)
    {
        ArgumentNullException.ThrowIfNull(matrix);
        var title = Encoded($"GuardDuty coverage of stack {matrix.Stack}");
        var page = new StringBuilder();
        page.Append($"""
            <!doctype html>
            <html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><meta name="color-scheme" content="light dark"><title>{title}</title>
            <style>
            {Style}
            </style></head>
            <body><main>
            <h1>{title}</h1>
            <p class="verdict {matrix.Gaps switch { null => "open", [] => "good", _ => "bad" }}">{Encoded(matrix.Verdict)}</p>
            <p>{Encoded(matrix.Size)}. <strong>on</strong>: every account has it; <strong>new</strong>: accounts that join from now on; <strong>off</strong>: not switched on; <strong>-</strong>: not there in the region.</p>

            """.ReplaceLineEndings("\n"));
        if (matrix.Gaps is { Count: > 0 } gaps)
            Gaps(page, gaps);
        page.Append("<h2>Accounts, regions and plans</h2>\n");
        var all = matrix.Regions.Select(region => region.Region).ToList();
        foreach (var (regions, example) in matrix.Alike())
            Region(page, matrix, Heading(regions, all), regions, example, isOpen: regions.Contains(all[0]) || example.Rows.Any(row => row.Cells.Any(cell => cell.IsGap)));
        return page.Append("</main></body></html>\n").ToString();
    }

    private static void Gaps(StringBuilder page, IReadOnlyList<CoverageGap> gaps)
    {
        Open(page, "Gaps", ["Check", "Region", "Account", "Plan", "Expected", "Found"]);
        foreach (var gap in gaps)
        {
            page.Append($"<tr><th scope=\"row\">{Encoded(gap.Check)}</th>");
            foreach (var text in new[] { gap.Region, gap.AccountId, gap.Plan, gap.Expected })
                page.Append($"<td>{Encoded(text.Length == 0 ? CoverageWords.Nothing : text)}</td>");
            page.Append($"<td class=\"text\">{Encoded(gap.Actual)}</td></tr>\n");
        }
        Close(page);
    }

    // The names stand below; on a phone, long headings would hide what they are about. No two are the same.
    private static string Heading(IReadOnlyList<string> regions, List<string> all) =>
        regions.Count == all.Count || regions.Count <= 2 ? CoverageText.Listed(regions, all) : $"{regions[0]} and {regions.Count - 1} more";

    private static void Region(StringBuilder page, CoverageMatrix matrix, string heading, IReadOnlyList<string> regions, CoverageRegion example, bool isOpen)
    {
        page.Append($"<details{(isOpen ? " open" : "")}><summary>{Encoded(heading)}</summary>\n");
        page.Append($"<p class=\"names\">{Encoded(string.Join(", ", regions))}. Enrolled by themselves: {Encoded(example.Members)}.</p>\n");
        Open(page, $"Accounts in {heading}", [.. matrix.Columns.Prepend("Account")]);
        foreach (var row in example.Rows)
        {
            page.Append($"<tr><th scope=\"row\">{Encoded(row.Title)}</th>");
            foreach (var cell in row.Cells)
                page.Append($"<td{(cell.IsGap ? " class=\"gap\"" : "")}>{(cell.IsGap ? "gap: " : "")}{Encoded(cell.Text)}</td>");
            page.Append("</tr>\n");
        }
        Close(page);
        page.Append("</details>\n");
    }

    // A region that scrolls must be reachable with the keyboard, and say what it is.
    private static void Open(StringBuilder page, string caption, string[] heads)
    {
        page.Append($"<div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-label=\"{Encoded(caption)}, scrolls sideways\"><table><caption>{Encoded(caption)}</caption>\n<thead><tr>");
        foreach (var head in heads)
            page.Append($"<th scope=\"col\">{Encoded(head)}</th>");
        page.Append("</tr></thead><tbody>\n");
    }

    private static void Close(StringBuilder page) => page.Append("</tbody></table></div>\n");

    private static string Encoded(string text) => WebUtility.HtmlEncode(text);
}
