using System.Globalization;
using LandingZone.Tools.Preview;

namespace LandingZone.Tools.Rendering;

/// <summary>The resource tree in the shape of <c>pulumi preview</c>, with account, region and totals.</summary>
public static class PreviewTree
{
    private sealed record Row(string Sign, string Glyphs, string Type, string Name, string Plan, PreviewResource? Resource)
    {
        /// <summary>The tree's lines beside what follows the row.</summary>
        public string Continuation => Glyphs.Replace("├─", "│ ", StringComparison.Ordinal).Replace("└─", "  ", StringComparison.Ordinal);

        public string Info => Resource is null ? "" : string.Join(", ", new[]
        {
            Resource.Options.Import.Length > 0 ? Resource.Options.Import : null,
            Resource.Options.Protect ? "protected" : null,
            Resource.Options.RetainOnDelete ? "retained" : null,
        }.Where(word => word is not null));
    }

    /// <summary>Renders a preview.</summary>
    /// <param name="preview">The preview.</param>
    /// <param name="showInputs">Whether each resource is followed by its inputs.</param>
    public static IEnumerable<Line> Render(StackPreview preview, bool showInputs = false)
    {
        var rows = Rows(preview);
        yield return new Line([new Span("Previewing update "), new Span($"({preview.Stack})", Tone.Heading)]);
        yield return Line.Empty;

        var types = rows.Max(r => r.Glyphs.Length + r.Type.Length);
        var names = rows.Max(r => r.Name.Length);
        var accounts = Math.Max("Account".Length, rows.Max(r => r.Resource?.Account.Length ?? 0));
        var regions = Math.Max("Region".Length, rows.Max(r => r.Resource?.Region.Length ?? 0));
        var info = rows.Any(r => r.Info.Length > 0) ? "  Info" : "";
        yield return Line.Of(
            $"     {"Type".PadRight(types)}  {"Name".PadRight(names)}  Plan    {"Account".PadRight(accounts)}  {"Region".PadRight(regions)}{info}", Tone.Heading);
        foreach (var row in rows)
        {
            var tone = row.Plan == "import" ? Tone.Adopt : Tone.Create;
            yield return new Line([
                new Span($" {row.Sign}   ", tone),
                new Span(row.Glyphs, Tone.Muted),
                new Span(row.Type.PadRight(types - row.Glyphs.Length + 2), row.Resource is null or { IsComponent: true } ? Tone.Group : Tone.Plain),
                new Span(row.Name.PadRight(names + 2)),
                new Span(row.Plan.PadRight(8), tone),
                new Span((row.Resource?.Account ?? "").PadRight(accounts + 2)),
                new Span((row.Resource?.Region ?? "").PadRight(regions + 2)),
                new Span(row.Info, Tone.Muted)]);
            if (showInputs && row.Resource is { Inputs.Count: > 0 } resource)
                foreach (var line in InputText.Lines(resource.Inputs))
                    yield return Line.Of($"     {row.Continuation}    {line}", Tone.Muted);
        }

        if (preview.Outputs.Count > 0)
        {
            yield return Line.Empty;
            yield return Line.Of("Outputs:", Tone.Heading);
            foreach (var line in InputText.Lines(preview.Outputs))
                yield return Line.Of($"    {line}");
        }
        foreach (var line in Totals(preview))
            yield return line;
    }

    private static List<Row> Rows(StackPreview preview)
    {
        var children = preview.Resources.ToLookup(r => r.ParentUrn);
        var rows = new List<Row> { new("+", "", "pulumi:pulumi:Stack", $"{preview.Project}-{preview.Stack}", "create", null) };
        void Add(string parentUrn, string indent)
        {
            var siblings = children[parentUrn].ToList();
            for (var i = 0; i < siblings.Count; i++)
            {
                var resource = siblings[i];
                var last = i == siblings.Count - 1;
                var adopted = resource.Options.Import.Length > 0;
                rows.Add(new Row(adopted ? "=" : "+", indent + (last ? "└─ " : "├─ "), resource.ShortType, resource.Name,
                    adopted ? "import" : "create", resource));
                Add(resource.Urn, indent + (last ? "   " : "│  "));
            }
        }
        Add("", "");
        return rows;
    }

    private static IEnumerable<Line> Totals(StackPreview preview)
    {
        var summary = preview.Summary;
        var adopted = preview.Resources.Count(r => r.Options.Import.Length > 0);
        yield return Line.Empty;
        yield return Line.Of("Resources:", Tone.Heading);
        yield return Line.Of($"    + {summary.Resources - adopted} to create", Tone.Create);
        if (adopted > 0)
            yield return Line.Of($"    = {adopted} to import", Tone.Adopt);
        foreach (var (heading, counts) in new[] { ("By type:", summary.ByType), ("By region:", summary.ByRegion) })
        {
            if (counts.Count == 0)
                continue;
            yield return Line.Empty;
            yield return Line.Of(heading, Tone.Heading);
            var width = counts.Values.Max().ToString(CultureInfo.InvariantCulture).Length;
            foreach (var (key, count) in counts)
                yield return Line.Of($"    {count.ToString(CultureInfo.InvariantCulture).PadLeft(width)}  {PreviewResource.ShortenType(key)}");
        }
    }
}
