using System.Collections.Immutable;
using LandingZone.Findings.Contracts;
using LandingZone.Infra.Alarms;
using LandingZone.Infra.Naming;
using LandingZone.Infra.Runtime;
using LandingZone.Infra.Settings;
using Pulumi;
using CloudWatch = Pulumi.Aws.CloudWatch;

namespace LandingZone.Infra.Operations;

/// <summary>Inputs of <see cref="Operations"/>.</summary>
public sealed class OperationsArgs : ResourceArgs
{
    /// <summary>Account, region and key.</summary>
    public required Home Home { get; init; }

    /// <summary>What is watched.</summary>
    public required Watched Watched { get; init; }

    /// <summary>How the landing zone itself is run.</summary>
    public required OperationsSettings Settings { get; init; }

    /// <summary>Topic that hears of alarms.</summary>
    public required Output<string> AlarmTopicArn { get; init; }
}

/// <summary>
/// Watches the landing zone itself: an alarm for everything that can fail without anybody noticing, and a dashboard. The alarms of dead
/// letters stand beside their queues. Expects the security account's provider in its options.
/// </summary>
public sealed class Operations : ComponentResource
{
    /// <summary>Type token of the component.</summary>
    public const string TypeToken = "landingzone:operations:Operations";

    private readonly string _name;
    private readonly OperationsArgs _args;

    /// <summary>Declares alarms and dashboard.</summary>
    public Operations(string name, OperationsArgs args, ComponentResourceOptions? options = null)
        : base(TypeToken, name, args, options, remote: false)
    {
        (_name, _args) = (name, args);
        foreach (var (handler, function) in args.Watched.Functions)
            FunctionAlarms(handler, function.FunctionName);
        foreach (var (rule, ruleName) in args.Watched.Rules)
            RuleAlarm(rule, ruleName);
        Alarm(
            ["findings", "age"],
            TroubleMetric.OldestMessage(args.Settings.OldestMessageMinutes * 60),
            args.Watched.Findings,
            $"A finding has waited for its response for more than {args.Settings.OldestMessageMinutes} minutes. Look at the remediate function: errors, throttles, or too little concurrency.");
        DashboardName = Dashboard().DashboardName;
        RegisterOutputs();
    }

    /// <summary>Name of the dashboard.</summary>
    [Output("dashboardName")]
    public Output<string> DashboardName { get; private set; }

    private void FunctionAlarms(string handler, Output<string> functionName)
    {
        Alarm([handler, "errors"], TroubleMetric.FunctionErrors, functionName, $"The {handler} function failed. Its log group has the error.");
        Alarm([handler, "throttles"], TroubleMetric.FunctionThrottles, functionName, $"The {handler} function was not let run. Look at the account's quota of concurrent executions.");
        if (Asynchronous.Contains(handler))
        {
            Alarm([handler, "lost"], TroubleMetric.LostFailures, functionName,
                $"Lambda could not keep what the {handler} function failed at. Look at its role and at the failure queue.");
        }
    }

    // Rules of a bus of one's own report under the names of bus and rule ("Monitoring Amazon EventBridge").
    private void RuleAlarm(string rule, Output<string> ruleName) => _ = TroubleAlarm.Declare(
        Names.Child(_name, rule, "failures"),
        TroubleMetric.FailedInvocations,
        ruleName,
        $"EventBridge gave up on events of the rule {rule}. Look at the policy of its target and at the dead letters.",
        Runbook.UndeliveredEvents,
        _args.Home.Region,
        _args.AlarmTopicArn,
        new() { Parent = this },
        ("EventBusName", _args.Watched.BusName));

    private void Alarm(string[] parts, TroubleMetric metric, Output<string> resource, string description) => _ = TroubleAlarm.Declare(
        Names.Child(_name, parts), metric, resource, description, Runbook.FailingFunction, _args.Home.Region, _args.AlarmTopicArn, new() { Parent = this });

    private static readonly ImmutableArray<string> Asynchronous =
        [FunctionHandlers.Notify, FunctionHandlers.ExpireBlocks, FunctionHandlers.AuditCoverage, FunctionHandlers.WatchUsage];

    private CloudWatch.Dashboard Dashboard()
    {
        var watched = _args.Watched;
        var facts = Output.Tuple(
            Output.All(watched.Functions.Select(function => function.Function.FunctionName)),
            Output.All(watched.DeadLetters.Select(queue => queue.QueueName)),
            watched.Findings,
            watched.BusName);
        var labels = watched.DeadLetters.Select(queue => queue.Label);
        return new(
            Names.Child(_name, "dashboard"),
            new()
            {
                DashboardName = $"landing-zone-{Deployment.Instance.StackName}",
                DashboardBody = facts.Apply(found => DashboardBody.For(new(
                    _args.Home.Region,
                    [.. watched.Functions.Select(function => function.Handler).Zip(found.Item1)],
                    [.. labels.Zip(found.Item2)],
                    found.Item3,
                    found.Item4))),
                Region = _args.Home.Region,
            },
            new CustomResourceOptions { Parent = this });
    }
}
