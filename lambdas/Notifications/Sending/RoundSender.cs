using LandingZone.Findings.Notifications;
using LandingZone.Lambdas.Aws;
using LandingZone.Lambdas.Aws.Sns;
using LandingZone.Lambdas.Runtime;

namespace LandingZone.Lambdas.Notifications.Sending;

/// <summary>Some channels did not take a message. Lambda tries the event again, and what was sent is not sent again.</summary>
/// <param name="failures">What failed, without secrets.</param>
internal sealed class NotificationFailedException(IReadOnlyList<string> failures)
    : Exception($"{failures.Count} of the notification's channels failed: {string.Join("; ", failures)}");

/// <summary>Sends a message on every channel that does not have it yet.</summary>
/// <param name="settings">The settings.</param>
/// <param name="ledger">What was sent.</param>
/// <param name="topics">Amazon SNS in the home region.</param>
/// <param name="webhooks">The chat webhooks.</param>
/// <param name="sender">Posts to them.</param>
internal sealed class RoundSender(
    NotifySettings settings, SentLedger ledger, SnsClient topics, WebhookDirectory webhooks, WebhookSender sender)
{
    /// <summary>Writes the round, then sends what it lacks.</summary>
    /// <exception cref="NotificationFailedException">Another invocation is at it, or a channel failed; the others have the message.</exception>
    public async Task SendAsync(
        string key, SentRound round, Message message, NotificationChoice choice, HandlerContext context, CancellationToken cancellation)
    {
        var written = await ledger.WriteAsync(key, round, cancellation).ConfigureAwait(false)
            ?? throw new NotificationFailedException(["another invocation tells of it at the same moment"]);
        await SendAllAsync(key, written, message, choice, context, cancellation).ConfigureAwait(false);
    }

    // All channels at once: one that hangs until its time-out must not take the time of the others.
    private async Task SendAllAsync(
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
