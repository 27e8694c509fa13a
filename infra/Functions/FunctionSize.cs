using System.Collections.Immutable;
using LandingZone.Findings.Contracts;

namespace LandingZone.Infra.Functions;

/// <summary>What a function is for and how much it gets.</summary>
/// <param name="Handler">The handler that it runs.</param>
/// <param name="Description">One sentence for the Lambda console.</param>
/// <param name="MemoryMegabytes">Memory, which also decides the share of a processor.</param>
/// <param name="TimeoutSeconds">Longest run.</param>
/// <param name="ReservedConcurrency">
/// Most runs at once, taken from the account's pool; null where the event source limits them. Lambda keeps 100 for the rest of the
/// account ("Configuring reserved concurrency"), so a new account needs its quota of concurrent executions raised first.
/// </param>
public sealed record FunctionSize(string Handler, string Description, int MemoryMegabytes, int TimeoutSeconds, int? ReservedConcurrency)
{
    /// <summary>Every function. Scheduled ones run one at a time: two would only get in each other's way.</summary>
    public static ImmutableArray<FunctionSize> All { get; } =
    [
        new(FunctionHandlers.Remediate, "Responds to findings", 512, 120, null),
        new(FunctionHandlers.Notify, "Renders and sends notifications", 256, 30, 10),
        new(FunctionHandlers.ExpireBlocks, "Removes blocks that have expired", 256, 300, 1),
        new(FunctionHandlers.AuditCoverage, "Compares protection with the settings", 256, 900, 1),
        new(FunctionHandlers.WatchUsage, "Watches free trials and usage", 256, 900, 1),
        new(FunctionHandlers.Undo, "Undoes or approves one recorded action", 256, 120, 1),
    ];

    /// <summary>The size of a handler's function.</summary>
    /// <exception cref="ArgumentException">There is no such handler.</exception>
    public static FunctionSize Of(string handler) =>
        All.FirstOrDefault(size => size.Handler == handler)
        ?? throw new ArgumentException($"There is no handler \"{handler}\".", nameof(handler));
}
