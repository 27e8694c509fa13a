using System.Collections.Immutable;
using LandingZone.Findings.Regions;
using LandingZone.Infra.Settings;

namespace LandingZone.Infra.GuardDuty;

/// <summary>What GuardDuty does in one region: a row of the matrix of regions and protection plans.</summary>
/// <param name="Region">The region.</param>
/// <param name="Members">Which accounts become members by themselves.</param>
/// <param name="Plans">Every plan that the region offers, off ones included, in the order of the table of plans.</param>
public sealed record RegionPlans(Region Region, AutoEnable Members, ImmutableArray<PlanCell> Plans);

/// <summary>One plan in one region. Off is written as NONE and DISABLED, never left out: deleting such a setting changes nothing in AWS,
/// and a feature that nobody mentions is on by default.</summary>
/// <param name="Plan">The plan.</param>
/// <param name="Organization">Which accounts get it; null for a plan that an organization cannot switch on.</param>
/// <param name="OnDetector">Whether the administrator's own detector has it, which no organization setting reaches.</param>
/// <param name="Agents">Settings under the plan: always all of them, in the service's order.</param>
public sealed record PlanCell(ProtectionPlan Plan, AutoEnable? Organization, bool OnDetector, ImmutableArray<AgentCell> Agents);

/// <summary>A setting under a plan.</summary>
/// <param name="Name">Its API name.</param>
/// <param name="Organization">Which accounts get it.</param>
public sealed record AgentCell(string Name, AutoEnable Organization)
{
    /// <summary>Whether the administrator's own detector has it.</summary>
    public bool OnDetector => Organization != AutoEnable.None;
}
