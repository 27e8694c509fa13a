using System.Collections.Immutable;
using LandingZone.Infra.Naming;
using LandingZone.Infra.Policies;
using Pulumi;
using CloudWatch = Pulumi.Aws.CloudWatch;
using Iam = Pulumi.Aws.Iam;
using Lambda = Pulumi.Aws.Lambda;

namespace LandingZone.Infra.Functions;

/// <summary>
/// One function of the package with a role of its own, its log group, tracing and, when it is invoked asynchronously, a place for what it
/// could not handle. Expects the security account's provider in its options.
/// </summary>
public sealed class LambdaFunction : ComponentResource
{
    /// <summary>Type token of the component.</summary>
    public const string TypeToken = "landingzone:functions:LambdaFunction";

    private const int AsyncRetries = 2;
    private const int AsyncSeconds = 6 * 60 * 60;

    /// <summary>Declares log group, role, function and failure destination.</summary>
    public LambdaFunction(string name, LambdaFunctionArgs args, ComponentResourceOptions? options = null)
        : base(TypeToken, name, args, options, remote: false)
    {
        var own = new CustomResourceOptions { Parent = this };
        var logs = new CloudWatch.LogGroup(
            Names.Child(name, "logs"),
            new() { RetentionInDays = args.Home.LogRetentionDays, KmsKeyId = args.Home.KeyArn, Region = args.Home.Region },
            own);
        var role = new Iam.Role(
            Names.Child(name, "role"),
            new() { Description = args.Size.Description, AssumeRolePolicy = FunctionRolePolicy.Trust.ToJson(PolicyLimit.TrustPolicy) },
            own);
        var permissions = new Iam.RolePolicy(
            Names.Child(name, "permissions"), new() { Role = role.Name, Policy = Policy(args, logs) }, own);
        var function = new Lambda.Function(
            Names.Child(name, "function"),
            Arguments(args, role, logs),
            // Lambda checks at creation that the role may use the key and the queue.
            CustomResourceOptions.Merge(own, new() { DependsOn = { permissions } }));
        if (args.FailureQueueArn is { } queue)
            KeepFailures(name, args, function, queue, own);
        (Arn, FunctionName, RoleArn, RoleName, LogGroupName) = (function.Arn, function.Name, role.Arn, role.Name, logs.Name);
        RegisterOutputs();
    }

    /// <summary>ARN of the function.</summary>
    [Output("arn")]
    public Output<string> Arn { get; private set; }

    /// <summary>Name of the function.</summary>
    [Output("functionName")]
    public Output<string> FunctionName { get; private set; }

    /// <summary>ARN of its role.</summary>
    [Output("roleArn")]
    public Output<string> RoleArn { get; private set; }

    /// <summary>Name of its role.</summary>
    public Output<string> RoleName { get; }

    /// <summary>Name of its log group.</summary>
    public Output<string> LogGroupName { get; }

    private static Output<string> Policy(LambdaFunctionArgs args, CloudWatch.LogGroup logs) =>
        Output.Tuple(logs.Arn, args.Home.KeyArn, args.FailureQueueArn ?? Output.Create(""), args.Permissions).Apply(facts =>
        {
            var basics = new FunctionBasics(facts.Item1, facts.Item2, facts.Item3.Length == 0 ? null : facts.Item3);
            return FunctionRolePolicy.Permissions(basics, facts.Item4).ToJson(PolicyLimit.RolePolicy);
        });

    private static Lambda.FunctionArgs Arguments(LambdaFunctionArgs args, Iam.Role role, CloudWatch.LogGroup logs)
    {
        var arguments = new Lambda.FunctionArgs
        {
            Description = args.Size.Description,
            Runtime = Lambda.Runtime.CustomAL2023,
            Architectures = { "x86_64" },
            Handler = args.Size.Handler,
            Code = args.Package.Code,
            Role = role.Arn,
            MemorySize = args.Size.MemoryMegabytes,
            Timeout = args.Size.TimeoutSeconds,
            KmsKeyArn = args.Home.KeyArn,
            Environment = new Lambda.Inputs.FunctionEnvironmentArgs { Variables = args.Environment },
            TracingConfig = new Lambda.Inputs.FunctionTracingConfigArgs { Mode = "Active" },
            LoggingConfig = new Lambda.Inputs.FunctionLoggingConfigArgs { LogFormat = "JSON", LogGroup = logs.Name },
            Region = args.Home.Region,
        };
        if (args.Size.ReservedConcurrency is { } concurrency)
            arguments.ReservedConcurrentExecutions = concurrency;
        return arguments;
    }

    // EventBridge counts an event as delivered once Lambda has accepted it; what fails after that is Lambda's to keep.
    private static void KeepFailures(
        string name, LambdaFunctionArgs args, Lambda.Function function, Output<string> queue, CustomResourceOptions own) =>
        _ = new Lambda.FunctionEventInvokeConfig(
            Names.Child(name, "failures"),
            new()
            {
                FunctionName = function.Name,
                MaximumRetryAttempts = AsyncRetries,
                MaximumEventAgeInSeconds = AsyncSeconds,
                DestinationConfig = new Lambda.Inputs.FunctionEventInvokeConfigDestinationConfigArgs
                {
                    OnFailure = new Lambda.Inputs.FunctionEventInvokeConfigDestinationConfigOnFailureArgs { Destination = queue },
                },
                Region = args.Home.Region,
            },
            own);
}
