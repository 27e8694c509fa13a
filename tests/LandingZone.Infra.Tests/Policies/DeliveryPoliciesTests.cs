using System.Text.Json;
using LandingZone.Findings.Regions;
using LandingZone.Infra.Policies;

namespace LandingZone.Infra.Tests.Policies;

/// <summary>Queue, topic and bus.</summary>
public sealed class DeliveryPoliciesTests
{
    private const string Account = "111122223333";
    private const string Queue = "arn:aws:sqs:eu-central-1:111122223333:dead-letters";
    private const string Topic = "arn:aws:sns:eu-central-1:111122223333:high";
    private const string Bus = "arn:aws:events:eu-central-1:111122223333:event-bus/findings";
    private const string Rule = "arn:aws:events:eu-central-1:111122223333:rule/forward";
    private const string OtherRule = "arn:aws:events:eu-central-1:111122223333:rule/other";
    private const string Role = "arn:aws:iam::111122223333:role/forwarding";
    private const string Alarm = "arn:aws:cloudwatch:eu-central-1:111122223333:alarm:undelivered";

    private static readonly PolicyDocument TopicWithRules = TopicPolicy.For(new(Topic, Role, [Rule], new(Partition.Aws, "eu-central-1", Account)));
    private static readonly PolicyDocument PlainTopic = TopicPolicy.For(new(Topic, Role, [], null));

    [Theory]
    [InlineData("events.amazonaws.com", "sqs:SendMessage", Rule, true)]
    [InlineData("events.amazonaws.com", "sqs:SendMessage", OtherRule, false)]
    [InlineData("events.amazonaws.com", "sqs:ReceiveMessage", Rule, false)]
    [InlineData("events.amazonaws.com", "sqs:DeleteQueue", Rule, false)]
    [InlineData("sns.amazonaws.com", "sqs:SendMessage", Rule, false)]
    public void DeadLetters_allowTheRuleAndNothingElse(string principal, string action, string source, bool allowed) =>
        Assert.Equal(allowed, new PolicyRequest(principal, action, Queue).With("aws:SourceArn", source).IsAllowedBy(QueuePolicy.FromEventBridge(Queue, [Rule])));

    [Fact]
    public void DeadLetters_plainHttp_isDeniedToEverybody() => Assert.False(
        new PolicyRequest("events.amazonaws.com", "sqs:SendMessage", Queue).With("aws:SourceArn", Rule).With("aws:SecureTransport", "false")
            .IsAllowedBy(QueuePolicy.FromEventBridge(Queue, [Rule])));

    [Fact]
    public void DeadLetters_withoutSource_allowNothing() =>
        Assert.Equal(Effect.Deny, Assert.Single(QueuePolicy.FromEventBridge(Queue, []).Statements).Effect);

    // T44, R25
    [Theory]
    [InlineData("events.amazonaws.com", Rule, true)]
    [InlineData("events.amazonaws.com", OtherRule, false)]
    [InlineData("cloudwatch.amazonaws.com", Rule, false)]
    [InlineData("lambda.amazonaws.com", Rule, false)]
    public void Topic_T44_25_allowsEventBridgeForTheRule(string principal, string source, bool allowed) =>
        Assert.Equal(allowed, new PolicyRequest(principal, "sns:Publish", Topic).With("aws:SourceArn", source).With("aws:SourceAccount", Account).IsAllowedBy(TopicWithRules));

    // T45
    [Theory]
    [InlineData(Alarm, Account, true)]
    [InlineData("arn:aws:cloudwatch:us-east-1:111122223333:alarm:undelivered", Account, false)]
    [InlineData(Alarm, "999988887777", false)]
    public void Topic_T45_allowsAlarmsOfAccountAndRegion(string source, string account, bool allowed) => Assert.Equal(
        allowed,
        new PolicyRequest("cloudwatch.amazonaws.com", "sns:Publish", Topic).With("aws:SourceArn", source).With("aws:SourceAccount", account).IsAllowedBy(TopicWithRules));

    [Theory]
    [InlineData(Role, "sns:Publish", true)]
    [InlineData(Role, "sns:Subscribe", false)]
    [InlineData("arn:aws:iam::111122223333:role/other", "sns:Publish", false)]
    [InlineData("events.amazonaws.com", "sns:Publish", false)]
    [InlineData("cloudwatch.amazonaws.com", "sns:Publish", false)]
    public void PlainTopic_allowsTheFunctionOnly(string principal, string action, bool allowed) => Assert.Equal(
        allowed, new PolicyRequest(principal, action, Topic).With("aws:SourceArn", Rule).With("aws:SourceAccount", Account).IsAllowedBy(PlainTopic));

