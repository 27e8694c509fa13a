using System.Collections.Immutable;
using LandingZone.Findings.Regions;

namespace LandingZone.Infra.Policies;

/// <summary>The facts behind the policy of a topic.</summary>
/// <param name="TopicArn">The topic.</param>
/// <param name="PublisherRoleArn">The role of the function that publishes there.</param>
/// <param name="RuleArns">Rules that publish there themselves; may be none.</param>
/// <param name="Alarms">Whose CloudWatch alarms publish there; null for nobody's.</param>
public sealed record TopicAccess(string TopicArn, string PublisherRoleArn, ImmutableArray<string> RuleArns, AlarmSource? Alarms);

/// <summary>Alarms of an account and region.</summary>
/// <param name="Partition">Partition of every ARN.</param>
/// <param name="Region">Region of the alarms: an alarm reaches topics of its own region only.</param>
/// <param name="AccountId">Account of the alarms.</param>
public sealed record AlarmSource(Partition Partition, string Region, string AccountId);

/// <summary>
/// The policy of a topic: who publishes, by the principal of each service (cloudposse/terraform-aws-security-hub pull request 20).
/// </summary>
public static class TopicPolicy
{
    /// <summary>The statements. <c>sns:*</c> is no action of a topic policy, so the denial names what it denies.</summary>
    public static PolicyDocument For(TopicAccess access) => new(
    [
        new("AllowNotifyFunction", Effect.Allow, ["sns:Publish"], [access.TopicArn]) { Principal = Principal.Aws(access.PublisherRoleArn) },
        .. Rules(access),
        .. Alarms(access),
        TransportPolicy.DenyPlainHttp("sns:Publish", access.TopicArn),
    ]);

    private static ImmutableArray<Statement> Rules(TopicAccess access) => access.RuleArns.IsEmpty
        ? []
        :
        [
            new("AllowEventBridgeRules", Effect.Allow, ["sns:Publish"], [access.TopicArn])
            {
                Principal = Principal.Service("events.amazonaws.com"),
                Conditions = [Condition.StringEquals("aws:SourceArn", access.RuleArns)],
            },
        ];

    private static ImmutableArray<Statement> Alarms(TopicAccess access) => access.Alarms is not { } alarms
        ? []
        :
        [
            new("AllowAlarms", Effect.Allow, ["sns:Publish"], [access.TopicArn])
            {
                Principal = Principal.Service("cloudwatch.amazonaws.com"),
                Conditions =
                [
                    Condition.StringEquals("aws:SourceAccount", alarms.AccountId),
                    Condition.ArnLike("aws:SourceArn", $"arn:{alarms.Partition.Id}:cloudwatch:{alarms.Region}:{alarms.AccountId}:alarm:*"),
                ],
            },
        ];
}
