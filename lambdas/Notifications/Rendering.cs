using LandingZone.Findings.Contracts;
using LandingZone.Lambdas.Notifications.Content;
using LandingZone.Lambdas.Notifications.Formats;

namespace LandingZone.Lambdas.Notifications;

/// <summary>Makes messages of events: a pure function, whatever is missing from the event.</summary>
public static class Rendering
{
    /// <summary>The message in every format.</summary>
    /// <param name="notification">The notification's name.</param>
    /// <param name="received">The event.</param>
    /// <param name="context">Who sends the message.</param>
    public static Message Render(string notification, ReceivedEvent received, RenderingContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        var notice = NoticeOf(received);
        var footer = new Footer(notification, context.StackName);
        var subject = SubjectFormat.Render(notice);
        return new(
            notice.Severity.Band,
            subject,
            EmailFormat.Render(notice, footer),
            SlackFormat.Render(notice, footer, subject),
            TeamsFormat.Render(notice, footer),
            JsonFormat.Render(notice, footer));
    }

    private static Notice NoticeOf(ReceivedEvent received) => received switch
    {
        ReceivedFinding finding => FindingNotice.Of(finding.Finding),
        ReceivedOther { Envelope.Source: ProductEvents.Source } product => ProductNotice.Of(product),
        ReceivedOther other => OtherNotice.Of(other),
        _ => throw new ArgumentException($"There is no message for {received.GetType().Name}.", nameof(received)),
    };
}
