using System.Collections.Immutable;
using LandingZone.Findings.Model;

namespace LandingZone.Findings.Notifications;

/// <summary>Everything that people can be told about. Each finding belongs to exactly one notification.</summary>
public static class NotificationList
{
    /// <summary>All notifications, in the order in which they are documented.</summary>
    public static ImmutableArray<Notification> All { get; } = [.. NotificationsAboutFindings.All, .. NotificationsAboutEvents.All];

    /// <summary>
    /// The kinds of GuardDuty event that a region has to forward: findings, and what the list names beside them. It does not depend on what
    /// is switched on, so that a switch changes one rule instead of one in every region.
    /// </summary>
    public static ImmutableArray<string> GuardDutyDetailTypes { get; } =
    [
        EventEnvelope.FindingDetailType,
        .. All.Select(notification => notification.Subject).OfType<OtherEvents>()
            .Where(events => events.Source == EventEnvelope.GuardDutySource)
            .SelectMany(events => events.DetailTypes),
    ];

    /// <summary>The notification with this name, or null.</summary>
    public static Notification? Find(string name) => All.FirstOrDefault(notification => notification.Name == name);

    /// <summary>The one notification that findings of a type belong to, whether it is on or off.</summary>
    public static Notification ForFindingType(string type) =>
        All.FirstOrDefault(notification => notification.Subject is FindingsOfTypes types && types.Covers(type))
        ?? All.First(notification => notification.Subject is OtherFindings);
}
