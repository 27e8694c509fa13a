using System.Text;
using LandingZone.Tools.Preview;

namespace LandingZone.Tools.Rendering;

/// <summary>
/// The preview for a pull request's comment: totals first, then one folded table for each component, in which resources that
/// differ only by their region share a row. GitHub refuses comments over 65,536 characters.
/// </summary>
public static class PreviewMarkdown
{
    /// <summary>Renders a preview; the text ends with a line break.</summary>
    public static string Render(StackPreview preview)
    {
        var summary = preview.Summary;
        var regions = preview.Resources.Select(r => r.Region).Where(r => r.Length > 0).ToHashSet();
        var accounts = preview.Resources.Select(r => r.Account).Where(a => a.Length > 0).Distinct().Order(StringComparer.Ordinal).ToList();
        var text = new StringBuilder();
        text.Append($"### Preview of `{preview.Project}` / `{preview.Stack}`\n\n");
        text.Append($"**{Markdown.Count(summary.Resources, "resource")}** in {Markdown.Count(regions.Count, "region")} and {Markdown.Count(accounts.Count, "account")}");
        text.Append(accounts.Count > 0 ? $" ({string.Join(", ", accounts)}).\n" : ".\n");

        foreach (var (group, members) in Groups(preview))
            Group(text, group, members, regions);
        Totals(text, "Resources by type", "Type", summary.ByType.Select(t => (PreviewResource.ShortenType(t.Key), t.Value)));
        Totals(text, "Resources by region", "Region", summary.ByRegion.Select(r => (r.Key, r.Value)));
        if (preview.Outputs.Count > 0)
            Markdown.Fold(text, "Outputs", $"```yaml\n{string.Join('\n', InputText.Lines(preview.Outputs))}\n```\n");
        return text.ToString();
    }

    /// <summary>The stack's direct children: each component with all that is below it, and the rest together.</summary>
    private static IEnumerable<(PreviewResource? Group, List<PreviewResource> Members)> Groups(StackPreview preview)
    {
        var loose = (Group: (PreviewResource?)null, Members: new List<PreviewResource>());
        var groups = new List<(PreviewResource? Group, List<PreviewResource> Members)>();
        var membersOf = new Dictionary<string, List<PreviewResource>>();
        foreach (var resource in preview.Resources)
        {
            if (resource.IsComponent && resource.ParentUrn.Length == 0)
                groups.Add((resource, membersOf[resource.Urn] = []));
            else
                (membersOf[resource.Urn] = membersOf.GetValueOrDefault(resource.ParentUrn, loose.Members)).Add(resource);
        }
        return loose.Members.Count > 0 ? groups.Prepend(loose) : groups;
    }

    private static void Group(StringBuilder text, PreviewResource? group, List<PreviewResource> members, HashSet<string> allRegions)
    {
        var title = group is null ? "Stack" : $"<b>{group.Name}</b> · <code>{group.ShortType}</code>";
        var table = new StringBuilder("| Type | Name | Account | Regions | Options |\n|---|---|---|---|---|\n");
        foreach (var row in members.GroupBy(m => (m.ShortType, Name: RegionFold.Name(m, allRegions), m.Account, Options: Options(m))))
        {
            var regions = row.Select(m => RegionFold.RegionOf(m, allRegions)).Where(r => r.Length > 0).Distinct().Order(StringComparer.Ordinal).ToList();
            var name = row.Count() == 1 ? row.First().Name : row.Key.Name;
            table.Append($"| {row.Key.ShortType} | `{name}` | {row.Key.Account} | {RegionFold.Listed(regions, allRegions)} | {row.Key.Options} |\n");
        }
        Markdown.Fold(text, $"{title} · {Markdown.Count(members.Count, "resource")}", table.ToString());
    }

    private static string Options(PreviewResource resource) => string.Join(", ", new[]
    {
        resource.Options.Import.Length > 0 ? "imported" : null,
        resource.Options.Protect ? "protected" : null,
        resource.Options.RetainOnDelete ? "retained" : null,
    }.Where(word => word is not null));

    private static void Totals(StringBuilder text, string title, string column, IEnumerable<(string Key, int Count)> counts)
    {
        var rows = counts.Select(c => $"| {c.Key} | {c.Count} |\n").ToList();
        if (rows.Count > 0)
            Markdown.Fold(text, title, $"| {column} | Resources |\n|---|--:|\n{string.Concat(rows)}");
    }
}
