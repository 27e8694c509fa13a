using System.Collections.Immutable;
using System.Globalization;
using LandingZone.Findings.Contracts;
using LandingZone.Infra.Functions;
using LandingZone.Infra.GuardDuty;
using LandingZone.Infra.Hub;
using LandingZone.Infra.Ledger;
using LandingZone.Infra.Naming;
using LandingZone.Infra.Policies;
using LandingZone.Infra.Queues;
using LandingZone.Infra.Runtime;
using LandingZone.Infra.Settings;
using Pulumi;

namespace LandingZone.Infra.Operations;

/// <summary>Inputs of <see cref="ProtectionReview"/>.</summary>
public sealed class ProtectionReviewArgs : ResourceArgs
{
    /// <summary>Account, region and key.</summary>
    public required Home Home { get; init; }

    /// <summary>The bus that hears of gaps, trials and usage.</summary>
    public required FindingsHub Hub { get; init; }

    /// <summary>Remembers what was told.</summary>
    public required ResponseLedger Ledger { get; init; }

    /// <summary>Code of the functions.</summary>
    public required FunctionPackage Package { get; init; }

    /// <summary>Everything that the stack decides.</summary>
    public required LandingZoneSettings Settings { get; init; }

    /// <summary>Topic that hears of alarms.</summary>
    public required Output<string> AlarmTopicArn { get; init; }
}

/// <summary>
/// Looks at GuardDuty itself, on schedule: whether every account is protected as the settings say, and how trials and usage develop. Expects
/// the security account's provider in its options.
/// </summary>
public sealed class ProtectionReview : ComponentResource
{
    /// <summary>Type token of the component.</summary>
    public const string TypeToken = "landingzone:operations:ProtectionReview";

    private readonly string _name;
    private readonly ProtectionReviewArgs _args;

    /// <summary>Declares functions, schedules and dead letters.</summary>
    public ProtectionReview(string name, ProtectionReviewArgs args, ComponentResourceOptions? options = null)
        : base(TypeToken, name, args, options, remote: false)
    {
        (_name, _args) = (name, args);
        var (home, settings) = (args.Home, args.Settings);
        Failures = new(
            Names.Child(name, "failures"),
            new()
            {
                Trouble = "The coverage audit or the usage watch failed.",
                Region = home.Region,
                KeyArn = home.KeyArn,
                AlarmTopicArn = args.AlarmTopicArn,
            },
            new() { Parent = this });
        AuditCoverage = Function(
            FunctionHandlers.AuditCoverage,
            Output.Tuple(home.AccountId, args.Hub.BusArn)
                .Apply(facts => ReviewPolicy.AuditCoverage(home.Partition, facts.Item1, facts.Item2, settings.Coverage.EnrolMissing)),
            new()
            {
                [FunctionEnvironment.ManagementAccount] = settings.Organization.ManagementAccountId,
                [FunctionEnvironment.ManagementAccountMode] = settings.GuardDuty.ManagementAccount.IsMember ? "member" : "none",
                [FunctionEnvironment.ExcludedAccounts] = ReviewEnvironment.ExcludedAccounts(settings.GuardDuty),
                [FunctionEnvironment.EnrolMissing] = settings.Coverage.EnrolMissing ? "true" : "false",
            });
        Schedule("coverage", AuditCoverage, "Compares protection with the settings", settings.Coverage.Schedule);
        WatchUsage = Function(
            FunctionHandlers.WatchUsage,
            Output.Tuple(home.AccountId, args.Hub.BusArn, args.Ledger.TableArn)
                .Apply(facts => ReviewPolicy.WatchUsage(home.Partition, facts.Item1, facts.Item2, facts.Item3)),
            new()
            {
                [FunctionEnvironment.LedgerTable] = args.Ledger.TableName,
                [FunctionEnvironment.TrialNoticeDays] = ReviewEnvironment.TrialNoticeDays(settings.Usage),
                [FunctionEnvironment.UsageRisePercent] = settings.Usage.RisePercent.ToString(CultureInfo.InvariantCulture),
            });
        Schedule("usage", WatchUsage, "Watches free trials and usage", settings.Usage.Schedule);
        RegisterOutputs();
    }

    /// <summary>Compares protection with the settings.</summary>
    public LambdaFunction AuditCoverage { get; }

    /// <summary>Watches free trials and usage.</summary>
    public LambdaFunction WatchUsage { get; }

    /// <summary>What failed.</summary>
    public DeadLetters Failures { get; }

    private LambdaFunction Function(string handler, Output<ImmutableArray<Statement>> permissions, Dictionary<string, Input<string>> own)
    {
        var settings = _args.Settings;
        var arguments = new LambdaFunctionArgs
        {
            Home = _args.Home,
            Size = FunctionSize.Of(handler),
            Package = _args.Package,
            FailureQueueArn = Failures.Arn,
            Permissions = permissions,
            Environment =
            {
                [FunctionEnvironment.StackName] = Deployment.Instance.StackName,
                [FunctionEnvironment.FindingsBus] = _args.Hub.BusName,
                [FunctionEnvironment.CoverageMatrix] =
                    ReviewEnvironment.Coverage(settings.GuardDuty, ProtectionPlanMatrix.For(settings.GuardDuty, settings.Regions)),
            },
        };
        foreach (var (variable, value) in own)
            arguments.Environment[variable] = value;
        return new(Names.Child(_name, handler), arguments, new() { Parent = this });
    }

    private void Schedule(string part, LambdaFunction function, string description, string expression) => _ = new FunctionSchedule(
        Names.Child(_name, part),
        new() { Home = _args.Home, Function = function, Description = description, Expression = expression, DeadLetterArn = Failures.Arn },
        new() { Parent = this });
}
