using LandingZone.Findings.Notifications;
using LandingZone.Lambdas.Aws;
using LandingZone.Lambdas.Aws.Sns;
using LandingZone.Lambdas.Runtime;

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

    // All channels at once: one that hangs until its time-out must not take the time of the others.
    private async Task SendAsync(
        string key, SentRound round, Message message, NotificationChoice choice, HandlerContext context, CancellationToken cancellation)
    {
        var failures = new List<string>();
        var channels = await ChannelsAsync(message, choice, failures, cancellation).ConfigureAwait(false);
        var sends = channels.Where(channel => !round.Channels.Contains(channel.Name))
            .Select(channel => TryAsync(channel, context, cancellation)).ToArray();
        await foreach (var send in Task.WhenEach(sends).ConfigureAwait(false))
        {
            var (channel, failure) = await send.ConfigureAwait(false);
            if (failure is not null)
                failures.Add(failure);
            else
                round = await RecordAsync(key, round with { Channels = [.. round.Channels, channel] }).ConfigureAwait(false);
        }

        if (failures.Count > 0)
            throw new NotificationFailedException(failures);
        await RecordAsync(key, round with { IsComplete = true }).ConfigureAwait(false);
    }

    private static async Task<(string Channel, string? Failure)> TryAsync(Channel channel, HandlerContext context, CancellationToken cancellation)
    {
        try
        {
            await channel.Send(cancellation).ConfigureAwait(false);
            return (channel.Name, null);
        }
        catch (Exception exception) when (exception is AwsException or WebhookException or OperationCanceledException)
        {
            context.Log.Error("A channel failed; the others go on.", exception, ("channel", channel.Name));
            return (channel.Name, exception is OperationCanceledException ? $"{channel.Name}: time was up" : exception.Message);
        }
    }

    // Also when time is up: what was sent must not be sent again.
    private async Task<SentRound> RecordAsync(string key, SentRound round) =>
        await ledger.WriteAsync(key, round, CancellationToken.None).ConfigureAwait(false)
        ?? throw new NotificationFailedException(["another invocation took over"]);

    private async Task<IReadOnlyList<Channel>> ChannelsAsync(
        Message message, NotificationChoice choice, List<string> failures, CancellationToken cancellation)
    {
        var channels = new List<Channel>();
        if (choice.Channels.Contains(NotificationChannel.Email))
        {
            channels.Add(new(NotificationChannel.Email, stop =>
                topics.PublishAsync(settings.TopicOf(message.Band), message.Subject, message.Email, stop)));
        }

        if (!choice.Channels.Contains(NotificationChannel.Chat))
            return channels;
        try
        {
            var all = await webhooks.AllAsync(cancellation).ConfigureAwait(false);
            channels.AddRange(all.Where(webhook => webhook.MinimumSeverity <= NotifySettings.Effective(message.Band))
                .Select(webhook => new Channel(webhook.Name, stop => sender.PostAsync(webhook, Body(webhook, message), stop))));
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

    private sealed record Channel(string Name, Func<CancellationToken, Task> Send);
}
