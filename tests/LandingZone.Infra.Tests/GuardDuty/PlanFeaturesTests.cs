using System.Collections.Immutable;
using LandingZone.Findings.Regions;
using LandingZone.Infra.Tests.Harness;

namespace LandingZone.Infra.Tests.GuardDuty;

public sealed class PlanFeaturesTests
{
    // T23, T26, T27
    [Fact]
    public async Task Prod_T23_T26_T27_runtimeMonitoring_hasThreeAgentsInOrder()
    {
        var deployed = await Deployed.StackAsync("prod");

        Assert.Equal(
            ["autoEnable=ALL name=ECS_FARGATE_AGENT_MANAGEMENT", "autoEnable=NEW name=EC2_AGENT_MANAGEMENT", "autoEnable=ALL name=EKS_ADDON_MANAGEMENT"],
            Agents(deployed.Named("guardduty-us-east-1-organization-runtime-monitoring")));
        Assert.Equal(
            ["autoEnable=ALL name=ECS_FARGATE_AGENT_MANAGEMENT", "autoEnable=NONE name=EC2_AGENT_MANAGEMENT", "autoEnable=ALL name=EKS_ADDON_MANAGEMENT"],
            Agents(deployed.Named("guardduty-sa-east-1-organization-runtime-monitoring")));
        Assert.Equal(
            ["name=ECS_FARGATE_AGENT_MANAGEMENT status=ENABLED", "name=EC2_AGENT_MANAGEMENT status=DISABLED", "name=EKS_ADDON_MANAGEMENT status=ENABLED"],
            Agents(deployed.Named("guardduty-sa-east-1-detector-runtime-monitoring")));
    }

    [Fact]
    public async Task Dev_runtimeMonitoringOff_stillWritesTheThreeAgents() => Assert.Equal(
        ["autoEnable=NONE name=ECS_FARGATE_AGENT_MANAGEMENT", "autoEnable=NONE name=EC2_AGENT_MANAGEMENT", "autoEnable=NONE name=EKS_ADDON_MANAGEMENT"],
        Agents((await Deployed.StackAsync("dev")).Named("guardduty-eu-west-1-organization-runtime-monitoring")));

    // D30: the order is fixed instead of ignored, so that a real change still shows.
    [Fact]
    public async Task Prod_D30_features_ignoreNoChange()
    {
        var deployed = await Deployed.StackAsync("prod");

        Assert.All(
            deployed.OfType(AwsTypes.OrganizationConfigurationFeature).Concat(deployed.OfType(AwsTypes.DetectorFeature)),
            feature => Assert.Empty(feature.Options.IgnoreChanges));
    }

    // T28, T31, D13, D17, D24, D26
    [Theory]
    [InlineData("dev")]
    [InlineData("prod")]
    public async Task T28_T31_D17_everyPlan_isWrittenOnBothSidesUnderItsOwnName(string stack)
    {
        var deployed = await Deployed.StackAsync(stack);

        foreach (var region in StackFile.Settings(stack).Regions)
        {
            var organization = Named(AwsTypes.OrganizationConfigurationFeature, "autoEnable");
            var detector = Named(AwsTypes.DetectorFeature, "status");
            Assert.Equal(
                ProtectionPlan.All.Where(plan => plan.OrganizationCapable && !plan.IsLegacy).Select(plan => plan.Name).Order(), organization.Keys.Order());
            Assert.All(organization, plan => Assert.Equal(plan.Value == "NONE" ? "DISABLED" : "ENABLED", detector[plan.Key]));
            Assert.Equal(region.Supports("AI_ANALYST") ? ["AI_ANALYST"] : [], detector.Keys.Except(organization.Keys));

            Dictionary<string, string> Named(string type, string value) =>
                deployed.OfType(type).Where(feature => feature.Region == region.Name).ToDictionary(feature => feature.Text("name"), feature => feature.Text(value));
        }
    }

    // T25
    [Fact]
    public async Task T25_legacyRuntimePlan_isSwitchedOffBeforeTheNewOneIsSwitchedOn()
    {
        var deployed = await Scenario.GuardDutyAsync("{ protectionPlans: { EKS_RUNTIME_MONITORING: NONE, RUNTIME_MONITORING: ALL } }");

        Assert.Equal("NONE", deployed.Named("guardduty-us-east-1-organization-eks-runtime-monitoring").Text("autoEnable"));
        Assert.Equal("DISABLED", deployed.Named("guardduty-us-east-1-detector-eks-runtime-monitoring").Text("status"));
        Assert.Equal(
            ["guardduty-us-east-1-organization", "guardduty-us-east-1-organization-eks-runtime-monitoring"],
            deployed.Named("guardduty-us-east-1-organization-runtime-monitoring").DependsOn);
        Assert.Equal(
            ["guardduty-us-east-1-detector", "guardduty-us-east-1-detector-eks-runtime-monitoring"],
            deployed.Named("guardduty-us-east-1-detector-runtime-monitoring").DependsOn);
    }

    // T24: a stack that does not name the legacy plan never sends it.
    [Fact]
    public async Task T24_legacyRuntimePlan_isAbsentUnlessNamed() => Assert.DoesNotContain(
        (await Deployed.StackAsync("prod")).Resources, resource => resource.Inputs.GetValueOrDefault("name") as string == ProtectionPlan.EksRuntimeMonitoring);

    private static IEnumerable<string> Agents(Declared feature) => feature.List("additionalConfigurations")
        .Select(agent => string.Join(' ', ((ImmutableDictionary<string, object>)agent).OrderBy(pair => pair.Key).Select(pair => $"{pair.Key}={pair.Value}")));
}
