using LandingZone.Lambdas.Aws.Iam;
using LandingZone.Lambdas.Ledger;
using LandingZone.Lambdas.Remediation.Passwords;
using LandingZone.Lambdas.Remediation.Steps;
using IamPasswordPolicy = LandingZone.Lambdas.Aws.Iam.PasswordPolicy;
using PasswordPolicy = LandingZone.Lambdas.Remediation.Passwords.PasswordPolicy;

namespace LandingZone.Lambdas.Remediation.Effects;

/// <summary>Restores an account's password policy.</summary>
internal sealed class PasswordPolicyEffect(RestorePasswordPolicyStep step, IamClient iam, PasswordPolicy baseline, TimeProvider clock)
    : PlannedEffect($"Restoring the password policy of account {step.Target.AccountId}", clock)
{
    protected override IReadOnlySet<string> ReachedCodes { get; } = new HashSet<string> { "passwordPolicyStrictEnough" };

    protected override async Task<EffectPlan> ReadAsync(CancellationToken cancellation) => EffectPlan.Of(
        PasswordPolicyPlanner.Plan(await CurrentAsync(cancellation).ConfigureAwait(false), baseline),
        Operation,
        writes => new([], [], writes.Count > 0 ? writes[0] : null));

    protected override async Task<EffectPlan> ReadForUndoAsync(ActionChanges changes, CancellationToken cancellation) =>
        changes.PasswordPolicy is { } done
            ? EffectPlan.Of(PasswordPolicyPlanner.PlanUndo(done, await CurrentAsync(cancellation).ConfigureAwait(false)), Operation)
            : EffectPlan.Nothing(new("nothingToUndo", "The record holds no password policy that was written."));

    private EffectOperation Operation(WritePasswordPolicy write) => write.Policy is { } policy
        ? new(
            "The password policy is now " + string.Join(", ", policy.ToParameters().Select(pair => $"{pair.Key}={pair.Value}")) + ".",
            cancellation => iam.UpdateAccountPasswordPolicyAsync(ToIam(policy), cancellation))
        : new("The account has no password policy any more.", iam.DeleteAccountPasswordPolicyAsync);

    private async Task<PasswordPolicy?> CurrentAsync(CancellationToken cancellation) =>
        await iam.GetAccountPasswordPolicyAsync(cancellation).ConfigureAwait(false) is { } found ? FromIam(found) : null;

    private static PasswordPolicy FromIam(IamPasswordPolicy policy) => new(
        policy.MinimumPasswordLength, policy.RequireSymbols, policy.RequireNumbers, policy.RequireUppercaseCharacters,
        policy.RequireLowercaseCharacters, policy.AllowUsersToChangePassword, policy.MaxPasswordAge, policy.PasswordReusePrevention,
        policy.HardExpiry);

    private static IamPasswordPolicy ToIam(PasswordPolicy policy) => new(
        policy.MinimumPasswordLength, policy.RequireSymbols, policy.RequireNumbers, policy.RequireUppercaseCharacters,
        policy.RequireLowercaseCharacters, policy.AllowUsersToChangePassword, policy.MaxPasswordAge, policy.PasswordReusePrevention,
        policy.HardExpiry);
}
