namespace LandingZone.Lambdas.Aws.Iam;

/// <summary>An access key of a user.</summary>
/// <param name="Id">The key's id, <c>AKIA…</c>.</param>
/// <param name="IsActive">Whether the key can be used.</param>
public sealed record AccessKey(string Id, bool IsActive);

/// <summary>A role.</summary>
/// <param name="Name">The name.</param>
/// <param name="Id">The unique id, <c>AROA…</c>.</param>
/// <param name="Arn">The ARN.</param>
/// <param name="Path">The path: <c>/aws-service-role/…</c> and <c>/aws-reserved/…</c> belong to AWS.</param>
public sealed record Role(string Name, string Id, string Arn, string Path);

/// <summary>An account's password policy, all of it, in the names of UpdateAccountPasswordPolicy.</summary>
/// <param name="MinimumPasswordLength">Characters, 6 to 128.</param>
/// <param name="RequireSymbols">At least one symbol.</param>
/// <param name="RequireNumbers">At least one digit.</param>
/// <param name="RequireUppercaseCharacters">At least one capital letter.</param>
/// <param name="RequireLowercaseCharacters">At least one small letter.</param>
/// <param name="AllowUsersToChangePassword">Users may change their own.</param>
/// <param name="MaxPasswordAge">Days, 1 to 1095; null when passwords do not expire.</param>
/// <param name="PasswordReusePrevention">Earlier passwords, 1 to 24; null when they may be used again.</param>
/// <param name="HardExpiry">Users with an expired password need an administrator.</param>
public sealed record PasswordPolicy(
    int MinimumPasswordLength,
    bool RequireSymbols,
    bool RequireNumbers,
    bool RequireUppercaseCharacters,
    bool RequireLowercaseCharacters,
    bool AllowUsersToChangePassword,
    int? MaxPasswordAge,
    int? PasswordReusePrevention,
    bool HardExpiry);
