using LandingZone.Findings.Notifications;
using LandingZone.Findings.Regions;

namespace LandingZone.Infra.Settings.Reading;

/// <summary>Rules that need more than one key.</summary>
internal static class CrossChecks
{
    /// <summary>Reports every broken rule.</summary>
    public static void Run(LandingZoneSettings settings, Problems problems)
    {
        Partitions(settings, problems);
        SecurityAccount(settings, problems);
        Members(settings, problems);
        Archive(settings, problems);
        PlanChecks.Run(settings, problems);
        Channels(settings, problems);
        ResponseRole(settings, problems);
    }

    // Responses that cannot reach any account would fail one by one, at the worst moment.
    private static void ResponseRole(LandingZoneSettings settings, Problems problems)
    {
        var remediation = settings.Remediation;
        if (remediation is { Mode: RemediationMode.Enforce, ResponseRole.Targets.IsEmpty: true })
        {
            problems.Add(
                "remediation.responseRole.organizationalUnits",
                "mode enforce needs accounts to act in, and there are none. List organizational units or the root, or give organization.rootId.");
        }

        if (!remediation.ResponseRole.SecurityAccount && remediation.ResponseRole.Targets.IsEmpty && remediation.ResponseRole.ManagementAccount)
        {
            problems.Add(
                "remediation.responseRole.managementAccount",
                "the management account would be the only one with a response role. List organizational units too, or set it to none.");
        }
    }

    // A notification that is on and reaches nobody is worse than one that is off, because people count on it.
    private static void Channels(LandingZoneSettings settings, Problems problems)
    {
        if (!settings.Channels.Chat.IsEmpty)
            return;
        foreach (var notification in settings.Notifications.Where(one => one is { Enabled: true, Channels: [NotificationChannel.Chat] }))
        {
            problems.Add(
                $"notifications.{notification.Notification.Name}.channels",
                "chat alone reaches nobody: channels.chat is empty. Add a webhook there, or email here.");
        }
    }

    private static void Partitions(LandingZoneSettings settings, Problems problems)
    {
        var home = settings.HomeRegion;
        if (settings.Regions.All(region => region.Name != home.Name))
        {
            problems.Add(
                "homeRegion",
                $"expected one of \"regions\", found \"{home.Name}\". Add it to the list: its own findings are handled there too.");
        }

        for (var index = 0; index < settings.Regions.Length; index++)
        {
            var region = settings.Regions[index];
            if (region.Partition != home.Partition)
            {
                problems.Add(
                    $"regions[{index}]",
                    $"\"{region.Name}\" is in partition {region.Partition.Id}, but homeRegion is in {home.Partition.Id}. "
                    + "Use a stack per partition.");
            }
        }
    }

    private static void SecurityAccount(LandingZoneSettings settings, Problems problems)
    {
        var account = settings.SecurityAccount.Id;
        var adopt = settings.GuardDuty.Adopt;
        if (account == settings.Organization.ManagementAccountId)
        {
            problems.Add(
                "securityAccount.id",
                $"{account} is the management account. Use an account of its own: "
                + "AWS advises against the management account as GuardDuty administrator.");
        }

        if (account is null && (adopt.Detectors.Count > 0 || adopt.AdministratorRegions.Count > 0))
        {
            problems.Add(
                "guardDuty.adopt",
                "a security account that is still to be created has nothing to adopt. Give securityAccount.id, or remove adopt.");
        }
    }

    private static void Members(LandingZoneSettings settings, Problems problems)
    {
        var guardDuty = settings.GuardDuty;
        var reach = settings.Regions.Select(region => guardDuty.Plans.Override(region).AutoEnableMembers ?? guardDuty.AutoEnableMembers);
        if (!guardDuty.Members.IsEmpty && reach.All(members => members == AutoEnable.All))
        {
            problems.Add(
                "guardDuty.members",
                "the list has no effect while autoEnableMembers is ALL in every region. "
                + "Remove it, or set autoEnableMembers to NEW or NONE.");
        }

        for (var index = 0; index < guardDuty.ExcludedAccounts.Length; index++)
        {
            var (path, account) = ($"guardDuty.excludedAccounts[{index}]", guardDuty.ExcludedAccounts[index]);
            if (account == settings.SecurityAccount.Id)
                problems.Add(path, $"{account} is the security account, which administers GuardDuty. Remove it.");
            if (account == settings.Organization.ManagementAccountId && guardDuty.ManagementAccount.IsMember)
                problems.Add(path, $"{account} is the management account, which managementAccount makes a member. Remove one of them.");
        }
    }

    // "Exporting generated GuardDuty findings to Amazon S3": a default region never exports to an opt-in region, and an opt-in region
    // exports to itself or to a default region.
    private static void Archive(LandingZoneSettings settings, Problems problems)
    {
        const string Path = "findingsArchive.region";
        if (RegionTable.Find(settings.FindingsArchive.Region) is not { } archive)
            return;
        if (archive.Partition != settings.Partition)
        {
            problems.Add(
                Path,
                $"\"{archive}\" is in partition {archive.Partition.Id}, but homeRegion is in {settings.Partition.Id}. "
                + "Choose a region of the same partition.");
        }

        var others = settings.Regions.Where(region => region.Name != archive.Name).Select(region => region.Name).ToList();
        if (archive.IsOptIn && others.Count > 0)
        {
            problems.Add(
                Path,
                $"\"{archive}\" is an opt-in region, to which {Wording.All(others)} cannot export findings. Choose a default region.");
        }
    }
}
