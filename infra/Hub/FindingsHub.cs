using System.Collections.Immutable;
using LandingZone.Findings.Regions;
using LandingZone.Infra.Naming;
using LandingZone.Infra.Policies;
using LandingZone.Infra.Queues;
using LandingZone.Infra.Runtime;
using LandingZone.Infra.Settings;
using Pulumi;
using CloudWatch = Pulumi.Aws.CloudWatch;
using Iam = Pulumi.Aws.Iam;

namespace LandingZone.Infra.Hub;

/// <summary>Inputs of <see cref="FindingsHub"/>.</summary>
public sealed class FindingsHubArgs : ResourceArgs
{
    /// <summary>Account, region and key.</summary>
    public required Home Home { get; init; }

    /// <summary>Regions whose findings are collected.</summary>
    public required ImmutableArray<Region> Regions { get; init; }

    /// <summary>How long events can be replayed.</summary>
    public required EventArchiveSettings Archive { get; init; }

    /// <summary>Topic that hears of alarms.</summary>
    public required Output<string> AlarmTopicArn { get; init; }
}

/// <summary>
/// Brings the findings of all regions to one bus, and keeps them there for a replay. Expects the security account's provider in its
/// options.
/// </summary>
public sealed class FindingsHub : ComponentResource
{
    /// <summary>Type token of the component.</summary>
    public const string TypeToken = "landingzone:hub:FindingsHub";

    private readonly string _name;
    private readonly FindingsHubArgs _args;

    /// <summary>Declares bus, archive, role and the forwarding of every region.</summary>
    public FindingsHub(string name, FindingsHubArgs args, ComponentResourceOptions? options = null)
        : base(TypeToken, name, args, options, remote: false)
    {
        (_name, _args) = (name, args);
        var bus = Bus();
        Archive(bus);
        var role = ForwardingRole(bus);
        foreach (var region in args.Regions)
        {
            _ = new RegionalForwarding(
                Names.Child(name, region.Name),
                new()
                {
                    Region = region.Name,
                    BusArn = bus.Arn,
                    RoleArn = role.Arn,
                    AlarmTopicArn = region.Name == args.Home.Region ? args.AlarmTopicArn : null,
                },
                new() { Parent = this });
        }

        (BusArn, BusName) = (bus.Arn, bus.Name);
        RegisterOutputs();
    }

    /// <summary>ARN of the findings bus.</summary>
    [Output("busArn")]
    public Output<string> BusArn { get; private set; }

    /// <summary>Name of the findings bus.</summary>
    [Output("busName")]
    public Output<string> BusName { get; private set; }

    private CustomResourceOptions Own => new() { Parent = this };

    // What EventBridge cannot encrypt or decrypt goes to a queue that does not depend on the same key ("Using dead-letter queues for
    // encrypted events"). Queue and bus name each other, so the bus has a fixed name, from which its ARN is known beforehand.
    private CloudWatch.EventBus Bus()
    {
        var (home, busName) = (_args.Home, $"{Names.Child(_name, "bus")}-{Deployment.Instance.StackName}");
        var deadLetters = new DeadLetters(
            Names.Child(_name, "bus", "dead-letters"),
            new()
            {
                Trouble = "EventBridge could not encrypt or decrypt events of the findings bus.",
                Region = home.Region,
                SourceArns = [home.AccountId.Apply(account => Arns.EventBus(home.Partition, home.Region, account, busName))],
                AlarmTopicArn = _args.AlarmTopicArn,
            },
            new() { Parent = this });
        return new(
            Names.Child(_name, "bus"),
            new()
            {
                Name = busName,
                Description = "Findings of all regions, and what the landing zone reports about itself",
                KmsKeyIdentifier = home.KeyArn,
                DeadLetterConfig = new CloudWatch.Inputs.EventBusDeadLetterConfigArgs { Arn = deadLetters.Arn },
                Region = home.Region,
            },
            new CustomResourceOptions { Parent = this, DependsOn = { deadLetters.Policy } });
    }

    private void Archive(CloudWatch.EventBus bus) => _ = new CloudWatch.EventArchive(
        Names.Child(_name, "replay"),
        new()
        {
            Description = "What regions forwarded, for a replay",
            EventSourceArn = bus.Arn,
            EventPattern = ForwardingPatterns.Archived.Json,
            RetentionDays = _args.Archive.RetentionDays,
            KmsKeyIdentifier = _args.Home.KeyArn,
            Region = _args.Home.Region,
        },
        Own);

    private Iam.Role ForwardingRole(CloudWatch.EventBus bus)
    {
        var trust = _args.Home.AccountId.Apply(account =>
            FindingsBusPolicy.ForwardingTrust(_args.Home.Partition, account, $"{_name}-").ToJson(PolicyLimit.TrustPolicy));
        var role = new Iam.Role(
            Names.Child(_name, "forwarding"),
            new() { Description = "Sends findings of every region to the findings bus", AssumeRolePolicy = trust },
            Own);
        _ = new Iam.RolePolicy(
            Names.Child(_name, "forwarding", "permissions"),
            new() { Role = role.Name, Policy = bus.Arn.Apply(arn => FindingsBusPolicy.Forwarding(arn).ToJson(PolicyLimit.RolePolicy)) },
            Own);
        _ = new CloudWatch.EventBusPolicy(
            Names.Child(_name, "bus", "policy"),
            new()
            {
                EventBusName = bus.Name,
                Policy = Output.Tuple(bus.Arn, role.Arn)
                    .Apply(arns => FindingsBusPolicy.For(arns.Item1, arns.Item2).ToJson(PolicyLimit.BusPolicy)),
                Region = _args.Home.Region,
            },
            Own);
        return role;
    }
}
