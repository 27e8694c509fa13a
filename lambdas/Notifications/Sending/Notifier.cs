using LandingZone.Lambdas.Notifications.Sending.Groups;
using LandingZone.Lambdas.Runtime;

namespace LandingZone.Lambdas.Notifications.Sending;

/// <summary>Tells people of one event on every channel that does not have it yet.</summary>
/// <param name="settings">The settings.</param>
/// <param name="ledger">What was sent.</param>
/// <param name="grouping">What is counted instead.</param>
/// <param name="sender">Sends.</param>
/// <param name="clock">The time.</param>
internal sealed class Notifier(NotifySettings settings, SentLedger ledger, Grouping grouping, RoundSender sender, TimeProvider clock)
{
    /// <summary>Tells of an event, or stays silent.</summary>
    /// <returns>Whether anything was sent.</returns>
    /// <exception cref="NotificationFailedException">A channel failed; the others have the message.</exception>
    public async Task<bool> NotifyAsync(NotificationRequest request, HandlerContext context, CancellationToken cancellation)
    {
        var choice = settings.Of(request.Notification);
        var occurrence = Occurrence.Of(request, context.RequestId);
        if (Unwanted(request, choice) is { } reason)
            return Silent(context, request, reason);
        var last = await ledger.FindAsync(occurrence.Key, context.RequestId, cancellation).ConfigureAwait(false);
        var occasion = new Occasion(
            occurrence.State, context.RequestId, occurrence.Severity, clock.GetUtcNow(), context.Deadline, settings.Quiet);
        switch (occasion.Decide(last))
        {
            case StaySilent silent:
                return Silent(context, request, silent.Reason);
            case TryLater later:
                throw new NotificationFailedException([later.Reason]);
            case Send send:
                // What was told before goes on being told: people wait for news of it.
                GroupPlace place = last is { IsComplete: true }
                    ? new Alone()
                    : await grouping.PlaceAsync(request, occurrence.Key, isKnown: last is not null, context, cancellation).ConfigureAwait(false);
                if (place is Grouped grouped)
                    return Silent(context, request, grouped.Reason);
                var message = Rendering.Render(
                    request.Notification, request.Event, new(settings.Common.StackName) { Similar = (place as Leading)?.Similar });
                await sender.SendAsync(occurrence.Key, send.Round, message, choice, context, cancellation).ConfigureAwait(false);
                context.Log.Info("Told.", ("notification", request.Notification), ("severity", message.Band.ToString()));
                return true;
            case var other:
                throw new ArgumentOutOfRangeException(nameof(request), other, "There is no such decision.");
        }
    }

    private static string? Unwanted(NotificationRequest request, NotificationChoice choice) => request.Event switch
    {
        ReceivedFinding { Finding.IsArchived: true } => "the finding is archived",
        ReceivedFinding finding when !choice.Admits(finding.Finding.Severity) => "its severity is below the floor",
        _ => null,
    };

    private static bool Silent(HandlerContext context, NotificationRequest request, string reason)
    {
        context.Log.Info("Silent.", ("notification", request.Notification), ("reason", reason));
        return false;
    }
}
