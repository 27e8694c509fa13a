using System.Collections.Immutable;
using LandingZone.Findings.Contracts;
using LandingZone.Tools.Graph;

namespace LandingZone.Tools.Simulate.Html;

/// <summary>The way of the events of a report through the architecture of its stack.</summary>
public static class EventPath
{
    private static readonly Dictionary<string, string> Functions = new(StringComparer.Ordinal)
    {
        [FunctionHandlers.Notify] = NodeId.Notify,
        [FunctionHandlers.Remediate] = NodeId.Remediate,
    };

    /// <summary>Reads the way.</summary>
    public static LitPath Of(SimulationReport report, Architecture architecture)
    {
        ArgumentNullException.ThrowIfNull(report);
        ArgumentNullException.ThrowIfNull(architecture);
        var ways = report.Events.SelectMany(one => Steps(report, one)).Concat(Messages(report)).Concat(Responses(report)).ToList();
        var edges = architecture.Edges.Select(edge => (edge.From, edge.To)).Intersect(ways).ToImmutableHashSet();
        var ids = ways.SelectMany(way => new[] { way.From, way.To }).ToHashSet(StringComparer.Ordinal);
        return new([.. architecture.Nodes.Select(node => node.Id).Where(ids.Contains)], edges);
    }

    // A step without a part of its own, such as a rule on a default bus, belongs to the part before it.
    private static IEnumerable<(string From, string To)> Steps(SimulationReport report, SimulatedEvent one)
    {
        var places = new Dictionary<int, string>();
        foreach (var step in one.Path)
        {
            var before = step.From is { } number ? places[number] : one.CausedBy is null ? NodeId.Members : Cause(report, one);
            var here = step.Place == PathPlace.Source ? before : Node(report, one, step) ?? before;
            places[step.Number] = here;
            yield return (before, here);
        }
    }

    private static string? Node(SimulationReport report, SimulatedEvent one, PathStep step) => step.Place switch
    {
        PathPlace.Bus => step.Name == report.Stack.FindingsBus ? NodeId.Bus : NodeId.GuardDuty(step.Region),
        PathPlace.Rule => one.Rules.FirstOrDefault(rule => rule.Name == step.Name)?.Purpose switch
        {
            RulePurpose.Notification => NodeId.NotificationRules,
            RulePurpose.Remediation => NodeId.ResponseRules,
            RulePurpose.Forwarding => null,
            _ => step.Name,
        },
        PathPlace.Queue => NodeId.Queue,
        PathPlace.Topic => NodeId.Topics,
        PathPlace.Function => Handler(report, step.Name),
        _ => step.Name,
    };

    private static string? Handler(SimulationReport report, string function) =>
        report.Functions.FirstOrDefault(run => run.Name == function) is { } run ? Functions.GetValueOrDefault(run.Handler) : null;

    private static string Cause(SimulationReport report, SimulatedEvent one) =>
        report.Functions.FirstOrDefault(run => run.Number == one.CausedBy) is { } run ? Functions.GetValueOrDefault(run.Handler, NodeId.Bus) : NodeId.Bus;

    private static IEnumerable<(string From, string To)> Messages(SimulationReport report) => report.Notifications
        .SelectMany(notification => notification.Messages)
        .Select(message => (NodeId.Notify, message.Subject is null ? NodeId.Chat : NodeId.Topics));

    private static IEnumerable<(string From, string To)> Responses(SimulationReport report)
    {
        if (report.Ledger.Any(record => record.IsOfResponse))
            yield return (NodeId.Remediate, NodeId.Ledger);
        var runs = report.Functions.Where(run => run.Handler == FunctionHandlers.Remediate).Select(run => run.Number).ToHashSet();
        if (report.Calls.Any(call => runs.Contains(call.Function) && call is { Operation: "AssumeRole", Result: "ok" }))
            yield return (NodeId.Remediate, NodeId.ResponseRole);
    }
}
