using LandingZone.Findings.Contracts;
using LandingZone.Lambdas.Coverage;
using LandingZone.Lambdas.Notifications.Sending;
using LandingZone.Lambdas.Remediation.Effects;
using LandingZone.Lambdas.Runtime;
using LandingZone.Lambdas.Usage;

namespace LandingZone.Lambdas;

/// <summary>The handlers of this package. A new one is one line here, under its name in <c>FunctionHandlers</c>.</summary>
internal static class Handlers
{
    public static IReadOnlyDictionary<string, HandlerSetup> All { get; } = new Dictionary<string, HandlerSetup>(StringComparer.Ordinal)
    {
        [FunctionHandlers.Remediate] = RemediateHandler.SetUp,
        [FunctionHandlers.Notify] = NotifyHandler.SetUp,
        [FunctionHandlers.ExpireBlocks] = ExpireHandler.SetUp,
        [FunctionHandlers.AuditCoverage] = AuditCoverageHandler.SetUp,
        [FunctionHandlers.WatchUsage] = WatchUsageHandler.SetUp,
        [FunctionHandlers.Undo] = UndoHandler.SetUp,
    };
}
