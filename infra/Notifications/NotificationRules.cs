using System.Collections.Immutable;
using LandingZone.Findings.Notifications;
using LandingZone.Infra.Hub;
using LandingZone.Infra.Settings;
using Pulumi;
using CloudWatch = Pulumi.Aws.CloudWatch;

namespace LandingZone.Infra.Notifications;

/// <summary>A rule of a notification.</summary>
/// <param name="Name">Logical name, from which target and permission get theirs.</param>
/// <param name="Settings">The notification.</param>
/// <param name="Rule">The rule.</param>
internal sealed record NotificationRule(string Name, NotificationSettings Settings, CloudWatch.EventRule Rule);

/// <summary>The rules of all notifications.</summary>
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
        .. notifications.SelectMany(settings => BusRules.Declare(
                component,
                settings.Notification.Name,
                NotificationPatterns.For(settings.Notification, settings.Floor),
                (busName, region),
                settings.Notification.Description,
                settings.Enabled,
                options)
            .Select(rule => new NotificationRule(rule.Name, settings, rule.Rule))),
    ];
}
