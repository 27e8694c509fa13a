using System.Text;
using LandingZone.Tools.Diff;
using LandingZone.Tools.Preview;

namespace LandingZone.Tools.Rendering;

/// <summary>
/// The changes between two plans for a pull request's comment: totals and warnings first, then one folded table for each outermost
/// component, in which changes that differ only by their region share a row. Values are cut, then left out, then rows are, until it fits.
/// </summary>
public static class DiffMarkdown
{
    private const int Reserve = 1_000;
    private const int ShownWarnings = 20;

    /// <summary>How many characters of a changed value are shown, from generous to none.</summary>
    private static readonly int[] ValueLimits = [300, 80, 0];

    /// <summary>Renders changes in fewer characters than GitHub takes; the text ends with a line break.</summary>
    public static string Render(PlanDiff diff)
    {
        var head = Head(diff);
        foreach (var limit in ValueLimits)
            if (Groups(diff, limit) is var groups && head.Length + groups.Sum(g => g.Length) < Markdown.CommentLimit - Reserve)
                return head + string.Concat(groups);
        var text = new StringBuilder(head);
        var left = Groups(diff, 0);
        for (; left.Count > 0 && text.Length + left[0].Length < Markdown.CommentLimit - Reserve; left = left[1..])
            text.Append(left[0]);
        return text.Append($"\n{Markdown.Count(left.Count, "component")} left out for want of space; `lz diff` shows all.\n").ToString();
    }

    private static string Head(PlanDiff diff)
    {
        var text = new StringBuilder($"### Changes of `{diff.Head.Project}` / `{diff.Head.Stack}`\n\n");
        text.Append(diff.IsEmpty ? $"No changes, {diff.Count(ChangeKind.Same)} unchanged.\n" : $"**{ChangeWords.Totals(diff)}**\n");
        var regions = AllRegions(diff);
        var warnings = diff.Warnings.GroupBy(w => (w.IsGrave, Name: RegionFold.Name(w.Change.Resource, regions), w.Text)).ToList();
        if (warnings.Count > 0)
            text.Append("\n> [!WARNING]\n");
        foreach (var warning in warnings.Take(ShownWarnings))
        {
            var name = warning.Count() == 1 ? warning.First().Change.Resource.Name : warning.Key.Name;
            var where = warning.Count() == 1 ? "" : $" (in {warning.Count()} regions)";
            text.Append($"> - {(warning.Key.IsGrave ? "**" : "")}`{name}`{where} {warning.Key.Text}{(warning.Key.IsGrave ? "**" : "")}\n");
        }
        if (warnings.Count > ShownWarnings)
            text.Append($"> - and {warnings.Count - ShownWarnings} more\n");
        if (!diff.Outputs.IsEmpty)
            Markdown.Fold(text, $"{Markdown.Count(diff.Outputs.Length, "output")} changed",
                $"{string.Concat(diff.Outputs.SelectMany(ChangeText.Lines).Select(l => $"- {Markdown.CodeCell(Cut(l, ValueLimits[0]))}\n"))}");
        return text.ToString();
    }

    private static List<string> Groups(PlanDiff diff, int valueLimit)
    {
        var regions = AllRegions(diff);
        var outermost = new Dictionary<string, PreviewResource?>();
        foreach (var resource in diff.Base.Resources.Concat(diff.Head.Resources))
            outermost[resource.Urn] = outermost.GetValueOrDefault(resource.ParentUrn) ?? (resource.IsComponent ? resource : null);
        return diff.Changes.Where(c => c.Kind != ChangeKind.Same).GroupBy(c => outermost[c.Resource.Urn]?.Name ?? "").Select(group =>
        {
            var text = new StringBuilder();
            var component = outermost[group.First().Resource.Urn];
            var title = component is null ? "Stack" : $"<b>{component.Name}</b> · <code>{component.ShortType}</code>";
            Markdown.Fold(text, $"{title} · {Markdown.Count(group.Count(), "change")}", Table(group, regions, valueLimit));
            return text.ToString();
        }).ToList();
    }

    private static string Table(IEnumerable<ResourceChange> changes, HashSet<string> allRegions, int valueLimit)
    {
        var table = new StringBuilder("| | Type | Name | Account | Regions | What |\n|---|---|---|---|---|---|\n");
        foreach (var row in changes.GroupBy(c => (c.Kind, c.Resource.ShortType, Name: RegionFold.Name(c.Resource, allRegions),
            c.Resource.Account, What: What(c, allRegions, valueLimit))))
        {
            var regions = row.Select(c => RegionFold.RegionOf(c.Resource, allRegions)).Where(r => r.Length > 0).Distinct().Order(StringComparer.Ordinal).ToList();
            var name = row.Count() == 1 ? row.First().Resource.Name : row.Key.Name;
            table.Append($"| {ChangeWords.Sign(row.Key.Kind)} {ChangeWords.Verb(row.Key.Kind)} | {row.Key.ShortType} | `{name}` | {row.Key.Account} "
                + $"| {RegionFold.Listed(regions, allRegions)} | {row.Key.What} |\n");
        }
        return table.ToString();
    }

    private static string What(ResourceChange change, HashSet<string> allRegions, int valueLimit)
    {
        var info = ChangeWords.Info(change);
        var values = valueLimit == 0
            ? change.Values.Select(v => Markdown.CodeCell(v.Path.Text))
            : change.Values.SelectMany(ChangeText.Lines).Select(l => Markdown.CodeCell(Cut(l, valueLimit)));
        var text = string.Join("<br>", info.Length > 0 ? values.Prepend(info) : values);
        return RegionFold.RegionOf(change.Resource, allRegions) is { Length: > 0 } region ? text.Replace(region, "{region}", StringComparison.Ordinal) : text;
    }

    private static HashSet<string> AllRegions(PlanDiff diff) =>
        [.. diff.Base.Resources.Concat(diff.Head.Resources).Select(r => r.Region).Where(r => r.Length > 0)];

    private static string Cut(string text, int limit) => text.Length <= limit ? text : $"{text[..limit]}…";
}
