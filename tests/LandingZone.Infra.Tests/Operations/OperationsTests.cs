using System.Collections.Immutable;
using System.Text.Json;
using LandingZone.Findings.Contracts;
using LandingZone.Infra.Tests.Harness;

namespace LandingZone.Infra.Tests.Operations;

public sealed class OperationsTests
{
    public static TheoryData<string> Handlers => [.. FunctionHandlers.All];

    [Theory]
    [MemberData(nameof(Handlers))]
    public async Task Alarms_everyFunction_errorsAndThrottles(string handler)
    {
        var deployed = await Scenario.RunAsync();
        var function = deployed.OfType(AwsTypes.Function).Single(function => function.Text("handler") == handler);

        Assert.Equal(("Errors", function.Name, "Sum", 1.0), Facts(deployed.Named($"operations-{handler}-errors"), "FunctionName"));
        Assert.Equal(("Throttles", function.Name, "Sum", 1.0), Facts(deployed.Named($"operations-{handler}-throttles"), "FunctionName"));
        var lost = deployed.Resources.Any(resource => resource.Name == $"operations-{handler}-lost");
        Assert.Equal(lost, deployed.Resources.Any(resource => resource.Name.EndsWith($"-{handler}-failures", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Alarms_everyRuleThatIsOn_failedInvocations()
    {
        var deployed = await Scenario.RunAsync();
        var rules = deployed.OfType(AwsTypes.EventRule).Where(rule => rule.Inputs.ContainsKey("eventBusName") && rule.Text("state") == "ENABLED").ToList();

        Assert.NotEmpty(rules);
        Assert.All(rules, rule =>
        {
            var alarm = deployed.Named($"operations-{rule.Name}-failures");
            Assert.Equal(("FailedInvocations", rule.Name, "Sum", 1.0), Facts(alarm, "RuleName"));
            Assert.Equal("findings-hub-bus-test", ((ImmutableDictionary<string, object>)alarm.Inputs["dimensions"])["EventBusName"]);
        });
    }

    [Fact]
    public async Task Alarms_oldestFinding_afterTheConfiguredTime() => Assert.Equal(
        ("ApproximateAgeOfOldestMessage", "remediation-queue-findings", "Maximum", 1_200.0),
        Facts((await Scenario.RunAsync(("operations", "{ oldestMessageMinutes: 20 }"))).Named("operations-findings-age"), "QueueName"));

    // Every dead-letter queue has its alarm at the first message.
    [Fact]
    public async Task Alarms_everyDeadLetterQueue_firstMessage()
    {
        var deployed = await Scenario.RunAsync();
        var queues = deployed.OfType(AwsTypes.Queue).Where(queue => queue.Name != "remediation-queue-findings").ToList();

        Assert.Equal(6, queues.Count);
        Assert.All(queues, queue => Assert.Equal(
            ("ApproximateNumberOfMessagesVisible", queue.Name, "Maximum", 1.0),
            Facts(deployed.Named(queue.Name.Replace("-queue", "-alarm", StringComparison.Ordinal)), "QueueName")));
    }

    [Theory]
    [InlineData("high")]
    [InlineData("critical")]
    public async Task AlarmSeverity_isWhereAlarmsGoAndMayPublish(string band)
    {
        var deployed = await Scenario.RunAsync(("operations", $"{{ alarmSeverity: {band} }}"));

        Assert.All(deployed.OfType(AwsTypes.MetricAlarm).Where(alarm => alarm.Region == "eu-central-1"), alarm =>
            Assert.EndsWith($":topics-{band}", (string)Assert.Single(alarm.List("alarmActions")), StringComparison.Ordinal));
        Assert.All(deployed.OfType(AwsTypes.TopicPolicy), policy => Assert.Equal(
            policy.Name == $"notifications-{band}-policy", policy.Text("policy").Contains("cloudwatch.amazonaws.com", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Dashboard_showsEveryFunctionAndDeadLetterQueue()
    {
        var deployed = await Scenario.RunAsync();
        var dashboard = deployed.Single(AwsTypes.Dashboard);
        using var body = JsonDocument.Parse(dashboard.Text("dashboardBody"));

        Assert.Equal("landing-zone-test", dashboard.Text("dashboardName"));
        Assert.All(deployed.OfType(AwsTypes.Function), function => Assert.Contains($"\"{function.Name}\"", dashboard.Text("dashboardBody"), StringComparison.Ordinal));
        Assert.All(
            ["remediation-unanswered-queue", "notifications-undelivered-queue", "review-failures-queue", "remediation-queue-findings"],
            queue => Assert.Contains($"\"{queue}\"", dashboard.Text("dashboardBody"), StringComparison.Ordinal));
        Assert.Equal(7, body.RootElement.GetProperty("widgets").GetArrayLength());
        // Two a row, none on top of another.
        var places = body.RootElement.GetProperty("widgets").EnumerateArray().Select(widget => (widget.GetProperty("x").GetInt32(), widget.GetProperty("y").GetInt32())).ToList();
        Assert.Equal(places.Distinct(), places);
        Assert.All(places, place => Assert.Equal((0, 0), (place.Item1 % 12, place.Item2 % 6)));
    }

    [Fact]
    public async Task Schedules_andSettings_reachTheReviews()
    {
        var deployed = await Scenario.RunAsync(
            ("coverage", "{ schedule: rate(1 day), enrolMissing: true }"), ("usage", "{ schedule: rate(2 days), trialNoticeDays: [3, 9], risePercent: 25 }"));

        Assert.Equal("rate(1 day)", deployed.Named("review-coverage-schedule").Text("scheduleExpression"));
        Assert.Equal("rate(2 days)", deployed.Named("review-usage-schedule").Text("scheduleExpression"));
        Assert.Equal(
            [
                """LZ_COVERAGE={"regions":["eu-central-1","us-east-1"],"members":"ALL","plans":{"AI_PROTECTION":"NONE","EBS_MALWARE_PROTECTION":"ALL","EC2_AGENT_MANAGEMENT":"NONE","ECS_FARGATE_AGENT_MANAGEMENT":"NONE","EKS_ADDON_MANAGEMENT":"NONE","EKS_AUDIT_LOGS":"ALL","LAMBDA_NETWORK_LOGS":"ALL","RDS_LOGIN_EVENTS":"ALL","RUNTIME_MONITORING":"NONE","S3_DATA_EVENTS":"ALL"},"overrides":{}}""",
                "LZ_ENROL_MISSING=true", "LZ_EXCLUDED_ACCOUNTS=none", "LZ_FINDINGS_BUS=findings-hub-bus-test", "LZ_MANAGEMENT_ACCOUNT=123456789012",
                "LZ_MANAGEMENT_ACCOUNT_MODE=none", "LZ_STACK=test",
            ],
            deployed.Variables("review-audit-coverage-function").Select(pair => $"{pair.Key}={pair.Value}").Order(StringComparer.Ordinal));
        var usage = deployed.Variables("review-watch-usage-function");
        Assert.Equal(("9,3", "25", "ledger-table"), (usage["LZ_TRIAL_NOTICE_DAYS"], usage["LZ_USAGE_RISE_PERCENT"], usage["LZ_LEDGER_TABLE"]));
    }

    [Fact]
    public async Task Coverage_whatDiffersInARegion_isAnOverride()
    {
        var deployed = await Scenario.GuardDutyAsync(
            "{ regionOverrides: { us-east-1: { protectionPlans: { S3_DATA_EVENTS: NEW } } }, planAvailability: { eu-central-1: { LAMBDA_NETWORK_LOGS: false } } }");
        using var coverage = JsonDocument.Parse(deployed.Variables("review-audit-coverage-function")["LZ_COVERAGE"]);

        Assert.Equal(
            """{"eu-central-1":{"LAMBDA_NETWORK_LOGS":"NONE"},"us-east-1":{"S3_DATA_EVENTS":"NEW"}}""",
            coverage.RootElement.GetProperty("overrides").GetRawText());
    }

    [Fact]
    public async Task LogRetention_reachesEveryLogGroup()
    {
        var groups = (await Scenario.RunAsync(("operations", "{ logRetentionDays: 90 }"))).OfType(AwsTypes.LogGroup).ToList();

        Assert.Equal(6, groups.Count);
        Assert.All(groups, group => Assert.Equal(90.0, group.Inputs["retentionInDays"]));
    }

    private static (string Metric, string Resource, string Statistic, double Threshold) Facts(Declared alarm, string dimension) => (
        alarm.Text("metricName"),
        (string)((ImmutableDictionary<string, object>)alarm.Inputs["dimensions"])[dimension],
        alarm.Text("statistic"),
        (double)alarm.Inputs["threshold"]);
}
