using LandingZone.Infra.Naming;
using LandingZone.Infra.Policies;
using LandingZone.Infra.Runtime;
using Pulumi;
using Iam = Pulumi.Aws.Iam;
using Scheduler = Pulumi.Aws.Scheduler;

namespace LandingZone.Infra.Functions;

/// <summary>Inputs of <see cref="FunctionSchedule"/>.</summary>
public sealed class FunctionScheduleArgs : ResourceArgs
{
    /// <summary>Account, region and key.</summary>
    public required Home Home { get; init; }

    /// <summary>The function.</summary>
    public required LambdaFunction Function { get; init; }

    /// <summary>What the schedule is for, as one sentence.</summary>
    public required string Description { get; init; }

    /// <summary>When it runs: <c>rate(5 minutes)</c> or <c>cron(0 6 * * ? *)</c>, in UTC.</summary>
    public required string Expression { get; init; }

    /// <summary>What the function is invoked with, as JSON; an empty object without it.</summary>
    public string? Payload { get; init; }

    /// <summary>Queue of invocations that Lambda did not take.</summary>
    public required Output<string> DeadLetterArn { get; init; }
}

/// <summary>Invokes a function again and again, through a role that can do nothing else. Expects the security account's provider in its options.</summary>
public sealed class FunctionSchedule : ComponentResource
{
    /// <summary>Type token of the component.</summary>
    public const string TypeToken = "landingzone:functions:FunctionSchedule";

    // An invocation that is late by more than this is of no use: the next one is due.
    private const int LatestSeconds = 60 * 60;
    private const int Attempts = 5;

    /// <summary>Declares role and schedule.</summary>
    public FunctionSchedule(string name, FunctionScheduleArgs args, ComponentResourceOptions? options = null)
        : base(TypeToken, name, args, options, remote: false)
    {
        var (home, own) = (args.Home, new CustomResourceOptions { Parent = this });
        var role = new Iam.Role(
            Names.Child(name, "role"),
            new()
            {
                Description = $"Invokes a function on schedule: {args.Description}",
                AssumeRolePolicy = home.AccountId.Apply(account =>
                    SchedulePolicy.Trust(home.Partition, home.Region, account).ToJson(PolicyLimit.TrustPolicy)),
            },
            own);
        var permissions = new Iam.RolePolicy(
            Names.Child(name, "permissions"),
            new()
            {
                Role = role.Name,
                Policy = Output.Tuple(args.Function.Arn, args.DeadLetterArn, home.KeyArn)
                    .Apply(arns => SchedulePolicy.Permissions(arns.Item1, arns.Item2, arns.Item3).ToJson(PolicyLimit.RolePolicy)),
            },
            own);
        _ = new Scheduler.Schedule(
            Names.Child(name, "schedule"),
            new()
            {
                Description = args.Description,
                ScheduleExpression = args.Expression,
                ScheduleExpressionTimezone = "UTC",
                FlexibleTimeWindow = new Scheduler.Inputs.ScheduleFlexibleTimeWindowArgs { Mode = "OFF" },
                State = "ENABLED",
                KmsKeyArn = home.KeyArn,
                Target = new Scheduler.Inputs.ScheduleTargetArgs
                {
                    Arn = args.Function.Arn,
                    RoleArn = role.Arn,
                    Input = args.Payload is { } payload ? (Input<string>)payload : null,
                    RetryPolicy = new Scheduler.Inputs.ScheduleTargetRetryPolicyArgs { MaximumEventAgeInSeconds = LatestSeconds, MaximumRetryAttempts = Attempts },
                    DeadLetterConfig = new Scheduler.Inputs.ScheduleTargetDeadLetterConfigArgs { Arn = args.DeadLetterArn },
                },
                Region = home.Region,
            },
            CustomResourceOptions.Merge(own, new() { DependsOn = { permissions } }));
        RegisterOutputs();
    }
}
