using LandingZone.Infra.Archive;
using LandingZone.Infra.GuardDuty;
using LandingZone.Infra.Organization;
using LandingZone.Infra.Settings;

namespace LandingZone.Infra;

/// <summary>The landing zone as a Pulumi program.</summary>
public static class LandingZoneProgram
{
    /// <summary>Declares every resource of the landing zone. Needs nothing but the settings, and a running Pulumi deployment.</summary>
    /// <param name="settings">What the stack decides.</param>
    /// <returns>
    /// The stack's outputs. <c>securityAccountId</c>: the delegated administrator. <c>detectorIds</c>: its detector by region, for the
    /// coverage check. <c>findingsBucketArn</c> and <c>findingsKeyArn</c>: the archive, for whoever is to read findings.
    /// </returns>
    public static IDictionary<string, object?> Define(LandingZoneSettings settings)
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

        return new Dictionary<string, object?>
        {
            ["securityAccountId"] = security.AccountId,
            ["detectorIds"] = guardDuty.DetectorIds,
            ["findingsBucketArn"] = archive.BucketArn,
            ["findingsKeyArn"] = archive.KeyArn,
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
