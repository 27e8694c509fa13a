using System.Xml.Linq;
using LandingZone.Tools.Html;

namespace LandingZone.Tools.Graph;

/// <summary>An architecture as one page: the picture, which scrolls sideways on a phone, and the same parts and flows as words.</summary>
internal static class GraphPage
{
    private const string Style = """
        #architecture svg{display:block;width:60rem;height:auto}
        @media(min-width:70rem){#architecture svg{width:100%}}
        @media print{#architecture svg{width:100%}}
        """;

    public static string Write(Architecture architecture) => HtmlPage.Write(
        GraphSvg.Title(architecture), Style,
        [new XElement("h1", GraphSvg.Title(architecture))],
        [("picture", "Picture"), ("parts", "Parts"), ("flows", "Flows")],
        [
            Tag.Section("picture", "Picture", Tag.Of("p", "soft", "What is switched off is grey and dashed."),
                Tag.Scroll("Architecture, picture that scrolls sideways", new XAttribute("id", "architecture"), GraphSvg.Draw(architecture))),
            Tag.Section("parts", "Parts", Tag.Table(
                "Parts of the stack", ["Part", "Where", "State", "Details"], architecture.Nodes.Select(node => Tag.Row(null,
                node.Label, Tag.Of("span", "whole", node.Place), State(node.IsOn), Tag.Of("div", "wide", string.Join(", ", node.Details)))))),
            Tag.Section("flows", "Flows", Tag.Table(
                "Flows between the parts", ["From", "To", "State", "What"], architecture.Edges.Select(edge => Tag.Row(null,
                Name(architecture, edge.From), Name(architecture, edge.To), State(edge.IsOn), edge.Label)))),
        ]);

    private static string Name(Architecture architecture, string id) => architecture.NameOf(architecture.Nodes.First(node => node.Id == id));

    private static string State(bool isOn) => isOn ? "on" : "off";
}
