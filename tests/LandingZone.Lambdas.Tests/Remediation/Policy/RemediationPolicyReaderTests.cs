using System.Net;
using LandingZone.Findings.Catalogue;
using LandingZone.Lambdas.Aws.Iam;
using LandingZone.Lambdas.Remediation.NetworkAcls;
using LandingZone.Lambdas.Remediation.Passwords;
using LandingZone.Lambdas.Remediation.Policy;
using LandingZone.Lambdas.Settings;

namespace LandingZone.Lambdas.Tests.Remediation.Policy;

public sealed class RemediationPolicyReaderTests
{
    [Fact]
    public void Read_everySetting_isUnderstood()
    {
        var policy = Read(Complete());

        Assert.Equal(RemediationMode.Enforce, policy.Mode);
        Assert.Equal(new ResponsePolicy(ActionSwitch.On, 4.5m), policy.For(ResponseKind.BlockAddress));
        Assert.Equal(new ResponsePolicy(ActionSwitch.Approval, 1m), policy.For(ResponseKind.IsolateInstance));
        Assert.Equal(new ResponsePolicy(ActionSwitch.Off, 1m), policy.For(ResponseKind.DeactivateAccessKey));
        Assert.Equal(ResponsePolicy.Off, policy.For(ResponseKind.Notify));
        Assert.Equal("landing-zone-exempt", policy.ExemptTag);
        Assert.NotNull(policy.NeverBlock.Find(IPAddress.Parse("185.220.101.4")));
        Assert.NotNull(policy.NeverBlock.Find(IPAddress.Parse("203.0.113.1")));
        Assert.Null(policy.NeverBlock.Find(IPAddress.Parse("185.220.102.4")));
        Assert.Equal(new RuleNumberRange(10, 49), policy.Nacl.Rules);
        Assert.Equal([NaclDirection.Ingress, NaclDirection.Egress], policy.Nacl.Directions);
        Assert.Equal(TimeSpan.FromHours(12), policy.Nacl.BlockFor);
        Assert.Equal(PasswordPolicy.IamDefault with { MinimumPasswordLength = 14, RequireSymbols = true }, policy.PasswordBaseline);
        Assert.Equal(["999999999999"], policy.UntouchedAccounts);
    }

    [Fact]
    public void Read_otherWords_areUnderstood()
    {
        var policy = Read(Complete(
            ("LZ_MODE", "dryRun"), ("LZ_NACL_DIRECTIONS", "ingress"), ("LZ_NEVER_BLOCK", "none"),
            ("LZ_BLOCK_DOCUMENTATION_RANGES", "true"), ("LZ_UNTOUCHED_ACCOUNTS", "none")));

        Assert.Equal(RemediationMode.DryRun, policy.Mode);
        Assert.Equal([NaclDirection.Ingress], policy.Nacl.Directions);
        Assert.Null(policy.NeverBlock.Find(IPAddress.Parse("203.0.113.1")));
        Assert.Empty(policy.UntouchedAccounts);
    }

    [Theory] // C16, C23: a destructive action is on only when the setting says exactly so.
    [InlineData("true")]
    [InlineData("1")]
    [InlineData("On")]
    [InlineData("false")]
    public void Read_switchThatIsNoSwitch_isAProblem(string value) => Assert.Equal(
        [$"LZ_ACTION_isolateInstance is '{value}', but must be off, on or approval."],
        Problems(("LZ_ACTION_isolateInstance", value)));

    [Fact] // C16
    public void Read_emptySwitch_isAProblemAndMeansOff()
    {
        var settings = new SettingsReader(Complete(("LZ_ACTION_isolateInstance", "")));

        Assert.Equal(ActionSwitch.Off, RemediationPolicyReader.Read(settings).For(ResponseKind.IsolateInstance).Switch);
        Assert.Equal(
            "LZ_ACTION_isolateInstance is empty; it must be off, on or approval.",
            Assert.Throws<SettingsException>(settings.ThrowIfWrong).Message);
    }

