using System.Collections.Immutable;
using LandingZone.Infra.Alarms;
using LandingZone.Infra.Naming;
using LandingZone.Infra.Policies;
using Pulumi;
using Sqs = Pulumi.Aws.Sqs;

namespace LandingZone.Infra.Queues;

/// <summary>Inputs of <see cref="DeadLetters"/>.</summary>
public sealed class DeadLettersArgs : ResourceArgs
{
    /// <summary>What cannot be delivered when a message is here, as the alarm puts it.</summary>
    public required string Trouble { get; init; }

    /// <summary>Region of queue and alarm: EventBridge puts dead letters in the rule's own region only.</summary>
    public required string Region { get; init; }

    /// <summary>Exactly the rules or buses that may leave messages.</summary>
    public ImmutableArray<Output<string>> SourceArns { get; init; } = [];

    /// <summary>Customer key; null encrypts with the key that SQS manages, which is free in every region and needs no policy.</summary>
    public Output<string>? KeyArn { get; init; }

    /// <summary>Topic of the same region that hears of the alarm; null where there is none.</summary>
    public Output<string>? AlarmTopicArn { get; init; }
}

/// <summary>
/// A queue for what could not be delivered, and the alarm that says so at the first message. Messages wait for 14 days, the longest that
/// SQS offers.
/// </summary>
public sealed class DeadLetters : ComponentResource
{
    /// <summary>Type token of the component.</summary>
    public const string TypeToken = "landingzone:queues:DeadLetters";

    private const int FourteenDays = 14 * 24 * 60 * 60;

    /// <summary>Declares queue, policy and alarm.</summary>
    public DeadLetters(string name, DeadLettersArgs args, ComponentResourceOptions? options = null)
        : base(TypeToken, name, args, options, remote: false)
    {
        var own = new CustomResourceOptions { Parent = this };
        var queueArgs = new Sqs.QueueArgs { MessageRetentionSeconds = FourteenDays, Region = args.Region };
        if (args.KeyArn is { } key)
            queueArgs.KmsMasterKeyId = key;
        else
            queueArgs.SqsManagedSseEnabled = true;
        var queue = new Sqs.Queue(Names.Child(name, "queue"), queueArgs, own);
        Policy = new Sqs.QueuePolicy(
            Names.Child(name, "policy"),
            new()
            {
                Region = args.Region,
                QueueUrl = queue.Url,
                Policy = Output.Tuple(queue.Arn, Output.All(args.SourceArns))
                    .Apply(arns => QueuePolicy.FromEventBridge(arns.Item1, arns.Item2).ToJson(PolicyLimit.QueuePolicy)),
            },
            own);
        var alarm = TroubleAlarm.Declare(
            Names.Child(name, "alarm"),
            TroubleMetric.MessagesVisible,
            queue.Name,
            $"{args.Trouble} Read the messages of the queue; each one names what went wrong.",
            Runbook.DeadLetters,
            args.Region,
            args.AlarmTopicArn,
            own);
        (Arn, AlarmArn, QueueName) = (queue.Arn, alarm.Arn, queue.Name);
        RegisterOutputs();
    }

    /// <summary>ARN of the queue.</summary>
    [Output("arn")]
    public Output<string> Arn { get; private set; }

    /// <summary>ARN of the alarm.</summary>
    [Output("alarmArn")]
    public Output<string> AlarmArn { get; private set; }

    /// <summary>Name of the queue.</summary>
    public Output<string> QueueName { get; }

    /// <summary>The policy, without which EventBridge cannot leave messages.</summary>
    public Sqs.QueuePolicy Policy { get; }
}
