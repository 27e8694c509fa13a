using System.Text.Json.Nodes;
using LandingZone.Findings.Patterns;
using LandingZone.Tools.Catalogue;
using LandingZone.Tools.Simulate.Stacks;

namespace LandingZone.Tools.Simulate.Routing;

/// <summary>Says what a rule makes of an event.</summary>
internal static class RuleReading
{
    public static RuleEvaluation Of(StackDeclaration stack, StackRule rule, FlatEvent flat, string bus, string region)
    {
        var why = rule.Pattern.Explain(flat);
        return new(
            rule.Resource.Name, Purpose(stack, rule), StackRules.Text(rule.Resource, "description"), bus, region, rule.IsEnabled, why.Matched,
            why.Matched || IsAbout(rule.Pattern, flat), rule.Pattern.Json,
            why.Matched && !rule.IsEnabled ? "Every condition is met, but the rule is switched off." : why.Reason,
            why.Path, why.Expected, [.. why.Found]);
    }

    // The pattern without its other conditions, such as a severity.
    private static bool IsAbout(EventPattern pattern, FlatEvent flat)
    {
        var kind = new JsonObject();
        var whole = JsonNode.Parse(pattern.Json)!.AsObject();
        foreach (var name in new[] { "source", "detail-type" })
        {
            if (whole[name] is { } condition)
                kind[name] = condition.DeepClone();
        }

        if (whole["detail"]?["type"] is { } type)
            kind["detail"] = new JsonObject { ["type"] = type.DeepClone() };
        return EventPattern.Parse(kind.ToJsonString()).Matches(flat);
    }

    // A rule that is off has no targets: the component that it belongs to says what it is for.
    private static RulePurpose Purpose(StackDeclaration stack, StackRule rule) => rule.Targets.Any(stack.Rules.LeadsToBus) ? RulePurpose.Forwarding
        : stack.TypeOf(rule.Resource.ParentUrn) switch
        {
            "landingzone:hub:RegionalForwarding" => RulePurpose.Forwarding,
            "landingzone:notifications:FindingNotifications" => RulePurpose.Notification,
            StackCatalogue.RemediationType => RulePurpose.Remediation,
            _ => RulePurpose.Other,
        };
}
