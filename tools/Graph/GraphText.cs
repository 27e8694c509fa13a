using System.Net;
using System.Text;

namespace LandingZone.Tools.Graph;

/// <summary>Writes an architecture as the text of a file.</summary>
public static class GraphText
{
    /// <summary>SVG.</summary>
    public static string Svg(Architecture architecture) => GraphSvg.Draw(architecture).ToString().ReplaceLineEndings("\n") + "\n";

    /// <summary>One page with the picture, which scrolls sideways on a phone, and the same parts as a list.</summary>
    public static string Html(Architecture architecture)
    {
        var text = new StringBuilder();
        var title = WebUtility.HtmlEncode(GraphSvg.Title(architecture));
        text.Append($$"""
            <!doctype html>
            <html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><meta name="color-scheme" content="light dark"><title>{{title}}</title>
            <style>body{margin:1rem;font:1rem/1.5 system-ui,sans-serif}.picture{overflow-x:auto}li{overflow-wrap:anywhere}</style></head>
            <body><main><h1>{{title}}</h1>
            <div class="picture" tabindex="0" role="region" aria-label="Picture, scrolls sideways">
            {{Svg(architecture)}}</div>
            <h2>Parts</h2><ul>

            """.ReplaceLineEndings("\n"));
        foreach (var node in architecture.Nodes)
            text.Append($"<li><strong>{WebUtility.HtmlEncode(node.Label)}</strong> ({WebUtility.HtmlEncode(node.Place)}{(node.IsOn ? "" : ", off")}): {WebUtility.HtmlEncode(string.Join(", ", node.Details))}</li>\n");
        return text.Append("</ul></main></body></html>\n").ToString();
    }

    // Mermaid reads its own entities in quoted text ("Entity codes to escape characters").
    private static string Quoted(string text) => text
        .Replace("#", "#35;", StringComparison.Ordinal).Replace("\"", "#quot;", StringComparison.Ordinal)
        .Replace("<", "#lt;", StringComparison.Ordinal).Replace(">", "#gt;", StringComparison.Ordinal);

    /// <summary>A Mermaid flowchart.</summary>
    public static string Mermaid(Architecture architecture)
    {
        var text = new StringBuilder("flowchart LR\n");
        foreach (var node in architecture.Nodes)
            text.Append($"  {node.Id}[\"{string.Join("<br/>", node.Details.Prepend(node.Place).Prepend(node.Label).Select(Quoted))}\"]{(node.IsOn ? "" : ":::off")}\n");
        foreach (var edge in architecture.Edges)
            text.Append($"  {edge.From} {(edge.IsOn ? "-->" : "-.->")}{(edge.Label.Length > 0 ? $"|\"{edge.Label}\"|" : "")} {edge.To}\n");
        return text.Append("  classDef off stroke-dasharray:5 4,opacity:0.6\n").ToString();
    }
}
