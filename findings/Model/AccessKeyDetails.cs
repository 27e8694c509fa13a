namespace LandingZone.Findings.Model;

/// <summary>The credentials behind a finding ("IAM identifiers", IAM user guide).</summary>
/// <param name="AccessKeyId">The access key's id.</param>
/// <param name="PrincipalId">The principal's unique id, with the session's name for a role.</param>
/// <param name="UserName">The user's name; for <c>AssumedRole</c> the name of the role, which a user may have as well.</param>
/// <param name="UserType"><c>IAMUser</c>, <c>AssumedRole</c>, <c>Root</c>, <c>FederatedUser</c> …</param>
public sealed record AccessKeyDetails(string? AccessKeyId, string? PrincipalId, string? UserName, string? UserType)
{
    /// <summary>True for a user's long-term key, which can be deactivated.</summary>
    public bool IsLongTermKey => AccessKeyId?.StartsWith("AKIA", StringComparison.Ordinal) == true;

    /// <summary>True for temporary credentials: there is no key to deactivate, only the role's sessions to revoke.</summary>
    public bool IsTemporaryKey => AccessKeyId?.StartsWith("ASIA", StringComparison.Ordinal) == true;

    /// <summary>True for an IAM user.</summary>
    public bool IsIamUser => UserType == "IAMUser";

    /// <summary>True for a role's session; <see cref="UserName"/> is then the role's name.</summary>
    public bool IsAssumedRole => UserTypes.IsRole(UserType);

    /// <summary>True for the account's root user.</summary>
    public bool IsRoot => UserType == "Root";
}
