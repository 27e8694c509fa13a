using LandingZone.Infra.Settings;
using LandingZone.Infra.Tests.Harness;

namespace LandingZone.Infra.Tests.Settings;

/// <summary>What stands close to a rule and is allowed.</summary>
public sealed class GoodInputsTests
{
    [Theory]
    // T14: exclusion works as soon as nothing reaches everybody.
    [InlineData("guardDuty", "{ autoEnableMembers: NEW, excludedAccounts: ['999988887777'] }")]
    [InlineData("guardDuty", "{ autoEnableMembers: NONE, members: [{ accountId: '222233334444', email: a@example.com }], excludedAccounts: ['999988887777'] }")]
    // T24: one of the two runtime plans at a time.
    [InlineData("guardDuty", "{ protectionPlans: { RUNTIME_MONITORING: ALL, EKS_RUNTIME_MONITORING: NONE } }")]
    [InlineData("guardDuty", "{ protectionPlans: { RUNTIME_MONITORING: NONE, EKS_RUNTIME_MONITORING: ALL } }")]
    [InlineData("guardDuty", "{ autoEnableMembers: NONE, managementAccount: { mode: member, email: a@example.com }, protectionPlans: { S3_DATA_EVENTS: NEW } }")]
    [InlineData("guardDuty", "{ autoEnableMembers: NEW, members: [{ accountId: '222233334444', email: a@example.com, protectionPlans: { S3_DATA_EVENTS: DISABLED } }] }")]
    [InlineData("guardDuty", "{ trustedIpList: { name: offices, entries: [198.51.100.7, 198.51.100.0/24, '2001:db8::/32', '2001:db8::1'] } }")]
    [InlineData("guardDuty", "{ planAvailability: { us-east-1: { AI_ANALYST: false } } }")]
    // T37: a default region takes the findings of every region.
    [InlineData("findingsArchive", "{ region: us-east-1 }")]
    [InlineData("findingsArchive", "{ region: eu-west-3 }")]
    [InlineData("findingsArchive", "{ retentionDays: 30, objectLock: { mode: COMPLIANCE, days: 30 }, glacierAfterDays: 29 }")]
    // T40: the access logs stay in the archive's account and region.
    [InlineData("findingsArchive", "{ region: us-east-1, accessLogs: { bucketName: logs-bucket, accountId: '111122223333', region: us-east-1 } }")]
    [InlineData("deployRoles", "{ management: platform/Deploy, security: Deploy }")]
    public void Parse_closeToARule_isAccepted(string key, string yaml) =>
        Assert.Empty(LandingZoneSettings.Parse(Scenario.Configuration((key, yaml))).Problems);

    // T37: an opt-in region exports to itself when it is the only one.
    [Fact]
    public void Parse_T37_onlyRegionIsOptIn_keepsItsFindings()
    {
        var settings = Scenario.Settings(("homeRegion", "eu-central-2"), ("regions", "[eu-central-2]"));

        Assert.Equal("eu-central-2", settings.FindingsArchive.Region);
        Assert.True(settings.HomeRegion.IsOptIn);
    }

    // T13: nothing said means everybody, existing accounts included, in words that a reader of the plan sees.
    [Fact]
    public void Parse_nothingOptional_hasTheDocumentedDefaults()
    {
        var settings = Scenario.Settings();

        Assert.Equal(new DeployRoles(null, "OrganizationAccountAccessRole"), settings.DeployRoles);
        Assert.Empty(settings.Tags);
        Assert.Equal((GuardDutyMode.Enabled, AutoEnable.All, "FIFTEEN_MINUTES"), (settings.GuardDuty.Mode, settings.GuardDuty.AutoEnableMembers, settings.GuardDuty.FindingPublishingFrequency));
        Assert.Equal(
            [
                "AI_PROTECTION=NONE", "EBS_MALWARE_PROTECTION=ALL", "EKS_AUDIT_LOGS=ALL", "LAMBDA_NETWORK_LOGS=ALL", "RDS_LOGIN_EVENTS=ALL",
                "RUNTIME_MONITORING=NONE", "S3_DATA_EVENTS=ALL",
            ],
            settings.GuardDuty.Plans.Defaults.Select(plan => $"{plan.Key}={plan.Value.ToApi()}"));
        Assert.All(settings.GuardDuty.Plans.RuntimeAgents.Values, agent => Assert.Equal(AutoEnable.None, agent));
        Assert.False(settings.GuardDuty.Plans.AiAnalyst);
        Assert.Equal(new FindingsArchiveSettings("eu-central-1", null, "findings", 365, null, null, 365, null), settings.FindingsArchive);
    }

    // Plans follow the members, so that exclusion does not need every plan to be named.
    [Fact]
    public void Parse_newMembersOnly_plansFollow() =>
        Assert.DoesNotContain(Scenario.Settings(("guardDuty", "{ autoEnableMembers: NEW }")).GuardDuty.Plans.Defaults.Values, plan => plan == AutoEnable.All);
}
