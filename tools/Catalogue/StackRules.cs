using System.Collections.Immutable;
using System.Text.Json.Nodes;
using LandingZone.Findings.Patterns;
using LandingZone.Tools.Preview;

namespace LandingZone.Tools.Catalogue;

/// <summary>A rule as the stack declares it.</summary>
/// <param name="Resource">Its resource.</param>
/// <param name="Pattern">Its pattern.</param>
/// <param name="IsEnabled">Whether its state lets it fire.</param>
/// <param name="Targets">Its targets; what is off has none.</param>
public sealed record StackRule(PreviewResource Resource, EventPattern Pattern, bool IsEnabled, ImmutableArray<PreviewResource> Targets)
{
    /// <summary>Whether it fires on an event that arrives on its bus.</summary>
    public bool Fires(FlatEvent candidate) => IsEnabled && Pattern.Matches(candidate);
}

/// <summary>The EventBridge rules of a stack as they stand in its preview, which is all that this knows of the program.</summary>
public sealed class StackRules
{
    private const string BusType = "aws:cloudwatch/eventBus:EventBus";
    private const string RuleType = "aws:cloudwatch/eventRule:EventRule";
    private const string TargetType = "aws:cloudwatch/eventTarget:EventTarget";
    private const string DefaultBus = "default";

    private readonly ImmutableArray<(string Bus, StackRule Rule)> _rules;
    private readonly PreviewResource? _bus;

    /// <summary>Reads the rules of a preview.</summary>
    public StackRules(StackPreview preview)
    {
        _bus = preview.Resources.FirstOrDefault(r => r.Type == BusType);
        var targets = preview.Resources.Where(r => r.Type == TargetType).ToLookup(r => Text(r, "rule"), StringComparer.Ordinal);
        _rules = [.. preview.Resources.Where(r => r.Type == RuleType && Text(r, "eventPattern").Length > 0).Select(rule => (Bus(rule), new StackRule(
            rule, EventPattern.Parse(Text(rule, "eventPattern")), Text(rule, "state") is not "DISABLED", [.. targets[$"${{{rule.Name}.name}}"]])))];
    }

    /// <summary>The region of the findings bus; empty where the stack has none.</summary>
    public string HomeRegion => _bus?.Region ?? "";

    /// <summary>The label of the account of the findings bus; empty where the stack has none.</summary>
    public string Account => _bus?.Account ?? "";

    /// <summary>The name of the findings bus; empty where the stack has none.</summary>
    public string BusName => _bus is null ? "" : Text(_bus, "name") is { Length: > 0 } name ? name : _bus.Name;

    /// <summary>The regions with a rule that forwards to the findings bus, whether it is on or off.</summary>
    public IEnumerable<string> ForwardedRegions =>
        _rules.Where(r => r.Bus == DefaultBus && r.Rule.Targets.Any(LeadsToBus)).Select(r => r.Rule.Resource.Region).Distinct();

    /// <summary>Every rule on the default bus of a region.</summary>
    public IEnumerable<StackRule> OnDefaultBus(string region) =>
        _rules.Where(r => r.Bus == DefaultBus && r.Rule.Resource.Region == region).Select(r => r.Rule);

    /// <summary>Every rule, in the order of the plan.</summary>
    public IEnumerable<StackRule> All => _rules.Select(r => r.Rule);

    /// <summary>The rules on the findings bus, in the order of the plan.</summary>
    public IEnumerable<StackRule> OnFindingsBus => _rules.Where(r => r.Bus != DefaultBus).Select(r => r.Rule);

    /// <summary>The rules on the default bus of a region that forward to the findings bus.</summary>
    public IEnumerable<StackRule> Forwarding(string region) =>
        _rules.Where(r => r.Bus == DefaultBus && r.Rule.Resource.Region == region && r.Rule.Targets.Any(LeadsToBus)).Select(r => r.Rule);

    /// <summary>The rules on the findings bus that fire on an event of a region; none where the region does not forward it.</summary>
    public ImmutableArray<StackRule> Firing(FlatEvent candidate, string region) =>
        Forwarding(region).Any(rule => rule.Fires(candidate)) ? [.. OnFindingsBus.Where(rule => rule.Fires(candidate))] : [];

    /// <summary>An input that is text; empty where there is none.</summary>
    internal static string Text(PreviewResource resource, string input) => resource.Inputs[input] is JsonValue value && value.TryGetValue<string>(out var text) ? text : "";

    private static string Bus(PreviewResource rule) => Text(rule, "eventBusName") is { Length: > 0 } name ? name : DefaultBus;

    /// <summary>Whether a target is the findings bus.</summary>
    public bool LeadsToBus(PreviewResource target) => _bus is not null && Text(target, "arn") == $"${{{_bus.Name}.arn}}";
}
