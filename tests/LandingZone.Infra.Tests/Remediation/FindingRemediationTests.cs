using System.Collections.Immutable;
using System.Text.Json;
using LandingZone.Findings.Contracts;
using LandingZone.Findings.Patterns;
using LandingZone.Infra.Naming;
using LandingZone.Infra.Settings;
using LandingZone.Infra.Tests.Harness;

namespace LandingZone.Infra.Tests.Remediation;

public sealed class FindingRemediationTests
{
    private const string Key = "arn:aws:kms:eu-central-1:777788889999:key/runtime-key-id";

    /// <summary>Response, and an action that only it brings into the response role.</summary>
    public static TheoryData<string, string> Switches => new()
    {
        { "blockAddress", "ec2:CreateNetworkAclEntry" },
        { "isolateInstance", "ec2:ModifyNetworkInterfaceAttribute" },
        { "snapshotVolumes", "ec2:CreateSnapshots" },
        { "deactivateAccessKey", "iam:UpdateAccessKey" },
        { "revokeRoleSessions", "\"RevokeSessions\"" },
        { "restartCloudTrail", "cloudtrail:StartLogging" },
        { "restorePasswordPolicy", "iam:UpdateAccountPasswordPolicy" },
        { "blockPublicAccess", "s3:PutAccountPublicAccessBlock" },
    };

    [Fact]
    public void Switches_areEveryResponse() => Assert.Equal(ResponseNames.All.Select(ResponseNames.Of), Switches.Select(row => (string)row[0]));

    [Theory]
    [MemberData(nameof(Switches))]
    public async Task Switch_on_givesRuleTargetPermissionAndStatement(string name, string action) => await IsOnAsync(name, action, "on");

    [Theory]
    [MemberData(nameof(Switches))]
    public async Task Switch_approval_givesTheSameAndTellsTheFunction(string name, string action) => await IsOnAsync(name, action, "approval");

    // Off gives a rule that is disabled, and nothing else that names it; no other response changes.
    [Theory]
    [MemberData(nameof(Switches))]
    public async Task Switch_off_givesADisabledRuleAndNothingDangling(string name, string action)
    {
        var deployed = await RunAsync(name, "off");

        Assert.All(RulesOf(deployed, name), rule => Assert.Equal("DISABLED", rule.Text("state")));
        Assert.DoesNotContain(deployed.Resources, resource => resource.Name.StartsWith(RuleName(name) + "-", StringComparison.Ordinal) && resource.Type != AwsTypes.EventRule);
        Assert.All(
            deployed.Resources.Where(resource => resource.Type != AwsTypes.EventRule).SelectMany(resource => resource.Inputs.Values.OfType<string>()),
            text => Assert.DoesNotContain($"/{RuleName(name)}\"", text, StringComparison.Ordinal));
        Assert.DoesNotContain(action, deployed.Named("response-role-security-permissions").Text("policy"), StringComparison.Ordinal);
        Assert.DoesNotContain(action, deployed.Single(AwsTypes.StackSet).Text("templateBody"), StringComparison.Ordinal);
        Assert.Equal("off", deployed.Variables("remediation-remediate-function")[FunctionEnvironment.ActionPrefix + name]);
        Assert.Equal(
            ResponseNames.All.Select(ResponseNames.Of).Where(other => other != name).SelectMany(other => RulesOf(deployed, other)).Select(rule => rule.Name).Order(),
            deployed.OfType(AwsTypes.EventRule).Where(rule => rule.Name.StartsWith("remediation-", StringComparison.Ordinal) && rule.Text("state") == "ENABLED")
                .Select(rule => rule.Name).Order());
    }

