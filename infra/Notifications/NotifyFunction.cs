using System.Globalization;
using LandingZone.Findings.Contracts;
using LandingZone.Infra.Functions;
using LandingZone.Infra.Naming;
using LandingZone.Infra.Policies;
using LandingZone.Infra.Queues;
using Pulumi;
using Ssm = Pulumi.Aws.Ssm;

namespace LandingZone.Infra.Notifications;

/// <summary>The function that renders and sends, with the webhooks that only it reads.</summary>
internal static class NotifyFunction
{
    /// <summary>Declares the function, and the parameter when there are webhooks.</summary>
    public static LambdaFunction Declare(string component, FindingNotificationsArgs args, DeadLetters undelivered, Resource parent)
    {
        var webhooks = Webhooks(component, args, new() { Parent = parent });
        var facts = Output.Tuple(Output.All(args.Topics.Arns.Values), args.Ledger.TableArn, webhooks?.Arn ?? Output.Create(""));
        var arguments = new LambdaFunctionArgs
        {
            Home = args.Home,
            Size = FunctionSize.Of(FunctionHandlers.Notify),
            Package = args.Package,
            FailureQueueArn = undelivered.Arn,
            Permissions = facts.Apply(arns => NotifyPolicy.For(arns.Item1, arns.Item2, arns.Item3.Length == 0 ? null : arns.Item3, args.GroupMinutes > 0)),
            Environment =
            {
                [FunctionEnvironment.StackName] = Deployment.Instance.StackName,
                [FunctionEnvironment.FindingsBus] = args.Hub.BusName,
                [FunctionEnvironment.LedgerTable] = args.Ledger.TableName,
                [FunctionEnvironment.WebhooksParameter] = webhooks?.Name ?? Output.Create(NotifyEnvironment.None),
                [FunctionEnvironment.Notifications] = NotifyEnvironment.Notifications(args.Notifications),
                [FunctionEnvironment.QuietMinutes] = args.QuietMinutes.ToString(CultureInfo.InvariantCulture),
                [FunctionEnvironment.GroupMinutes] = args.GroupMinutes.ToString(CultureInfo.InvariantCulture),
            },
        };
        foreach (var (band, arn) in args.Topics.Arns)
            arguments.Environment[FunctionEnvironment.TopicPrefix + band.ToString().ToUpperInvariant()] = arn;
        return new(Names.Child(component, "notify"), arguments, new() { Parent = parent });
    }

    private static Ssm.Parameter? Webhooks(string component, FindingNotificationsArgs args, CustomResourceOptions own) => args.Chat.IsEmpty
        ? null
        : new(
            Names.Child(component, "webhooks"),
            new()
            {
                Description = "Chat webhooks of the notify function",
                Type = Ssm.ParameterType.SecureString,
                KeyId = args.Home.KeyArn,
                Value = Output.CreateSecret(NotifyEnvironment.Webhooks(args.Chat)),
                Region = args.Home.Region,
            },
            own);
}
