using LandingZone.Findings;
using LandingZone.Findings.Catalogue;
using LandingZone.Findings.Model;
using LandingZone.Lambdas.Remediation.Policy;
using LandingZone.Lambdas.Remediation.Steps;

namespace LandingZone.Lambdas.Remediation;

/// <summary>
/// Decides what is done about a finding. The decision is pure: what it says has to be planned against the live state of the resource,
/// where exempt tags and the VPC's own addresses are looked at.
/// </summary>
public static class ResponseDecider
{
    /// <summary>The decision on any event. Only findings lead to responses.</summary>
    public static Decision Decide(GuardDutyEvent received, RemediationPolicy policy, DecisionContext context) => received switch
    {
        FindingEvent finding => Decide(finding.Finding, policy, context),
        OtherGuardDutyEvent other => Nothing(new("notAFinding", $"The event is '{PrintableText.Of(other.DetailType)}', not a finding.")),
        NotGuardDutyEvent foreign => Nothing(new("notGuardDuty", foreign.Reason)),
        MalformedEvent malformed => Nothing(new("malformed", malformed.Reason)),
        _ => throw new ArgumentOutOfRangeException(nameof(received), received, "The event is none of the four kinds."),
    };

    /// <summary>The decision on a finding.</summary>
    public static Decision Decide(Finding finding, RemediationPolicy policy, DecisionContext context)
    {
        ArgumentNullException.ThrowIfNull(finding);
        ArgumentNullException.ThrowIfNull(policy);
        ArgumentNullException.ThrowIfNull(context);
        Reason[] refusals = [.. Refusals.Of(finding, policy, context)];
        if (refusals.Length > 0)
            return new(finding.Id, finding.Type, [], refusals);
        if (finding.IsAttackSequence)
            return AttackSequences.Decide(finding, policy, context);

        var target = new ActionTarget(finding.AccountId!, finding.Region!, finding.Id);
        var responses = FindingCatalogue.Of(finding.Type).Responses.Where(response => response.Kind != ResponseKind.Notify)
            .OrderBy(response => ResponseNames.OrderOf(response.Kind))
            .Select(response => Decide(response, finding, target, policy, context));
        return new(finding.Id, finding.Type, [.. responses], []);
    }

    private static ResponseDecision Decide(
        Response response, Finding finding, ActionTarget target, RemediationPolicy policy, DecisionContext context)
    {
        Reason[] against =
        [
            .. Forbidden(response.Kind, finding.Severity, policy),
            .. UnmetConditions.Of(response, finding),
        ];
        if (against.Length > 0)
            return new(response.Kind, Disposition.Skip, null, against, null);
        var result = StepOf(response.Kind, finding, target, policy);
        return result.Step is { } step
            ? Allowed(step, result.Reasons, policy, context, policy.For(response.Kind).Switch == ActionSwitch.Approval)
            : new(response.Kind, Disposition.Skip, null, result.Reasons, null);
    }

    /// <summary>What the settings have against a response.</summary>
    internal static IEnumerable<Reason> Forbidden(ResponseKind kind, Severity severity, RemediationPolicy policy)
    {
        var (state, floor) = policy.For(kind);
        if (state == ActionSwitch.Off)
            yield return new("actionOff", $"The response {ResponseNames.Of(kind)} is switched off.");
        if (severity.Band == SeverityBand.Unknown)
            yield return new("severityUnknown", "The finding states no valid severity.");
        else if (!severity.IsAtLeast(floor))
            yield return new("belowFloor",
                FormattableString.Invariant($"Severity {severity} is below the floor {floor:0.0} of {ResponseNames.Of(kind)}."));
    }

    /// <summary>The decision on a step that nothing speaks against.</summary>
    internal static ResponseDecision Allowed(
        ResponseStep step, IReadOnlyList<Reason> notes, RemediationPolicy policy, DecisionContext context, bool needsApproval)
    {
        if (policy.Mode == RemediationMode.DryRun)
            return new(step.Kind, Disposition.DryRun, step,
                [.. notes, new("dryRun", "Remediation is in dry run: this is what would be done.")], null);
        return needsApproval
            ? new(step.Kind, Disposition.AwaitApproval, step, notes, Approval.Of(step, context))
            : new(step.Kind, Disposition.Act, step, notes, null);
    }

    private static StepResult StepOf(ResponseKind kind, Finding finding, ActionTarget target, RemediationPolicy policy) => kind switch
    {
        ResponseKind.BlockAddress => InstanceSteps.Block(finding, target, policy.NeverBlock),
        ResponseKind.SnapshotVolumes => InstanceSteps.Snapshot(finding, target),
        ResponseKind.IsolateInstance => InstanceSteps.Isolate(finding, target),
        ResponseKind.DeactivateAccessKey => CredentialSteps.DeactivateKey(finding, target),
        ResponseKind.RevokeRoleSessions => CredentialSteps.RevokeSessions(finding, target),
        ResponseKind.RestartCloudTrail => ControlPlaneSteps.RestartTrail(finding, target),
        ResponseKind.RestorePasswordPolicy => ControlPlaneSteps.RestorePasswordPolicy(target),
        ResponseKind.BlockPublicAccess => ControlPlaneSteps.BlockPublicAccess(finding, target),
        _ => StepResult.No(new Reason("noSuchStep", $"There is no step for {kind}.")),
    };

    private static Decision Nothing(Reason reason) => new(null, null, [], [reason]);
}
