using LandingZone.Findings.Regions;
using LandingZone.Infra.Naming;

namespace LandingZone.Infra.Policies;

/// <summary>The policy of the key that encrypts what the landing zone sends and keeps at run time.</summary>
public static class RuntimeKeyPolicy
{
    /// <summary>
    /// The account's own IAM policies decide who uses and who administers the key ("Default key policy", KMS developer guide); the rest
    /// are the services that use it on nobody's behalf.
    /// </summary>
    /// <param name="partition">Partition of every ARN.</param>
    /// <param name="accountId">Account of the key.</param>
    /// <param name="region">Region of the key.</param>
    public static PolicyDocument For(Partition partition, string accountId, string region) => new(
    [
        new("EnableIamPolicies", Effect.Allow, ["kms:*"], ["*"]) { Principal = Principal.Aws($"arn:{partition.Id}:iam::{accountId}:root") },
        // No aws:SourceAccount and no aws:SourceArn here: SNS does not support them for deliveries of EventBridge to an encrypted
        // topic, which would fail without a trace ("Managing Amazon SNS encryption keys and costs";
        // awslabs/landing-zone-accelerator-on-aws issue 407). What keeps strangers out are the policies of topics and queues, which
        // name the rules.
        new("AllowEventBridge", Effect.Allow, ["kms:Decrypt", "kms:DescribeKey", "kms:GenerateDataKey"], ["*"])
        {
            Principal = Principal.Service("events.amazonaws.com"),
        },
        // "Encrypting EventBridge archives with AWS KMS keys".
        new("AllowEventArchive", Effect.Allow, ["kms:ReEncryptFrom", "kms:ReEncryptTo"], ["*"])
        {
            Principal = Principal.Service("events.amazonaws.com"),
            Conditions =
            [
                Condition.StringLike("kms:EncryptionContext:aws:events:event-bus:arn", Arns.EventBus(partition, region, accountId, "*")),
            ],
        },
        new("AllowAlarms", Effect.Allow, ["kms:Decrypt", "kms:GenerateDataKey"], ["*"])
        {
            Principal = Principal.Service("cloudwatch.amazonaws.com"),
            Conditions = [Condition.StringEquals("aws:SourceAccount", accountId)],
        },
        // "Encrypt log data in CloudWatch Logs using AWS Key Management Service".
        new("AllowLogs", Effect.Allow,
            [
                "kms:Decrypt", "kms:DescribeKey", "kms:Encrypt", "kms:GenerateDataKey", "kms:GenerateDataKeyWithoutPlaintext",
                "kms:ReEncryptFrom", "kms:ReEncryptTo",
            ],
            ["*"])
        {
            Principal = Principal.Service($"logs.{region}.{partition.DnsSuffix}"),
            Conditions =
            [
                Condition.ArnLike("kms:EncryptionContext:aws:logs:arn", $"arn:{partition.Id}:logs:{region}:{accountId}:log-group:*"),
            ],
        },
    ]);
}
