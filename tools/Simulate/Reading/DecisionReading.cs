using System.Collections.Immutable;
using System.Text.Json;
using LandingZone.Findings.Contracts;
using LandingZone.Findings.Model;
using LandingZone.Lambdas.Aws.Http;
using LandingZone.Lambdas.Remediation;
using LandingZone.Lambdas.Remediation.Policy;
using LandingZone.Lambdas.Settings;
using LandingZone.Tools.Catalogue;
using LandingZone.Tools.Simulate.Stacks;

namespace LandingZone.Tools.Simulate.Reading;

/// <summary>The decision on a finding under the stack's settings, with what became of each response.</summary>
internal static class DecisionReading
{
    /// <param name="stack">The stack.</param>
    /// <param name="finding">The finding.</param>
    /// <param name="reached">Whether it came to the remediate function.</param>
    /// <param name="results">The details of the result events, in order.</param>
    /// <returns>Null where the stack has no remediate function.</returns>
    public static SimulatedDecision? Of(StackDeclaration stack, Finding finding, bool reached, IEnumerable<JsonElement> results)
    {
        if (stack.Remediate is not { } function)
            return null;
        var policy = RemediationPolicyReader.Read(new SettingsReader(function.Environment));
        var context = new DecisionContext(
            ImmutableHashSet<string>.Empty, function.Environment.GetValueOrDefault(FunctionEnvironment.UndoFunction, ""), stack.Rules.HomeRegion);
        var decision = ResponseDecider.Decide(finding, policy, context);
        var found = results.GroupBy(result => result.Text(RemediationResultDetail.Response) ?? "")
            .ToDictionary(group => group.Key, group => new Queue<JsonElement>(Latest(group)), StringComparer.Ordinal);
        return new(reached, Reasons(decision.Reasons), [.. decision.Responses.Select(response => Response(response, found))]);
    }

    // A failed response that is tried again has a result each time; the latest counts.
    private static IEnumerable<JsonElement> Latest(IEnumerable<JsonElement> results) =>
        results.GroupBy(result => result.Text(RemediationResultDetail.ActionId) ?? result.Text(RemediationResultDetail.Subject))
            .Select(group => group.Last());

    private static SimulatedResponse Response(ResponseDecision response, Dictionary<string, Queue<JsonElement>> found)
    {
        var name = ResponseNames.Of(response.Kind);
        var result = response.Step is not null && found.GetValueOrDefault(name)?.TryDequeue(out var one) == true ? one : (JsonElement?)null;
        return new(
            name, StackCatalogue.Camel(response.Disposition.ToString()),
            result?.Text(RemediationResultDetail.Outcome),
            result?.Text(RemediationResultDetail.Subject) ?? response.Step?.Subject,
            response.Step?.Target.AccountId, response.Step?.Target.Region,
            result is { } reasoned ? [.. Reasons(reasoned)] : Reasons(response.Reasons),
            result is { } changed ? [.. changed.Items(RemediationResultDetail.Changes).Select(change => change.GetString() ?? "")] : [],
            result?.Text(RemediationResultDetail.ActionId),
            result?.Text(RemediationResultDetail.ApproveCommand),
            result?.Text(RemediationResultDetail.UndoCommand));
    }

    private static ImmutableArray<SimulatedReason> Reasons(IEnumerable<Reason> reasons) =>
        [.. reasons.Select(reason => new SimulatedReason(reason.Code, reason.Text))];

    private static IEnumerable<SimulatedReason> Reasons(JsonElement result) => result.Items(RemediationResultDetail.Reasons)
        .Select(reason => new SimulatedReason(reason.Text(RemediationResultDetail.ReasonCode) ?? "", reason.Text(RemediationResultDetail.ReasonText) ?? ""));
}
