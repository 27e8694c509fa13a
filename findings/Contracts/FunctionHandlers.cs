namespace LandingZone.Findings.Contracts;

/// <summary>
/// The handlers of the one function package, as Lambda's <c>_HANDLER</c> variable names them. The program declares one
/// function for each; the package refuses to start under any other name.
/// </summary>
public static class FunctionHandlers
{
    /// <summary>Responds to findings that arrive on the remediation queue.</summary>
    public const string Remediate = "remediate";

    /// <summary>Renders and sends one notification for each matched event.</summary>
    public const string Notify = "notify";

    /// <summary>Removes blocks that have expired and repairs what an interrupted run left behind.</summary>
    public const string ExpireBlocks = "expire-blocks";

    /// <summary>Compares the protection of every account, region and plan with what the settings expect.</summary>
    public const string AuditCoverage = "audit-coverage";

    /// <summary>Watches free trials and usage.</summary>
    public const string WatchUsage = "watch-usage";

    /// <summary>Undoes, or approves, one recorded action. Invoked by a person.</summary>
    public const string Undo = "undo";

    /// <summary>All handlers, in the order in which they are documented.</summary>
    public static IReadOnlyList<string> All { get; } = [Remediate, Notify, ExpireBlocks, AuditCoverage, WatchUsage, Undo];
}
