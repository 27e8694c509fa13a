using System.Globalization;
using LandingZone.Tools.Diff;
using LandingZone.Tools.Preview;

namespace LandingZone.Tools.Rendering;

/// <summary>The resource tree in the shape of <c>pulumi preview</c>, with account, region and totals.</summary>
public static class PreviewTree
{
    private sealed record Row(string Glyphs, string Type, string Name, ChangeKind Kind, ResourceChange? Change)
    {
        /// <summary>The tree's lines beside what follows the row.</summary>
        public string Continuation => Glyphs.Replace("├─", "│ ", StringComparison.Ordinal).Replace("└─", "  ", StringComparison.Ordinal);

        public string Info => Change is null ? "" : ChangeWords.Info(Change);
    }

    /// <summary>Renders a preview of a stack that does not exist yet: everything is created.</summary>
    /// <param name="preview">The preview.</param>
    /// <param name="showInputs">Whether each resource is followed by its inputs.</param>
    public static IEnumerable<Line> Render(StackPreview preview, bool showInputs = false) =>
        Render(PlanDiff.Between(preview with { Resources = [], Outputs = [] }, preview), showInputs, full: true);

    /// <summary>Renders what changes from one plan to another.</summary>
    /// <param name="diff">The changes.</param>
    /// <param name="showInputs">Whether each resource that is shown is followed by its inputs.</param>
    /// <param name="full">Whether resources that stay the same are shown too, and totals by type and region.</param>
    public static IEnumerable<Line> Render(PlanDiff diff, bool showInputs, bool full)
    {
        var isNew = diff.Base.Resources.IsEmpty;
        yield return new Line([new Span("Previewing update "), new Span($"({diff.Head.Stack})", Tone.Heading)]);
        yield return Line.Empty;
        if (isNew || full || diff.Changes.Any(c => c.Kind != ChangeKind.Same))
            foreach (var line in Table(Rows(diff, full), showInputs))
                yield return line;

        foreach (var line in Outputs(diff, isNew || full))
            yield return line;
        foreach (var line in Totals(diff))
            yield return line;
        foreach (var (heading, counts) in new[] { ("By type:", diff.Head.Summary.ByType), ("By region:", diff.Head.Summary.ByRegion) })
        {
            if (counts.Count == 0 || !full)
                continue;
            yield return Line.Empty;
            yield return Line.Of(heading, Tone.Heading);
            var width = counts.Values.Max().ToString(CultureInfo.InvariantCulture).Length;
            foreach (var (key, count) in counts)
                yield return Line.Of($"    {count.ToString(CultureInfo.InvariantCulture).PadLeft(width)}  {PreviewResource.ShortenType(key)}");
        }
        foreach (var line in Warnings(diff))
            yield return line;
    }

    private static IEnumerable<Line> Table(List<Row> rows, bool showInputs)
    {
        var types = rows.Max(r => r.Glyphs.Length + r.Type.Length);
        var names = rows.Max(r => r.Name.Length);
        var accounts = Math.Max("Account".Length, rows.Max(r => r.Change?.Resource.Account.Length ?? 0));
        var regions = Math.Max("Region".Length, rows.Max(r => r.Change?.Resource.Region.Length ?? 0));
        var plans = Math.Max("create".Length, rows.Max(r => ChangeWords.Verb(r.Kind).Length)) + 2;
        var info = rows.Any(r => r.Info.Length > 0) ? "  Info" : "";
        yield return Line.Of(
            $"     {"Type".PadRight(types)}  {"Name".PadRight(names)}  {"Plan".PadRight(plans)}{"Account".PadRight(accounts)}  {"Region".PadRight(regions)}{info}", Tone.Heading);
        foreach (var row in rows)
        {
            var tone = ChangeWords.ToneOf(row.Kind);
            yield return new Line([
                new Span($" {ChangeWords.Sign(row.Kind),-4}", tone),
                new Span(row.Glyphs, Tone.Muted),
                new Span(row.Type.PadRight(types - row.Glyphs.Length + 2), row.Change is null or { Resource.IsComponent: true } ? Tone.Group : Tone.Plain),
                new Span(row.Name.PadRight(names + 2)),
                new Span(ChangeWords.Verb(row.Kind).PadRight(plans), tone),
                new Span((row.Change?.Resource.Account ?? "").PadRight(accounts + 2)),
                new Span((row.Change?.Resource.Region ?? "").PadRight(regions + 2)),
                new Span(row.Info, Tone.Muted)]);
            foreach (var text in row.Change?.Values.SelectMany(ChangeText.Lines) ?? [])
                yield return new Line([new Span($"     {row.Continuation}    ", Tone.Muted), new Span(text, tone)]);
            if (showInputs && row.Change?.Resource is { Inputs.Count: > 0 } resource)
                foreach (var line in InputText.Lines(resource.Inputs))
                    yield return Line.Of($"     {row.Continuation}    {line}", Tone.Muted);
        }
    }

