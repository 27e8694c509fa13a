using System.Globalization;
using LandingZone.Findings;
using LandingZone.Lambdas.Notifications.Content;
using LandingZone.Lambdas.Runtime;

namespace LandingZone.Lambdas.Notifications.Sending.Groups;

/// <summary>Tells on schedule of what was counted in windows that are over.</summary>
/// <param name="settings">The settings.</param>
/// <param name="groups">The groups.</param>
/// <param name="sent">What was sent.</param>
/// <param name="sender">Sends.</param>
/// <param name="clock">The time.</param>
internal sealed class GroupTeller(NotifySettings settings, GroupLedger groups, SentLedger sent, RoundSender sender, TimeProvider clock)
{
    /// <summary>Tells of every window that is over. One that fails does not keep the others.</summary>
    /// <returns>How many there were, and how many of them had something to tell.</returns>
    /// <exception cref="NotificationFailedException">Some failed; the next time tells of them.</exception>
    public async Task<(int Windows, int Told)> TellAsync(HandlerContext context, CancellationToken cancellation)
    {
        var (told, failures) = (0, new List<string>());
        var over = await groups.OverAsync(clock.GetUtcNow() - Grouping.Grace, context.RequestId, cancellation).ConfigureAwait(false);
        foreach (var group in over)
        {
            try
            {
                told += await TellAsync(group, context, cancellation).ConfigureAwait(false) ? 1 : 0;
            }
            catch (NotificationFailedException exception)
            {
                context.Log.Error("A group could not be told; it is tried again.", exception, ("group", group.Key));
                failures.Add(exception.Message);
            }
        }

        return failures.Count == 0 ? (over.Count, told) : throw new NotificationFailedException(failures);
    }

    private async Task<bool> TellAsync(FindingGroup group, HandlerContext context, CancellationToken cancellation)
    {
        // The index lags behind: what it says is over may have begun anew.
        var owner = context.RequestId;
        var window = await groups.FindAsync(group, owner, cancellation).ConfigureAwait(false);
        if (window is not { IsTold: false } || clock.GetUtcNow() < window.StartedAt + settings.Group)
            return false;
        var counted = await groups.CountedAsync(group, window.StartedAt, owner, cancellation).ConfigureAwait(false);
        if (counted is not null && !await SendAsync(group, counted, context, cancellation).ConfigureAwait(false))
            return false;
        await groups.WriteAsync(group, window with { IsTold = true }, owner, cancellation).ConfigureAwait(false);
        context.Log.Info("A group is over.", ("group", group.Key), ("counted", (counted?.All.Length ?? 0).ToString(CultureInfo.InvariantCulture)));
        return counted is not null;
    }

    // False while another invocation is at it: only who has sent it everywhere may say that it was told.
    private async Task<bool> SendAsync(FindingGroup group, SimilarFindings counted, HandlerContext context, CancellationToken cancellation)
    {
        var start = counted.Since.ToUnixTimeMilliseconds().ToString(CultureInfo.InvariantCulture);
        var key = Occurrence.Shortened($"NOTIFY#{start}#{group.Key}");
        var last = await sent.FindAsync(key, context.RequestId, cancellation).ConfigureAwait(false);
        var occasion = new Occasion(start, context.RequestId, Severity.Unknown, clock.GetUtcNow(), context.Deadline, settings.Quiet);
        if (occasion.Decide(last) is not Send send)
            return last is { IsComplete: true };
        var message = Rendering.RenderGroup(
            group.Notification, group.Type, group.AccountId, new(settings.Common.StackName) { Similar = counted });
        await sender.SendAsync(key, send.Round, message, settings.Of(group.Notification), context, cancellation).ConfigureAwait(false);
        return true;
    }
}
