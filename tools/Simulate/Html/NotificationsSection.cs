using System.Xml.Linq;
using LandingZone.Tools.Html;

namespace LandingZone.Tools.Simulate.Html;

/// <summary>What people were told, as they would see it, and what they were not told although a rule fired.</summary>
internal static class NotificationsSection
{
    public static XElement Of(SimulationReport report) => Tag.Section("notifications", "Notifications",
        report.Notifications.IsEmpty ? new XElement("p", "No rule of a notification fired: nobody is told.") : null,
        report.Notifications.Select(Notification));

    private static XElement Notification(SimulatedNotification notification) => Tag.Of("article", "notification",
        new XElement("h3", notification.Name, " ",
            Tag.Of("span", notification.Heard ? "badge good" : "badge calm", notification.Heard ? "sent" : notification.Sent ? "unread" : "silent")),
        Tag.Of("p", "soft", notification.Description, $" Rule {notification.Rule}, event {notification.Event}."),
        notification.Silence is { } silence ? new XElement("p", silence) : null,
        notification.Messages.IsEmpty ? null : Tag.Of("div", "messages", notification.Messages.Select(Message)));

    private static XElement Message(SentMessage message) => message.Channel switch
    {
        "email" => Card("E-mail", message,
            Tag.Facts(("To", message.IsUnread ? "nobody: no address subscribes to the topic" : string.Join(", ", message.Recipients)), ("Topic", message.Destination), ("Subject", message.Subject)),
            Tag.Of("div", "mail", message.Body)),
        "slack" when SlackCard.Of(message.Body) is { } content => Card("Slack", message, content),
        "teams" when TeamsCard.Of(message.Body) is { } content => Card("Teams", message, content),
        _ => Card(message.Channel, message, Tag.Verbatim(ReportWords.Pretty(message.Body))),
    };

    private static XElement Card(string title, SentMessage message, params object[] content) => Tag.Of(
        "div", $"message {ReportWords.Anchor(message.Channel)}",
        new XElement("h4", title), Tag.Of("p", "soft", $"to {message.Destination}"), Tag.Of("div", "content", content));
}