    [Fact]
    public void Topic_plainHttp_isDeniedWithAnActionThatTopicPoliciesKnow()
    {
        Assert.False(new PolicyRequest(Role, "sns:Publish", Topic).With("aws:SecureTransport", "false").IsAllowedBy(PlainTopic));
        Assert.All(TopicWithRules.Statements.SelectMany(statement => statement.Actions), action => Assert.Equal("sns:Publish", action));
    }

    [Theory]
    [InlineData(Role, "events:PutEvents", true)]
    [InlineData(Role, "events:PutRule", false)]
    [InlineData("arn:aws:iam::999988887777:root", "events:PutEvents", false)]
    [InlineData("arn:aws:iam::111122223333:role/other", "events:PutEvents", false)]
    public void Bus_allowsTheForwardingRoleOnly(string principal, string action, bool allowed) =>
        Assert.Equal(allowed, new PolicyRequest(principal, action, Bus).IsAllowedBy(FindingsBusPolicy.For(Bus, Role)));

    [Theory]
    [InlineData("arn:aws:events:ap-south-1:111122223333:rule/findings-hub-ap-south-1-forward-0a1b2c3", Account, true)]
    [InlineData("arn:aws:events:ap-south-1:111122223333:rule/somebody-elses", Account, false)]
    [InlineData("arn:aws:events:ap-south-1:999988887777:rule/findings-hub-ap-south-1-forward-0a1b2c3", "999988887777", false)]
    public void ForwardingTrust_isForOurRulesInAnyRegion(string rule, string account, bool allowed) => Assert.Equal(
        allowed,
        new PolicyRequest("events.amazonaws.com", "sts:AssumeRole", Role).With("aws:SourceArn", rule).With("aws:SourceAccount", account)
            .IsAllowedBy(FindingsBusPolicy.ForwardingTrust(Partition.Aws, Account, "findings-hub-")));

    [Theory]
    [InlineData("events:PutEvents", Bus, true)]
    [InlineData("events:PutEvents", "arn:aws:events:eu-central-1:111122223333:event-bus/default", false)]
    [InlineData("events:PutTargets", Bus, false)]
    [InlineData("sqs:SendMessage", Queue, false)]
    public void Forwarding_reachesTheFindingsBusOnly(string action, string resource, bool allowed) =>
        Assert.Equal(allowed, new PolicyRequest("", action, resource).IsAllowedBy(FindingsBusPolicy.Forwarding(Bus)));

    // R36: valid JSON, within the quota, also with as many rules as there can be.
    [Fact]
    public void All_36_areJsonWithinTheirQuota()
    {
        var rules = Enumerable.Range(0, 50).Select(number => $"{Rule}-{number}-{new string('x', 45)}").ToList();
        string[] texts =
        [
            QueuePolicy.FromEventBridge(Queue, rules).ToJson(PolicyLimit.QueuePolicy),
            TopicPolicy.For(new(Topic, Role, [.. rules], new(Partition.Aws, "eu-central-1", Account))).ToJson(PolicyLimit.TopicPolicy),
            FindingsBusPolicy.For(Bus, Role).ToJson(PolicyLimit.BusPolicy),
            FindingsBusPolicy.ForwardingTrust(Partition.Aws, Account, "findings-hub-").ToJson(PolicyLimit.TrustPolicy),
            FindingsBusPolicy.Forwarding(Bus).ToJson(PolicyLimit.RolePolicy),
        ];

        Assert.All(texts, text => Assert.Equal("2012-10-17", JsonDocument.Parse(text).RootElement.GetProperty("Version").GetString()));
    }

    [Fact]
    public void DeadLetters_tooManyRules_areRefusedBeforeAwsDoes() => Assert.Throws<PolicyTooLargeException>(() =>
        QueuePolicy.FromEventBridge(Queue, [.. Enumerable.Range(0, 200).Select(number => $"{Rule}-{number}")]).ToJson(PolicyLimit.QueuePolicy));

    // T52
    [Theory]
    [InlineData("aws-cn")]
    [InlineData("aws-us-gov")]
    public void All_T52_otherPartition_writeNoCommercialArn(string id)
    {
        var partition = Partition.Find(id)!;
        string In(string arn) => arn.Replace("arn:aws:", $"arn:{id}:", StringComparison.Ordinal);

        Assert.DoesNotContain("arn:aws:", TopicPolicy.For(new(In(Topic), In(Role), [In(Rule)], new(partition, "r", Account))).ToJson(PolicyLimit.TopicPolicy), StringComparison.Ordinal);
        Assert.DoesNotContain("arn:aws:", FindingsBusPolicy.ForwardingTrust(partition, Account, "findings-hub-").ToJson(PolicyLimit.TrustPolicy), StringComparison.Ordinal);
    }
}
