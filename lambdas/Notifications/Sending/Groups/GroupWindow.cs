namespace LandingZone.Lambdas.Notifications.Sending.Groups;

/// <summary>The time after a finding was told in which others of its group are counted.</summary>
/// <param name="Version">Counts the writes of the item; 0 for one that is not written yet.</param>
/// <param name="Leader">Ledger key of the finding that was told.</param>
/// <param name="StartedAt">When.</param>
/// <param name="Before">The start of the window before, whose count the leader's message tells; null when there is none left to tell.</param>
/// <param name="IsTold">Whether its own count was told.</param>
internal sealed record GroupWindow(long Version, string Leader, DateTimeOffset StartedAt, DateTimeOffset? Before, bool IsTold)
{
    /// <summary>What to do about a finding of the group that was never told. A pure function.</summary>
    /// <param name="current">The window in the ledger, or null.</param>
    /// <param name="finding">Ledger key of the finding.</param>
    /// <param name="now">The time.</param>
    /// <param name="length">How long windows last.</param>
    public static GroupDecision Decide(GroupWindow? current, string finding, DateTimeOffset now, TimeSpan length)
    {
        if (current is null)
            return new Open(new(0, finding, now, null, IsTold: false));
        if (current.Leader == finding)
            return new GoOn(current);
        return !current.IsTold && now < current.StartedAt + length
            ? new Join(current)
            : new Open(new(current.Version, finding, now, current.IsTold ? null : current.StartedAt, IsTold: false));
    }
}

/// <summary>What to do: exactly one of the three records below.</summary>
internal abstract record GroupDecision;

/// <summary>Tell of the finding, as the first of a new window.</summary>
/// <param name="Window">The window to write first; its version is the one that must be in the ledger.</param>
internal sealed record Open(GroupWindow Window) : GroupDecision;

/// <summary>Tell of the finding, which is the first of this window already: an earlier try did not end well.</summary>
/// <param name="Window">The window.</param>
internal sealed record GoOn(GroupWindow Window) : GroupDecision;

/// <summary>Count the finding.</summary>
/// <param name="Window">The window that it counts in.</param>
internal sealed record Join(GroupWindow Window) : GroupDecision;
