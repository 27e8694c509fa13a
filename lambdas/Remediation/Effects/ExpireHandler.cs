using LandingZone.Findings.Contracts;
using LandingZone.Lambdas.Ledger;
using LandingZone.Lambdas.Remediation.Policy;
using LandingZone.Lambdas.Runtime;
using LandingZone.Lambdas.Settings;

namespace LandingZone.Lambdas.Remediation.Effects;

/// <summary>
/// The <c>expire-blocks</c> handler: ends blocks whose time is over and makes rules and records agree, one network ACL after the other
/// until all are done or the time is up; then ends actions that were interrupted for good. The next run goes on.
/// </summary>
internal static class ExpireHandler
{
    // Nothing is decided here.
    private static readonly IReadOnlySet<string> NoPrincipals = new HashSet<string>();

    public static Func<HandlerServices, Handler> SetUp(SettingsReader settings)
    {
        var common = CommonSettings.Read(settings);
        var role = ResponseRoleSettings.Read(settings);
        var numbers = RemediationPolicyReader.RuleNumbers(settings);
        var undo = RemediationSettings.ReadFunction(settings, FunctionEnvironment.UndoFunction);
        return services =>
        {
            var sessions = services.Aws.ResponseSessions(role.RoleName, role.ExternalId, $"landing-zone-{common.StackName}-expiry");
            return async (context, _, cancellation) =>
            {
                var ledger = new LedgerSession(services.Aws.Own.DynamoDb(services.Aws.HomeRegion, role.LedgerTable), context.RequestId);
                var results = new ResultEvents(services.Aws, common);
                var interrupted = new InterruptedActions(
                    new ActionLedger(ledger, services.Clock), results, new DecisionContext(NoPrincipals, undo, services.Aws.HomeRegion), context.Log);
                var run = new ExpiryRun(
                    sessions, ledger, results, interrupted, role.UntouchedAccounts, numbers, services.Clock, context.Log);
                return Answer(await run.RunAsync(context.Deadline, cancellation).ConfigureAwait(false));
            };
        };
    }

    private static ReadOnlyMemory<byte> Answer(ExpirySummary summary) => Json.Write(json =>
    {
        json.WriteStartObject();
        json.WriteNumber("networkAcls", summary.NetworkAcls);
        json.WriteNumber("changed", summary.Changed);
        json.WriteNumber("postponed", summary.Postponed);
        json.WriteNumber("interrupted", summary.Interrupted);
        json.WriteEndObject();
    });
}
