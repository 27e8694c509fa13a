using System.Collections.Frozen;
using LandingZone.Findings.Catalogue;
using LandingZone.Lambdas.Aws.Iam;
using LandingZone.Lambdas.Remediation;
using LandingZone.Lambdas.Remediation.NeverBlock;
using LandingZone.Lambdas.Remediation.Passwords;
using LandingZone.Lambdas.Remediation.Policy;
using LandingZone.Lambdas.Tests.Remediation.NetworkAcls;

namespace LandingZone.Lambdas.Tests.Remediation;

/// <summary>Policies for tests: everything on and enforced, unless a test changes it.</summary>
internal static class TestPolicies
{
    public static DecisionContext Context { get; } =
        new(new HashSet<string> { "AROAOURRESPONSEROLE" }, "landing-zone-prod-undo", "eu-central-1");

    public static RemediationPolicy Everything { get; } = new(
        RemediationMode.Enforce,
        ResponseNames.Actions.ToFrozenDictionary(kind => kind, _ => new ResponsePolicy(ActionSwitch.On, 1m)),
        "landing-zone-exempt",
        NeverBlockList.BuiltIn(blockDocumentationRanges: false),
        Rules.Blocking(),
        PasswordPolicy.IamDefault with
        {
            MinimumPasswordLength = 14,
            RequireSymbols = true,
            MaxPasswordAge = 90,
            PasswordReusePrevention = 24
        },
        new HashSet<string> { "999999999999" });

    public static RemediationPolicy With(this RemediationPolicy policy, ResponseKind kind, ActionSwitch state, decimal floor = 1m) =>
        policy with { Responses = policy.Responses.SetItem(kind, new(state, floor)) };

    public static Decision Decide(this LandingZone.Findings.Model.Finding finding, RemediationPolicy? policy = null) =>
        ResponseDecider.Decide(finding, policy ?? Everything, Context);

    public static IReadOnlyList<string> Codes(this Decision decision) => [.. decision.Reasons.Select(reason => reason.Code)];

    public static ResponseDecision The(this Decision decision, ResponseKind kind) =>
        decision.Responses.Single(response => response.Kind == kind);

    public static IReadOnlyList<string> Codes(this ResponseDecision decision) => [.. decision.Reasons.Select(reason => reason.Code)];

    public static IReadOnlyList<string> Codes<TOperation>(this Plan<TOperation> plan) => [.. plan.Notes.Select(note => note.Code)];

    /// <summary>Codes with their sentences.</summary>
    public static IReadOnlyList<string> Texts(this Decision decision) => [.. decision.Reasons.Select(reason => reason.ToString())];

    /// <inheritdoc cref="Texts(Decision)" />
    public static IReadOnlyList<string> Texts(this ResponseDecision decision) => [.. decision.Reasons.Select(reason => reason.ToString())];

    /// <inheritdoc cref="Texts(Decision)" />
    public static IReadOnlyList<string> Texts<TOperation>(this Plan<TOperation> plan) => [.. plan.Notes.Select(note => note.ToString())];

    private static FrozenDictionary<ResponseKind, ResponsePolicy> SetItem(
        this IReadOnlyDictionary<ResponseKind, ResponsePolicy> responses, ResponseKind kind, ResponsePolicy value) =>
        responses.Where(pair => pair.Key != kind).Append(new(kind, value)).ToFrozenDictionary();
}
