using LandingZone.Findings.Catalogue;
using LandingZone.Findings.Model;
using LandingZone.Lambdas.Remediation.Policy;
using LandingZone.Lambdas.Remediation.Steps;

namespace LandingZone.Lambdas.Remediation;

/// <summary>
/// Decides on attack sequences: the actors' credentials and the instances, each in its own account, always after approval and never
/// more than a handful, because one wrong sequence could otherwise stop a whole system.
/// </summary>
internal static class AttackSequences
{
    /// <summary>The most actions that one sequence may propose.</summary>
    public const int MaxActions = 10;

    public static Decision Decide(Finding finding, RemediationPolicy policy, DecisionContext context)
    {
        var sequence = finding.Service.Sequence;
        // Several actors of a sequence may be one session each of the same role.
        ResponseDecision[] all = sequence is null
            ? []
            : [.. Instances(finding, sequence, policy, context).Concat(Actors(finding, sequence, policy, context))
                .DistinctBy(each => each.Step is { } step ? IdempotencyKeys.ActionId(step) : (object)each)];
        if (all.Length == 0)
            return new(finding.Id, finding.Type, [],
                [new("notifyOnly", "The attack sequence names no instance and no credentials that could be contained; people are told.")]);

        var left = MaxActions;
        return new(finding.Id, finding.Type, [.. all.Select(each => each.Step is null || left-- > 0 ? each : OverCap(each))], []);
    }

    private static IEnumerable<ResponseDecision> Instances(
        Finding finding, AttackSequence sequence, RemediationPolicy policy, DecisionContext context)
    {
        foreach (var resource in sequence.Resources.Where(resource => resource.IsInstance))
        {
            var target = Target(finding, resource.AccountId, resource.Region);
            var instance = InstanceId(resource);
            var step = instance is null
                ? StepResult.No(new Reason("noInstance", "The attack sequence does not name the instance's id."))
                : null;
            yield return One(ResponseKind.SnapshotVolumes, step ?? StepResult.Yes(new SnapshotVolumesStep(target, instance!)), target,
                finding, policy, context);
            yield return One(ResponseKind.IsolateInstance, step ?? StepResult.Yes(new IsolateInstanceStep(target, instance!)), target,
                finding, policy, context);
        }
    }

    private static IEnumerable<ResponseDecision> Actors(
        Finding finding, AttackSequence sequence, RemediationPolicy policy, DecisionContext context)
    {
        foreach (var actor in sequence.Actors.Where(actor => actor.UserType is not null))
        {
            var target = Target(finding, actor.AccountId, null);
            var kind = actor.IsRole ? ResponseKind.RevokeRoleSessions : ResponseKind.DeactivateAccessKey;
            var step = context.IsOwn(actor.UserUid)
                ? StepResult.No(new Reason("ownActivity", "The actor is one of our own roles."))
                : actor.IsRole
                    ? CredentialSteps.RevokeSessions(target, actor.UserType, actor.UserName, finding.Service.EventLastSeen)
                    : CredentialSteps.DeactivateKey(target, actor.UserType, actor.UserName, actor.CredentialUid);
            yield return One(kind, step, target, finding, policy, context);
        }
    }

    private static ResponseDecision One(
        ResponseKind kind, StepResult result, ActionTarget target, Finding finding, RemediationPolicy policy, DecisionContext context)
    {
        var against = ResponseDecider.Forbidden(kind, finding.Severity, policy).ToList();
        if (Refusals.OfAccount(target.AccountId, policy) is { } account)
            against.Add(account);
        if (result.Step is not { } step)
            against.AddRange(result.Reasons);
        else if (against.Count == 0)
            return ResponseDecider.Allowed(step, result.Reasons, policy, context, needsApproval: true);
        return new(kind, Disposition.Skip, null, against, null);
    }

    private static ResponseDecision OverCap(ResponseDecision decision) => new(
        decision.Kind,
        Disposition.Skip,
        null,
        [new("overCap", $"An attack sequence proposes at most {MaxActions} actions; {decision.Step!.Subject} is left to people.")],
        null);

    private static ActionTarget Target(Finding finding, string? accountId, string? region) => new(
        accountId ?? finding.AccountId!, AwsIdentifiers.IsRegion(region) ? region! : finding.Region!, finding.Id);

    /// <summary>The id of an instance: the uid is an ARN or the id itself. Null where the sequence does not say.</summary>
    public static string? InstanceId(SequenceResource resource) =>
        new[] { resource.Uid?.Split('/')[^1], resource.Name }.FirstOrDefault(AwsIdentifiers.IsInstanceId);
}
