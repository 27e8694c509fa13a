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
        if (context.Similar is { } similar)
            notice = notice with { Sections = notice.Sections.Insert(notice.Sections.Length - 1, similar.BesideAnother) };
        return Render(notification, notice, context);
    }

    /// <summary>The message about findings that were counted instead of told, in every format.</summary>
    /// <param name="notification">The notification's name.</param>
    /// <param name="type">Their type.</param>
    /// <param name="accountId">Their account.</param>
    /// <param name="context">Who sends the message, and the findings.</param>
    /// <exception cref="ArgumentException">There are none.</exception>
    public static Message RenderGroup(string notification, string type, string accountId, RenderingContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        return context.Similar is { All.IsEmpty: false } similar
            ? Render(notification, GroupNotice.Of(type, accountId, similar), context)
            : throw new ArgumentException("There are no findings to tell of.", nameof(context));
    }

    private static Message Render(string notification, Notice notice, RenderingContext context)
    {
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
