using LandingZone.Lambdas.Aws.Iam;

namespace LandingZone.Lambdas.Remediation.Passwords;

/// <summary>Comparison of password policies.</summary>
public static class PasswordPolicies
{
    /// <summary>
    /// The stricter of both, field by field, so that neither a weakened policy stays nor a stricter one is weakened. Users may change
    /// their passwords when either lets them, because then a leaked one can be replaced. The locking expiry is kept where it is, and
    /// introduced only when the other policy asks for it.
    /// </summary>
    public static PasswordPolicy Stricter(this PasswordPolicy policy, PasswordPolicy other)
    {
        ArgumentNullException.ThrowIfNull(policy);
        ArgumentNullException.ThrowIfNull(other);
        return new(
            Math.Max(policy.MinimumPasswordLength, other.MinimumPasswordLength),
            policy.RequireSymbols || other.RequireSymbols,
            policy.RequireNumbers || other.RequireNumbers,
            policy.RequireUppercaseCharacters || other.RequireUppercaseCharacters,
            policy.RequireLowercaseCharacters || other.RequireLowercaseCharacters,
            policy.AllowUsersToChangePassword || other.AllowUsersToChangePassword,
            policy.MaxPasswordAge is { } age ? Math.Min(age, other.MaxPasswordAge ?? age) : other.MaxPasswordAge,
            policy.PasswordReusePrevention is { } count ? Math.Max(count, other.PasswordReusePrevention ?? count) : other.PasswordReusePrevention,
            policy.HardExpiry || other.HardExpiry);
    }
}
