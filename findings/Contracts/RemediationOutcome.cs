namespace LandingZone.Findings.Contracts;

/// <summary>
/// What became of a response: the word in <see cref="RemediationResultDetail.Outcome"/> of a
/// <see cref="ProductEvents.RemediationResult"/> event.
/// </summary>
public static class RemediationOutcome
{
    /// <summary>Carried out, and read back.</summary>
    public const string Done = "done";

    /// <summary>A block that is in force was extended because its address was seen again.</summary>
    public const string Extended = "extended";

    /// <summary>Planned in full, and nothing changed.</summary>
    public const string DryRun = "dryRun";

    /// <summary>Waits for a person; the event has the command that approves it.</summary>
    public const string AwaitingApproval = "awaitingApproval";

    /// <summary>Not done, for the reasons given: exempt, never blocked, no room, already gone.</summary>
    public const string Refused = "refused";

    /// <summary>Failed; the message is tried again and ends in the dead letters.</summary>
    public const string Failed = "failed";

    /// <summary>A person took it back.</summary>
    public const string Undone = "undone";

    /// <summary>A person decided that a waiting action shall not happen.</summary>
    public const string Rejected = "rejected";

    /// <summary>The expiry run ended a block whose time was over.</summary>
    public const string Expired = "expired";

    /// <summary>The expiry run made rules and records agree again.</summary>
    public const string Repaired = "repaired";

    /// <summary>All words.</summary>
    public static IReadOnlyList<string> All { get; } =
        [Done, Extended, DryRun, AwaitingApproval, Refused, Failed, Undone, Rejected, Expired, Repaired];
}
