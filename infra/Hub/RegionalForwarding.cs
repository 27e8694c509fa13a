using LandingZone.Infra.Alarms;
using LandingZone.Infra.Naming;
using LandingZone.Infra.Queues;
using Pulumi;
using CloudWatch = Pulumi.Aws.CloudWatch;

namespace LandingZone.Infra.Hub;

/// <summary>Inputs of <see cref="RegionalForwarding"/>.</summary>
public sealed class RegionalForwardingArgs : ResourceArgs
{
    /// <summary>The region.</summary>
    public required string Region { get; init; }

    /// <summary>The findings bus.</summary>
    public required Output<string> BusArn { get; init; }

    /// <summary>The role through which EventBridge reaches the bus.</summary>
    public required Output<string> RoleArn { get; init; }

    /// <summary>Topic that hears of alarms, in the home region; null elsewhere, where alarms travel to the findings bus.</summary>
    public Output<string>? AlarmTopicArn { get; init; }
}

/// <summary>
/// Sends a region's events to the findings bus: GuardDuty itself delivers to the region's default bus only. What cannot be sent for a day
/// is kept in the region, and an alarm says so.
/// </summary>
public sealed class RegionalForwarding : ComponentResource
{
    /// <summary>Type token of the component.</summary>
    public const string TypeToken = "landingzone:hub:RegionalForwarding";

    private readonly string _name;
    private readonly RegionalForwardingArgs _args;

    /// <summary>Declares rules, targets, dead letters and alarms.</summary>
    public RegionalForwarding(string name, RegionalForwardingArgs args, ComponentResourceOptions? options = null)
        : base(TypeToken, name, args, options, remote: false)
    {
        (_name, _args) = (name, args);
        var forward = Rule("forward", "GuardDuty's findings, on their way to the findings bus", ForwardingPatterns.GuardDuty.Json);
        var alarms = args.AlarmTopicArn is null
            ? Rule("alarms", "Alarms of the forwarding, on their way to the findings bus", ForwardingPatterns.AlarmsNamed($"{name}-").Json)
            : null;
        _ = TroubleAlarm.Declare(
            Names.Child(name, "failures"),
            TroubleMetric.FailedInvocations,
            forward.Name,
            $"EventBridge gave up on findings of {args.Region}. Look at the forwarding role and at the policy of the findings bus.",
            Runbook.UndeliveredEvents,
            args.Region,
            args.AlarmTopicArn,
            new() { Parent = this });
        var deadLetters = new DeadLetters(
            Names.Child(name, "dead-letters"),
            new()
            {
                Trouble = $"Findings of {args.Region} did not reach the findings bus for a day.",
                Region = args.Region,
                SourceArns = alarms is null ? [forward.Arn] : [forward.Arn, alarms.Arn],
                AlarmTopicArn = args.AlarmTopicArn,
            },
            new() { Parent = this });
        Target("forward", forward, deadLetters);
        if (alarms is not null)
            Target("alarms", alarms, deadLetters);
        RuleArn = forward.Arn;
        RegisterOutputs();
    }

    /// <summary>ARN of the forwarding rule.</summary>
    [Output("ruleArn")]
    public Output<string> RuleArn { get; private set; }

    private CloudWatch.EventRule Rule(string part, string description, Input<string> pattern) => new(
        Names.Child(_name, part),
        new() { Description = description, EventPattern = pattern, State = "ENABLED", Region = _args.Region },
        new CustomResourceOptions { Parent = this });

    private void Target(string part, CloudWatch.EventRule rule, DeadLetters deadLetters) => _ = new CloudWatch.EventTarget(
        Names.Child(_name, part, "target"),
        new()
        {
            Rule = rule.Name,
            TargetId = "findings-bus",
            Arn = _args.BusArn,
            RoleArn = _args.RoleArn,
            RetryPolicy = DeliveryRetries.Policy,
            DeadLetterConfig = DeliveryRetries.Into(deadLetters.Arn),
            Region = _args.Region,
        },
        new CustomResourceOptions { Parent = this, DependsOn = { deadLetters.Policy } });
}
