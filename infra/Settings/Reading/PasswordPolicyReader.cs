namespace LandingZone.Infra.Settings.Reading;

/// <summary>Reads the key <c>remediation.passwordPolicy</c>, in IAM's names.</summary>
internal static class PasswordPolicyReader
{
    /// <summary>
    /// The default: 14 characters of all kinds, and no reuse of the last 24 passwords, as the CIS AWS Foundations Benchmark asks. Passwords do
    /// not expire: that makes people choose worse ones (NIST SP 800-63B, section 3.1.1).
    /// </summary>
    public static PasswordPolicySettings Default { get; } = new(14, true, true, true, true, AllowChange: true, MaxAgeDays: null, ReusePrevention: 24);

    /// <summary>The policy. <c>hardExpiry</c> is no key: it locks users out until an administrator resets their passwords.</summary>
    public static PasswordPolicySettings Read(ConfigObject? map)
    {
        if (map is null)
            return Default;
        var policy = new PasswordPolicySettings(
            map.Optional("minimumPasswordLength")?.Integer(8, 128) ?? Default.MinimumLength,
            map.Optional("requireSymbols")?.Boolean() ?? Default.RequireSymbols,
            map.Optional("requireNumbers")?.Boolean() ?? Default.RequireNumbers,
            map.Optional("requireUppercaseCharacters")?.Boolean() ?? Default.RequireUppercase,
            map.Optional("requireLowercaseCharacters")?.Boolean() ?? Default.RequireLowercase,
            map.Optional("allowUsersToChangePassword")?.Boolean() ?? Default.AllowChange,
            map.Optional("maxPasswordAge")?.Integer(1, 1_095) ?? Default.MaxAgeDays,
            map.Optional("passwordReusePrevention")?.Integer(1, 24) ?? Default.ReusePrevention);
        map.RejectUnknownKeys(key => key == "hardExpiry"
            ? "a hard expiry locks users out until an administrator resets their passwords. Remove it."
            : null);
        return policy;
    }
}
