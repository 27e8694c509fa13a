using LandingZone.Infra.Settings;
using LandingZone.Infra.Tests.Harness;
using Pulumi;

namespace LandingZone.Infra.Tests.Settings;

public sealed class BadInputsTests
{
    /// <summary>Key, YAML and the exact lines of every case in <c>BadInputs.txt</c>.</summary>
    public static TheoryData<string, string, string> Cases()
    {
        var cases = new TheoryData<string, string, string>();
        var lines = File.ReadAllLines(Path.Combine(AppContext.BaseDirectory, "Settings", "BadInputs.txt"))
            .Where(line => line.Length > 0 && line[0] != '#').ToList();
        for (var start = 0; start < lines.Count;)
        {
            var end = start + 1;
            while (end < lines.Count && lines[end][0] == ' ')
                end++;
            var colon = lines[start].IndexOf(':', StringComparison.Ordinal);
            cases.Add(
                lines[start][..colon],
                lines[start][(colon + 1)..].Trim(),
                string.Join('\n', lines[(start + 1)..end].Select(line => line.Trim())));
            start = end;
        }

        return cases;
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Parse_badInput_namesKeyValueExpectationAndWayOut(string key, string yaml, string expected)
    {
        var result = LandingZoneSettings.Parse(Scenario.Configuration((key, yaml)));

        Assert.Equal(expected, string.Join('\n', result.Problems));
        Assert.Null(result.Settings);
    }

    [Fact]
    public void Cases_areMany() => Assert.True(Cases().Count >= 110);

    [Fact]
    public void Load_manyBadKeys_reportsThemAllInOneMessage()
    {
        var configuration = Scenario.Configuration(
            ("organization", "{ organizationId: o-a1b2c3d4e5, managementAccountId: 123456789012 }"),
            ("securityAccount", "{ id: '1111' }"),
            ("homeRegion", "eu-west-9"),
            ("regions", "[eu-central-1, eu-central-1, mars-1]"),
            ("deployRoles", "{ security: 'arn:aws:iam::111122223333:role/Deploy' }"),
            ("tags", "{ cost: 12 }"),
            ("guardDuty", "{ mode: enable, autoEnableMember: ALL, protectionPlans: { S3_DATA_EVENT: ALL } }"),
            ("findingsArchive", "{ retentionDayz: 400, keyRotationDays: 30 }"),
            ("notification", "{}"));

        var exception = Assert.Throws<RunException>(() => LandingZoneSettings.Load(configuration));

        Assert.Equal(
            """
            The configuration has 13 problems:
              landing-zone:organization.managementAccountId: expected an account id of 12 digits in quotes, found the number 123456789012. Put it in quotes: "123456789012".
              landing-zone:securityAccount.id: expected an account id of 12 digits in quotes, found "1111".
              landing-zone:deployRoles.security: expected the name of an IAM role, without its ARN, found "arn:aws:iam::111122223333:role/Deploy". Write the name alone; the ARN is built from the account id and the partition.
              landing-zone:homeRegion: expected a region with a GuardDuty endpoint, found "eu-west-9". Did you mean "eu-west-1"?
              landing-zone:regions[1]: "eu-central-1" is in the list twice. Remove one of them.
              landing-zone:regions[2]: expected a region with a GuardDuty endpoint, found "mars-1".
              landing-zone:tags.cost: expected a text of 1 to 256 characters, found the number 12. Put numbers and booleans in quotes.
              landing-zone:guardDuty.mode: expected enabled or offboard, found "enable". Did you mean "enabled"?
              landing-zone:guardDuty.protectionPlans.S3_DATA_EVENT: unknown name. Did you mean "S3_DATA_EVENTS"?
              landing-zone:guardDuty.autoEnableMember: unknown key. Did you mean "autoEnableMembers"?
              landing-zone:findingsArchive.keyRotationDays: expected a whole number from 90 to 2560, found the number 30.
              landing-zone:findingsArchive.retentionDayz: unknown key. Did you mean "retentionDays"?
              landing-zone:notification: unknown key. Did you mean "notifications"?
            """,
            exception.Message);
    }

    [Fact]
    public void Parse_secretKey_neverShowsItsValue()
    {
        var configuration = Scenario.Configuration(("guardDuty", "{ mode: hunter2, findingPublishingFrequency: hunter2, aiAnalyst: hunter2 }"));

        var result = LandingZoneSettings.Parse(configuration with { SecretKeys = ["guardDuty"] });

        Assert.Equal(
            """
            landing-zone:guardDuty.mode: expected enabled or offboard, found [secret].
            landing-zone:guardDuty.aiAnalyst: expected true or false, found [secret]. Write it without quotes.
            landing-zone:guardDuty.findingPublishingFrequency: expected FIFTEEN_MINUTES, ONE_HOUR or SIX_HOURS, found [secret].
            """,
            string.Join('\n', result.Problems));
    }

    // D06
    [Theory]
    [InlineData("'true'", "\"true\"")]
    [InlineData("'True'", "\"True\"")]
    [InlineData("''", "\"\"")]
    [InlineData("1", "the number 1")]
    [InlineData("yes", "\"yes\"")]
    [InlineData("null", "nothing")]
    public void Parse_D06_onlyTrueAndFalseAreBooleans(string yaml, string found) =>
        Assert.Equal(
            $"landing-zone:guardDuty.aiAnalyst: expected true or false, found {found}. Write it without quotes.",
            Assert.Single(LandingZoneSettings.Parse(Scenario.Configuration(("guardDuty", $"{{ aiAnalyst: {yaml} }}"))).Problems));
}
