using System.Collections.Immutable;
using LandingZone.Infra.Tests.Harness;

namespace LandingZone.Infra.Tests.GuardDuty;

/// <summary>
/// The provider's deletes of organization settings change nothing in AWS, so everything is switched off first. Pulumi deletes what has
/// left the program only after it has written what is in it, which is the order that GuardDuty asks for.
/// </summary>
public sealed class OffboardTests
{
    private const string Everything =
        "autoEnableMembers: ALL, aiAnalyst: true, managementAccount: { mode: member, email: root@example.com }, "
        + "protectionPlans: { RUNTIME_MONITORING: ALL, AI_PROTECTION: ALL }, runtimeAgents: { EC2_AGENT_MANAGEMENT: ALL }, "
        + "trustedIpList: { name: offices, entries: [198.51.100.0/24] }, threatLists: [{ name: bad, entries: [192.0.2.1] }], "
        + "suppressionFilters: [{ name: scanner, description: d, criteria: [{ field: type, equals: [Recon:EC2/Portscan] }] }], "
        + "malwareProtectionForS3: [{ bucketName: incoming, region: us-east-1 }]";

    // T16, D07, D09, D16, D18
    [Fact]
    public async Task T16_D07_D16_offboard_writesNoneAndDisabledForEverything()
    {
        var deployed = await Scenario.GuardDutyAsync($"{{ mode: offboard, {Everything} }}");

        Assert.All(deployed.OfType(AwsTypes.OrganizationConfiguration), configuration => Assert.Equal("NONE", configuration.Text("autoEnableOrganizationMembers")));
        Assert.Equal(14, deployed.OfType(AwsTypes.OrganizationConfigurationFeature).Count());
        Assert.All(deployed.OfType(AwsTypes.OrganizationConfigurationFeature), feature => Assert.Equal("NONE", feature.Text("autoEnable")));
        Assert.Equal(16, deployed.OfType(AwsTypes.DetectorFeature).Count());
        Assert.All(deployed.OfType(AwsTypes.DetectorFeature), feature => Assert.Equal("DISABLED", feature.Text("status")));
        Assert.All(
            deployed.Resources.Where(resource => resource.Inputs.ContainsKey("additionalConfigurations")).SelectMany(resource => resource.List("additionalConfigurations")),
            agent => Assert.Contains(((ImmutableDictionary<string, object>)agent).Values, value => value is "NONE" or "DISABLED"));
    }

    private static readonly string[] Runtime = ["findings-hub-", "notifications-", "remediation-", "response-role-", "review-"];

    [Fact]
    public async Task Offboard_leavesOutMembersListsFiltersDestinationsAndMalwarePlans()
    {
        var enabled = await Scenario.GuardDutyAsync($"{{ {Everything} }}");
        var offboard = await Scenario.GuardDutyAsync($"{{ mode: offboard, {Everything} }}");

        string[] leftOut =
        [
            AwsTypes.Member, AwsTypes.IPSet, AwsTypes.ThreatIntelSet, AwsTypes.Filter, AwsTypes.PublishingDestination, AwsTypes.MalwareProtectionPlan,
            AwsTypes.Role, AwsTypes.RolePolicy,
        ];
        Assert.All(leftOut, type => Assert.NotEmpty(OfGuardDuty(enabled, type)));
        Assert.All(leftOut, type => Assert.Empty(OfGuardDuty(offboard, type)));

        // What handles findings stays until the stack goes: it tells about the last ones, and takes blocks away.
        static IEnumerable<Declared> OfGuardDuty(Deployed deployed, string type) => deployed.OfType(type).Where(resource =>
            !Runtime.Any(component => resource.Name.StartsWith(component, StringComparison.Ordinal)));
    }

    // T07: the administrator is still named in every region, so that the later destroy disables it in every region.
    [Fact]
    public async Task T07_offboard_keepsDetectorsAndAdministratorsUnprotected()
    {
        var deployed = await Scenario.GuardDutyAsync("{ mode: offboard }");

        Assert.Equal(["eu-central-1", "us-east-1"], deployed.OfType(AwsTypes.OrganizationAdminAccount).Select(resource => resource.Region!).Order());
        Assert.Equal(["eu-central-1", "us-east-1"], deployed.OfType(AwsTypes.Detector).Select(resource => resource.Region!).Order());
        Assert.Equal(
            ["findings-archive-bucket", "findings-archive-folder", "findings-archive-key", "ledger-table", "runtime-key"],
            deployed.Resources.Where(resource => resource.IsProtected).Select(resource => resource.Name).Order());
    }

    [Fact]
    public async Task Offboard_withExclusions_isNotRefused() =>
        Assert.NotEmpty((await Scenario.GuardDutyAsync("{ mode: offboard, excludedAccounts: ['222233334444'] }")).OfType(AwsTypes.Detector));
}
