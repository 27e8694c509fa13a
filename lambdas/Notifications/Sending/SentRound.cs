using LandingZone.Findings;

namespace LandingZone.Lambdas.Notifications.Sending;

/// <summary>One time of telling people about something, on every channel.</summary>
/// <param name="Version">Counts the writes of the item; 0 for one that is not written yet.</param>
/// <param name="Occurrence">The state of the finding, or the event, that was told.</param>
/// <param name="Owner">The invocation that sends. Lambda's retries of an asynchronous invocation keep its request id.</param>
/// <param name="OwnedUntil">When the owner is certainly dead, so that another delivery may finish its work.</param>
/// <param name="Severity">The severity that was told.</param>
/// <param name="StartedAt">When.</param>
/// <param name="Channels">The channels that have it.</param>
/// <param name="IsComplete">Whether all have.</param>
internal sealed record SentRound(
    long Version,
    string Occurrence,
    string Owner,
    DateTimeOffset OwnedUntil,
    Severity Severity,
    DateTimeOffset StartedAt,
    IReadOnlyList<string> Channels,
    bool IsComplete);

/// <summary>Something to tell, now.</summary>
/// <param name="Occurrence">The state of the finding, or the event.</param>
/// <param name="Owner">The invocation.</param>
/// <param name="Severity">The severity.</param>
/// <param name="Now">The time.</param>
/// <param name="Deadline">When Lambda kills the invocation.</param>
/// <param name="Quiet">How long updates stay silent.</param>
internal sealed record Occasion(
    string Occurrence, string Owner, Severity Severity, DateTimeOffset Now, DateTimeOffset Deadline, TimeSpan Quiet)
{
    /// <summary>What to do about it, given the latest round. A pure function.</summary>
    public SendDecision Decide(SentRound? last)
    {
        if (last is null)
            return new Send(NewRound(0));
        var rises = Severity.Band != SeverityBand.Unknown && Severity.Value > (last.Severity.Value ?? 0m);
        if (!last.IsComplete)
        {
            var mayResume = (last.Owner == Owner && last.Occurrence == Occurrence) || last.OwnedUntil <= Now;
            if (mayResume)
                return new Send(rises ? NewRound(last.Version) : last with { Owner = Owner, OwnedUntil = Deadline });
            return rises ? new TryLater("another invocation tells of a lower severity") : new StaySilent("another invocation tells of it");
        }

        if (last.Occurrence == Occurrence)
            return new StaySilent("it was told already");
        if (rises || Now >= last.StartedAt + Quiet)
            return new Send(NewRound(last.Version));
        return new StaySilent("an update within the quiet time, of no higher severity");
    }

    private SentRound NewRound(long version) => new(version, Occurrence, Owner, Deadline, Severity, Now, [], IsComplete: false);
}

/// <summary>Whether to send: exactly one of the three records below.</summary>
internal abstract record SendDecision;

/// <summary>Send on the channels that do not have it yet.</summary>
/// <param name="Round">The round to write first; its version is the one that must be in the ledger.</param>
internal sealed record Send(SentRound Round) : SendDecision;

/// <summary>Nothing to tell.</summary>
/// <param name="Reason">Why.</param>
internal sealed record StaySilent(string Reason) : SendDecision;

/// <summary>Fail, so that the event comes again.</summary>
/// <param name="Reason">Why.</param>
internal sealed record TryLater(string Reason) : SendDecision;
