using System.Collections.Immutable;
using System.Text.Json.Nodes;
using LandingZone.Findings.Contracts;
using LandingZone.Tools.Catalogue;
using LandingZone.Tools.Preview;

namespace LandingZone.Tools.Graph;

/// <summary>Finds the parts of a stack in its preview, which is all that this knows of the program.</summary>
public static class ArchitectureReader
{
    private const int NamesInLine = 2;

    /// <summary>Reads the architecture of a stack.</summary>
    public static Architecture Read(StackPreview preview)
    {
        var (nodes, edges) = (new List<GraphNode>(), new List<GraphEdge>());
        var rules = new StackRules(preview);
        AddRegions(preview, rules, nodes, edges);
        AddBus(preview, nodes, edges);
        AddNotifications(preview, rules, nodes, edges);
        AddResponses(preview, rules, nodes, edges);
        AddSchedules(preview, nodes, edges);
        var ids = nodes.Select(node => node.Id).ToHashSet(StringComparer.Ordinal);
        return new(preview.Stack, [.. nodes], [.. edges.Where(edge => ids.Contains(edge.From) && ids.Contains(edge.To))]);
    }

    private static void AddRegions(StackPreview preview, StackRules rules, List<GraphNode> nodes, List<GraphEdge> edges)
    {
        var created = Of(preview, "aws:organizations/account:Account").Where(r => r.Parent == "member-accounts").Select(r => r.Name).ToList();
        nodes.Add(new(NodeId.Members, "Member accounts", "organization", [created.Count == 0 ? "none created by this stack" : $"{created.Count} created by this stack"]));
        var detectors = Of(preview, "aws:guardduty/detector:Detector").ToList();
        var exported = Of(preview, "aws:guardduty/publishingDestination:PublishingDestination").Select(r => r.Region).ToHashSet(StringComparer.Ordinal);
        foreach (var group in detectors.GroupBy(detector => detector.Region.Split('-')[0]))
        {
            var id = NodeId.GuardDuty(group.Key);
            var regions = group.Select(detector => detector.Region).ToList();
            var forwarding = regions.Count(region => rules.Forwarding(region).Any(rule => rule.IsEnabled));
            var exporting = regions.Count(exported.Contains);
            nodes.Add(new(id, "GuardDuty", $"security · {Geography(group.Key)}",
                [.. regions, $"{forwarding} forward, {exporting} export"], group.Any(detector => Flag(detector, "enable"))));
            edges.Add(new(NodeId.Members, id, ""));
            edges.Add(new(id, NodeId.Bus, "", forwarding > 0));
            edges.Add(new(id, NodeId.Archive, "", exporting > 0));
        }
    }

    private static void AddBus(StackPreview preview, List<GraphNode> nodes, List<GraphEdge> edges)
    {
        foreach (var bus in Of(preview, "aws:cloudwatch/eventBus:EventBus"))
            nodes.Add(new(NodeId.Bus, "Findings bus", Place(bus), [StackRules.Text(bus, "name")]));
        foreach (var replay in Of(preview, "aws:cloudwatch/eventArchive:EventArchive"))
        {
            nodes.Add(new(NodeId.Replay, "Event archive", Place(replay), [replay.Inputs["retentionDays"] is { } days ? $"replay, {days} days" : "replay"]));
            edges.Add(new(NodeId.Bus, NodeId.Replay, ""));
        }
        foreach (var bucket in Of(preview, "aws:s3/bucket:Bucket").Where(r => r.Parent == "findings-archive"))
            nodes.Add(new(NodeId.Archive, "Findings archive", Place(bucket), ["encrypted bucket"]));
    }

    private static void AddNotifications(StackPreview preview, StackRules rules, List<GraphNode> nodes, List<GraphEdge> edges)
    {
        var topics = Of(preview, "aws:sns/topic:Topic").ToDictionary(topic => $"${{{topic.Name}.arn}}", StringComparer.Ordinal);
        var own = rules.OnFindingsBus.Where(rule => rule.Resource.Parent == "notifications").ToLookup(rule => rule.Targets.Any(target => topics.ContainsKey(StackRules.Text(target, "arn"))));
        var all = own[false].ToList();
        foreach (var rule in own[true])
        {
            nodes.Add(new(rule.Resource.Name, StackRules.Text(rule.Resource, "description"), Place(rule.Resource), ["rule"], rule.IsEnabled));
            edges.Add(new(NodeId.Bus, rule.Resource.Name, "", rule.IsEnabled));
            edges.Add(new(rule.Resource.Name, NodeId.Topics, "", rule.IsEnabled));
        }
        AddRules(NodeId.NotificationRules, "Notification rules", NodeId.Notify, all, nodes, edges);
        foreach (var function in Functions(preview, FunctionHandlers.Notify))
            nodes.Add(new(NodeId.Notify, "notify", Place(function), ["function"], all.Exists(rule => rule.IsEnabled)));
        var subscribers = Of(preview, "aws:sns/topicSubscription:TopicSubscription").ToLookup(r => StackRules.Text(r, "topic"), StringComparer.Ordinal);
        if (topics.Count > 0)
        {
            nodes.Add(new(NodeId.Topics, "Topics", Place(topics.Values.First()),
                [.. topics.Select(topic => $"{StackRules.Text(topic.Value, "displayName")}, {Count(subscribers[topic.Key].Count(), "subscriber")}")], subscribers.Count > 0));
            edges.Add(new(NodeId.Notify, NodeId.Topics, "", subscribers.Count > 0));
        }

        foreach (var webhooks in Of(preview, "aws:ssm/parameter:Parameter").Where(r => r.Parent == "notifications"))
        {
            nodes.Add(new(NodeId.Chat, "Chat webhooks", Place(webhooks), []));
            edges.Add(new(NodeId.Notify, NodeId.Chat, ""));
        }
    }

