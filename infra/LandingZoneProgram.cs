using LandingZone.Findings.Contracts;
using LandingZone.Infra.Accounts;
using LandingZone.Infra.Archive;
using LandingZone.Infra.Functions;
using LandingZone.Infra.GuardDuty;
using LandingZone.Infra.Hub;
using LandingZone.Infra.Ledger;
using LandingZone.Infra.MemberRoles;
using LandingZone.Infra.Naming;
using LandingZone.Infra.Notifications;
using LandingZone.Infra.Operations;
using LandingZone.Infra.Organization;
using LandingZone.Infra.Remediation;
using LandingZone.Infra.Runtime;
using LandingZone.Infra.Settings;
using Pulumi;
using Aws = Pulumi.Aws;

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
    /// severity band, for further subscribers. <c>undoFunctionName</c>: the function with which people undo or approve a response.
    /// <c>dashboardName</c>: what to look at. <c>memberAccountIds</c>: ids of the accounts that the stack created, by name.
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

        var key = new RuntimeKey(
            "runtime",
            new() { AccountId = security.AccountId, Partition = settings.Partition, Region = settings.HomeRegion.Name },
            new() { Provider = security.Provider });
        var home = key.Home with { LogRetentionDays = settings.Operations.LogRetentionDays };
        var topics = new NotificationTopics(
            "topics", new() { Home = home, Email = settings.Channels.Email, AlarmSeverity = settings.Operations.AlarmSeverity }, new() { Provider = security.Provider });
        var hub = new FindingsHub(
            "findings-hub",
            new() { Home = home, Regions = settings.Regions, Archive = settings.EventArchive, AlarmTopicArn = topics.AlarmTopicArn },
            new() { Provider = security.Provider });
        var code = package ?? FunctionPackage.Placeholder;
        var ledger = new ResponseLedger("ledger", new() { Home = home }, new() { Provider = security.Provider });
        var notifications = new FindingNotifications(
            "notifications",
            new()
            {
                Home = home,
                Hub = hub,
                Topics = topics,
                Ledger = ledger,
                Package = code,
                Notifications = settings.Notifications,
                Chat = settings.Channels.Chat,
                QuietMinutes = settings.QuietMinutes,
                GroupMinutes = settings.GroupMinutes,
            },
            new() { Provider = security.Provider });
        var remediation = DefineResponses(settings, home, hub, ledger, topics, code, management, security.Provider);
        var review = new ProtectionReview(
            "review",
            new() { Home = home, Hub = hub, Ledger = ledger, Package = code, Settings = settings, AlarmTopicArn = topics.AlarmTopicArn },
            new() { Provider = security.Provider });
        var operations = new Operations.Operations(
            "operations",
            new()
            {
                Home = home,
                Watched = WhatIsWatched(hub, notifications, remediation, review),
                Settings = settings.Operations,
                AlarmTopicArn = topics.AlarmTopicArn,
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
            ["undoFunctionName"] = remediation.UndoFunctionName,
            ["dashboardName"] = operations.DashboardName,
            ["memberAccountIds"] = accounts.AccountIds,
        };
    }

    private static FindingRemediation DefineResponses(
        LandingZoneSettings settings, Home home, FindingsHub hub, ResponseLedger ledger, NotificationTopics topics, FunctionPackage code,
        Aws.Provider management, Aws.Provider security)
    {
        var roleName = Names.ResponseRole(Deployment.Instance.StackName);
        var externalId = ExternalId.Declare();
        var remediation = new FindingRemediation(
            "remediation",
            new()
            {
                Home = home,
                Hub = hub,
                Ledger = ledger,
                Package = code,
                Settings = settings.Remediation,
                ManagementAccountId = settings.Organization.ManagementAccountId,
                ResponseRoleName = roleName,
                ExternalId = externalId,
                AlarmTopicArn = topics.AlarmTopicArn,
            },
            new() { Provider = security });
        _ = new MemberResponseRoles(
            "response-role",
            new()
            {
                Home = home,
                Management = management,
                ManagementNative = AccountProvider.CreateNative(
                    "management-native", settings.Organization.ManagementAccountId, settings.DeployRoles.Management, settings.HomeRegion, settings.Tags),
                Organization = settings.Organization,
                Settings = settings.Remediation,
                RoleName = roleName,
                ExternalId = externalId,
                FunctionRoleArns = [remediation.Remediate.RoleArn, remediation.ExpireBlocks.RoleArn, remediation.Undo.RoleArn],
            },
            new() { Provider = security });
        return remediation;
    }

    private static Watched WhatIsWatched(
        FindingsHub hub, FindingNotifications notifications, FindingRemediation remediation, ProtectionReview review) => new(
        hub.BusName,
        [
            (FunctionHandlers.Remediate, remediation.Remediate),
            (FunctionHandlers.Notify, notifications.Notify),
            (FunctionHandlers.ExpireBlocks, remediation.ExpireBlocks),
            (FunctionHandlers.AuditCoverage, review.AuditCoverage),
            (FunctionHandlers.WatchUsage, review.WatchUsage),
            (FunctionHandlers.Undo, remediation.Undo),
        ],
        [.. notifications.EnabledRules, .. remediation.EnabledRules.Select(rule => (rule.Name, rule.Rule.Name))],
        [
            ("responses", remediation.Unanswered.QueueName),
            ("notifications", notifications.Undelivered.QueueName),
            ("reviews", review.Failures.QueueName),
        ],
        remediation.Queue.QueueName);

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
