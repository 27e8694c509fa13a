using LandingZone.Findings.Regions;
using LandingZone.Infra.Naming;
using LandingZone.Infra.Policies;
using Pulumi;
using Kms = Pulumi.Aws.Kms;

namespace LandingZone.Infra.Runtime;

/// <summary>Inputs of <see cref="RuntimeKey"/>.</summary>
public sealed class RuntimeKeyArgs : ResourceArgs
{
    /// <summary>The security account.</summary>
    [Input("accountId", required: true)]
    public Input<string> AccountId { get; set; } = null!;

    /// <summary>Partition of every ARN.</summary>
    public required Partition Partition { get; init; }

    /// <summary>The home region.</summary>
    public required string Region { get; init; }
}

/// <summary>
/// The customer key of what the landing zone sends and keeps at run time: bus, event archive, topics, queues, ledger, logs, webhooks and
/// the functions' environment. Keys that AWS manages do not do: EventBridge and CloudWatch cannot use them for topics. Stays when the stack
/// goes, like the ledger that it encrypts. Expects the security account's provider in its options.
/// </summary>
public sealed class RuntimeKey : ComponentResource
{
    /// <summary>Type token of the component.</summary>
    public const string TypeToken = "landingzone:runtime:RuntimeKey";

    /// <summary>Declares the key with its policy, which has to be in force before anything uses the key.</summary>
    public RuntimeKey(string name, RuntimeKeyArgs args, ComponentResourceOptions? options = null)
        : base(TypeToken, name, args, options, remote: false)
    {
        var accountId = args.AccountId.ToOutput();
        var key = new Kms.Key(
            Names.Child(name, "key"),
            new()
            {
                Description = "Encrypts events, notifications, ledger, logs and webhooks of the landing zone",
                EnableKeyRotation = true,
                RotationPeriodInDays = 365,
                DeletionWindowInDays = 30,
                Policy = accountId.Apply(id => RuntimeKeyPolicy.For(args.Partition, id, args.Region).ToJson(PolicyLimit.KeyPolicy)),
                Region = args.Region,
            },
            new CustomResourceOptions { Parent = this, Protect = true, RetainOnDelete = true });
        _ = new Kms.Alias(
            Names.Child(name, "alias"),
            new() { Region = args.Region, TargetKeyId = key.KeyId },
            new CustomResourceOptions { Parent = this, RetainOnDelete = true });
        KeyArn = key.Arn;
        Home = new(accountId, args.Partition, args.Region, key.Arn);
        RegisterOutputs();
    }

    /// <summary>ARN of the key.</summary>
    [Output("keyArn")]
    public Output<string> KeyArn { get; private set; }

    /// <summary>Account, region and key of everything that exists once.</summary>
    public Home Home { get; }
}
