using LandingZone.Lambdas.Aws.Iam;
using LandingZone.Lambdas.Ledger;
using LandingZone.Lambdas.Remediation.Passwords;
using LandingZone.Lambdas.Remediation.Steps;

namespace LandingZone.Lambdas.Remediation.Effects;

/// <summary>Restores an account's password policy.</summary>
internal sealed class PasswordPolicyEffect(RestorePasswordPolicyStep step, IamClient iam, PasswordPolicy baseline, TimeProvider clock)
    : PlannedEffect($"Restoring the password policy of account {step.Target.AccountId}", clock)
{
    protected override IReadOnlySet<string> ReachedCodes { get; } = new HashSet<string> { "passwordPolicyStrictEnough" };

    protected override async Task<EffectPlan> ReadAsync(CancellationToken cancellation) => EffectPlan.Of(
        PasswordPolicyPlanner.Plan(await iam.GetAccountPasswordPolicyAsync(cancellation).ConfigureAwait(false), baseline),
        Operation,
        writes => new([], [], writes.Count > 0 ? writes[0] : null));

    protected override async Task<EffectPlan> ReadForUndoAsync(ActionChanges changes, CancellationToken cancellation) =>
        changes.PasswordPolicy is { } done
            ? EffectPlan.Of(PasswordPolicyPlanner.PlanUndo(done, await iam.GetAccountPasswordPolicyAsync(cancellation).ConfigureAwait(false)), Operation)
            : EffectPlan.Nothing(new("nothingToUndo", "The record holds no password policy that was written."));

    private EffectOperation Operation(WritePasswordPolicy write) => write.Policy is { } policy
        ? new(
            "The password policy is now " + string.Join(", ", policy.ToParameters().Select(pair => $"{pair.Key}={pair.Value}")) + ".",
            cancellation => iam.UpdateAccountPasswordPolicyAsync(policy, cancellation))
        : new("The account has no password policy any more.", iam.DeleteAccountPasswordPolicyAsync);
}
