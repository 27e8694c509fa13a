using LandingZone.Lambdas.Aws;
using LandingZone.Lambdas.Aws.Iam;
using LandingZone.Lambdas.Ledger;
using LandingZone.Lambdas.Remediation.Credentials;
using LandingZone.Lambdas.Remediation.Steps;

namespace LandingZone.Lambdas.Remediation.Effects;

/// <summary>Revokes a role's sessions.</summary>
internal sealed class RoleSessionEffect(RevokeRoleSessionsStep step, IamClient iam, string exemptTag, TimeProvider clock)
    : PlannedEffect($"Revoking sessions of role {step.RoleName}", clock)
{
    // What this run wrote covers the activity, whatever the finding says of its time.
    private DateTimeOffset? _covered = step.LastSeen;

    protected override IReadOnlySet<string> ReachedCodes { get; } = new HashSet<string> { "sessionsRevoked", "roleGone" };

    protected override async Task<EffectPlan> ReadAsync(CancellationToken cancellation)
    {
        var now = Clock.GetUtcNow();
        var role = await RoleAsync(cancellation).ConfigureAwait(false);
        return EffectPlan.Of(
            RoleSessionPlanner.Plan(role, _covered, exemptTag, now),
            operation => Operation(operation, now));
    }

    protected override async Task<EffectPlan> ReadForUndoAsync(ActionChanges changes, CancellationToken cancellation)
    {
        var policy = await iam.GetRolePolicyAsync(step.RoleName, RoleSessionPlanner.PolicyName, cancellation).ConfigureAwait(false);
        return policy is null
            ? EffectPlan.Nothing(new("nothingToUndo", $"Role {step.RoleName} has no denial of ours."))
            : EffectPlan.Of(RoleSessionPlanner.PlanUndo(step.RoleName), operation => Operation(operation, Clock.GetUtcNow()));
    }

    private EffectOperation Operation(RolePolicyOperation operation, DateTimeOffset now) => operation switch
    {
        PutRolePolicy put => new($"Sessions of role {put.RoleName} issued before {UtcText.Of(now)} are revoked.", async cancellation =>
        {
            await iam.PutRolePolicyAsync(put.RoleName, put.PolicyName, put.PolicyDocument, cancellation).ConfigureAwait(false);
            _covered = RevokedSessionsPolicy.IssuedBefore(put.PolicyDocument)!.Value - TimeSpan.FromSeconds(1);
        }),
        _ => new(
            $"The denial of older sessions is taken from role {operation.RoleName}.",
            cancellation => iam.DeleteRolePolicyAsync(operation.RoleName, operation.PolicyName, cancellation)),
    };

    private async Task<RoleFacts?> RoleAsync(CancellationToken cancellation)
    {
        try
        {
            var role = await iam.GetRoleAsync(step.RoleName, cancellation).ConfigureAwait(false);
            var document = await iam.GetRolePolicyAsync(step.RoleName, RoleSessionPlanner.PolicyName, cancellation).ConfigureAwait(false);
            return new(
                role.Name,
                role.Path,
                document is null ? null : RevokedSessionsPolicy.IssuedBefore(document),
                await iam.ListRoleTagsAsync(step.RoleName, cancellation).ToLiveTagsAsync().ConfigureAwait(false));
        }
        catch (AwsException exception) when (exception.Is("NoSuchEntity"))
        {
            return null;
        }
    }
}
