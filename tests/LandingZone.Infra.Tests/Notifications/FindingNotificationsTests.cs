using System.Collections.Immutable;
using LandingZone.Findings.Notifications;
using LandingZone.Findings.Patterns;
using LandingZone.Infra.Tests.Harness;

namespace LandingZone.Infra.Tests.Notifications;

public sealed class FindingNotificationsTests
{
    private const string NoSwitch = "{}";

    public static TheoryData<string> Names { get; } = [.. NotificationList.All.Select(notification => notification.Name)];

    // R9: on gives a rule that is enabled, the permission and the target, and the dead letters of that rule.
    [Theory]
    [MemberData(nameof(Names))]
    public async Task Switch_9_on_givesRulePermissionAndTarget(string name)
    {
        var deployed = await Scenario.RunAsync(("notifications", $"{{ {name}: {{ enabled: true }} }}"));
        var rule = deployed.Named(Rule(name));

        Assert.Equal("ENABLED", rule.Text("state"));
        Assert.Equal(NotificationList.Find(name)!.Description, rule.Text("description"));
        var permission = deployed.Named($"{Rule(name)}-permission");
        Assert.Equal(("lambda:InvokeFunction", "events.amazonaws.com"), (permission.Text("action"), permission.Text("principal")));
        Assert.Equal(ArnOf(name), permission.Text("sourceArn"));
        var target = deployed.Named($"{Rule(name)}-target");
        Assert.Equal(Rule(name), target.Text("rule"));
        Assert.Equal(permission.Text("function"), target.Text("arn").Split(':')[^1]);
        Assert.Contains($"{Rule(name)}-permission", target.DependsOn);
        Assert.Contains($"\"{ArnOf(name)}\"", deployed.Named("notifications-undelivered-policy").Text("policy"), StringComparison.Ordinal);
        Assert.EndsWith("undelivered-queue", (string)((ImmutableDictionary<string, object>)target.Inputs["deadLetterConfig"])["arn"], StringComparison.Ordinal);
        Assert.Equal(
            (86_400.0, 185.0),
            (((ImmutableDictionary<string, object>)target.Inputs["retryPolicy"])["maximumEventAgeInSeconds"], ((ImmutableDictionary<string, object>)target.Inputs["retryPolicy"])["maximumRetryAttempts"]));
    }

    // R9: off gives a rule that is disabled, and nothing else that names it; no other notification changes.
    [Theory]
    [MemberData(nameof(Names))]
    public async Task Switch_9_off_givesADisabledRuleAndNothingDangling(string name)
    {
        var deployed = await Scenario.RunAsync(("notifications", $"{{ {name}: {{ enabled: false }} }}"));

        Assert.Equal("DISABLED", deployed.Named(Rule(name)).Text("state"));
        Assert.DoesNotContain(deployed.Resources, resource => resource.Name.StartsWith(Rule(name) + "-", StringComparison.Ordinal));
        Assert.All(
            deployed.Resources.Where(resource => resource.Name != Rule(name)).SelectMany(resource => resource.Inputs.Values.OfType<string>()),
            text => Assert.DoesNotContain(ArnOf(name), text, StringComparison.Ordinal));
        Assert.Equal(
            NotificationList.All.Where(other => other.Name != name && other.OnByDefault).Select(other => Rule(other.Name)).Order(),
            deployed.OfType(AwsTypes.EventRule).Where(rule => IsNotification(rule) && rule.Text("state") == "ENABLED").Select(rule => rule.Name).Order());
    }

    // R8, R19a: what the rules carry is what the patterns say, valid and within the limit.
    [Fact]
    public async Task Rules_8_19a_carryTheListsPatterns()
    {
        var deployed = await Scenario.RunAsync(("notifications", "{ portScan: { minimumSeverity: high } }"));

        Assert.All(NotificationList.All, notification => Assert.Equal(
            NotificationPatterns.For(notification, notification.Name == "portScan" ? 7m : notification.DefaultFloor).Single().Json,
            deployed.Named(Rule(notification.Name)).Text("eventPattern")));
        Assert.All(deployed.OfType(AwsTypes.EventRule), rule =>
        {
            Assert.Null(EventPattern.Validate(rule.Text("eventPattern")));
            Assert.Empty(PatternLint.Check(EventPattern.Parse(rule.Text("eventPattern"))));
        });
    }

