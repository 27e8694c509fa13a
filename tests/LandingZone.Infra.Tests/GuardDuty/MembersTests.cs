using System.Collections.Immutable;
using LandingZone.Infra.Tests.Harness;

namespace LandingZone.Infra.Tests.GuardDuty;

public sealed class MembersTests
{
    private const string Team = "{ accountId: '222233334444', email: team@example.com }";

    // T20
    [Fact]
    public async Task T20_member_ignoresWhatGuardDutyDoesNotGiveBackAndIsNeverInvited()
    {
        var deployed = await Scenario.GuardDutyAsync($"{{ autoEnableMembers: NEW, members: [{Team}] }}");

        var members = deployed.OfType(AwsTypes.Member).ToList();
        Assert.Equal(["guardduty-eu-central-1-member-222233334444", "guardduty-us-east-1-member-222233334444"], members.Select(member => member.Name).Order());
        Assert.All(members, member =>
        {
            Assert.Equal(["email", "invite"], member.Options.IgnoreChanges);
            Assert.Equal(["accountId", "detectorId", "email", "region"], member.Inputs.Keys.Order());
            Assert.Equal("security", member.Account);
        });
    }

    [Fact]
    public async Task Members_areNamedOnlyInRegionsWithoutAll()
    {
        var deployed = await Scenario.GuardDutyAsync($"{{ autoEnableMembers: ALL, members: [{Team}], regionOverrides: {{ us-east-1: {{ autoEnableMembers: NEW }} }} }}");

        Assert.Equal("us-east-1", Assert.Single(deployed.OfType(AwsTypes.Member)).Region);
    }

    // T19, T26, T27, D27
    [Fact]
    public async Task T19_T26_ownPlans_waitForTheirMemberAndHaveThreeAgentsInOrder()
    {
        var deployed = await Scenario.GuardDutyAsync(
            "{ autoEnableMembers: NEW, members: [{ accountId: '222233334444', email: team@example.com, "
            + "protectionPlans: { S3_DATA_EVENTS: DISABLED, RUNTIME_MONITORING: ENABLED }, runtimeAgents: { EC2_AGENT_MANAGEMENT: ENABLED } }] }");

        Assert.Equal(4, deployed.OfType(AwsTypes.MemberDetectorFeature).Count());
        Assert.All(deployed.OfType(AwsTypes.MemberDetectorFeature), feature =>
        {
            Assert.Equal([$"guardduty-{feature.Region}-member-222233334444"], feature.DependsOn);
            Assert.Equal(("222233334444", $"guardduty-{feature.Region}-detector-id"), (feature.Text("accountId"), feature.Text("detectorId")));
        });
        var s3 = deployed.Named("guardduty-us-east-1-member-222233334444-s3-data-events");
        Assert.Equal(("S3_DATA_EVENTS", "DISABLED", false), (s3.Text("name"), s3.Text("status"), s3.Inputs.ContainsKey("additionalConfigurations")));
        Assert.Equal(
            ["ECS_FARGATE_AGENT_MANAGEMENT=DISABLED", "EC2_AGENT_MANAGEMENT=ENABLED", "EKS_ADDON_MANAGEMENT=DISABLED"],
            deployed.Named("guardduty-us-east-1-member-222233334444-runtime-monitoring").List("additionalConfigurations")
                .Cast<ImmutableDictionary<string, object>>().Select(agent => $"{agent["name"]}={agent["status"]}"));
    }

    // T09
    [Fact]
    public async Task T09_managementAccount_waitsForItsServiceLinkedRoles()
    {
        var deployed = await Scenario.GuardDutyAsync("{ managementAccount: { mode: member, email: root@example.com } }");

        Assert.Equal(
            ["guardduty.amazonaws.com", "malware-protection.guardduty.amazonaws.com"],
            deployed.OfType(AwsTypes.ServiceLinkedRole).Select(role => role.Text("awsServiceName")).Order());
        Assert.All(deployed.OfType(AwsTypes.ServiceLinkedRole), role => Assert.Equal("management", role.Account));
        Assert.All(deployed.OfType(AwsTypes.Member), member =>
            Assert.Equal(["guardduty-management-role", "guardduty-management-malware-role"], member.DependsOn.TakeLast(2)));
    }

    [Fact]
    public async Task T09_existingServiceLinkedRoles_areLeftAlone()
    {
        var deployed = await Scenario.GuardDutyAsync("{ managementAccount: { mode: member, email: root@example.com, serviceLinkedRoles: existing } }");

        Assert.Empty(deployed.OfType(AwsTypes.ServiceLinkedRole));
        Assert.Equal(2, deployed.OfType(AwsTypes.Member).Count());
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("{ managementAccount: { mode: none } }")]
    public async Task ManagementAccount_none_isNoMember(string guardDuty)
    {
        var deployed = await Scenario.GuardDutyAsync(guardDuty);

        Assert.Empty(deployed.OfType(AwsTypes.Member));
        Assert.Empty(deployed.OfType(AwsTypes.ServiceLinkedRole));
    }
}
