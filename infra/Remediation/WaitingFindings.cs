using System.Collections.Immutable;
using System.Text.Json.Nodes;
using LandingZone.Findings.Contracts;
using LandingZone.Infra.Functions;
using LandingZone.Infra.Naming;
using LandingZone.Infra.Policies;
using LandingZone.Infra.Runtime;
using Pulumi;
using Sqs = Pulumi.Aws.Sqs;

namespace LandingZone.Infra.Remediation;

/// <summary>Inputs of <see cref="WaitingFindings"/>.</summary>
public sealed class WaitingFindingsArgs : ResourceArgs
{
    /// <summary>Account, region and key.</summary>
    public required Home Home { get; init; }

    /// <summary>Exactly the rules that may put findings.</summary>
    public required ImmutableArray<Output<string>> SourceArns { get; init; }

    /// <summary>Queue of findings that failed again and again.</summary>
    public required Output<string> DeadLetterArn { get; init; }
}

/// <summary>The queue of findings that wait for their response. A standard queue: order does not matter, and the ledger makes repeats harmless.</summary>
public sealed class WaitingFindings : ComponentResource
{
    /// <summary>Type token of the component.</summary>
    public const string TypeToken = "landingzone:remediation:WaitingFindings";

    /// <summary>Times that a finding is tried.</summary>
    public const int MostReceives = 5;

    // "Creating and configuring an Amazon SQS event source mapping": at least six times the function's timeout, so that a slow run is not
    // repeated while it lasts.
    private const int VisibilityFactor = 6;
    private const int FourteenDays = 14 * 24 * 60 * 60;

    /// <summary>After so many seconds a message whose delivery was cut off is delivered again.</summary>
    public static int VisibilitySeconds => VisibilityFactor * FunctionSize.Of(FunctionHandlers.Remediate).TimeoutSeconds;

    /// <summary>Declares queue and policy.</summary>
    public WaitingFindings(string name, WaitingFindingsArgs args, ComponentResourceOptions? options = null)
        : base(TypeToken, name, args, options, remote: false)
    {
        var own = new CustomResourceOptions { Parent = this };
        var queue = new Sqs.Queue(
            Names.Child(name, "findings"),
            new()
            {
                MessageRetentionSeconds = FourteenDays,
                VisibilityTimeoutSeconds = VisibilitySeconds,
                KmsMasterKeyId = args.Home.KeyArn,
                RedrivePolicy = args.DeadLetterArn.Apply(arn =>
                    new JsonObject { ["deadLetterTargetArn"] = arn, ["maxReceiveCount"] = MostReceives }.ToJsonString()),
                Region = args.Home.Region,
            },
            own);
        Policy = new(
            Names.Child(name, "policy"),
            new()
            {
                QueueUrl = queue.Url,
                Policy = Output.Tuple(queue.Arn, Output.All(args.SourceArns))
                    .Apply(arns => QueuePolicy.FromEventBridge(arns.Item1, arns.Item2).ToJson(PolicyLimit.QueuePolicy)),
                Region = args.Home.Region,
            },
            own);
        (Arn, QueueName) = (queue.Arn, queue.Name);
        RegisterOutputs();
    }

    /// <summary>ARN of the queue.</summary>
    [Output("arn")]
    public Output<string> Arn { get; private set; }

    /// <summary>Name of the queue.</summary>
    public Output<string> QueueName { get; }

    /// <summary>The policy, without which EventBridge cannot put findings.</summary>
    public Sqs.QueuePolicy Policy { get; }
}