    // R26, R27: the template keeps its placeholder, and is JSON once the event stands in it.
    [Fact]
    public async Task Targets_26_27_handOverNameAndWholeEvent()
    {
        var deployed = await Scenario.RunAsync();
        var template = (string)((ImmutableDictionary<string, object>)deployed.Named("notifications-port-scan-target").Inputs["inputTransformer"])["inputTemplate"];

        Assert.Equal("{\"notification\":\"portScan\",\"event\":<aws.events.event.json>}", template);
        using var json = System.Text.Json.JsonDocument.Parse(template.Replace("<aws.events.event.json>", "{\"detail\":{}}", StringComparison.Ordinal));
        Assert.Equal("portScan", json.RootElement.GetProperty("notification").GetString());
    }

    // T43, R23
    [Fact]
    public async Task Topics_T43_23_areEncryptedWithTheCustomerKeyAndHaveAPolicy()
    {
        var deployed = await Scenario.RunAsync();

        Assert.Equal(["topics-critical", "topics-high", "topics-low", "topics-medium"], deployed.OfType(AwsTypes.Topic).Select(topic => topic.Name).Order());
        Assert.All(deployed.OfType(AwsTypes.Topic), topic =>
        {
            Assert.Equal("arn:aws:kms:eu-central-1:777788889999:key/runtime-key-id", topic.Text("kmsMasterKeyId"));
            var policy = Assert.Single(deployed.OfType(AwsTypes.TopicPolicy), policy => policy.Text("arn").EndsWith(':' + topic.Name, StringComparison.Ordinal)).Text("policy");
            Assert.Contains("DenyNonHttps", policy, StringComparison.Ordinal);
            Assert.Contains("role/notifications-notify-role", policy, StringComparison.Ordinal);
            Assert.Equal(topic.Name == "topics-high", policy.Contains("rule/notifications-alarms", StringComparison.Ordinal));
        });
    }

    [Fact]
    public async Task Email_addressesByBand_becomeSubscriptionsOfItsTopic()
    {
        var deployed = await Scenario.RunAsync(("channels", "{ email: { low: [a@example.com], critical: [A@example.com, b.c@example.com, b-c@example.com] } }"));

        Assert.Equal(
            [
                ("email", "A@example.com", "topics-critical"), ("email", "b-c@example.com", "topics-critical"), ("email", "b.c@example.com", "topics-critical"),
                ("email", "a@example.com", "topics-low"),
            ],
            deployed.OfType(AwsTypes.Subscription).OrderBy(one => one.Name, StringComparer.Ordinal)
                .Select(one => (one.Text("protocol"), one.Text("endpoint"), one.Text("topic").Split(':')[^1])));
    }

    [Fact]
    public async Task Chat_webhooks_areOneEncryptedParameterThatOnlyTheFunctionReads()
    {
        const string url = "https://chat.example.com/T000/B000/hunter2";
        var deployed = await Scenario.RunAsync(("channels", $"{{ chat: [{{ kind: slack, minimumSeverity: high, url: '{url}' }}] }}"));

        var parameter = deployed.Single(AwsTypes.Parameter);
        Assert.Equal(("SecureString", "arn:aws:kms:eu-central-1:777788889999:key/runtime-key-id"), (parameter.Text("type"), parameter.Text("keyId")));
        Assert.Equal($"[{{\"kind\":\"slack\",\"minimumSeverity\":\"High\",\"url\":\"{url}\"}}]", parameter.Text("value"));
        Assert.Equal("notifications-webhooks", deployed.Variables()["LZ_WEBHOOKS_PARAMETER"]);
        Assert.Contains("parameter/notifications-webhooks", deployed.Named("notifications-notify-permissions").Text("policy"), StringComparison.Ordinal);
        Assert.All(
            deployed.Resources.Where(resource => resource != parameter),
            resource => Assert.DoesNotContain("hunter2", System.Text.Json.JsonSerializer.Serialize(resource.Inputs.Where(input => input.Key != "code").ToDictionary()), StringComparison.Ordinal));
    }

