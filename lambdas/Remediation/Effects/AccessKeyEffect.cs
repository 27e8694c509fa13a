using LandingZone.Lambdas.Aws;
using LandingZone.Lambdas.Aws.Iam;
using LandingZone.Lambdas.Ledger;
using LandingZone.Lambdas.Remediation.Credentials;
using LandingZone.Lambdas.Remediation.Steps;

namespace LandingZone.Lambdas.Remediation.Effects;

/// <summary>Deactivates a user's long-term key.</summary>
internal sealed class AccessKeyEffect(DeactivateAccessKeyStep step, IamClient iam, string exemptTag, TimeProvider clock)
    : PlannedEffect($"Deactivating access key {step.AccessKeyId}", clock)
{
    protected override IReadOnlySet<string> ReachedCodes { get; } = new HashSet<string> { "keyInactive", "keyGone" };

    protected override async Task<EffectPlan> ReadAsync(CancellationToken cancellation) =>
        EffectPlan.Of(AccessKeyPlanner.Plan(await KeyAsync(cancellation).ConfigureAwait(false), exemptTag), Operation);

    protected override async Task<EffectPlan> ReadForUndoAsync(ActionChanges changes, CancellationToken cancellation)
    {
        var done = new SetAccessKeyStatus(step.UserName, step.AccessKeyId, Active: false);
        return EffectPlan.Of(AccessKeyPlanner.PlanUndo(done, await KeyAsync(cancellation).ConfigureAwait(false)), Operation);
    }

    private EffectOperation Operation(SetAccessKeyStatus set) => new(
        $"Access key {set.AccessKeyId} of user {set.UserName} is {(set.Active ? "activated" : "deactivated")}.",
        cancellation => iam.UpdateAccessKeyAsync(set.UserName, set.AccessKeyId, set.Active, cancellation));

    private async Task<AccessKeyFacts?> KeyAsync(CancellationToken cancellation)
    {
        try
        {
            var keys = await iam.ListAccessKeysAsync(step.UserName, cancellation).ConfigureAwait(false);
            return keys.FirstOrDefault(key => key.Id == step.AccessKeyId) is { } found
                ? new(step.UserName, found.Id, found.IsActive,
                    await iam.ListUserTagsAsync(step.UserName, cancellation).ToLiveTagsAsync().ConfigureAwait(false))
                : null;
        }
        catch (AwsException exception) when (exception.Is("NoSuchEntity"))
        {
            return null;
        }
    }
}
