using LandingZone.Findings.Regions;

namespace LandingZone.Infra.Settings.Reading;

/// <summary>Rules that need more than one key.</summary>
internal static class CrossChecks
{
    /// <summary>Reports every broken rule.</summary>
    public static void Run(LandingZoneSettings settings, Problems problems)
    {
        Partitions(settings, problems);
        Accounts(settings, problems);
        Archive(settings, problems);
        Exclusions(settings.GuardDuty, problems);
        Plans(settings, problems);
    }

    private static void Partitions(LandingZoneSettings settings, Problems problems)
    {
        var home = settings.HomeRegion;
        if (settings.Regions.All(region => region.Name != home.Name))
            problems.Add("homeRegion", $"expected one of \"regions\", found \"{home.Name}\". Add it to the list: its own findings are handled there too.");
        foreach (var (region, index) in settings.Regions.Select((region, index) => (region, index)))
        {
            if (region.Partition != home.Partition)
                problems.Add($"regions[{index}]", $"\"{region.Name}\" is in partition {region.Partition.Id}, but homeRegion is in {home.Partition.Id}. Use a stack per partition.");
        }
    }

    private static void Accounts(LandingZoneSettings settings, Problems problems)
    {
        var management = settings.Organization.ManagementAccountId;
        if (settings.SecurityAccount.Id == management)
            problems.Add("securityAccount.id", $"{management} is the management account. Use an account of its own: AWS advises against the management account as GuardDuty administrator.");
        if (settings.SecurityAccount.Id is null && (settings.GuardDuty.Adopt.Detectors.Count > 0 || settings.GuardDuty.Adopt.AdministratorRegions.Count > 0))
            problems.Add("guardDuty.adopt", "a security account that is still to be created has nothing to adopt. Give securityAccount.id, or remove adopt.");
        var reach = settings.Regions.Select(region =>
            settings.GuardDuty.Plans.RegionOverrides.GetValueOrDefault(region.Name)?.AutoEnableMembers ?? settings.GuardDuty.AutoEnableMembers);
        if (!settings.GuardDuty.Members.IsEmpty && reach.All(members => members == AutoEnable.All))
            problems.Add("guardDuty.members", "the list has no effect while autoEnableMembers is ALL in every region. Remove it, or set autoEnableMembers to NEW or NONE.");
        foreach (var (account, index) in settings.GuardDuty.ExcludedAccounts.Select((account, index) => (account, index)))
        {
            if (account == settings.SecurityAccount.Id)
                problems.Add($"guardDuty.excludedAccounts[{index}]", $"{account} is the security account, which administers GuardDuty. Remove it.");
            if (account == management && settings.GuardDuty.ManagementAccount.IsMember)
                problems.Add($"guardDuty.excludedAccounts[{index}]", $"{account} is the management account, which managementAccount makes a member. Remove one of them.");
        }
    }

    // "Exporting generated GuardDuty findings to Amazon S3": a default region never exports to an opt-in region, and an opt-in region
    // exports to itself or to a default region.
    private static void Archive(LandingZoneSettings settings, Problems problems)
    {
        var name = settings.FindingsArchive.Region;
        var archive = RegionTable.Find(name);
        if (archive is null)
            return;
        if (archive.Partition != settings.Partition)
            problems.Add("findingsArchive.region", $"\"{name}\" is in partition {archive.Partition.Id}, but homeRegion is in {settings.Partition.Id}. Choose a region of the same partition.");
        if (archive.IsOptIn && settings.Regions.Where(region => region.Name != name).Select(region => region.Name).ToList() is { Count: > 0 } others)
            problems.Add("findingsArchive.region", $"\"{name}\" is an opt-in region, to which {Wording.Either(others).Replace(" or ", " and ", StringComparison.Ordinal)} cannot export findings. Choose a default region.");
    }

    // While a setting is ALL, GuardDuty refuses to release a member.
    private static void Exclusions(GuardDutySettings guardDuty, Problems problems)
    {
        if (guardDuty.ExcludedAccounts.IsEmpty || guardDuty.Mode == GuardDutyMode.Offboard)
            return;
        var all = new List<string>();
        if (guardDuty.AutoEnableMembers == AutoEnable.All)
            all.Add("autoEnableMembers");
        all.AddRange(guardDuty.Plans.Defaults.Where(plan => plan.Value == AutoEnable.All).Select(plan => $"protectionPlans.{plan.Key}"));
        all.AddRange(guardDuty.Plans.RuntimeAgents.Where(agent => agent.Value == AutoEnable.All).Select(agent => $"runtimeAgents.{agent.Key}"));
        foreach (var (region, changes) in guardDuty.Plans.RegionOverrides)
        {
            if (changes.AutoEnableMembers == AutoEnable.All)
                all.Add($"regionOverrides.{region}.autoEnableMembers");
            all.AddRange(changes.Plans.Where(plan => plan.Value == AutoEnable.All).Select(plan => $"regionOverrides.{region}.protectionPlans.{plan.Key}"));
            all.AddRange(changes.RuntimeAgents.Where(agent => agent.Value == AutoEnable.All).Select(agent => $"regionOverrides.{region}.runtimeAgents.{agent.Key}"));
        }

        if (all.Count > 0)
        {
            problems.Add(
                "guardDuty.excludedAccounts",
                $"accounts cannot be excluded while a setting reaches ALL accounts: {string.Join(", ", all)}. "
                + "Set these to NEW or NONE and list the members that shall be covered in guardDuty.members, "
                + "exclude accounts with an organization policy of type GUARDDUTY_POLICY, or remove excludedAccounts.");
        }
    }

    // One row for all regions without an override, and one for each region with one: a wrong default is reported once.
    private static void Plans(LandingZoneSettings settings, Problems problems)
    {
        var overrides = settings.GuardDuty.Plans.RegionOverrides;
        if (settings.Regions.Any(region => !overrides.ContainsKey(region.Name)))
            Row(settings.GuardDuty, RegionOverride.Nothing, "guardDuty", problems);
        foreach (var region in settings.Regions.Where(region => overrides.ContainsKey(region.Name)))
        {
            Offered(region, overrides[region.Name], problems);
            Row(settings.GuardDuty, overrides[region.Name], $"guardDuty.regionOverrides.{region.Name}", problems);
        }
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
            problems.Add($"{path}.protectionPlans", "RUNTIME_MONITORING and EKS_RUNTIME_MONITORING exclude each other. Set EKS_RUNTIME_MONITORING to NONE: RUNTIME_MONITORING covers EKS too.");
        foreach (var agent in agents.Where(agent => agent.Value != AutoEnable.None && runtime == AutoEnable.None))
            problems.Add($"{path}.runtimeAgents.{agent.Key}", "the agent needs RUNTIME_MONITORING, which is NONE. Switch the plan on, or the agent off.");

        var named = !guardDuty.Members.IsEmpty || guardDuty.ManagementAccount.IsMember;
        if ((changes.AutoEnableMembers ?? guardDuty.AutoEnableMembers) == AutoEnable.None && !named && plans.Any(plan => plan.Value != AutoEnable.None))
            problems.Add($"{path}.autoEnableMembers", "NONE without guardDuty.members leaves nobody for the protection plans. Use ALL or NEW, list members, or set the plans to NONE.");
    }
}
