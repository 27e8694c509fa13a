using System.Collections.Immutable;
using System.Globalization;
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
using Ssm = Pulumi.Aws.Ssm;

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
        var function = Function(undelivered, Webhooks());
        foreach (var rule in enabled)
            Target(rule, function, undelivered);
        var policies = TopicPolicies(function, alarms);
        AlarmTarget(alarms, undelivered, policies);

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

    private CustomResourceOptions Own => new() { Parent = this };

    private LambdaFunction Function(DeadLetters undelivered, Ssm.Parameter? webhooks)
    {
        var topics = _args.Topics.Arns;
        var facts = Output.Tuple(Output.All(topics.Values), _args.Ledger.TableArn, webhooks?.Arn ?? Output.Create(""));
        var arguments = new LambdaFunctionArgs
        {
            Home = _args.Home,
            Size = FunctionSize.Of(FunctionHandlers.Notify),
            Package = _args.Package,
            FailureQueueArn = undelivered.Arn,
            Permissions = facts.Apply(arns => NotifyPolicy.For(arns.Item1, arns.Item2, arns.Item3.Length == 0 ? null : arns.Item3)),
            Environment =
            {
                [FunctionEnvironment.StackName] = Deployment.Instance.StackName,
                [FunctionEnvironment.FindingsBus] = _args.Hub.BusName,
                [FunctionEnvironment.LedgerTable] = _args.Ledger.TableName,
                [FunctionEnvironment.WebhooksParameter] = webhooks?.Name ?? Output.Create(NotifyEnvironment.None),
                [FunctionEnvironment.Notifications] = NotifyEnvironment.Notifications(_args.Notifications),
                [FunctionEnvironment.QuietMinutes] = _args.QuietMinutes.ToString(CultureInfo.InvariantCulture),
            },
        };
        foreach (var (band, arn) in topics)
            arguments.Environment[FunctionEnvironment.TopicPrefix + band.ToString().ToUpperInvariant()] = arn;
        return new(Names.Child(_name, "notify"), arguments, new() { Parent = this });
    }

    private Ssm.Parameter? Webhooks() => _args.Chat.IsEmpty ? null : new(
        Names.Child(_name, "webhooks"),
        new()
        {
            Description = "Chat webhooks of the notify function",
            Type = Ssm.ParameterType.SecureString,
            KeyId = _args.Home.KeyArn,
            Value = Output.CreateSecret(NotifyEnvironment.Webhooks(_args.Chat)),
            Region = _args.Home.Region,
        },
        Own);

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

    private void AlarmTarget(CloudWatch.EventRule alarms, DeadLetters undelivered, IEnumerable<Resource> policies) => _ = new CloudWatch.EventTarget(
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
        new CustomResourceOptions { Parent = this, DependsOn = [.. policies, undelivered.Policy] });

    private ImmutableArray<Resource> TopicPolicies(LambdaFunction function, CloudWatch.EventRule alarms) =>
    [
        .. _args.Topics.Arns.Select(topic => new Sns.TopicPolicy(
            Names.Child(_name, topic.Key.ToString().ToLowerInvariant(), "policy"),
            new()
            {
                Arn = topic.Value,
                Policy = TopicPolicyText(topic.Value, ReferenceEquals(topic.Value, _args.Topics.AlarmTopicArn), function, alarms),
                Region = _args.Home.Region,
            },
            Own)),
    ];

    private Output<string> TopicPolicyText(Output<string> topicArn, bool takesAlarms, LambdaFunction function, CloudWatch.EventRule alarms) =>
        Output.Tuple(topicArn, function.RoleArn, alarms.Arn, _args.Home.AccountId).Apply(facts => TopicPolicy.For(new(
            facts.Item1,
            facts.Item2,
            takesAlarms ? [facts.Item3] : [],
            takesAlarms ? new(_args.Home.Partition, _args.Home.Region, facts.Item4) : null)).ToJson(PolicyLimit.TopicPolicy));
}
