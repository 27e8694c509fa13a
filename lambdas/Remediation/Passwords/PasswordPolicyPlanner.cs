using LandingZone.Lambdas.Aws.Iam;

namespace LandingZone.Lambdas.Remediation.Passwords;

/// <summary>Sets an account's whole password policy.</summary>
/// <param name="Policy">The policy to write (UpdateAccountPasswordPolicy); null to have none (DeleteAccountPasswordPolicy).</param>
/// <param name="Before">The policy that it replaces, for undo; null when there was none.</param>
public sealed record WritePasswordPolicy(PasswordPolicy? Policy, PasswordPolicy? Before);

/// <summary>Plans the restoring of a password policy.</summary>
public static class PasswordPolicyPlanner
{
    /// <summary>
    /// Writes the stricter of the current policy and the baseline, and nothing when they agree: each write would be a change that
    /// GuardDuty may report, and the report would cause the next write.
    /// </summary>
    /// <param name="current">The account's policy; null when IAM answers <c>NoSuchEntity</c>, which means that it was deleted.</param>
    /// <param name="baseline">The weakest policy that an account may have.</param>
    public static Plan<WritePasswordPolicy> Plan(PasswordPolicy? current, PasswordPolicy baseline)
    {
        ArgumentNullException.ThrowIfNull(baseline);
        var wanted = baseline.Stricter(current ?? PasswordPolicy.IamDefault);
        if (current == wanted)
            return Plans.Nothing<WritePasswordPolicy>(
                new("passwordPolicyStrictEnough", "The account's password policy is at least as strict as the baseline."));
        var note = current is null
            ? new Reason("passwordPolicyDeleted", "The account had no password policy; the baseline is written.")
            : new Reason("passwordPolicyWeakened",
                "The account's password policy was weaker than the baseline; the stricter of both is written, field by field.");
        return new([new(wanted, current)], [note]);
    }

    /// <summary>Puts back the policy that we replaced, unless somebody has changed it since.</summary>
    public static Plan<WritePasswordPolicy> PlanUndo(WritePasswordPolicy done, PasswordPolicy? current)
    {
        ArgumentNullException.ThrowIfNull(done);
        return current == done.Policy
            ? new([new(done.Before, current)], [])
            : Plans.Nothing<WritePasswordPolicy>(
                new("changedSince", "The password policy is not the one that we wrote; it is left alone."));
    }
}
