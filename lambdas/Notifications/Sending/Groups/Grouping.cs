using LandingZone.Lambdas.Notifications.Content;
using LandingZone.Lambdas.Runtime;

namespace LandingZone.Lambdas.Notifications.Sending.Groups;

/// <summary>What becomes of a finding: exactly one of the three records below.</summary>
internal abstract record GroupPlace;

/// <summary>It is told by itself; groups have nothing to do with it.</summary>
internal sealed record Alone : GroupPlace;

/// <summary>It is told, and others are counted from now on.</summary>
/// <param name="Similar">What was counted before and is told with it; null when there is nothing.</param>
internal sealed record Leading(SimilarFindings? Similar) : GroupPlace;

/// <summary>It is counted.</summary>
/// <param name="Reason">In words.</param>
internal sealed record Grouped(string Reason) : GroupPlace;

/// <summary>
/// Decides with the ledger what becomes of a finding. Whoever counts a finding writes it first and then looks whether its window is still
/// there; whoever ends a window writes that first and then reads what was counted. One of the two always sees the other, so that no finding
/// is silent and uncounted.
/// </summary>
/// <param name="ledger">The groups.</param>
/// <param name="length">How long windows last; zero for no groups.</param>
/// <param name="clock">The time.</param>
internal sealed class Grouping(GroupLedger ledger, TimeSpan length, TimeProvider clock)
{
    /// <summary>
    /// How long after its end a window is told on schedule: a count that was about to be written at the end is in the ledger by then, for
    /// who counts looks at the time again.
    /// </summary>
    public static readonly TimeSpan Grace = TimeSpan.FromSeconds(60);

    private const int Attempts = 10;

    /// <summary>Places a finding that is about to be told.</summary>
    /// <param name="request">The finding, or another event.</param>
    /// <param name="key">Its key in the ledger.</param>
    /// <param name="isKnown">Whether people are being told of it by an earlier try, which did not reach everybody.</param>
    /// <param name="context">The invocation.</param>
    /// <param name="cancellation">Ends the calls.</param>
    /// <exception cref="NotificationFailedException">Too many others write the group at the same moment.</exception>
    public async Task<GroupPlace> PlaceAsync(
        NotificationRequest request, string key, bool isKnown, HandlerContext context, CancellationToken cancellation)
    {
        if (length == TimeSpan.Zero || FindingGroup.Of(request) is not { } group || request.Event is not ReceivedFinding { Finding: var finding })
            return new Alone();
        var owner = context.RequestId;
        for (var attempt = 0; attempt < Attempts; attempt++)
        {
            var current = await ledger.FindAsync(group, owner, cancellation).ConfigureAwait(false);
            var decision = GroupWindow.Decide(current, key, clock.GetUtcNow(), length);
            if (isKnown && decision is not GoOn)
                return new Alone();
            switch (decision)
            {
                case GoOn again:
                    return await LeadAsync(group, again.Window, finding.Id, owner, cancellation).ConfigureAwait(false);
                case Open open when await ledger.WriteAsync(group, open.Window, owner, cancellation).ConfigureAwait(false) is { } window:
                    return await LeadAsync(group, window, finding.Id, owner, cancellation).ConfigureAwait(false);
                case Join join:
                    await ledger.CountAsync(group, join.Window.StartedAt, FindingGroup.Member(finding), cancellation).ConfigureAwait(false);
                    if (await IsStillCountingAsync(group, join.Window, owner, cancellation).ConfigureAwait(false))
                        return new Grouped("one of its type, account and severity was told a short while ago; it is counted");
                    break;
            }
        }

        throw new NotificationFailedException(["other invocations write the group of the finding at the same moment"]);
    }

    private async Task<bool> IsStillCountingAsync(FindingGroup group, GroupWindow joined, string owner, CancellationToken cancellation)
    {
        var now = await ledger.FindAsync(group, owner, cancellation).ConfigureAwait(false);
        return now is { IsTold: false } && now.StartedAt == joined.StartedAt && clock.GetUtcNow() < joined.StartedAt + length + (Grace / 2);
    }

    // The finding itself may have been counted in the window before.
    private async Task<Leading> LeadAsync(
        FindingGroup group, GroupWindow window, string? findingId, string owner, CancellationToken cancellation)
    {
        if (window.Before is not { } before)
            return new(null);
        var counted = await ledger.CountedAsync(group, before, owner, cancellation).ConfigureAwait(false);
        var others = counted is null ? null : counted with { All = [.. counted.All.Where(each => each.Id != findingId)] };
        return new(others is { All.IsEmpty: false } ? others : null);
    }
}
