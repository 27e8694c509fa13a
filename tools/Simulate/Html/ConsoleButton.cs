using System.Xml.Linq;
using LandingZone.Tools.Html;

namespace LandingZone.Tools.Simulate.Html;

/// <summary>
/// A link of a message. The finding of a simulation is in no console, so nothing is opened: the page shows the words and where they would lead.
/// </summary>
internal static class ConsoleButton
{
    public static XElement Of(string title, string url) => new("span", Tag.Of("span", "button", title), Tag.Of("code", "foot leads", url));
}
