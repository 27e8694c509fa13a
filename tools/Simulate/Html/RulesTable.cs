using System.Xml.Linq;
using LandingZone.Tools.Html;

namespace LandingZone.Tools.Simulate.Html;

/// <summary>The rules that looked at an event.</summary>
internal static class RulesTable
{
    /// <summary>The rules that fired.</summary>
    public static IEnumerable<XElement> Fired(SimulatedEvent one)
    {
        var fired = one.Rules.Where(rule => rule.Fires).ToList();
        yield return new("h4", fired.Count == 0 ? "No rule fired" : ReportWords.Count(fired.Count, "rule") + " fired");
        if (fired.Count > 0)
            yield return Tag.Table(
                $"Rules that fired on event {one.Number}", ["Rule", "What it is about", "Bus", "Pattern"], fired.Select(rule => Tag.Row(null,
                    Name(rule), Tag.Of("div", "wide", rule.Description), Tag.Of("span", "whole", $"{rule.Bus}, {rule.Region}"), Pattern(rule))));
    }

    /// <summary>The others, folded: the first condition that failed, or that they are off. First those that are about such events at all.</summary>
    public static IEnumerable<XElement> Silent(SimulatedEvent one)
    {
        foreach (var group in one.Rules.Where(rule => !rule.Fires).ToLookup(rule => rule.IsAbout).OrderByDescending(group => group.Key))
        {
            var caption = group.Key
                ? $"Rules about such events that did not fire on event {one.Number}"
                : $"Rules about other events than event {one.Number}";
            string[] heads = ["Rule", "Condition that failed", "The event has"];
            yield return Tag.Folded(
                $"{ReportWords.Count(group.Count(), "rule")} about {(group.Key ? "such events" : "other types and sources")} did not fire",
                Tag.Table(caption, group.Key ? [.. heads, "Pattern"] : heads, group.Select(Silent)));
        }
    }

    // Of a rule about something else the condition says enough.
    private static XElement Silent(RuleEvaluation rule) => Tag.Row(null, [.. Reason(rule), .. rule.IsAbout ? [Pattern(rule)] : Array.Empty<object>()]);

    private static object[] Reason(RuleEvaluation rule) =>
    [
        Name(rule),
        rule.FailedPath is null
            ? Tag.Of("div", "wide", rule.Reason)
            : Tag.Of("div", "wide", Tag.Of("code", null, rule.FailedPath), " must be ", Tag.Of("code", null, rule.Expected)),
        rule.FailedPath is null ? "" : rule.Found.IsEmpty ? "nothing there" : Tag.Of("code", "wide", string.Join(", ", rule.Found)),
    ];

    private static XElement Name(RuleEvaluation rule) => Tag.Of("span", "whole", rule.Name);

    private static XElement Pattern(RuleEvaluation rule) =>
        Tag.Folded("Pattern", Tag.Of("div", "wide", Tag.Verbatim(ReportWords.Pretty(rule.Pattern))));
}
