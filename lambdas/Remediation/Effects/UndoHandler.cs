using LandingZone.Findings.Contracts;
using LandingZone.Lambdas.Runtime;
using LandingZone.Lambdas.Settings;

namespace LandingZone.Lambdas.Remediation.Effects;

/// <summary>
/// The <c>undo</c> handler: takes <c>{"undo":"id"}</c> or <c>{"approve":"id"}</c> from a person and says what came of it.
/// </summary>
internal static class UndoHandler
{
    public static Func<HandlerServices, Handler> SetUp(SettingsReader settings)
    {
        var read = RemediationSettings.Read(settings, RemediationSettings.OwnName);
        return services =>
        {
            var shared = RemediationServices.Create(read, services);
            return async (context, payload, cancellation) =>
            {
                var command = OperatorCommand.Read(payload);
                var run = new OperatorRun(shared, shared.Ledger(context.RequestId), context.Log);
                return Answer(command, await run.RunAsync(command, cancellation).ConfigureAwait(false));
            };
        };
    }

    private static ReadOnlyMemory<byte> Answer(OperatorCommand command, OperatorAnswer answer) => Json.Write(json =>
    {
        json.WriteStartObject();
        json.WriteString(RemediationResultDetail.Outcome, answer.Outcome);
        json.WriteString(RemediationResultDetail.ActionId, command.ActionId);
        json.WriteStartArray(RemediationResultDetail.Changes);
        foreach (var change in answer.Changes)
            json.WriteStringValue(change);
        json.WriteEndArray();
        json.WriteStartArray(RemediationResultDetail.Reasons);
        foreach (var reason in answer.Reasons)
            json.WriteStringValue(reason.Text);
        json.WriteEndArray();
        json.WriteEndObject();
    });
}
