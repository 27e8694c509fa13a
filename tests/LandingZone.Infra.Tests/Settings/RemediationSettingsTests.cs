using LandingZone.Findings;
using LandingZone.Infra.Settings;
using LandingZone.Infra.Tests.Harness;

namespace LandingZone.Infra.Tests.Settings;

public sealed class RemediationSettingsTests
{
    // C16: what takes something from somebody is off until it is asked for, and nothing is changed until then.
    [Fact]
    public void Parse_C16_nothingSaid_changesNothingAndAsksForNothingDestructive()
    {
        var settings = Scenario.Settings().Remediation;

        Assert.Equal(RemediationMode.DryRun, settings.Mode);
        Assert.Equal(
            [
                "blockAddress=On", "isolateInstance=Off", "snapshotVolumes=On", "deactivateAccessKey=Off", "revokeRoleSessions=Off",
                "restartCloudTrail=On", "restorePasswordPolicy=On", "blockPublicAccess=Off",
            ],
            settings.Actions.Select(action => $"{action.Name}={action.State}"));
        Assert.All(settings.Actions, action => Assert.Equal(1m, action.Floor));
        Assert.Equal(new NetworkAclSettings(1, 89, false, 720), settings.NetworkAcl);
        Assert.Empty(settings.NeverBlock);
        Assert.False(settings.BlockDocumentationRanges);
        Assert.Equal("landing-zone-exempt", settings.ExemptTag);
        Assert.Equal(new PasswordPolicySettings(14, true, true, true, true, true, null, 24), settings.PasswordPolicy);
        Assert.Empty(settings.ResponseRole.Targets);
        Assert.Equal((false, true), (settings.ResponseRole.ManagementAccount, settings.ResponseRole.SecurityAccount));
        Assert.Equal((10, 5), (settings.Concurrency, settings.ExpiryMinutes));
    }

    [Fact]
    public void Parse_nothingSaid_hasTheDocumentedOperations()
    {
        var settings = Scenario.Settings();

        Assert.Equal(new CoverageSettings("rate(6 hours)", false), settings.Coverage);
        Assert.Equal(("cron(0 6 * * ? *)", 50), (settings.Usage.Schedule, settings.Usage.RisePercent));
        Assert.Equal([7, 1], settings.Usage.TrialNoticeDays.ToArray());
        Assert.Equal(new OperationsSettings(365, SeverityBand.High, 15), settings.Operations);
    }

    [Fact]
    public void Parse_rootIdGiven_isWhereTheResponseRoleGoes() => Assert.Equal(
        ["r-a1b2"],
        Scenario.Settings(("organization", "{ organizationId: o-a1b2c3d4e5, managementAccountId: '123456789012', rootId: r-a1b2 }")).Remediation.ResponseRole.Targets.ToArray());

    [Theory]
    [InlineData("remediation", "{ mode: 'off' }")]
    [InlineData("remediation", "{ mode: enforce, responseRole: { organizationalUnits: [ou-a1b2-workloads] } }")]
    [InlineData("remediation", "{ actions: { isolateInstance: { state: approval, minimumSeverity: high } } }")]
    [InlineData("remediation", "{ networkAcl: { ruleRange: 1-1 } }")]
    [InlineData("remediation", "{ networkAcl: { ruleRange: 32766-32766, directions: both, blockMinutes: 43200 } }")]
    [InlineData("remediation", "{ neverBlock: [203.0.113.7/32, '2001:db8::/32', 0.0.0.0/0] }")]
    [InlineData("remediation", "{ exemptTag: 'team:exempt' }")]
    [InlineData("coverage", "{ schedule: rate(1 hour) }")]
    [InlineData("coverage", "{ schedule: rate(45 minutes) }")]
    [InlineData("usage", "{ schedule: 'cron(15 10 ? * MON-FRI *)', trialNoticeDays: [1, 30], risePercent: 10000 }")]
    [InlineData("operations", "{ logRetentionDays: 3653, alarmSeverity: critical, oldestMessageMinutes: 1440 }")]
    public void Parse_closeToARule_isAccepted(string key, string yaml) =>
        Assert.Empty(LandingZoneSettings.Parse(Scenario.Configuration((key, yaml))).Problems);

    [Fact]
    public void Parse_noticeDays_areDistinctWithTheLongestFirst() =>
        Assert.Equal([14, 7, 1], Scenario.Settings(("usage", "{ trialNoticeDays: [1, 14, 7, 1] }")).Usage.TrialNoticeDays.ToArray());
}