    private static void AddResponses(StackPreview preview, StackRules rules, List<GraphNode> nodes, List<GraphEdge> edges)
    {
        AddRules(NodeId.ResponseRules, "Response rules", NodeId.Queue, [.. rules.OnFindingsBus.Where(rule => rule.Resource.Parent == "remediation")], nodes, edges);
        foreach (var function in Functions(preview, FunctionHandlers.Remediate))
        {
            var mode = Variable(function, FunctionEnvironment.RemediationMode);
            var isOn = mode != "off" && Of(preview, "aws:lambda/eventSourceMapping:EventSourceMapping").Any(feed => Flag(feed, "enabled"));
            nodes.Add(new(NodeId.Queue, "Queue", Place(function), ["with dead letters"], isOn));
            nodes.Add(new(NodeId.Remediate, "remediate", Place(function), [$"function, mode {mode}"], isOn));
            edges.Add(new(NodeId.Queue, NodeId.Remediate, "", isOn));
            edges.Add(new(NodeId.Remediate, NodeId.ResponseRole, mode == "dryRun" ? "plans only" : "responds", isOn && mode != "dryRun"));
            edges.Add(new(NodeId.Remediate, NodeId.Ledger, "", isOn));
        }
        foreach (var table in Of(preview, "aws:dynamodb/table:Table"))
            nodes.Add(new(NodeId.Ledger, "Ledger", Place(table), ["table"]));
        foreach (var set in Of(preview, "aws-native:cloudformation:StackSet"))
            nodes.Add(new(NodeId.ResponseRole, "Response role", "every member account", ["by a StackSet of the", "management account"]));
    }

    private static void AddRules(string id, string label, string to, IReadOnlyCollection<StackRule> rules, List<GraphNode> nodes, List<GraphEdge> edges)
    {
        foreach (var state in rules.GroupBy(rule => rule.IsEnabled).OrderByDescending(group => group.Key))
        {
            var own = state.Key ? id : $"{id}-off";
            var names = state.Select(rule => rule.Resource.Name[(rule.Resource.Parent.Length + 1)..]).ToList();
            nodes.Add(new(own, state.Key ? label : $"{label}, off", Place(state.First().Resource), Lines(names), state.Key));
            edges.Add(new(NodeId.Bus, own, "", state.Key));
            edges.Add(new(own, to, "", state.Key));
        }
    }

    private static void AddSchedules(StackPreview preview, List<GraphNode> nodes, List<GraphEdge> edges)
    {
        var functions = Of(preview, "aws:lambda/function:Function").ToDictionary(function => $"${{{function.Name}.arn}}", StringComparer.Ordinal);
        var schedules = Of(preview, "aws:scheduler/schedule:Schedule").Select(schedule => (
            Resource: schedule,
            Function: functions.GetValueOrDefault((string?)schedule.Inputs["target"]?["arn"] ?? ""),
            IsOn: StackRules.Text(schedule, "state") != "DISABLED"));
        foreach (var group in schedules.GroupBy(one => (To: To(one.Function), one.IsOn)))
        {
            var id = $"schedules-{group.Key.To}{(group.Key.IsOn ? "" : "-off")}";
            nodes.Add(new(id, group.Key.IsOn ? "Schedules" : "Schedules, off", Place(group.First().Resource), [.. group.Select(one =>
                $"{(one.Function is null ? one.Resource.Name : StackRules.Text(one.Function, "handler"))}, {StackRules.Text(one.Resource, "scheduleExpression")}")], group.Key.IsOn));
            edges.Add(new(id, group.Key.To, "", group.Key.IsOn));
        }

        // What a function without the ledger has to say, it puts on the bus.
        static string To(PreviewResource? function) =>
            function is not null && Variable(function, FunctionEnvironment.LedgerTable).Length > 0 ? NodeId.Ledger : NodeId.Bus;
    }

    private static IEnumerable<PreviewResource> Of(StackPreview preview, string type) => preview.Resources.Where(resource => resource.Type == type);

    private static IEnumerable<PreviewResource> Functions(StackPreview preview, string handler) =>
        Of(preview, "aws:lambda/function:Function").Where(function => StackRules.Text(function, "handler") == handler);

    private static string Variable(PreviewResource function, string name) => (string?)function.Inputs["environment"]?["variables"]?[name] ?? "";

    // An input that is left out is on, as for the provider.
    private static bool Flag(PreviewResource resource, string input) => resource.Inputs[input] is not JsonValue value || !value.TryGetValue<bool>(out var flag) || flag;

    private static string Geography(string prefix) => prefix switch
    {
        "af" => "Africa",
        "ap" => "Asia Pacific",
        "ca" => "Canada",
        "cn" => "China",
        "eu" => "Europe",
        "il" => "Israel",
        "me" => "Middle East",
        "mx" => "Mexico",
        "sa" => "South America",
        "us" => "United States",
        _ => prefix,
    };

    private static string Place(PreviewResource resource) => $"{resource.Account} · {resource.Region}";

    private static string Count(int count, string noun) => count == 1 ? $"1 {noun}" : $"{count} {noun}s";

    private static ImmutableArray<string> Lines(IEnumerable<string> names) => [.. names.Chunk(NamesInLine).Select(line => string.Join(", ", line))];
}