    private static List<Row> Rows(PlanDiff diff, bool full)
    {
        // What is deleted is shown below what its component has become, or below the component that goes with it.
        var headOf = diff.Changes.Where(c => c is { Before: not null, After: not null }).ToDictionary(c => c.Before!.Urn, c => c.After!.Urn);
        string ParentOf(ResourceChange change) => change.After?.ParentUrn
            ?? headOf.GetValueOrDefault(change.Before!.ParentUrn, change.Before.ParentUrn);
        var children = diff.Changes.ToLookup(ParentOf);
        var shown = new Dictionary<string, bool>();
        bool IsShown(ResourceChange change) => shown.TryGetValue(change.Resource.Urn, out var known) ? known
            : shown[change.Resource.Urn] = full || change.Kind != ChangeKind.Same || children[change.Resource.Urn].Any(IsShown);

        var isNew = diff.Base.Resources.IsEmpty;
        var rows = new List<Row> { new("", "pulumi:pulumi:Stack", $"{diff.Head.Project}-{diff.Head.Stack}", isNew ? ChangeKind.Create : ChangeKind.Same, null) };
        void Add(string parentUrn, string indent)
        {
            var siblings = children[parentUrn].Where(IsShown).ToList();
            for (var i = 0; i < siblings.Count; i++)
            {
                var (change, last) = (siblings[i], i == siblings.Count - 1);
                rows.Add(new Row(indent + (last ? "└─ " : "├─ "), change.Resource.ShortType, change.Resource.Name, change.Kind, change));
                Add(change.Resource.Urn, indent + (last ? "   " : "│  "));
            }
        }
        Add("", "");
        return rows;
    }

    private static IEnumerable<Line> Outputs(PlanDiff diff, bool all)
    {
        var lines = all && (diff.Base.Resources.IsEmpty || diff.Outputs.IsEmpty)
            ? InputText.Lines(diff.Head.Outputs)
            : diff.Outputs.SelectMany(ChangeText.Lines);
        return lines.ToList() is { Count: > 0 } found
            ? [Line.Empty, Line.Of("Outputs:", Tone.Heading), .. found.Select(line => Line.Of($"    {line}"))]
            : [];
    }

    private static IEnumerable<Line> Totals(PlanDiff diff)
    {
        yield return Line.Empty;
        yield return Line.Of("Resources:", Tone.Heading);
        var kinds = ChangeWords.Order.Where(kind => diff.Count(kind) > 0 || (kind == ChangeKind.Create && diff.Base.Resources.IsEmpty));
        foreach (var kind in kinds)
            yield return Line.Of($"    {ChangeWords.Sign(kind)} {diff.Count(kind)} to {ChangeWords.Verb(kind)}", ChangeWords.ToneOf(kind));
        if (diff.Count(ChangeKind.Same) is > 0 and var same)
            yield return Line.Of($"    {same} unchanged");
    }

    private static IEnumerable<Line> Warnings(PlanDiff diff) => diff.Warnings is { Length: > 0 } warnings
        ? [Line.Empty, Line.Of("Warnings:", Tone.Heading), .. warnings.Select(w =>
            Line.Of($"    {(w.IsGrave ? "!!" : "! ")} {w.Change.Resource.Name} {w.Text}", w.IsGrave ? Tone.Delete : Tone.Update))]
        : [];
}
