using System.Collections.Immutable;
using LandingZone.Findings.Notifications;
using LandingZone.Infra.Naming;
using LandingZone.Infra.Settings;
using Pulumi;
using CloudWatch = Pulumi.Aws.CloudWatch;

namespace LandingZone.Infra.Notifications;

/// <summary>A rule of a notification.</summary>
/// <param name="Name">Logical name, from which target and permission get theirs.</param>
/// <param name="Settings">The notification.</param>
/// <param name="Rule">The rule.</param>
internal sealed record NotificationRule(string Name, NotificationSettings Settings, CloudWatch.EventRule Rule);

/// <summary>
/// The rules of all notifications. One that is off keeps its rule, disabled, so that a plan shows the switch as a switch.
/// </summary>
internal static class NotificationRules
{
    /// <summary>Declares one rule per notification, or several where the pattern does not fit into one.</summary>
    public static ImmutableArray<NotificationRule> Declare(
        string component,
        string region,
        Output<string> busName,
        ImmutableArray<NotificationSettings> notifications,
        CustomResourceOptions options) =>
    [
        .. notifications.SelectMany(settings => NotificationPatterns.For(settings.Notification, settings.Floor).Select((pattern, index) =>
        {
            var name = Names.Child(component, Names.Kebab(settings.Notification.Name)) + (index == 0 ? "" : $"-{index + 1}");
            return new NotificationRule(name, settings, new(
                name,
                new()
                {
                    Description = settings.Notification.Description,
                    EventBusName = busName,
                    EventPattern = pattern.Json,
                    State = settings.Enabled ? "ENABLED" : "DISABLED",
                    Region = region,
                },
                options));
        })),
    ];
}
