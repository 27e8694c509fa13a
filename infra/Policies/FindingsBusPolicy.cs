using LandingZone.Findings.Regions;

namespace LandingZone.Infra.Policies;

/// <summary>The policies around the findings bus ("Sending and receiving events between AWS Regions", EventBridge user guide).</summary>
public static class FindingsBusPolicy
{
    /// <summary>Who puts events on the bus by its own policy: the forwarding role. No other account, and no service.</summary>
    public static PolicyDocument For(string busArn, string forwardingRoleArn) => new(
    [
        new("AllowForwarding", Effect.Allow, ["events:PutEvents"], [busArn]) { Principal = Principal.Aws(forwardingRoleArn) },
    ]);

    /// <summary>Who may assume the forwarding role: EventBridge, for a rule of this account whose name begins like this.</summary>
    /// <param name="partition">Partition of every ARN.</param>
    /// <param name="accountId">Account of the rules.</param>
    /// <param name="rulePrefix">Beginning of the rules' names. The exact ARNs of 34 regions would not fit into a trust policy.</param>
    public static PolicyDocument ForwardingTrust(Partition partition, string accountId, string rulePrefix) => new(
    [
        new("AllowForwardingRules", Effect.Allow, ["sts:AssumeRole"], [])
        {
            Principal = Principal.Service("events.amazonaws.com"),
            Conditions =
            [
                Condition.StringEquals("aws:SourceAccount", accountId),
                Condition.ArnLike("aws:SourceArn", $"arn:{partition.Id}:events:*:{accountId}:rule/{rulePrefix}*"),
            ],
        },
    ]);

    /// <summary>What the forwarding role may do: put events on the findings bus.</summary>
    public static PolicyDocument Forwarding(string busArn) => new([new("AllowPutEvents", Effect.Allow, ["events:PutEvents"], [busArn])]);
}
