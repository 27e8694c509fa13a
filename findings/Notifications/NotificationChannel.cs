using System.Collections.Immutable;

namespace LandingZone.Findings.Notifications;

/// <summary>The ways in which a notification reaches people, as settings and the notify function name them.</summary>
public static class NotificationChannel
{
    /// <summary>The topic of the severity band, whose subscribers get an e-mail.</summary>
    public const string Email = "email";

    /// <summary>The chat webhooks.</summary>
    public const string Chat = "chat";

    /// <summary>Both.</summary>
    public static ImmutableArray<string> All { get; } = [Email, Chat];
}
