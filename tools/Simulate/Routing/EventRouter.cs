using System.Text.Json.Nodes;
using LandingZone.Findings.Patterns;
using LandingZone.Tools.Catalogue;
using LandingZone.Tools.Simulate.Stacks;

namespace LandingZone.Tools.Simulate.Routing;

/// <summary>Sends an event through the rules of a stack, as they stand in its preview.</summary>
/// <param name="stack">The stack.</param>
/// <param name="explains">Whether rules that do not fire are listed with their reason; else only those that fire are.</param>
public sealed class EventRouter(StackDeclaration stack, bool explains)
{
    /// <summary>The way of an event that AWS puts on the default bus of a region.</summary>
    public Route FromDefaultBus(JsonObject candidate, string region)
    {
        ArgumentNullException.ThrowIfNull(candidate);
        var trail = new PathTrail(stack);
        var source = trail.Add(null, PathPlace.Source, (string?)candidate["source"] ?? "", region);
        var bus = trail.Add(source, PathPlace.Bus, "default", region);
        var flat = FlatEvent.Parse(candidate.ToJsonString());
        var rules = stack.Rules.OnDefaultBus(region).ToList();
        if (rules.Count == 0)
            trail.Note(bus, $"The stack has no rule in {region}: findings of this region go nowhere.");
        var fired = Evaluate(trail, rules, flat, "default", region);
        foreach (var rule in fired)
        {
            var step = trail.Add(bus, PathPlace.Rule, rule.Resource.Name, region);
            if (rule.Targets.Any(stack.Rules.LeadsToBus))
                OnFindingsBus(trail, step, candidate, flat);
            Targets(trail, step, rule, candidate, region);
        }

        return trail.ToRoute();
    }

    /// <summary>The way of an event that a function puts on the findings bus.</summary>
    public Route FromFindingsBus(JsonObject candidate)
    {
        ArgumentNullException.ThrowIfNull(candidate);
        var trail = new PathTrail(stack);
        var source = trail.Add(null, PathPlace.Source, (string?)candidate["source"] ?? "", stack.Rules.HomeRegion);
        OnFindingsBus(trail, source, candidate, FlatEvent.Parse(candidate.ToJsonString()));
        return trail.ToRoute();
    }

    private void OnFindingsBus(PathTrail trail, PathStep from, JsonObject candidate, FlatEvent flat)
    {
        var region = stack.Rules.HomeRegion;
        var bus = trail.Add(from, PathPlace.Bus, stack.Rules.BusName, region);
        foreach (var rule in Evaluate(trail, stack.Rules.OnFindingsBus, flat, stack.Rules.BusName, region))
            Targets(trail, trail.Add(bus, PathPlace.Rule, rule.Resource.Name, region), rule, candidate, region);
    }

    private List<StackRule> Evaluate(PathTrail trail, IEnumerable<StackRule> rules, FlatEvent flat, string bus, string region)
    {
        var fired = new List<StackRule>();
        foreach (var rule in rules)
        {
            var fires = rule.Fires(flat);
            if (fires)
                fired.Add(rule);
            if (fires || explains)
                trail.Add(RuleReading.Of(stack, rule, flat, bus, region));
        }

        return fired;
    }

    private void Targets(PathTrail trail, PathStep step, StackRule rule, JsonObject candidate, string region)
    {
        foreach (var target in rule.Targets.Where(target => !stack.Rules.LeadsToBus(target)))
        {
            var input = InputTransform.Apply(target, candidate, rule.Resource.Name);
            var resource = stack.References.Target(StackRules.Text(target, "arn"));
            var name = resource?.Name ?? StackRules.Text(target, "arn");
            if (stack.Functions.FirstOrDefault(function => function.Name == name) is { } function)
            {
                trail.Add(step, PathPlace.Function, name, region, input);
                trail.Add(new Delivery(rule.Resource.Name, function, null, input ?? candidate.ToJsonString()));
            }
            else if (stack.Queues.FirstOrDefault(queue => queue.Name == name) is { } queue)
            {
                var at = trail.Add(step, PathPlace.Queue, name, region, input, queue.Function is null ? "Nothing takes messages from this queue." : null);
                if (queue.Function is not { } fed)
                    continue;
                trail.Add(at, PathPlace.Function, fed.Name, region);
                trail.Add(new Delivery(rule.Resource.Name, fed, queue, input ?? candidate.ToJsonString()));
            }
            else
            {
                var isTopic = resource?.Type == "aws:sns/topic:Topic";
                trail.Add(step, isTopic ? PathPlace.Topic : PathPlace.Other, name, region, input, isTopic ? null : "This kind of target is not played.");
            }
        }
    }
}
