using LandingZone.Findings.Regions;

namespace LandingZone.Infra.Policies;

/// <summary>The role through which EventBridge Scheduler invokes one function.</summary>
public static class SchedulePolicy
{
    /// <summary>Scheduler, for schedules of this account only: the condition keeps it from being used as a deputy for others ("Confused deputy
    /// prevention", EventBridge Scheduler user guide, which names the schedule group).</summary>
    public static PolicyDocument Trust(Partition partition, string region, string accountId) => new(
    [
        new("AllowScheduler", Effect.Allow, ["sts:AssumeRole"], [])
        {
            Principal = Principal.Service("scheduler.amazonaws.com"),
            Conditions =
            [
                Condition.StringEquals("aws:SourceAccount", accountId),
                Condition.StringEquals("aws:SourceArn", $"arn:{partition.Id}:scheduler:{region}:{accountId}:schedule-group/default"),
            ],
        },
    ]);

    /// <summary>Invoke the function, and keep what could not be invoked.</summary>
    /// <param name="functionArn">The function.</param>
    /// <param name="deadLetterArn">The queue, encrypted with the key.</param>
    /// <param name="keyArn">Key of the schedule and of the queue.</param>
    public static PolicyDocument Permissions(string functionArn, string deadLetterArn, string keyArn) => new(
    [
        new("InvokeFunction", Effect.Allow, ["lambda:InvokeFunction"], [functionArn]),
        new("KeepFailures", Effect.Allow, ["sqs:SendMessage"], [deadLetterArn]),
        new("UseKey", Effect.Allow, ["kms:Decrypt", "kms:GenerateDataKey"], [keyArn]),
    ]);
}
