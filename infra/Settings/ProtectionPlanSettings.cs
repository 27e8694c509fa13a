using System.Collections.Immutable;
using LandingZone.Findings.Regions;

namespace LandingZone.Infra.Settings;

/// <summary>The matrix of region and protection plan, as defaults and overrides.</summary>
/// <param name="Defaults">Every plan that an organization can switch on, by its API name. The legacy EKS_RUNTIME_MONITORING is there
/// only when the stack names it, to switch it off.</param>
/// <param name="RuntimeAgents">The three agents of RUNTIME_MONITORING, by their API names.</param>
/// <param name="AiAnalyst">Whether investigations are on, a plan of the administrator's detector only.</param>
/// <param name="RegionOverrides">What differs in a region.</param>
public sealed record ProtectionPlanSettings(
    ImmutableSortedDictionary<string, AutoEnable> Defaults,
    ImmutableSortedDictionary<string, AutoEnable> RuntimeAgents,
    bool AiAnalyst,
    ImmutableSortedDictionary<string, RegionOverride> RegionOverrides)
{
    /// <summary>What differs in a region; nothing when the stack says nothing about it.</summary>
    public RegionOverride Override(Region region) => RegionOverrides.GetValueOrDefault(region.Name, RegionOverride.Nothing);
}

/// <summary>What differs in one region. An override replaces the default; it can switch a plan off as well as on.</summary>
/// <param name="AutoEnableMembers">Which accounts become members; null for the default.</param>
/// <param name="Plans">Protection plans by API name.</param>
/// <param name="RuntimeAgents">Agents of RUNTIME_MONITORING by API name.</param>
/// <param name="AiAnalyst">Whether investigations are on; null for the default.</param>
public sealed record RegionOverride(
    AutoEnable? AutoEnableMembers,
    ImmutableSortedDictionary<string, AutoEnable> Plans,
    ImmutableSortedDictionary<string, AutoEnable> RuntimeAgents,
    bool? AiAnalyst)
{
    /// <summary>A region that differs in nothing.</summary>
    public static RegionOverride Nothing { get; } = new(
        null,
        ImmutableSortedDictionary<string, AutoEnable>.Empty,
        ImmutableSortedDictionary<string, AutoEnable>.Empty,
        null);
}