    [Fact]
    public async Task Chat_none_needsNoParameter()
    {
        var deployed = await Scenario.RunAsync();

        Assert.Empty(deployed.OfType(AwsTypes.Parameter));
        Assert.Equal("none", deployed.Variables()["LZ_WEBHOOKS_PARAMETER"]);
        Assert.DoesNotContain("ssm:", deployed.Named("notifications-notify-permissions").Text("policy"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Groups_areToldOnSchedule()
    {
        var schedule = (await Scenario.RunAsync()).Named("notifications-groups-schedule");
        var target = (System.Collections.Immutable.ImmutableDictionary<string, object>)schedule.Inputs["target"];

        Assert.Equal(("rate(5 minutes)", "ENABLED"), (schedule.Text("scheduleExpression"), schedule.Text("state")));
        Assert.Equal("""{"tellGroups":true}""", target["input"]);
    }

    [Fact]
    public async Task Groups_off_needNoScheduleAndNoQuery()
    {
        var deployed = await Scenario.RunAsync(("groupMinutes", "0"));

        Assert.DoesNotContain(deployed.Resources, resource => resource.Name.StartsWith("notifications-groups", StringComparison.Ordinal));
        Assert.DoesNotContain("dynamodb:Query", deployed.Named("notifications-notify-permissions").Text("policy"), StringComparison.Ordinal);
        Assert.Equal("0", deployed.Variables()["LZ_GROUP_MINUTES"]);
    }

    [Fact]
    public async Task Environment_isWhatTheFunctionReads()
    {
        var deployed = await Scenario.RunAsync(("notifications", "{ bruteForce: { enabled: false }, portScan: { channels: [email], minimumSeverity: 4.50 } }"), ("quietMinutes", "5"), ("groupMinutes", "7"));

        Assert.Equal(
            new SortedDictionary<string, string>
            {
                ["LZ_STACK"] = "test",
                ["LZ_FINDINGS_BUS"] = "findings-hub-bus-test",
                ["LZ_LEDGER_TABLE"] = "ledger-table",
                ["LZ_TOPIC_LOW"] = "arn:aws:sns:eu-central-1:777788889999:topics-low",
                ["LZ_TOPIC_MEDIUM"] = "arn:aws:sns:eu-central-1:777788889999:topics-medium",
                ["LZ_TOPIC_HIGH"] = "arn:aws:sns:eu-central-1:777788889999:topics-high",
                ["LZ_TOPIC_CRITICAL"] = "arn:aws:sns:eu-central-1:777788889999:topics-critical",
                ["LZ_WEBHOOKS_PARAMETER"] = "none",
                ["LZ_QUIET_MINUTES"] = "5",
                ["LZ_GROUP_MINUTES"] = "7",
                ["LZ_NOTIFICATIONS"] =
                    "{\"portScan\":{\"floor\":4.5,\"channels\":[\"email\"]},\"kubernetesThreats\":{\"floor\":4,\"channels\":[\"email\",\"chat\"]},"
                    + "\"runtimeThreats\":{\"floor\":4,\"channels\":[\"email\",\"chat\"]},\"rdsThreats\":{\"floor\":4,\"channels\":[\"email\",\"chat\"]},"
                    + "\"lambdaThreats\":{\"floor\":4,\"channels\":[\"email\",\"chat\"]},\"everythingElse\":{\"floor\":4,\"channels\":[\"email\",\"chat\"]},"
                    + "\"freeTrialEnding\":{\"floor\":1,\"channels\":[\"email\"]},\"usageSpike\":{\"floor\":1,\"channels\":[\"email\"]}}",
            },
            new SortedDictionary<string, string>(deployed.Variables().ToDictionary()));
    }

    // "Lambda quotas": 4 KB for all variables together, even when every notification differs from the default.
    [Fact]
    public async Task Environment_everythingChanged_fitsIntoFourKilobytes()
    {
        var all = string.Join(", ", NotificationList.All.Select(one => one.HasSeverity
            ? $"{one.Name}: {{ enabled: true, minimumSeverity: 6.95 }}"
            : $"{one.Name}: {{ enabled: true, channels: [email] }}"));

        var variables = (await Scenario.RunAsync(("notifications", $"{{ {all} }}"))).Variables();

        Assert.InRange(variables.Sum(pair => pair.Key.Length + pair.Value.Length), 1_000, 4_096);
    }

    // An alarm has to get through when the notify function is what fails, so it goes straight to the topic.
    [Fact]
    public async Task Alarms_ofOtherRegions_goFromTheBusToTheTopic()
    {
        var target = (await Scenario.RunAsync(("notifications", NoSwitch))).Named("notifications-alarms-target");

        Assert.EndsWith(":topics-high", target.Text("arn"), StringComparison.Ordinal);
        Assert.Contains("notifications-high-policy", target.DependsOn);
        var transformer = (ImmutableDictionary<string, object>)target.Inputs["inputTransformer"];
        var template = (string)transformer["inputTemplate"];
        Assert.All(((ImmutableDictionary<string, object>)transformer["inputPaths"]).Keys, name => Assert.Contains($"<{name}>", template, StringComparison.Ordinal));
        Assert.Matches("^\".*\"$", template);
    }

    private static string Rule(string name) => $"notifications-{Infra.Naming.Names.Kebab(name)}";

    private static string ArnOf(string name) => $"arn:aws:events:eu-central-1:777788889999:rule/{Rule(name)}";

    private static bool IsNotification(Declared rule) => rule.Name.StartsWith("notifications-", StringComparison.Ordinal) && rule.Name != "notifications-alarms";
}
