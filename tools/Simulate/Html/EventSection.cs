using System.Xml.Linq;
using LandingZone.Tools.Html;

namespace LandingZone.Tools.Simulate.Html;

/// <summary>The events themselves, folded.</summary>
internal static class EventSection
{
    public static XElement Of(SimulationReport report) => Tag.Section("events", "Events as JSON",
        report.Events.Select(one => Tag.Folded($"Event {one.Number}: {one.DetailType}", Tag.Verbatim(ReportWords.Pretty(one.Json)))));
}
