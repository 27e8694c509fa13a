using System.Collections.Immutable;
using LandingZone.Findings;
using LandingZone.Infra.Naming;
using LandingZone.Infra.Runtime;
using Pulumi;
using Sns = Pulumi.Aws.Sns;

namespace LandingZone.Infra.Notifications;

/// <summary>Inputs of <see cref="NotificationTopics"/>.</summary>
public sealed class NotificationTopicsArgs : ResourceArgs
{
    /// <summary>Account, region and key.</summary>
    public required Home Home { get; init; }

    /// <summary>Addresses by severity band.</summary>
    public required ImmutableSortedDictionary<SeverityBand, ImmutableArray<string>> Email { get; init; }

    /// <summary>The band whose subscribers hear of alarms of the landing zone itself.</summary>
    public SeverityBand AlarmSeverity { get; init; } = SeverityBand.High;
}

/// <summary>
/// One topic per severity band, with its subscribers. Encrypted with the customer key: the key of <c>alias/aws/sns</c> cannot be used by
/// EventBridge or CloudWatch (cloudposse/terraform-aws-guardduty issue 10). Expects the security account's provider in its options.
/// </summary>
public sealed class NotificationTopics : ComponentResource
{
    /// <summary>Type token of the component.</summary>
    public const string TypeToken = "landingzone:notifications:NotificationTopics";

    /// <summary>Declares topics and subscriptions.</summary>
    public NotificationTopics(string name, NotificationTopicsArgs args, ComponentResourceOptions? options = null)
        : base(TypeToken, name, args, options, remote: false)
    {
        var arns = ImmutableSortedDictionary.CreateBuilder<SeverityBand, Output<string>>();
        foreach (var (band, addresses) in args.Email)
        {
            var word = band.ToString().ToLowerInvariant();
            var topic = new Sns.Topic(
                Names.Child(name, word),
                new()
                {
                    DisplayName = $"GuardDuty {word}",
                    KmsMasterKeyId = args.Home.KeyArn,
                    SignatureVersion = 2,
                    Region = args.Home.Region,
                },
                new CustomResourceOptions { Parent = this });
            foreach (var address in addresses)
            {
                _ = new Sns.TopicSubscription(
                    Names.Child(name, word, address.ToLowerInvariant()),
                    new() { Topic = topic.Arn, Protocol = "email", Endpoint = address, Region = args.Home.Region },
                    new CustomResourceOptions { Parent = this });
            }

            arns.Add(band, topic.Arn);
        }

        Arns = arns.ToImmutable();
        AlarmBand = args.AlarmSeverity;
        TopicArns = Output.All(Arns.Values).Apply(values =>
            Arns.Keys.Zip(values).ToImmutableDictionary(pair => pair.First.ToString(), pair => pair.Second));
        RegisterOutputs();
    }

    /// <summary>ARN of each topic by severity band.</summary>
    [Output("topicArns")]
    public Output<ImmutableDictionary<string, string>> TopicArns { get; private set; }

    /// <summary>The same, one by one.</summary>
    public ImmutableSortedDictionary<SeverityBand, Output<string>> Arns { get; }

    /// <summary>The topic that alarms of the landing zone itself go to.</summary>
    public Output<string> AlarmTopicArn => Arns[AlarmBand];

    /// <summary>The band of that topic.</summary>
    public SeverityBand AlarmBand { get; }
}
