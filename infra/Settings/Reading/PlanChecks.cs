using LandingZone.Findings.Regions;

namespace LandingZone.Infra.Settings.Reading;

/// <summary>Rules about protection plans, the accounts they reach and the regions that offer them.</summary>
internal static class PlanChecks
{
    /// <summary>Reports every broken rule. A wrong default is reported once, not for every region.</summary>
    public static void Run(LandingZoneSettings settings, Problems problems)
    {
        var guardDuty = settings.GuardDuty;
        var overrides = guardDuty.Plans.RegionOverrides;
        Exclusions(guardDuty, problems);
        for (var index = 0; index < guardDuty.Members.Length; index++)
            Member(settings, guardDuty.Members[index], $"guardDuty.members[{index}]", problems);
        if (settings.Regions.Any(region => !overrides.ContainsKey(region.Name)))
            Row(guardDuty, RegionOverride.Nothing, "guardDuty", problems);
        foreach (var region in settings.Regions.Where(region => overrides.ContainsKey(region.Name)))
        {
            Offered(region, overrides[region.Name], problems);
            Row(guardDuty, overrides[region.Name], $"guardDuty.regionOverrides.{region.Name}", problems);
        }
    }

    // While a setting is ALL, GuardDuty refuses to release a member.
    private static void Exclusions(GuardDutySettings guardDuty, Problems problems)
    {
        if (guardDuty.ExcludedAccounts.IsEmpty || guardDuty.Mode == GuardDutyMode.Offboard)
            return;
        var defaults = new RegionOverride(guardDuty.AutoEnableMembers, guardDuty.Plans.Defaults, guardDuty.Plans.RuntimeAgents, null);
        var all = ReachingAll(defaults, "")
            .Concat(guardDuty.Plans.RegionOverrides.SelectMany(pair => ReachingAll(pair.Value, $"regionOverrides.{pair.Key}.")))
            .ToList();
        if (all.Count == 0)
            return;
        problems.Add(
            "guardDuty.excludedAccounts",
            $"accounts cannot be excluded while a setting reaches ALL accounts: {string.Join(", ", all)}. "
            + "Set these to NEW or NONE and list the members that shall be covered in guardDuty.members, "
            + "exclude accounts with an organization policy of type GUARDDUTY_POLICY, or remove excludedAccounts.");
    }

    private static IEnumerable<string> ReachingAll(RegionOverride row, string path)
    {
        if (row.AutoEnableMembers == AutoEnable.All)
            yield return $"{path}autoEnableMembers";
        foreach (var plan in row.Plans.Where(plan => plan.Value == AutoEnable.All))
            yield return $"{path}protectionPlans.{plan.Key}";
        foreach (var agent in row.RuntimeAgents.Where(agent => agent.Value == AutoEnable.All))
            yield return $"{path}runtimeAgents.{agent.Key}";
    }

    // GuardDuty refuses to switch a plan off for one account while the organization has it for all.
    private static void Member(LandingZoneSettings settings, MemberAccount member, string path, Problems problems)
    {
        foreach (var plan in member.Plans.Where(plan => !plan.Value).Select(plan => plan.Key))
        {
            var regions = settings.Regions.Where(region => PlanIn(region, plan) == AutoEnable.All).Select(region => region.Name).ToList();
            if (regions.Count > 0)
            {
                problems.Add(
                    $"{path}.protectionPlans.{plan}",
                    $"the plan cannot be off for one account while it is ALL in {Wording.All(regions)}. Set it to NEW or NONE there.");
            }
        }

        foreach (var agent in member.RuntimeAgents.Where(agent => agent.Value && !member.Plans.GetValueOrDefault(ProtectionPlan.RuntimeMonitoring)))
        {
            problems.Add(
                $"{path}.runtimeAgents.{agent.Key}",
                "the agent needs RUNTIME_MONITORING: ENABLED in the account's own protectionPlans. Add it there, or switch the agent off.");
        }

        AutoEnable PlanIn(Region region, string plan) =>
            settings.GuardDuty.Plans.Defaults.SetItems(settings.GuardDuty.Plans.Override(region).Plans).GetValueOrDefault(plan);
    }

    private static void Offered(Region region, RegionOverride changes, Problems problems)
    {
        var path = $"guardDuty.regionOverrides.{region.Name}";
        foreach (var plan in changes.Plans.Where(plan => plan.Value != AutoEnable.None && !region.Supports(plan.Key)))
            problems.Add($"{path}.protectionPlans.{plan.Key}", Missing(plan.Key));
        if (changes.AiAnalyst == true && !region.Supports(ProtectionPlan.AiAnalyst))
            problems.Add($"{path}.aiAnalyst", Missing(ProtectionPlan.AiAnalyst));

        string Missing(string plan) =>
            $"{region.Name} does not offer {plan}. Remove it, or state otherwise in guardDuty.planAvailability.{region.Name}.";
    }

    private static void Row(GuardDutySettings guardDuty, RegionOverride changes, string path, Problems problems)
    {
        var plans = guardDuty.Plans.Defaults.SetItems(changes.Plans);
        var agents = guardDuty.Plans.RuntimeAgents.SetItems(changes.RuntimeAgents);
        var runtime = plans[ProtectionPlan.RuntimeMonitoring];
        if (runtime != AutoEnable.None && plans.GetValueOrDefault(ProtectionPlan.EksRuntimeMonitoring) != AutoEnable.None)
        {
            problems.Add(
                $"{path}.protectionPlans",
                "RUNTIME_MONITORING and EKS_RUNTIME_MONITORING exclude each other. "
                + "Set EKS_RUNTIME_MONITORING to NONE: RUNTIME_MONITORING covers EKS too.");
        }

        foreach (var agent in agents.Where(agent => agent.Value != AutoEnable.None && runtime == AutoEnable.None))
        {
            problems.Add(
                $"{path}.runtimeAgents.{agent.Key}",
                "the agent needs RUNTIME_MONITORING, which is NONE. Switch the plan on, or the agent off.");
        }

        var named = !guardDuty.Members.IsEmpty || guardDuty.ManagementAccount.IsMember;
        var members = changes.AutoEnableMembers ?? guardDuty.AutoEnableMembers;
        if (members == AutoEnable.None && !named && plans.Any(plan => plan.Value != AutoEnable.None))
        {
            problems.Add(
                $"{path}.autoEnableMembers",
                "NONE without guardDuty.members leaves nobody for the protection plans. "
                + "Use ALL or NEW, list members, or set the plans to NONE.");
        }
    }
}
