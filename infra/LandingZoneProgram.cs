using LandingZone.Infra.Accounts;
using LandingZone.Infra.Archive;
using LandingZone.Infra.Functions;
using LandingZone.Infra.GuardDuty;
using LandingZone.Infra.Hub;
using LandingZone.Infra.Ledger;
using LandingZone.Infra.Notifications;
using LandingZone.Infra.Organization;
using LandingZone.Infra.Runtime;
using LandingZone.Infra.Settings;

namespace LandingZone.Infra;

/// <summary>The landing zone as a Pulumi program.</summary>
public static class LandingZoneProgram
{
    /// <summary>Declares every resource of the landing zone. Needs nothing but the settings, and a running Pulumi deployment.</summary>
    /// <param name="settings">What the stack decides.</param>
    /// <param name="package">Code of the functions; null for <see cref="FunctionPackage.Placeholder"/>, as plans and tests have it.</param>
    /// <returns>
    /// The stack's outputs. <c>securityAccountId</c>: the delegated administrator. <c>detectorIds</c>: its detector by region, for the
    /// coverage check. <c>findingsBucketArn</c> and <c>findingsKeyArn</c>: the archive, for whoever is to read findings.
    /// <c>findingsBusArn</c>: the bus with the findings of all regions, for rules of one's own. <c>notificationTopicArns</c>: the topics by
    /// severity band, for further subscribers. <c>memberAccountIds</c>: ids of the accounts that the stack created, by name.
    /// </returns>
    public static IDictionary<string, object?> Define(LandingZoneSettings settings, FunctionPackage? package = null)
    {
        var management = AccountProvider.Create(
            "management", settings.Organization.ManagementAccountId, settings.DeployRoles.Management, settings.HomeRegion, settings.Tags);
        var security = new SecurityAccount(
            "security-account",
            new()
            {
                Account = settings.SecurityAccount,
                DeployRole = settings.DeployRoles.Security,
                HomeRegion = settings.HomeRegion,
                Tags = settings.Tags,
            },
            new() { Provider = management });
        var guardDuty = new OrganizationGuardDuty(
            "guardduty",
            new()
            {
                AdministratorAccountId = security.AccountId,
                KnownAdministratorAccountId = settings.SecurityAccount.Id,
                Organization = settings.Organization,
                Settings = settings.GuardDuty,
                Matrix = ProtectionPlanMatrix.For(settings.GuardDuty, settings.Regions),
                HomeRegion = settings.HomeRegion.Name,
                Management = management,
            },
            new() { Provider = security.Provider });
        var archive = new FindingsArchive(
            "findings-archive",
            new()
            {
                AccountId = security.AccountId,
                Partition = settings.Partition,
                Settings = settings.FindingsArchive,
                DeployRole = settings.DeployRoles.Security,
                Detectors = [.. guardDuty.Regions.Select(region => (region.Region, region.DetectorArn))],
            },
            new() { Provider = security.Provider });
        if (settings.GuardDuty.Mode == GuardDutyMode.Enabled)
            DefineWhatOffboardingLeavesOut(settings, security, guardDuty, archive);

        var home = new RuntimeKey(
            "runtime",
            new() { AccountId = security.AccountId, Partition = settings.Partition, Region = settings.HomeRegion.Name },
            new() { Provider = security.Provider }).Home;
        var topics = new NotificationTopics(
            "topics", new() { Home = home, Email = settings.Channels.Email }, new() { Provider = security.Provider });
        var hub = new FindingsHub(
            "findings-hub",
            new() { Home = home, Regions = settings.Regions, Archive = settings.EventArchive, AlarmTopicArn = topics.AlarmTopicArn },
            new() { Provider = security.Provider });
        var ledger = new ResponseLedger("ledger", new() { Home = home }, new() { Provider = security.Provider });
        _ = new FindingNotifications(
            "notifications",
            new()
            {
                Home = home,
                Hub = hub,
                Topics = topics,
                Ledger = ledger,
                Package = package ?? FunctionPackage.Placeholder,
                Notifications = settings.Notifications,
                Chat = settings.Channels.Chat,
                QuietMinutes = settings.QuietMinutes,
            },
            new() { Provider = security.Provider });
        var accounts = new MemberAccounts("member-accounts", new() { Accounts = settings.Accounts }, new() { Provider = management });

        return new Dictionary<string, object?>
        {
            ["securityAccountId"] = security.AccountId,
            ["detectorIds"] = guardDuty.DetectorIds,
            ["findingsBucketArn"] = archive.BucketArn,
            ["findingsKeyArn"] = archive.KeyArn,
            ["findingsBusArn"] = hub.BusArn,
            ["notificationTopicArns"] = topics.TopicArns,
            ["memberAccountIds"] = accounts.AccountIds,
        };
    }

    private static void DefineWhatOffboardingLeavesOut(
        LandingZoneSettings settings, SecurityAccount security, OrganizationGuardDuty guardDuty, FindingsArchive archive)
    {
        _ = new FindingsExport("guardduty-export", new() { Regions = guardDuty.Regions, Archive = archive }, new() { Parent = guardDuty });
        if (settings.GuardDuty.MalwareProtectionForS3.IsEmpty)
            return;
        _ = new S3MalwareProtection(
            "s3-malware-protection",
            new() { AccountId = security.AccountId, Partition = settings.Partition, Buckets = settings.GuardDuty.MalwareProtectionForS3 },
            new() { Provider = security.Provider });
    }
}
