using LandingZone.Findings.Contracts;
using LandingZone.Findings.Model;

namespace LandingZone.Findings.Notifications;

/// <summary>The notifications about events that are no findings.</summary>
internal static class NotificationsAboutEvents
{
    public static IReadOnlyList<Notification> All { get; } =
    [
        Product(
            "remediationResult", "A response was carried out, planned, refused or undone, failed, or waits for approval.",
            ProductEvents.RemediationResult),
        Product("coverageGap", "An account, region or protection plan is not protected as the settings say.", ProductEvents.CoverageGap),
        Product("freeTrialEnding", "The free trial of a protection plan is about to end.", ProductEvents.FreeTrialEnding) with
        {
            DefaultChannels = [NotificationChannel.Email],
        },
        Product("usageSpike", "The usage of a protection plan rose sharply, and the bill with it.", ProductEvents.UsageSpike) with
        {
            DefaultChannels = [NotificationChannel.Email],
        },
        // Off by default: an agent counts as unhealthy while it starts, so these come with every scale-out. What stays unprotected is
        // in coverageGap.
        new("protectionUnhealthy", "An agent or a malware protection plan stopped working.", new OtherEvents(
            EventEnvelope.GuardDutySource,
            [
                "GuardDuty Runtime Protection Unhealthy",
                "GuardDuty Malware Protection Resource Status Warning",
                "GuardDuty Malware Protection Resource Status Error",
                "GuardDuty Malware Protection Post Scan Action Failed",
            ])) { OnByDefault = false },
    ];

    private static Notification Product(string name, string description, string detailType) =>
        new(name, description, new OtherEvents(ProductEvents.Source, [detailType]));
}
