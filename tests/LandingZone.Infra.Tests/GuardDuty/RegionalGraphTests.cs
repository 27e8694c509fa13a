using LandingZone.Infra.Tests.Harness;

namespace LandingZone.Infra.Tests.GuardDuty;

/// <summary>The order of things in a region: Detector, administrator, organization configuration, plans, members, destination.</summary>
public sealed class RegionalGraphTests
{
    private static readonly string[] Plans =
        ["ai-protection", "ebs-malware-protection", "eks-audit-logs", "lambda-network-logs", "rds-login-events", "runtime-monitoring", "s3-data-events"];

    // T01, T03, T04, T09, T33, D25
    [Fact]
    public async Task Prod_T01_T03_T04_everyRegion_hasExactlyTheseEdges()
    {
        var deployed = await Deployed.StackAsync("prod");

        foreach (var region in StackFile.Settings("prod").Regions)
        {
            var name = $"guardduty-{region}";
            Assert.Empty(deployed.Named($"{name}-detector").DependsOn);
            Assert.Equal([$"{name}-detector", "guardduty-trusted-access"], deployed.Named($"{name}-administrator").DependsOn);
            Assert.Equal([$"{name}-administrator"], deployed.Named($"{name}-organization").DependsOn);
            var features = Plans.Select(plan => $"{name}-organization-{plan}").ToList();
            Assert.All(features, feature => Assert.Equal(
                feature.EndsWith("ebs-malware-protection", StringComparison.Ordinal)
                    ? [$"{name}-organization", "guardduty-malware-trusted-access"]
                    : [$"{name}-organization"],
                deployed.Named(feature).DependsOn));
            Assert.All(
                deployed.OfType(AwsTypes.DetectorFeature).Where(feature => feature.Region == region.Name),
                feature => Assert.Equal([$"{name}-detector"], feature.DependsOn));
            Assert.Equal(
                features.Concat(["guardduty-management-malware-role", "guardduty-management-role"]).Order(),
                deployed.Named($"{name}-member-444455556666").DependsOn.Order());
            Assert.Equal(
                ["findings-archive-folder", "findings-archive-key-policy", "findings-archive-policy", $"{name}-member-444455556666"],
                deployed.Named($"guardduty-export-{region}").DependsOn.Order());
        }
    }

    [Fact]
    public async Task Dev_withoutMembers_destinationWaitsForThePlans()
    {
        var deployed = await Deployed.StackAsync("dev");

        Assert.Equal(
            [
                "findings-archive-folder", "findings-archive-key-policy", "findings-archive-policy",
                .. Plans.Select(plan => $"guardduty-us-east-1-organization-{plan}"),
            ],
            deployed.Named("guardduty-export-us-east-1").DependsOn.Order());
    }

    // T02
    [Fact]
    public async Task Prod_T02_onlyTheAdministratorIsNamedByTheManagementAccount()
    {
        var deployed = await Deployed.StackAsync("prod");

        Assert.Equal(
            [AwsTypes.OrganizationAdminAccount, AwsTypes.ServiceLinkedRole, AwsTypes.Account, AwsTypes.AwsServiceAccess],
            deployed.Resources.Where(resource => resource.Account == "management").Select(resource => resource.Type).Distinct().Order(StringComparer.Ordinal));
        Assert.All(
            deployed.Resources.Where(resource => resource.Inputs.ContainsKey("detectorId")),
            resource =>
            {
                Assert.Equal("security", resource.Account);
                Assert.Equal($"guardduty-{resource.Region}-detector-id", resource.Text("detectorId"));
            });
    }

    // T06
    [Fact]
    public async Task Dev_T06_administrator_isReplacedByDeletingFirst()
    {
        var deployed = await Deployed.StackAsync("dev");

        Assert.All(deployed.OfType(AwsTypes.OrganizationAdminAccount), resource =>
        {
            Assert.True(((Pulumi.CustomResourceOptions)resource.Options).DeleteBeforeReplace);
            Assert.True(resource.IsProtected);
            Assert.Equal("111122223333", resource.Text("adminAccountId"));
        });
    }

    // T01, T51
    [Fact]
    public async Task T01_T51_adoption_importsDetectorAndAdministratorOfTheRegion()
    {
        var id = new string('a', 32);
        var deployed = await Scenario.GuardDutyAsync($"{{ adopt: {{ detectors: {{ us-east-1: {id} }}, administratorRegions: [us-east-1] }} }}");

        Assert.Equal($"{id}@us-east-1", deployed.Named("guardduty-us-east-1-detector").Id);
        Assert.Equal("111122223333@us-east-1", deployed.Named("guardduty-us-east-1-administrator").Id);
        Assert.Equal("", deployed.Named("guardduty-eu-central-1-detector").Id);
        Assert.Equal("", deployed.Named("guardduty-eu-central-1-administrator").Id);
    }

    // T11, T12
    [Fact]
    public async Task Prod_T11_T12_detectors_areProtectedAndOnlyInTheSecurityAccount() =>
        Assert.All((await Deployed.StackAsync("prod")).OfType(AwsTypes.Detector), detector =>
        {
            Assert.True(detector.IsProtected);
            Assert.Equal("security", detector.Account);
            Assert.Equal(true, detector.Inputs["enable"]);
        });

    // T13, T15, D10
    [Theory]
    [InlineData("ALL")]
    [InlineData("NEW")]
    [InlineData("NONE")]
    public async Task T13_T15_D10_autoEnable_isWrittenWithTheCurrentFieldAlone(string members)
    {
        var deployed = await Scenario.GuardDutyAsync($"{{ autoEnableMembers: {members} }}");

        Assert.All(deployed.OfType(AwsTypes.OrganizationConfiguration), configuration => Assert.Equal(
            ["autoEnableOrganizationMembers=" + members, $"detectorId=guardduty-{configuration.Region}-detector-id", $"region={configuration.Region}"],
            configuration.Inputs.Select(input => $"{input.Key}={input.Value}").Order()));
    }

    // T03, T21, T29, T56
    [Theory]
    [InlineData("dev")]
    [InlineData("prod")]
    public async Task T03_T21_T29_T56_noDatasourcesInvitationsOrNativeResources(string stack)
    {
        var deployed = await Deployed.StackAsync(stack);

        Assert.DoesNotContain(deployed.Resources, resource => resource.Inputs.ContainsKey("datasources"));
        Assert.DoesNotContain(deployed.Resources, resource => resource.Type.Contains("inviteAccepter", StringComparison.OrdinalIgnoreCase));
        Assert.DoesNotContain(deployed.Resources, resource => resource.Type.StartsWith("aws-native:guardduty", StringComparison.Ordinal));
    }
}
