using System.Collections.Immutable;
using LandingZone.Findings.Patterns;
using LandingZone.Infra.Hub;
using LandingZone.Infra.Tests.Harness;

namespace LandingZone.Infra.Tests.Hub;

public sealed class FindingsHubTests
{
    // T53: every region forwards, not only the home region.
    [Fact]
    public async Task T53_prod_everyRegionForwardsItsFindings()
    {
        var deployed = await Deployed.StackAsync("prod");

        Assert.All(StackFile.Settings("prod").Regions, region =>
        {
            var rule = deployed.Named($"findings-hub-{region}-forward");
            Assert.Equal((region.Name, "security", "ENABLED"), (rule.Region, rule.Account, rule.Text("state")));
            Assert.False(rule.Inputs.ContainsKey("eventBusName"));
            var target = deployed.Named($"findings-hub-{region}-forward-target");
            Assert.Equal("arn:aws:events:eu-central-1:777788889999:event-bus/findings-hub-bus-test", target.Text("arn"));
            Assert.EndsWith("role/findings-hub-forwarding", target.Text("roleArn"), StringComparison.Ordinal);
            Assert.Equal((86_400.0, 185.0), (Map(target, "retryPolicy")["maximumEventAgeInSeconds"], Map(target, "retryPolicy")["maximumRetryAttempts"]));
            Assert.Equal($"arn:aws:sqs:{region}:777788889999:findings-hub-{region}-dead-letters-queue", Map(target, "deadLetterConfig")["arn"]);
            Assert.Contains($"findings-hub-{region}-dead-letters-policy", target.DependsOn);
        });
        Assert.Equal(18, deployed.OfType(AwsTypes.EventRule).Count(rule => rule.Name.EndsWith("-forward", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task DeadLetters_takeMessagesOfTheirRegionsRulesOnly()
    {
        var deployed = await Scenario.RunAsync();

        var queue = deployed.Named("findings-hub-us-east-1-dead-letters-queue");
        Assert.Equal((true, 1_209_600.0), (queue.Inputs["sqsManagedSseEnabled"], queue.Inputs["messageRetentionSeconds"]));
        Assert.Equal(
            "{\"Version\":\"2012-10-17\",\"Statement\":[{\"Sid\":\"AllowEventBridgeSendMessage\",\"Effect\":\"Allow\",\"Principal\":{\"Service\":\"events.amazonaws.com\"},"
            + "\"Action\":\"sqs:SendMessage\",\"Resource\":\"arn:aws:sqs:us-east-1:777788889999:findings-hub-us-east-1-dead-letters-queue\","
            + "\"Condition\":{\"StringEquals\":{\"aws:SourceArn\":[\"arn:aws:events:us-east-1:777788889999:rule/findings-hub-us-east-1-alarms\","
            + "\"arn:aws:events:us-east-1:777788889999:rule/findings-hub-us-east-1-forward\"]}}},"
            + "{\"Sid\":\"DenyNonHttps\",\"Effect\":\"Deny\",\"Principal\":\"*\",\"Action\":\"sqs:*\","
            + "\"Resource\":\"arn:aws:sqs:us-east-1:777788889999:findings-hub-us-east-1-dead-letters-queue\",\"Condition\":{\"Bool\":{\"aws:SecureTransport\":\"false\"}}}]}",
            deployed.Named("findings-hub-us-east-1-dead-letters-policy").Text("policy"));
    }

    // D08: one message is enough.
    [Theory]
    [InlineData("findings-hub-us-east-1-dead-letters-alarm", "AWS/SQS", "ApproximateNumberOfMessagesVisible", "QueueName", "findings-hub-us-east-1-dead-letters-queue")]
    [InlineData("findings-hub-us-east-1-failures", "AWS/Events", "FailedInvocations", "RuleName", "findings-hub-us-east-1-forward")]
    [InlineData("findings-hub-bus-dead-letters-alarm", "AWS/SQS", "ApproximateNumberOfMessagesVisible", "QueueName", "findings-hub-bus-dead-letters-queue")]
    [InlineData("notifications-undelivered-alarm", "AWS/SQS", "ApproximateNumberOfMessagesVisible", "QueueName", "notifications-undelivered-queue")]
    public async Task Alarms_D08_goOffAtTheFirstOccurrence(string name, string space, string metric, string dimension, string resource)
    {
        var alarm = (await Scenario.RunAsync()).Named(name);

        Assert.Equal((space, metric, resource), (alarm.Text("namespace"), alarm.Text("metricName"), Map(alarm, "dimensions")[dimension]));
        Assert.Equal(("GreaterThanOrEqualToThreshold", 1.0), (alarm.Text("comparisonOperator"), alarm.Inputs["threshold"]));
    }

    // An alarm reaches topics of its own region only; elsewhere it travels over the bus.
    [Fact]
    public async Task Alarms_homeRegion_goToTheTopic_othersToTheBus()
    {
        var deployed = await Scenario.RunAsync();

        Assert.All(deployed.OfType(AwsTypes.MetricAlarm), alarm => Assert.Equal(alarm.Region == "eu-central-1", alarm.Inputs.ContainsKey("alarmActions")));
        Assert.All(
            deployed.OfType(AwsTypes.MetricAlarm).Where(alarm => alarm.Region == "eu-central-1"),
            alarm => Assert.Equal(["arn:aws:sns:eu-central-1:777788889999:topics-high"], alarm.List("alarmActions").ToArray()));
        Assert.Equal(
            ["findings-hub-us-east-1-alarms"],
            deployed.OfType(AwsTypes.EventRule).Where(rule => rule.Name.StartsWith("findings-hub", StringComparison.Ordinal) && rule.Name.EndsWith("-alarms", StringComparison.Ordinal)).Select(rule => rule.Name));
        var pattern = EventPattern.Parse(deployed.Named("findings-hub-us-east-1-alarms").Text("eventPattern"));
        Assert.True(pattern.Matches(Alarm("findings-hub-us-east-1-failures-0a1b2c3", "ALARM")));
        Assert.False(pattern.Matches(Alarm("findings-hub-us-east-1-failures-0a1b2c3", "OK")));
        Assert.False(pattern.Matches(Alarm("somebody-elses", "ALARM")));
        Assert.True(ForwardingPatterns.ForwardedAlarms.Matches(Alarm("findings-hub-us-east-1-failures-0a1b2c3", "ALARM")));
    }

    // R19a
    [Theory]
    [InlineData("aws.guardduty", "GuardDuty Finding", true)]
    [InlineData("aws.guardduty", "GuardDuty Runtime Protection Unhealthy", true)]
    [InlineData("aws.guardduty", "GuardDuty Malware Protection Post Scan Action Failed", true)]
    [InlineData("aws.guardduty", "GuardDuty Runtime Protection Healthy", false)]
    [InlineData("aws.guardduty", "AWS API Call via CloudTrail", false)]
    [InlineData("aws.securityhub", "GuardDuty Finding", false)]
    public void Forwarding_19a_isLimitedToWhatIsUsed(string source, string detailType, bool forwarded)
    {
        var candidate = FlatEvent.Parse($"{{\"source\":\"{source}\",\"detail-type\":\"{detailType}\",\"detail\":{{}}}}");

        Assert.Equal(forwarded, ForwardingPatterns.GuardDuty.Matches(candidate));
        Assert.Equal(forwarded, ForwardingPatterns.Archived.Matches(candidate));
    }

    [Fact]
    public async Task Bus_isEncryptedHasAPolicyAndKeepsWhatCannotBeEncrypted()
    {
        var deployed = await Scenario.RunAsync(("eventArchive", "{ retentionDays: 12 }"));
        var bus = deployed.Single(AwsTypes.EventBus);

        Assert.Equal(("eu-central-1", "arn:aws:kms:eu-central-1:777788889999:key/runtime-key-id"), (bus.Region, bus.Text("kmsKeyIdentifier")));
        Assert.EndsWith("findings-hub-bus-dead-letters-queue", (string)Map(bus, "deadLetterConfig")["arn"], StringComparison.Ordinal);
        Assert.Contains("event-bus/findings-hub-bus-test\"", deployed.Named("findings-hub-bus-dead-letters-policy").Text("policy"), StringComparison.Ordinal);
        Assert.Contains("role/findings-hub-forwarding", deployed.Single(AwsTypes.EventBusPolicy).Text("policy"), StringComparison.Ordinal);
        var archive = deployed.Single(AwsTypes.EventArchive);
        Assert.Equal((12.0, bus.Text("kmsKeyIdentifier")), (archive.Inputs["retentionDays"], archive.Text("kmsKeyIdentifier")));
    }

    [Fact]
    public async Task NewRegion_addsItsOwnResourcesAndChangesNoOther()
    {
        var before = await Scenario.RunAsync();
        var after = await Scenario.RunAsync(("regions", "[eu-central-1, us-east-1, eu-west-1]"));

        Assert.Equal(
            [
                "findings-hub-eu-west-1", "findings-hub-eu-west-1-alarms", "findings-hub-eu-west-1-alarms-target", "findings-hub-eu-west-1-dead-letters",
                "findings-hub-eu-west-1-dead-letters-alarm", "findings-hub-eu-west-1-dead-letters-policy", "findings-hub-eu-west-1-dead-letters-queue",
                "findings-hub-eu-west-1-failures", "findings-hub-eu-west-1-forward", "findings-hub-eu-west-1-forward-target",
            ],
            after.Resources.Select(resource => resource.Name).Except(before.Resources.Select(resource => resource.Name))
                .Where(name => name.StartsWith("findings-hub", StringComparison.Ordinal)).Order(StringComparer.Ordinal));
    }

    private static FlatEvent Alarm(string name, string state) => FlatEvent.Parse(
        $"{{\"source\":\"aws.cloudwatch\",\"detail-type\":\"CloudWatch Alarm State Change\",\"detail\":{{\"alarmName\":\"{name}\",\"state\":{{\"value\":\"{state}\"}}}}}}");

    private static ImmutableDictionary<string, object> Map(Declared resource, string input) => (ImmutableDictionary<string, object>)resource.Inputs[input];
}
