using System.Collections.Immutable;
using LandingZone.Findings.Regions;
using LandingZone.Infra.Settings;

namespace LandingZone.Infra.GuardDuty;

/// <summary>Works out what every region gets.</summary>
public static class ProtectionPlanMatrix
{
    /// <summary>One row per region, in the order of the regions.</summary>
    public static ImmutableArray<RegionPlans> For(GuardDutySettings settings, ImmutableArray<Region> regions) =>
        [.. regions.Select(region => Row(settings, region))];

    private static RegionPlans Row(GuardDutySettings settings, Region region)
    {
        var on = settings.Mode == GuardDutyMode.Enabled;
        var changes = settings.Plans.Override(region);
        var plans = settings.Plans.Defaults.SetItems(changes.Plans);
        var agents = settings.Plans.RuntimeAgents.SetItems(changes.RuntimeAgents);
        var aiAnalyst = changes.AiAnalyst ?? settings.Plans.AiAnalyst;
        return new(
            region,
            on ? changes.AutoEnableMembers ?? settings.AutoEnableMembers : AutoEnable.None,
            [.. ProtectionPlan.All.Where(IsManaged).Select(Cell)]);

        bool IsManaged(ProtectionPlan plan) => region.Supports(plan.Name) && (!plan.IsLegacy || plans.ContainsKey(plan.Name));

        PlanCell Cell(ProtectionPlan plan)
        {
            if (!plan.OrganizationCapable)
                return new(plan, null, on && aiAnalyst, []);
            var organization = on ? plans[plan.Name] : AutoEnable.None;
            return new(plan, organization, organization != AutoEnable.None,
                [.. plan.AdditionalConfigurations.Select(name => new AgentCell(name, Agent(plan, organization, name)))]);
        }

        // The legacy plan has no settings of its own here: it is only ever kept as it is, or switched off with all that belongs to it.
        AutoEnable Agent(ProtectionPlan plan, AutoEnable organization, string name) =>
            organization == AutoEnable.None ? AutoEnable.None : plan.IsLegacy ? organization : agents[name];
    }
}
