namespace LandingZone.Infra.Settings;

/// <summary>A password policy ("UpdateAccountPasswordPolicy", IAM API reference). The operation has no partial update, so every field is there.</summary>
/// <param name="MinimumLength">Characters, 8 to 128.</param>
/// <param name="RequireSymbols">Whether a symbol is needed.</param>
/// <param name="RequireNumbers">Whether a digit is needed.</param>
/// <param name="RequireUppercase">Whether an upper-case letter is needed.</param>
/// <param name="RequireLowercase">Whether a lower-case letter is needed.</param>
/// <param name="AllowChange">Whether users change their own password.</param>
/// <param name="MaxAgeDays">Days until a password expires, 1 to 1095; null for never.</param>
/// <param name="ReusePrevention">Previous passwords that cannot be used again, 1 to 24; null for none.</param>
public sealed record PasswordPolicySettings(
    int MinimumLength,
    bool RequireSymbols,
    bool RequireNumbers,
    bool RequireUppercase,
    bool RequireLowercase,
    bool AllowChange,
    int? MaxAgeDays,
    int? ReusePrevention);
