namespace LandingZone.Lambdas.Ledger;

/// <summary>The life of a recorded action, and which steps of it are legal: never backwards, so that a late delivery cannot make a
/// finished action look unfinished.</summary>
public enum LedgerStatus
{
    /// <summary>Under way, or interrupted.</summary>
    Pending,

    /// <summary>Done, and read back.</summary>
    Active,

    /// <summary>Undone or rejected by a person. Final.</summary>
    Removed,

    /// <summary>Failed; the next delivery tries again.</summary>
    Failed,

    /// <summary>Waits for a person.</summary>
    AwaitingApproval,
}

/// <summary>The words of the ledger's status attribute, and the legal steps.</summary>
public static class LedgerStatuses
{
    /// <summary>The word in the ledger.</summary>
    public static string Text(this LedgerStatus status) => status switch
    {
        LedgerStatus.Pending => "PENDING",
        LedgerStatus.Active => "ACTIVE",
        LedgerStatus.Removed => "REMOVED",
        LedgerStatus.Failed => "FAILED",
        LedgerStatus.AwaitingApproval => "AWAITING_APPROVAL",
        _ => throw new ArgumentOutOfRangeException(nameof(status), status, "There is no such status."),
    };

    /// <summary>The status of a word, or null.</summary>
    public static LedgerStatus? Parse(string text)
    {
        foreach (var status in Enum.GetValues<LedgerStatus>())
        {
            if (status.Text() == text)
                return status;
        }

        return null;
    }

    /// <summary>Whether an action may go from one status to another. Null is an action that is not recorded yet.</summary>
    public static bool MayBecome(LedgerStatus? from, LedgerStatus to) => (from, to) switch
    {
        (null, LedgerStatus.Pending or LedgerStatus.AwaitingApproval) => true,
        (LedgerStatus.AwaitingApproval, LedgerStatus.Pending or LedgerStatus.Removed) => true,
        (LedgerStatus.Pending, LedgerStatus.Pending or LedgerStatus.Active or LedgerStatus.Failed or LedgerStatus.Removed) => true,
        (LedgerStatus.Failed, LedgerStatus.Pending or LedgerStatus.Active or LedgerStatus.Failed or LedgerStatus.Removed) => true,
        // Drift is mended under the same record: it stays ACTIVE.
        (LedgerStatus.Active, LedgerStatus.Active or LedgerStatus.Removed) => true,
        _ => false,
    };
}
