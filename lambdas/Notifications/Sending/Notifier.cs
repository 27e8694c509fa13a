using LandingZone.Lambdas.Aws;
using LandingZone.Lambdas.Aws.Sns;
using LandingZone.Lambdas.Runtime;
using LandingZone.Findings.Notifications;

namespace LandingZone.Lambdas.Notifications.Sending;

/// <summary>Some channels did not take a message. Lambda tries the event again, and what was sent is not sent again.</summary>
/// <param name="failures">What failed, without secrets.</param>
internal sealed class NotificationFailedException(IReadOnlyList<string> failures)
    : Exception($"{failures.Count} of the notification's channels failed: {string.Join("; ", failures)}");

/// <summary>Tells people of one event on every channel that does not have it yet.</summary>
/// <param name="settings">The settings.</param>
/// <param name="ledger">What was sent.</param>
/// <param name="topics">Amazon SNS in the home region.</param>
/// <param name="webhooks">The chat webhooks.</param>
/// <param name="sender">Posts to them.</param>
/// <param name="clock">The time.</param>
internal sealed class Notifier(
    NotifySettings settings, SentLedger ledger, SnsClient topics, WebhookDirectory webhooks, WebhookSender sender, TimeProvider clock)
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
            case Send send when await ledger.WriteAsync(occurrence.Key, send.Round, cancellation).ConfigureAwait(false) is { } round:
                var message = Rendering.Render(request.Notification, request.Event, new(settings.Common.StackName));
                await SendAsync(occurrence.Key, round, message, choice, context, cancellation).ConfigureAwait(false);
                context.Log.Info("Told.", ("notification", request.Notification), ("severity", message.Band.ToString()));
                return true;
            default:
                throw new NotificationFailedException(["another invocation tells of it at the same moment"]);
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

    private async Task SendAsync(
        string key, SentRound round, Message message, NotificationChoice choice, HandlerContext context, CancellationToken cancellation)
    {
        var failures = new List<string>();
        foreach (var (channel, send) in await ChannelsAsync(message, choice, failures, cancellation).ConfigureAwait(false))
        {
            if (round.Channels.Contains(channel))
                continue;
            try
            {
                await send(cancellation).ConfigureAwait(false);
            }
            catch (Exception exception) when (exception is AwsException or WebhookException)
            {
                context.Log.Error("A channel failed; the others go on.", exception, ("channel", channel));
                failures.Add(exception.Message);
                continue;
            }

            round = await RecordAsync(key, round with { Channels = [.. round.Channels, channel] }, cancellation).ConfigureAwait(false);
        }

        if (failures.Count > 0)
            throw new NotificationFailedException(failures);
        await RecordAsync(key, round with { IsComplete = true }, cancellation).ConfigureAwait(false);
    }

    private async Task<SentRound> RecordAsync(string key, SentRound round, CancellationToken cancellation) =>
        await ledger.WriteAsync(key, round, cancellation).ConfigureAwait(false)
        ?? throw new NotificationFailedException(["another invocation took over"]);

    private async Task<IReadOnlyList<(string Channel, Func<CancellationToken, Task> Send)>> ChannelsAsync(
        Message message, NotificationChoice choice, List<string> failures, CancellationToken cancellation)
    {
        var channels = new List<(string, Func<CancellationToken, Task>)>();
        if (choice.Channels.Contains(NotificationChannel.Email))
        {
            channels.Add((NotificationChannel.Email, stop =>
                topics.PublishAsync(settings.TopicOf(message.Band), message.Subject, message.Email, stop)));
        }

        if (!choice.Channels.Contains(NotificationChannel.Chat))
            return channels;
        try
        {
            var all = await webhooks.AllAsync(cancellation).ConfigureAwait(false);
            channels.AddRange(all.Where(webhook => webhook.MinimumSeverity <= NotifySettings.Effective(message.Band))
                .Select(webhook => (webhook.Name, (Func<CancellationToken, Task>)(stop => sender.PostAsync(webhook, Body(webhook, message), stop)))));
        }
        catch (Exception exception) when (exception is AwsException or FormatException)
        {
            failures.Add(exception.Message);
        }

        return channels;
    }

    private static string Body(Webhook webhook, Message message) => webhook.Kind switch
    {
        WebhookKind.Slack => message.Slack,
        WebhookKind.Teams => message.Teams,
        _ => message.Json,
    };
}
