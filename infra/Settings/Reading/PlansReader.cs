using System.Collections.Immutable;
using LandingZone.Findings.Regions;

namespace LandingZone.Infra.Settings.Reading;

/// <summary>Reads the matrix of regions and protection plans.</summary>
internal static class PlansReader
{
    private static readonly ImmutableArray<string> PlanNames =
        [.. ProtectionPlan.All.Where(plan => plan.OrganizationCapable).Select(plan => plan.Name)];

    private static readonly ImmutableArray<string> CurrentPlanNames = [.. PlanNames.Where(name => !ProtectionPlan.Find(name)!.IsLegacy)];

    private static readonly ImmutableArray<string> AgentNames =
        [.. ProtectionPlan.Find(ProtectionPlan.RuntimeMonitoring)!.AdditionalConfigurations];

    // These two change workloads or bill by use of foundation models, so nobody gets them without asking.
    private static readonly ImmutableArray<string> OffByDefault = [ProtectionPlan.RuntimeMonitoring, ProtectionPlan.AiProtection];

    /// <summary>ALL, NEW or NONE; null when missing or wrong.</summary>
    public static AutoEnable? AutoEnableOf(ConfigValue? value) =>
        value?.OneOf(("ALL", AutoEnable.All), ("NEW", AutoEnable.New), ("NONE", AutoEnable.None));

    /// <summary>The defaults and the overrides.</summary>
    /// <param name="map">The key <c>guardDuty</c>; null when missing.</param>
    /// <param name="members">What plans default to.</param>
    /// <param name="regions">The stack's regions.</param>
    public static ProtectionPlanSettings Read(ConfigObject? map, AutoEnable members, ImmutableArray<Region> regions)
    {
        var plans = CurrentPlanNames.ToImmutableSortedDictionary(
            name => name, name => OffByDefault.Contains(name) ? AutoEnable.None : members, StringComparer.Ordinal);
        var agents = AgentNames.ToImmutableSortedDictionary(name => name, _ => AutoEnable.None, StringComparer.Ordinal);
        return new(
            plans.SetItems(Plans(map?.Optional("protectionPlans"))),
            agents.SetItems(Agents(map?.Optional("runtimeAgents"))),
            map?.Optional("aiAnalyst")?.Boolean() ?? false,
            Overrides(map?.Optional("regionOverrides"), regions));
    }

    /// <summary>The regions, with what the stack knows better than the table of plans per region.</summary>
    public static ImmutableArray<Region> Availability(ConfigValue? value, ImmutableArray<Region> regions)
    {
        foreach (var (name, plans) in value?.Entries() ?? [])
        {
            if (plans.KeyIsRegionOf(regions, name) is not { } region)
                continue;

            var missing = region.UnsupportedPlans.ToHashSet();
            foreach (var (plan, available) in plans.Entries())
            {
                if (ProtectionPlan.Find(plan) is null)
                    UnknownPlan(available, plan, ProtectionPlan.All.Select(known => known.Name));
                else if (available.Boolean() is { } offered)
                    _ = offered ? missing.Remove(plan) : missing.Add(plan);
            }

            regions = regions.Replace(region, region with { UnsupportedPlans = [.. missing.Order(StringComparer.Ordinal)] });
        }

        return regions;
    }

    private static ImmutableSortedDictionary<string, RegionOverride> Overrides(ConfigValue? value, ImmutableArray<Region> regions)
    {
        var overrides = ImmutableSortedDictionary.CreateBuilder<string, RegionOverride>(StringComparer.Ordinal);
        foreach (var (name, item) in value?.Entries() ?? [])
        {
            if (item.KeyIsRegionOf(regions, name) is null || item.Object() is not { } map)
                continue;
            overrides[name] = new(
                AutoEnableOf(map.Optional("autoEnableMembers")),
                Plans(map.Optional("protectionPlans")),
                Agents(map.Optional("runtimeAgents")),
                map.Optional("aiAnalyst")?.Boolean());
            map.RejectUnknownKeys();
        }

        return overrides.ToImmutable();
    }

    /// <summary>Plans of a single account, on or off.</summary>
    public static ImmutableSortedDictionary<string, bool> PlanStatuses(ConfigValue? value) => Cells(value, CurrentPlanNames, Status);

    /// <summary>Runtime agents of a single account, on or off.</summary>
    public static ImmutableSortedDictionary<string, bool> AgentStatuses(ConfigValue? value) => Cells(value, AgentNames, Status);

    private static bool? Status(ConfigValue value) => value.OneOf(("ENABLED", true), ("DISABLED", false));

    private static ImmutableSortedDictionary<string, AutoEnable> Plans(ConfigValue? value) => Cells(value, PlanNames, AutoEnableOf);

    private static ImmutableSortedDictionary<string, AutoEnable> Agents(ConfigValue? value) => Cells(value, AgentNames, AutoEnableOf);

    private static ImmutableSortedDictionary<string, T> Cells<T>(ConfigValue? value, ImmutableArray<string> names, Func<ConfigValue, T?> read)
        where T : struct
    {
        var cells = ImmutableSortedDictionary.CreateBuilder<string, T>(StringComparer.Ordinal);
        foreach (var (name, cell) in value?.Entries() ?? [])
        {
            if (!names.Contains(name))
                UnknownPlan(cell, name, names);
            else if (read(cell) is { } status)
                cells[name] = status;
        }

        return cells.ToImmutable();
    }

    private static void UnknownPlan(ConfigValue cell, string name, IEnumerable<string> names)
    {
        var suggestion = Wording.DidYouMean(name, names);
        cell.Problems.Add(cell.Path, name switch
        {
            ProtectionPlan.AiAnalyst => "AI_ANALYST has no organization setting. Use the key aiAnalyst: true or false.",
            "RDS_DATA_RISK" => "RDS_DATA_RISK is not supported: the AWS provider does not document its parent plan. Remove it.",
            _ when suggestion.Length > 0 => $"unknown name. {suggestion}",
            _ => $"unknown name. Known names: {string.Join(", ", names)}.",
        });
    }
}
