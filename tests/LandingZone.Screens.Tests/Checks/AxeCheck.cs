using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace LandingZone.Screens.Tests.Checks;

/// <summary>The accessibility checker axe with its rules for WCAG 2.0 to 2.2, levels A and AA, and its best practices.</summary>
internal static class AxeCheck
{
    private static readonly AxeRunOptions Options = new()
    {
        RunOnly = new RunOnlyOptions { Type = "tag", Values = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa", "best-practice"] },
        // Of what is fine one element says enough.
        ResultTypes = [ResultType.Violations],
    };

    /// <summary>What it finds, with the elements.</summary>
    public static async Task<IReadOnlyList<string>> FindAsync(IPage page)
    {
        var result = await page.RunAxe(Options);
        return [.. result.Violations.Select(violation => $"{violation.Id}: {violation.Help} ({string.Join("; ", violation.Nodes.Take(5).Select(node => node.Html))})")];
    }
}
