using System.Collections.Immutable;
using System.Globalization;
using LandingZone.Findings.Contracts;
using LandingZone.Infra.Functions;
using LandingZone.Infra.Hub;
using LandingZone.Infra.Naming;
using LandingZone.Infra.Policies;
using LandingZone.Infra.Queues;
using Pulumi;
using CloudWatch = Pulumi.Aws.CloudWatch;
using Lambda = Pulumi.Aws.Lambda;

namespace LandingZone.Infra.Remediation;

/// <summary>
/// Responds to findings: rules of exact types, a queue that loses nothing, one function that decides and acts, one that takes expired blocks
/// away, and one with which people undo or approve. Expects the security account's provider in its options.
/// </summary>
public sealed class FindingRemediation : ComponentResource
{
    /// <summary>Type token of the component.</summary>
    public const string TypeToken = "landingzone:remediation:FindingRemediation";

    private const int BatchSize = 10;

    private readonly string _name;
    private readonly FindingRemediationArgs _args;

    /// <summary>Declares rules, queue, functions and schedule.</summary>
    public FindingRemediation(string name, FindingRemediationArgs args, ComponentResourceOptions? options = null)
        : base(TypeToken, name, args, options, remote: false)
    {
        (_name, _args) = (name, args);
        EnabledRules =
        [
            .. RemediationRules.Declare(name, args.Home.Region, args.Hub.BusName, args.Settings, Own)
                .Where(rule => RemediationRules.IsEnabled(args.Settings, rule.Response)),
        ];
        ImmutableArray<Output<string>> sources = [.. EnabledRules.Select(rule => rule.Rule.Arn)];
        Unanswered = new(
            Names.Child(name, "unanswered"),
            new()
            {
                Trouble = "Responses to findings failed for good.",
                Region = args.Home.Region,
                SourceArns = sources,
                KeyArn = args.Home.KeyArn,
                AlarmTopicArn = args.AlarmTopicArn,
            },
            new() { Parent = this });
        Queue = new(
            Names.Child(name, "queue"), new() { Home = args.Home, SourceArns = sources, DeadLetterArn = Unanswered.Arn }, new() { Parent = this });
        foreach (var rule in EnabledRules)
            Target(rule);

        // What a person approves is carried out under the very settings of remediate.
        Undo = Function(FunctionHandlers.Undo, Respond, RemediationEnvironment.Policy(args.Settings));
        UndoFunctionName = Undo.FunctionName;
        Remediate = Function(
            FunctionHandlers.Remediate,
            Output.Tuple(Access, Queue.Arn).Apply(facts => ResponseFunctionPolicy.Remediate(facts.Item1, facts.Item2)),
            RemediationEnvironment.Policy(args.Settings),
            undo: UndoFunctionName);
        Feed();
        ExpireBlocks = Function(
            FunctionHandlers.ExpireBlocks,
            Respond,
            ImmutableSortedDictionary<string, string>.Empty,
            failures: Unanswered.Arn,
            undo: UndoFunctionName);
        _ = new FunctionSchedule(
            Names.Child(name, "expiry"),
            new()
            {
                Home = args.Home,
                Function = ExpireBlocks,
                Description = "Removes blocks that have expired",
                Expression = args.Settings.ExpiryMinutes == 1 ? "rate(1 minute)" : $"rate({args.Settings.ExpiryMinutes.ToString(CultureInfo.InvariantCulture)} minutes)",
                DeadLetterArn = Unanswered.Arn,
            },
            new() { Parent = this });
        RegisterOutputs();
    }

    /// <summary>Name of the function with which people undo or approve.</summary>
    [Output("undoFunctionName")]
    public Output<string> UndoFunctionName { get; private set; }

    /// <summary>Responds to findings.</summary>
    public LambdaFunction Remediate { get; }

    /// <summary>Takes expired blocks away.</summary>
    public LambdaFunction ExpireBlocks { get; }

    /// <summary>Undoes or approves. Nothing may invoke it but people with the permission to.</summary>
    public LambdaFunction Undo { get; }

    /// <summary>The queue between rules and function.</summary>
    public WaitingFindings Queue { get; }

    /// <summary>What failed for good.</summary>
    public DeadLetters Unanswered { get; }

    /// <summary>The rules that are on.</summary>
    internal ImmutableArray<RemediationRule> EnabledRules { get; }

    private CustomResourceOptions Own => new() { Parent = this };

    private Output<ResponseAccess> Access => Output.Tuple(_args.Ledger.TableArn, _args.Hub.BusArn)
        .Apply(arns => new ResponseAccess(_args.Home.Partition, arns.Item1, arns.Item2, _args.ResponseRoleName));

    private Output<ImmutableArray<Statement>> Respond => Access.Apply(ResponseFunctionPolicy.Respond);

    private void Target(RemediationRule rule) => _ = new CloudWatch.EventTarget(
        Names.Child(rule.Name, "target"),
        new()
        {
            EventBusName = _args.Hub.BusName,
            Rule = rule.Rule.Name,
            TargetId = "remediation",
            Arn = Queue.Arn,
            RetryPolicy = DeliveryRetries.Policy,
            DeadLetterConfig = DeliveryRetries.Into(Unanswered.Arn),
            Region = _args.Home.Region,
        },
        new CustomResourceOptions { Parent = this, DependsOn = { Queue.Policy, Unanswered.Policy } });

    private LambdaFunction Function(
        string handler,
        Output<ImmutableArray<Statement>> permissions,
        ImmutableSortedDictionary<string, string> policy,
        Output<string>? failures = null,
        Output<string>? undo = null)
    {
        var roles = _args.Settings.ResponseRole;
        var arguments = new LambdaFunctionArgs
        {
            Home = _args.Home,
            Size = FunctionSize.Of(handler),
            Package = _args.Package,
            FailureQueueArn = failures,
            Permissions = permissions,
            Environment =
            {
                [FunctionEnvironment.StackName] = Deployment.Instance.StackName,
                [FunctionEnvironment.FindingsBus] = _args.Hub.BusName,
                [FunctionEnvironment.LedgerTable] = _args.Ledger.TableName,
                [FunctionEnvironment.ResponseRoleName] = _args.ResponseRoleName,
                [FunctionEnvironment.ResponseExternalId] = _args.ExternalId,
                [FunctionEnvironment.UntouchedAccounts] = _args.Home.AccountId.Apply(security =>
                    RemediationEnvironment.UntouchedAccounts(roles, _args.ManagementAccountId, security)),
                [FunctionEnvironment.NaclRuleRange] = RemediationEnvironment.RuleRange(_args.Settings.NetworkAcl),
            },
        };
        foreach (var (variable, value) in policy)
            arguments.Environment[variable] = value;
        if (undo is not null)
            arguments.Environment[FunctionEnvironment.UndoFunction] = undo;
        return new(Names.Child(_name, handler), arguments, new() { Parent = this });
    }

    // The queue is not fed faster than the function may run, so that messages wait in the queue and not in Lambda ("Configuring scaling
    // behavior for SQS event source mappings").
    private void Feed() => _ = new Lambda.EventSourceMapping(
        Names.Child(_name, "feed"),
        new()
        {
            EventSourceArn = Queue.Arn,
            FunctionName = Remediate.Arn,
            BatchSize = BatchSize,
            FunctionResponseTypes = { "ReportBatchItemFailures" },
            ScalingConfig = new Lambda.Inputs.EventSourceMappingScalingConfigArgs { MaximumConcurrency = _args.Settings.Concurrency },
            Enabled = _args.Settings.Mode != Settings.RemediationMode.Off,
            Region = _args.Home.Region,
        },
        Own);
}
