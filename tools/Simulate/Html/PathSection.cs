using System.Xml.Linq;
using LandingZone.Tools.Graph;
using LandingZone.Tools.Html;

namespace LandingZone.Tools.Simulate.Html;

/// <summary>Where the events went: as steps, and lit up in the architecture.</summary>
internal static class PathSection
{
    public static XElement Of(SimulationReport report, Architecture architecture)
    {
        var lit = EventPath.Of(report, architecture);
        return Tag.Section("path", "Path",
            new XElement("p", "On the path: ", string.Join(", ", architecture.Nodes.Where(lit.Has).Select(architecture.NameOf)), "."),
            Tag.Scroll("Architecture, picture that scrolls sideways", new XAttribute("id", "architecture"), GraphSvg.Draw(architecture, lit)),
            Tag.Of("p", "soft", "What the event passed has thick lines. What is switched off is dashed. The steps are in the timeline below."));
    }
}
