using System.Xml.Linq;
using LandingZone.Tools.Html;

namespace LandingZone.Tools.Simulate.Html;

/// <summary>Each event with its steps, the rules that fired and those that did not, and the functions that ran.</summary>
internal static class TimelineSection
{
    public static XElement Of(SimulationReport report) => Tag.Section("timeline", "Timeline", report.Events.Select(one => Event(report, one)));

    private static XElement Event(SimulationReport report, SimulatedEvent one) => Tag.Of("article", "event",
        new XElement("h3", $"Event {one.Number}: {one.DetailType}"),
        Tag.Of("p", "soft", new XElement("time", new XAttribute("datetime", one.Time.ToString("O")), ReportWords.Time(one.Time)),
            $", from {one.Source}{Cause(report, one)}, on a bus in {one.Region} of account {one.Account}"),
        new XElement("h4", "Steps"),
        Tag.Of("ul", "steps", one.Path.Where(step => step.From is null).Select(step => Step(one, step, null))),
        RulesTable.Fired(one),
        RulesTable.Silent(one),
        Runs(report, one));

    private static string Cause(SimulationReport report, SimulatedEvent one) =>
        report.Functions.FirstOrDefault(run => run.Number == one.CausedBy) is { } run ? $", put there by run {run.Number} of {run.Handler}" : "";

    // Account and region are said where the path enters them.
    private static XElement Step(SimulatedEvent one, PathStep step, PathStep? before)
    {
        var next = one.Path.Where(each => each.From == step.Number).ToList();
        var isElsewhere = before is null || before.Account != step.Account || before.Region != step.Region;
        return new("li",
            Tag.Of("span", "soft", Kind(step.Place), " "), new XElement("strong", step.Name),
            isElsewhere ? Tag.Of("span", "soft", $" in {step.Region}, account {step.Account}") : null,
            step.Note is null ? null : Tag.Of("p", "warn note", step.Note),
            step.Input is null ? null : Tag.Folded("What it is given", Tag.Verbatim(ReportWords.Pretty(step.Input))),
            next.Count == 0 ? null : new XElement("ul", next.Select(each => Step(one, each, step))));
    }

    private static string Kind(PathPlace place) => place switch
    {
        PathPlace.Bus => "event bus",
        PathPlace.Other => "target",
        _ => place.ToString().ToLowerInvariant(),
    };

    private static IEnumerable<XElement> Runs(SimulationReport report, SimulatedEvent one)
    {
        var runs = report.Functions.Where(run => run.Event == one.Number).ToList();
        return runs.Count == 0 ? [] :
        [
            new("h4", "Function runs"),
            Tag.Table($"Functions that ran for event {one.Number}", ["Run", "Function", "Rule", "Delivery", "Time", "Result", "Log"], runs.Select(Run)),
        ];
    }

    private static XElement Run(FunctionRun run) => Tag.Row(run.Succeeded ? null : "failed",
        run.Number, Tag.Of("span", "whole", run.Handler), Tag.Of("span", "whole", run.Rule), run.Attempt, Tag.Of("span", "whole", ReportWords.Time(run.At)),
        run.Failure is { } failure
            ? new[]
            {
                Tag.Of("strong", "badge bad", "failed"), Tag.Of("div", "wide", failure),
                run.DeadLetterQueue is { } queue ? new XElement("div", $"The event is in {queue}.") : null,
            }
            : [Tag.Of("span", "badge good", "ok")],
        run.Log.IsEmpty ? "none" : Tag.Folded(
            ReportWords.Count(run.Log.Length, "line"), Tag.Of("div", "wide", run.Log.Select(line => Tag.Verbatim(ReportWords.Pretty(line))))));
}
