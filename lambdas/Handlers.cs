using LandingZone.Findings.Contracts;
using LandingZone.Lambdas.Notifications.Sending;
using LandingZone.Lambdas.Remediation.Effects;
using LandingZone.Lambdas.Runtime;

namespace LandingZone.Lambdas;

/// <summary>The handlers of this package. A new one is one line here, under its name in <c>FunctionHandlers</c>.</summary>
internal static class Handlers
{
    public static IReadOnlyDictionary<string, HandlerSetup> All { get; } = new Dictionary<string, HandlerSetup>(StringComparer.Ordinal)
    {
        [FunctionHandlers.Remediate] = RemediateHandler.SetUp,
        [FunctionHandlers.Notify] = NotifyHandler.SetUp,
        [FunctionHandlers.ExpireBlocks] = ExpireHandler.SetUp,
        [FunctionHandlers.Undo] = UndoHandler.SetUp,
    };
}
