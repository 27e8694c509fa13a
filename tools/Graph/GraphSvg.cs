using System.Globalization;
using System.Xml.Linq;

namespace LandingZone.Tools.Graph;

/// <summary>Draws an architecture as SVG that needs nothing else: colours follow the reader's light or dark scheme.</summary>
public static class GraphSvg
{
    private static readonly XNamespace Svg = "http://www.w3.org/2000/svg";

    private const double Margin = 24;

    private const string Style = """

        .paper{fill:#fff}.box{fill:#f3f6fb;stroke:#3b5b8c;stroke-width:1.5}.label{font-weight:600;fill:#14213a}.line{fill:#3a4557}
        .edge{fill:none;stroke:#3b5b8c;stroke-width:1.5}.tip{fill:#3b5b8c}.word{fill:#3a4557;font-size:11px}
        .off .box{fill:#fafafa;stroke:#8a8f98;stroke-dasharray:5 4}.off .label,.off .line{fill:#6a6f78}.edge.off{stroke:#a9adb5;stroke-dasharray:5 4}
        @media(prefers-color-scheme:dark){.paper{fill:#10151f}.box{fill:#1a2434;stroke:#7fa7e8}.label{fill:#eef3fb}.line,.word{fill:#c3cbd9}
        .edge{stroke:#7fa7e8}.tip{fill:#7fa7e8}.off .box{fill:#151a23;stroke:#6d7480}.off .label,.off .line{fill:#989fab}.edge.off{stroke:#565d69}}

        """;

    // Where a path is lit, the rest steps back; the lit parts have thick lines and words, so that nobody needs the colour.
    private const string LitStyle = """

        .calm .box{fill:none;stroke:#a9b3c2}.calm .label,.calm .line{fill:#5d6674}.edge.calm{stroke:#c3cad5}.lit .box{fill:#fff4dc;stroke:#9a5b00;stroke-width:3}
        .edge.lit{stroke:#9a5b00;stroke-width:3.5}.tip-lit{fill:#9a5b00}.tip-calm{fill:#c3cad5}
        @media(prefers-color-scheme:dark){.calm .box{stroke:#4a5568}.calm .label,.calm .line{fill:#98a2b1}.edge.calm{stroke:#3c4657}.lit .box{fill:#3a2c0c;stroke:#f3b544}
        .edge.lit{stroke:#f3b544}.tip-lit{fill:#f3b544}.tip-calm{fill:#3c4657}}

        """;

    /// <summary>Draws it.</summary>
    /// <param name="architecture">What to draw.</param>
    /// <param name="lit">What to lift out of the rest; null draws all of it alike.</param>
    public static XElement Draw(Architecture architecture, LitPath? lit = null)
    {
        var places = GraphLayout.Place(architecture);
        var byId = places.ToDictionary(place => place.Node.Id);
        var (width, height) = (places.Max(place => place.X + place.Width) + Margin, places.Max(place => place.Y + place.Height) + Margin);
        return new(Svg + "svg",
            new XAttribute("viewBox", $"0 0 {Number(width)} {Number(height)}"), new XAttribute("width", Number(width)), new XAttribute("height", Number(height)),
            new XAttribute("role", "img"), new XAttribute("aria-labelledby", "graph-title graph-desc"),
            new XAttribute("font-family", "system-ui, -apple-system, 'Segoe UI', sans-serif"), new XAttribute("font-size", "13"),
            new XElement(Svg + "title", new XAttribute("id", "graph-title"), Title(architecture)),
            new XElement(Svg + "desc", new XAttribute("id", "graph-desc"), Description(architecture, lit)),
            new XElement(Svg + "style", lit is null ? Style : Style + LitStyle),
            new XElement(Svg + "defs", lit is null ? [Tip("tip")] : new[] { Tip("tip-lit"), Tip("tip-calm") }),
            new XElement(Svg + "rect", new XAttribute("class", "paper"), new XAttribute("width", "100%"), new XAttribute("height", "100%")),
            architecture.Edges.OrderBy(edge => lit?.Has(edge)).Select(edge => Edge(edge, byId[edge.From], byId[edge.To], lit)),
            places.Select(place => Box(place, lit)));
    }

    /// <summary>What the picture is called.</summary>
    public static string Title(Architecture architecture) => $"Architecture of stack {architecture.Stack}";

    private static string Description(Architecture architecture, LitPath? lit) => string.Join(" ", architecture.Nodes.Select(node =>
        $"{node.Label} ({node.Place}{(node.IsOn ? "" : ", off")}{(lit?.Has(node) == true ? ", on the path" : "")}): {string.Join(", ", node.Details)}."));

    private static XElement Tip(string id) => new(Svg + "marker", new XAttribute("id", id), new XAttribute("viewBox", "0 0 8 8"), new XAttribute("refX", "8"), new XAttribute("refY", "4"),
        new XAttribute("markerUnits", "userSpaceOnUse"), new XAttribute("markerWidth", "10.5"), new XAttribute("markerHeight", "10.5"), new XAttribute("orient", "auto"),
        new XElement(Svg + "path", new XAttribute("class", id), new XAttribute("d", "M0 0L8 4L0 8z")));

    private static string Classes(string name, bool isOn, bool? isLit) => name + (isOn ? "" : " off") + isLit switch { true => " lit", false => " calm", null => "" };

    private static XElement Box(PlacedNode place, LitPath? lit) => new(Svg + "g",
        new XAttribute("class", Classes("node", place.Node.IsOn, lit?.Has(place.Node))), new XAttribute("data-id", place.Node.Id),
        new XElement(Svg + "rect", new XAttribute("class", "box"), new XAttribute("rx", "8"), new XAttribute("x", Number(place.X)), new XAttribute("y", Number(place.Y)),
            new XAttribute("width", Number(place.Width)), new XAttribute("height", Number(place.Height))),
        place.Node.Details.Prepend(place.Node.Place).Prepend(place.Node.Label).Select((line, index) => new XElement(Svg + "text",
            new XAttribute("class", index == 0 ? "label" : "line"), new XAttribute("x", Number(place.X + GraphLayout.Padding)),
            new XAttribute("y", Number(place.Y + GraphLayout.Padding + ((index + 0.75) * GraphLayout.LineHeight))), line)));

    private static XElement[] Edge(GraphEdge edge, PlacedNode from, PlacedNode to, LitPath? lit)
    {
        var line = EdgeLine.Between(from, to);
        var (startX, startY, endX, endY) = (line.StartX, line.StartY, line.EndX, line.EndY);
        var bend = line.Bend;
        var path = new XElement(Svg + "path",
            new XAttribute("class", Classes("edge", edge.IsOn, lit?.Has(edge))),
            new XAttribute("marker-end", $"url(#{lit?.Has(edge) switch { true => "tip-lit", false => "tip-calm", null => "tip" }})"),
            new XAttribute("d", $"M{Number(startX)} {Number(startY)}C{Number(startX)} {Number(startY + bend)} {Number(endX)} {Number(endY - bend)} {Number(endX)} {Number(endY)}"));
        return edge.Label.Length == 0 ? [path] :
        [
            path,
            new(Svg + "text", new XAttribute("class", "word"), new XAttribute("x", Number(((startX + endX) / 2) + 8)),
                new XAttribute("y", Number((startY + endY) / 2)), edge.Label),
        ];
    }

    private static string Number(double number) => number.ToString("0.#", CultureInfo.InvariantCulture);
}
