using System.Collections.Immutable;
using LandingZone.Findings;
using LandingZone.Findings.Contracts;
using LandingZone.Infra.Functions;
using LandingZone.Infra.Hub;
using LandingZone.Infra.Naming;
using LandingZone.Infra.Policies;
using LandingZone.Infra.Queues;
using Pulumi;
using CloudWatch = Pulumi.Aws.CloudWatch;
using Lambda = Pulumi.Aws.Lambda;
using Sns = Pulumi.Aws.Sns;

namespace LandingZone.Infra.Notifications;

/// <summary>
/// Tells people what arrives on the findings bus: a rule per notification, one function that renders and sends, and a place for what it
/// could not send. Expects the security account's provider in its options.
/// </summary>
public sealed class FindingNotifications : ComponentResource
{
    /// <summary>Type token of the component.</summary>
    public const string TypeToken = "landingzone:notifications:FindingNotifications";

    private readonly string _name;
    private readonly FindingNotificationsArgs _args;

    /// <summary>Declares rules, function, targets, topic policies and webhooks.</summary>
    public FindingNotifications(string name, FindingNotificationsArgs args, ComponentResourceOptions? options = null)
        : base(TypeToken, name, args, options, remote: false)
    {
        (_name, _args) = (name, args);
        var rules = NotificationRules.Declare(name, args.Home.Region, args.Hub.BusName, args.Notifications, Own);
        var enabled = rules.Where(rule => rule.Settings.Enabled).ToImmutableArray();
        var alarms = AlarmRule();
        var undelivered = new DeadLetters(
            Names.Child(name, "undelivered"),
            new()
            {
                Trouble = "Notifications could not be sent.",
                Region = args.Home.Region,
                SourceArns = [.. enabled.Select(rule => rule.Rule.Arn), alarms.Arn],
                KeyArn = args.Home.KeyArn,
                AlarmTopicArn = args.Topics.AlarmTopicArn,
            },
            new() { Parent = this });
        var function = NotifyFunction.Declare(name, args, undelivered, this);
        foreach (var rule in enabled)
            Target(rule, function, undelivered);
        if (args.GroupMinutes > 0)
            TellGroups(function, undelivered);
        AlarmTarget(alarms, undelivered, TopicPolicies(function, alarms)[_args.Topics.AlarmBand]);

        EnabledRules = [.. enabled.Select(rule => (rule.Name, rule.Rule.Name)), (Names.Child(name, "alarms"), alarms.Name)];
        (Notify, Undelivered) = (function, undelivered);
        (FunctionName, FunctionArn, UndeliveredArn) = (function.FunctionName, function.Arn, undelivered.Arn);
        RegisterOutputs();
    }

    /// <summary>Name of the notify function.</summary>
    [Output("functionName")]
    public Output<string> FunctionName { get; private set; }

    /// <summary>ARN of the notify function.</summary>
    [Output("functionArn")]
    public Output<string> FunctionArn { get; private set; }

    /// <summary>ARN of the queue of what could not be sent.</summary>
    [Output("undeliveredArn")]
    public Output<string> UndeliveredArn { get; private set; }

    /// <summary>The function that renders and sends.</summary>
    public LambdaFunction Notify { get; }

    /// <summary>What could not be sent.</summary>
    public DeadLetters Undelivered { get; }

    /// <summary>The rules that are on: logical name, and name.</summary>
    public ImmutableArray<(string Name, Output<string> RuleName)> EnabledRules { get; }

    private CustomResourceOptions Own => new() { Parent = this };

    private void Target(NotificationRule rule, LambdaFunction function, DeadLetters undelivered)
    {
        var permission = new Lambda.Permission(
            $"{rule.Name}-permission",
            new()
            {
                Action = "lambda:InvokeFunction",
                Function = function.FunctionName,
                Principal = "events.amazonaws.com",
                SourceArn = rule.Rule.Arn,
                Region = _args.Home.Region,
            },
            Own);
        _ = new CloudWatch.EventTarget(
            $"{rule.Name}-target",
            new()
            {
                EventBusName = _args.Hub.BusName,
                Rule = rule.Rule.Name,
                TargetId = "notify",
                Arn = function.Arn,
                InputTransformer = new CloudWatch.Inputs.EventTargetInputTransformerArgs
                {
                    InputTemplate = NotificationInput.Template(rule.Settings.Notification.Name),
                },
                RetryPolicy = DeliveryRetries.Policy,
                DeadLetterConfig = DeliveryRetries.Into(undelivered.Arn),
                Region = _args.Home.Region,
            },
            new CustomResourceOptions { Parent = this, DependsOn = { permission, undelivered.Policy } });
    }

    // Without it, what was counted would wait for the next finding of its kind, which may never come.
    private void TellGroups(LambdaFunction function, DeadLetters undelivered) => _ = new FunctionSchedule(
        Names.Child(_name, "groups"),
        new()
        {
            Home = _args.Home,
            Function = function,
            Description = "Tells of the findings that were counted instead of told one by one",
            Expression = "rate(5 minutes)",
            Payload = NotificationInput.TellGroups,
            DeadLetterArn = undelivered.Arn,
        },
        new() { Parent = this });

    // Alarms of other regions go from the bus straight to the topic: they also have to get through when the notify function is what fails.
    private CloudWatch.EventRule AlarmRule() => new(
        Names.Child(_name, "alarms"),
        new()
        {
            Description = "Alarms that regions forwarded",
            EventBusName = _args.Hub.BusName,
            EventPattern = ForwardingPatterns.ForwardedAlarms.Json,
            State = "ENABLED",
            Region = _args.Home.Region,
        },
        Own);

    private void AlarmTarget(CloudWatch.EventRule alarms, DeadLetters undelivered, Resource topicPolicy) => _ = new CloudWatch.EventTarget(
        Names.Child(_name, "alarms", "target"),
        new()
        {
            EventBusName = _args.Hub.BusName,
            Rule = alarms.Name,
            TargetId = "topic",
            Arn = _args.Topics.AlarmTopicArn,
            InputTransformer = AlarmText.Transformer,
            RetryPolicy = DeliveryRetries.Policy,
            DeadLetterConfig = DeliveryRetries.Into(undelivered.Arn),
            Region = _args.Home.Region,
        },
        new CustomResourceOptions { Parent = this, DependsOn = { topicPolicy, undelivered.Policy } });

    // Alarms and forwarded alarms go to one of the topics; the others take what the function sends and nothing else.
    private ImmutableSortedDictionary<SeverityBand, Sns.TopicPolicy> TopicPolicies(LambdaFunction function, CloudWatch.EventRule alarms) =>
        _args.Topics.Arns.ToImmutableSortedDictionary(topic => topic.Key, topic => new Sns.TopicPolicy(
            Names.Child(_name, topic.Key.ToString().ToLowerInvariant(), "policy"),
            new()
            {
                Arn = topic.Value,
                Policy = Access(topic.Value, topic.Key == _args.Topics.AlarmBand, function, alarms)
                    .Apply(access => TopicPolicy.For(access).ToJson(PolicyLimit.TopicPolicy)),
                Region = _args.Home.Region,
            },
            Own));

    private Output<TopicAccess> Access(Output<string> topicArn, bool takesAlarms, LambdaFunction function, CloudWatch.EventRule alarms) =>
        Output.Tuple(topicArn, function.RoleArn, alarms.Arn, _args.Home.AccountId).Apply(facts => new TopicAccess(
            facts.Item1,
            facts.Item2,
            takesAlarms ? [facts.Item3] : [],
            takesAlarms ? new(_args.Home.Partition, _args.Home.Region, facts.Item4) : null));
}