    [Fact]
    public void Read_manyProblems_reportsAllAtOnce() => Assert.Equal(
        [
            "LZ_MODE is 'on', but must be off, dryRun or enforce.",
            "LZ_FLOOR_blockAddress is '11', but must be a number from 1.0 to 10.0.",
            "LZ_ACTION_blockAdress is set, but there is no response 'blockAdress'; the responses are snapshotVolumes, blockAddress, isolateInstance, deactivateAccessKey, revokeRoleSessions, restartCloudTrail, restorePasswordPolicy, blockPublicAccess.",
            "LZ_FLOOR_isolateInstances is set, but there is no response 'isolateInstances'; the responses are snapshotVolumes, blockAddress, isolateInstance, deactivateAccessKey, revokeRoleSessions, restartCloudTrail, restorePasswordPolicy, blockPublicAccess.",
            "LZ_NEVER_BLOCK is '10.0.0.1/8', but must be CIDR blocks without host bits, such as 203.0.113.0/24 or 2001:db8::/32, separated by commas, or none.",
            "LZ_NACL_RULES is '89-1', but must be two rule numbers such as 1-89, from 1 to 32766, the first not above the last.",
            "LZ_BLOCK_MINUTES is '4', but must be a whole number from 5 to 43200.",
            "LZ_PASSWORD_POLICY: MinimumPasswordLength is 5, but must be a whole number from 6 to 128.",
            "LZ_PASSWORD_POLICY: RequireSymbol is no field of a password policy; use the names of UpdateAccountPasswordPolicy.",
            "LZ_UNTOUCHED_ACCOUNTS is '12345', but must be 12-digit account ids, separated by commas, or none.",
        ],
        Problems(
            ("LZ_MODE", "on"), ("LZ_FLOOR_blockAddress", "11"), ("LZ_ACTION_blockAdress", "on"), ("LZ_FLOOR_isolateInstances", "2"), ("LZ_NEVER_BLOCK", "10.0.0.1/8"),
            ("LZ_NACL_RULES", "89-1"), ("LZ_BLOCK_MINUTES", "4"), ("LZ_UNTOUCHED_ACCOUNTS", "12345"),
            ("LZ_PASSWORD_POLICY", """{"MinimumPasswordLength":5,"RequireSymbol":true}""")));

    [Theory] // "Tag naming limits and requirements": a key has at most 128 characters.
    [InlineData(128, true)]
    [InlineData(129, false)]
    public void Read_exemptTag_isATagKey(int length, bool isRead)
    {
        var key = new string('k', length);
        if (isRead)
            Assert.Equal(key, Read(Complete(("LZ_EXEMPT_TAG", key))).ExemptTag);
        else
            Assert.Equal([$"LZ_EXEMPT_TAG is '{key}', but must be the key of a tag, at most 128 characters."], Problems(("LZ_EXEMPT_TAG", key)));
    }

    [Fact]
    public void Read_emptyTexts_sayWhatIsExpected() => Assert.Equal(
        ["LZ_EXEMPT_TAG is empty; it must be the key of a tag, at most 128 characters.", "LZ_PASSWORD_POLICY is empty; it must be a password policy as JSON."],
        Problems(("LZ_EXEMPT_TAG", ""), ("LZ_PASSWORD_POLICY", "")));

    [Fact]
    public void Read_configuredRange_isNamedAsConfigured() => Assert.Equal(
        "configured never-block range, 185.220.101.0/24", Read(Complete()).NeverBlock.Find(IPAddress.Parse("185.220.101.4"))!.ToString());

    [Fact]
    public void Read_nothingSet_namesEverySetting()
    {
        var settings = new SettingsReader(new Dictionary<string, string>());
        RemediationPolicyReader.Read(settings);

        var problems = Assert.Throws<SettingsException>(settings.ThrowIfWrong).Problems;

        Assert.Equal(25, problems.Count);
        Assert.All(problems, problem => Assert.Contains(" is missing; it must be ", problem, StringComparison.Ordinal));
    }

    private static RemediationPolicy Read(Dictionary<string, string> environment)
    {
        var settings = new SettingsReader(environment);
        var policy = RemediationPolicyReader.Read(settings);
        settings.ThrowIfWrong();
        return policy;
    }

    private static IReadOnlyList<string> Problems(params (string Name, string Value)[] changes) =>
        Assert.Throws<SettingsException>(() => Read(Complete(changes))).Problems;

    private static Dictionary<string, string> Complete(params (string Name, string Value)[] changes)
    {
        var environment = new Dictionary<string, string>
        {
            ["LZ_MODE"] = "enforce",
            ["LZ_EXEMPT_TAG"] = "landing-zone-exempt",
            ["LZ_NEVER_BLOCK"] = "185.220.101.0/24,2a05:d018::/32",
            ["LZ_BLOCK_DOCUMENTATION_RANGES"] = "false",
            ["LZ_NACL_RULES"] = "10-49",
            ["LZ_NACL_DIRECTIONS"] = "both",
            ["LZ_BLOCK_MINUTES"] = "720",
            ["LZ_PASSWORD_POLICY"] = """{"MinimumPasswordLength":14,"RequireSymbols":true}""",
            ["LZ_UNTOUCHED_ACCOUNTS"] = "999999999999",
        };
        foreach (var name in ResponseNames.Actions.Select(ResponseNames.Of))
        {
            environment[$"LZ_ACTION_{name}"] = "off";
            environment[$"LZ_FLOOR_{name}"] = "1.0";
        }

        environment["LZ_ACTION_blockAddress"] = "on";
        environment["LZ_FLOOR_blockAddress"] = "4.5";
        environment["LZ_ACTION_isolateInstance"] = "approval";
        foreach (var (name, value) in changes)
            environment[name] = value;
        return environment;
    }
}