    // Mode off disables every rule and stops the feed; the role keeps what undoing and expiring need.
    [Fact]
    public async Task Mode_off_disablesEverythingButTheWayBack()
    {
        var deployed = await Scenario.RunAsync(("remediation", "{ mode: 'off' }"));

        Assert.All(
            deployed.OfType(AwsTypes.EventRule).Where(rule => rule.Name.StartsWith("remediation-", StringComparison.Ordinal)),
            rule => Assert.Equal("DISABLED", rule.Text("state")));
        Assert.Equal(false, deployed.Single(AwsTypes.EventSourceMapping).Inputs["enabled"]);
        Assert.Equal("off", deployed.Variables("remediation-remediate-function")[FunctionEnvironment.RemediationMode]);
        Assert.Contains("ec2:DeleteNetworkAclEntry", deployed.Named("response-role-security-permissions").Text("policy"), StringComparison.Ordinal);
        Assert.Equal("ENABLED", deployed.Named("remediation-expiry-schedule").Text("state"));
        var policy = deployed.Named("remediation-queue-policy").Text("policy");
        Assert.DoesNotContain("sqs:SendMessage", policy, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Queue_losesNothing()
    {
        var deployed = await Scenario.RunAsync();
        var queue = deployed.Named("remediation-queue-findings");

        Assert.Equal((1_209_600.0, Key), (queue.Inputs["messageRetentionSeconds"], queue.Text("kmsMasterKeyId")));
        var timeout = (double)deployed.Named("remediation-remediate-function").Inputs["timeout"];
        Assert.True((double)queue.Inputs["visibilityTimeoutSeconds"] >= 6 * timeout);
        using var redrive = JsonDocument.Parse(queue.Text("redrivePolicy"));
        Assert.EndsWith(":remediation-unanswered-queue", redrive.RootElement.GetProperty("deadLetterTargetArn").GetString(), StringComparison.Ordinal);
        Assert.Equal(5, redrive.RootElement.GetProperty("maxReceiveCount").GetInt32());
    }

    [Fact]
    public async Task Feed_isBoundedAndRepeatsOnlyWhatFailed()
    {
        var feed = (await Scenario.RunAsync(("remediation", "{ concurrency: 7 }"))).Single(AwsTypes.EventSourceMapping);

        Assert.Equal(["ReportBatchItemFailures"], feed.List("functionResponseTypes").ToArray());
        Assert.Equal(7.0, ((ImmutableDictionary<string, object>)feed.Inputs["scalingConfig"])["maximumConcurrency"]);
        Assert.Equal((10.0, true), (feed.Inputs["batchSize"], feed.Inputs["enabled"]));
        Assert.EndsWith(":remediation-queue-findings", feed.Text("eventSourceArn"), StringComparison.Ordinal);
    }

    // C23: every variable that the functions read is there, under the names of the contract; nothing else is.
    [Fact]
    public async Task Environment_C23_isTheContracts()
    {
        var variables = (await Scenario.RunAsync(("remediation",
            "{ networkAcl: { directions: both, ruleRange: 5-60, blockMinutes: 30 }, neverBlock: [203.0.113.0/24, '2001:db8::/32'], actions: { isolateInstance: { state: approval, minimumSeverity: high } } }")))
            .Variables("remediation-remediate-function");

        Assert.Equal(
            [
                "LZ_ACTION_blockAddress=on", "LZ_ACTION_blockPublicAccess=off", "LZ_ACTION_deactivateAccessKey=off", "LZ_ACTION_isolateInstance=approval",
                "LZ_ACTION_restartCloudTrail=on", "LZ_ACTION_restorePasswordPolicy=on", "LZ_ACTION_revokeRoleSessions=off", "LZ_ACTION_snapshotVolumes=on",
                "LZ_BLOCK_DOCUMENTATION_RANGES=false", "LZ_BLOCK_MINUTES=30", "LZ_EXEMPT_TAG=landing-zone-exempt", "LZ_FINDINGS_BUS=findings-hub-bus-test",
                "LZ_FLOOR_blockAddress=1", "LZ_FLOOR_blockPublicAccess=1", "LZ_FLOOR_deactivateAccessKey=1", "LZ_FLOOR_isolateInstance=7",
                "LZ_FLOOR_restartCloudTrail=1", "LZ_FLOOR_restorePasswordPolicy=1", "LZ_FLOOR_revokeRoleSessions=1", "LZ_FLOOR_snapshotVolumes=1",
                "LZ_LEDGER_TABLE=ledger-table", "LZ_MODE=dryRun", "LZ_NACL_DIRECTIONS=both", "LZ_NACL_RULES=5-60",
                "LZ_NEVER_BLOCK=203.0.113.0/24,2001:db8::/32",
                """LZ_PASSWORD_POLICY={"MinimumPasswordLength":14,"RequireSymbols":true,"RequireNumbers":true,"RequireUppercaseCharacters":true,"RequireLowercaseCharacters":true,"AllowUsersToChangePassword":true,"HardExpiry":false,"PasswordReusePrevention":24}""",
                "LZ_RESPONSE_EXTERNAL_ID=0f8fad5b-d9cb-469f-a165-70867728950e", "LZ_RESPONSE_ROLE_NAME=landing-zone-test-response", "LZ_STACK=test",
                "LZ_UNDO_FUNCTION=remediation-undo-function", "LZ_UNTOUCHED_ACCOUNTS=123456789012",
            ],
            variables.Select(pair => $"{pair.Key}={pair.Value}").Order(StringComparer.Ordinal));
    }

    // The expiry run is told what it has to know to end blocks and to say how an interrupted response is finished, and no more.
    [Fact]
    public async Task Environment_ofExpiry_saysNothingOfWhatMayBeDone() => Assert.Equal(
        [
            "LZ_FINDINGS_BUS", "LZ_LEDGER_TABLE", "LZ_NACL_RULES", "LZ_RESPONSE_EXTERNAL_ID", "LZ_RESPONSE_ROLE_NAME", "LZ_STACK",
            "LZ_UNDO_FUNCTION", "LZ_UNTOUCHED_ACCOUNTS",
        ],
        (await Scenario.RunAsync()).Variables("remediation-expire-blocks-function").Keys.Order(StringComparer.Ordinal));

    [Theory]
    [InlineData("{}", "123456789012")]
    [InlineData("{ responseRole: { managementAccount: manage } }", "none")]
    [InlineData("{ responseRole: { securityAccount: none } }", "123456789012,111122223333")]
    public async Task UntouchedAccounts_areThoseWithoutAResponseRole(string yaml, string expected)
    {
        var deployed = await Scenario.RunAsync(("remediation", yaml));

        Assert.All(
            ["remediation-remediate-function", "remediation-expire-blocks-function", "remediation-undo-function"],
            function => Assert.Equal(expected, deployed.Variables(function)[FunctionEnvironment.UntouchedAccounts]));
    }

    // Lambda allows 4 KB for all variables of a function ("Lambda quotas").
    [Theory]
    [InlineData("dev")]
    [InlineData("prod")]
    public async Task Environment_ofEveryFunction_fits(string stack)
    {
        var deployed = await Deployed.StackAsync(stack);

        Assert.Equal(FunctionHandlers.All.Order(), deployed.OfType(AwsTypes.Function).Select(function => function.Text("handler")).Order());
        Assert.All(deployed.OfType(AwsTypes.Function), function => Assert.InRange(
            deployed.Variables(function.Name).Sum(pair => pair.Key.Length + pair.Value.Length), 1, 4_096));
    }

    // People invoke undo with their own permissions; no service may.
    [Fact]
    public async Task Undo_isInvokedByNoService()
    {
        var deployed = await Scenario.RunAsync();

        Assert.DoesNotContain(deployed.OfType(AwsTypes.Permission), permission => permission.Text("function").StartsWith("remediation-", StringComparison.Ordinal));
        Assert.DoesNotContain(
            deployed.OfType(AwsTypes.RolePolicy), policy => policy.Text("policy").Contains("function:remediation-undo-function", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(1, "rate(1 minute)")]
    [InlineData(30, "rate(30 minutes)")]
    public async Task Expiry_runsOnSchedule(int minutes, string expression)
    {
        var schedule = (await Scenario.RunAsync(("remediation", $"{{ expiryMinutes: {minutes} }}"))).Named("remediation-expiry-schedule");

        Assert.Equal((expression, Key), (schedule.Text("scheduleExpression"), schedule.Text("kmsKeyArn")));
        var target = (ImmutableDictionary<string, object>)schedule.Inputs["target"];
        Assert.EndsWith("function:remediation-expire-blocks-function", (string)target["arn"], StringComparison.Ordinal);
        Assert.EndsWith(":remediation-unanswered-queue", (string)((ImmutableDictionary<string, object>)target["deadLetterConfig"])["arn"], StringComparison.Ordinal);
        Assert.Equal(5.0, ((ImmutableDictionary<string, object>)target["retryPolicy"])["maximumRetryAttempts"]);
    }

    private static async Task IsOnAsync(string name, string action, string state)
    {
        var deployed = await RunAsync(name, state);

        Assert.All(RulesOf(deployed, name), rule =>
        {
            Assert.Equal("ENABLED", rule.Text("state"));
            Assert.InRange(rule.Text("eventPattern").Length, 1, EventPattern.MaxLength);
            var target = deployed.Named($"{rule.Name}-target");
            Assert.EndsWith(":remediation-queue-findings", target.Text("arn"), StringComparison.Ordinal);
            Assert.Contains("remediation-queue-policy", target.DependsOn);
            Assert.Contains("remediation-unanswered-policy", target.DependsOn);
            Assert.All(
                ["remediation-queue-policy", "remediation-unanswered-policy"],
                policy => Assert.Contains($"/{rule.Name}\"", deployed.Named(policy).Text("policy"), StringComparison.Ordinal));
        });
        Assert.Contains(action, deployed.Named("response-role-security-permissions").Text("policy"), StringComparison.Ordinal);
        Assert.Contains(action, deployed.Single(AwsTypes.StackSet).Text("templateBody"), StringComparison.Ordinal);
        Assert.Equal(state, deployed.Variables("remediation-remediate-function")[FunctionEnvironment.ActionPrefix + name]);
    }

    // All others are on, so that what one switch does is seen against a full stack.
    private static Task<Deployed> RunAsync(string name, string state)
    {
        var actions = ResponseNames.All.Select(ResponseNames.Of).Select(other => $"{other}: {{ state: '{(other == name ? state : "on")}' }}");
        return Scenario.RunAsync(("remediation", $"{{ responseRole: {{ organizationalUnits: [ou-a1b2-workloads] }}, actions: {{ {string.Join(", ", actions)} }} }}"));
    }

    private static string RuleName(string response) => Names.Child("remediation", Names.Kebab(response));

    private static ImmutableArray<Declared> RulesOf(Deployed deployed, string response)
    {
        ImmutableArray<Declared> rules = [.. deployed.OfType(AwsTypes.EventRule).Where(rule => rule.Name == RuleName(response) || rule.Name.StartsWith(RuleName(response) + "-", StringComparison.Ordinal))];
        Assert.NotEmpty(rules);
        return rules;
    }
}
