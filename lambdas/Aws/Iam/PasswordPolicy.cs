using System.Globalization;

namespace LandingZone.Lambdas.Aws.Iam;

/// <summary>
/// An account's password policy. IAM has no partial update: what UpdateAccountPasswordPolicy is not told reverts to its default, so a
/// policy is always the whole of it ("UpdateAccountPasswordPolicy", IAM API reference).
/// </summary>
/// <param name="MinimumPasswordLength">6 to 128 characters.</param>
/// <param name="RequireSymbols">Whether a password needs a symbol.</param>
/// <param name="RequireNumbers">Whether it needs a digit.</param>
/// <param name="RequireUppercaseCharacters">Whether it needs an upper-case letter.</param>
/// <param name="RequireLowercaseCharacters">Whether it needs a lower-case letter.</param>
/// <param name="AllowUsersToChangePassword">Whether users may change their own.</param>
/// <param name="MaxPasswordAge">Days until it expires, 1 to 1095; null for never.</param>
/// <param name="PasswordReusePrevention">How many old ones may not come back, 1 to 24; null for none.</param>
/// <param name="HardExpiry">Whether an expired password locks its user out until an administrator resets it.</param>
public sealed record PasswordPolicy(
    int MinimumPasswordLength,
    bool RequireSymbols,
    bool RequireNumbers,
    bool RequireUppercaseCharacters,
    bool RequireLowercaseCharacters,
    bool AllowUsersToChangePassword,
    int? MaxPasswordAge,
    int? PasswordReusePrevention,
    bool HardExpiry)
{
    /// <summary>What UpdateAccountPasswordPolicy writes for everything that it is not told.</summary>
    public static PasswordPolicy IamDefault { get; } = new(6, false, false, false, false, false, null, null, false);

    /// <summary>
    /// The parameters of UpdateAccountPasswordPolicy for the whole policy, in the order of its documentation. Fields that do not accept
    /// their own default are left out: a maximum age of 0, a reuse prevention of 0; so is a locking expiry that nobody asked for.
    /// </summary>
    public IReadOnlyList<KeyValuePair<string, string>> ToParameters()
    {
        var parameters = new List<KeyValuePair<string, string>>
        {
            Number(nameof(MinimumPasswordLength), MinimumPasswordLength),
            Flag(nameof(RequireSymbols), RequireSymbols),
            Flag(nameof(RequireNumbers), RequireNumbers),
            Flag(nameof(RequireUppercaseCharacters), RequireUppercaseCharacters),
            Flag(nameof(RequireLowercaseCharacters), RequireLowercaseCharacters),
            Flag(nameof(AllowUsersToChangePassword), AllowUsersToChangePassword),
        };
        if (MaxPasswordAge is { } age)
            parameters.Add(Number(nameof(MaxPasswordAge), age));
        if (PasswordReusePrevention is { } count)
            parameters.Add(Number(nameof(PasswordReusePrevention), count));
        if (HardExpiry)
            parameters.Add(Flag(nameof(HardExpiry), true));
        return parameters;
    }

    private static KeyValuePair<string, string> Number(string name, int value) => new(name, value.ToString(CultureInfo.InvariantCulture));

    private static KeyValuePair<string, string> Flag(string name, bool value) => new(name, value ? "true" : "false");
}
