using System.Text;

namespace LandingZone.Tools.Graph;

/// <summary>Writes an architecture as the text of a file.</summary>
public static class GraphText
{
    /// <summary>SVG.</summary>
    public static string Svg(Architecture architecture) => GraphSvg.Draw(architecture).ToString().ReplaceLineEndings("\n") + "\n";

    /// <summary>One page with the picture, which scrolls sideways on a phone, and the same parts and flows in tables.</summary>
    public static string Html(Architecture architecture) => GraphPage.Write(architecture);

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
