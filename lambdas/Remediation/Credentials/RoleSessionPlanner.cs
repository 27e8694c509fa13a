namespace LandingZone.Lambdas.Remediation.Credentials;

/// <summary>A role as IAM describes it now.</summary>
/// <param name="RoleName">Its name.</param>
/// <param name="Path">Its path, which shows roles that AWS protects.</param>
/// <param name="RevokedBefore">The time in our own inline policy; null when the role has no such policy.</param>
/// <param name="Tags">Its tags, read now.</param>
public sealed record RoleFacts(string RoleName, string Path, DateTimeOffset? RevokedBefore, LiveTags Tags);

/// <summary>An operation on a role's inline policy.</summary>
/// <param name="RoleName">The role.</param>
/// <param name="PolicyName">The inline policy.</param>
public abstract record RolePolicyOperation(string RoleName, string PolicyName);

/// <summary>Writes the inline policy (PutRolePolicy).</summary>
/// <param name="RoleName">The role.</param>
/// <param name="PolicyName">The inline policy.</param>
/// <param name="PolicyDocument">JSON.</param>
public sealed record PutRolePolicy(string RoleName, string PolicyName, string PolicyDocument) : RolePolicyOperation(RoleName, PolicyName);

/// <summary>Deletes the inline policy (DeleteRolePolicy); <c>NoSuchEntity</c> is success.</summary>
/// <param name="RoleName">The role.</param>
/// <param name="PolicyName">The inline policy.</param>
public sealed record DeleteRolePolicy(string RoleName, string PolicyName) : RolePolicyOperation(RoleName, PolicyName);

/// <summary>Plans the revocation of a role's sessions ("Revoke IAM role temporary security credentials", IAM user guide).</summary>
public static class RoleSessionPlanner
{
    /// <summary>The inline policy that holds our denial; a later one replaces it and covers what it covered.</summary>
    public const string PolicyName = "LandingZoneRevokedSessions";

    /// <summary>
    /// Denies everything to sessions issued before <paramref name="now"/>, unless a denial already covers the latest activity. Sessions
    /// issued after the activity but before now are the attacker's just as well, hence now and not the time of the finding.
    /// </summary>
    /// <param name="role">The role; null when IAM answers <c>NoSuchEntity</c>.</param>
    /// <param name="lastSeen">The latest activity of the finding; null when it states none.</param>
    /// <param name="exemptTag">The key of the exempting tag.</param>
    /// <param name="now">The time.</param>
    public static Plan<RolePolicyOperation> Plan(RoleFacts? role, DateTimeOffset? lastSeen, string exemptTag, DateTimeOffset now)
    {
        if (role is null)
            return Plans.Nothing<RolePolicyOperation>(
                new("roleGone", "The role does not exist any more; its sessions have no permissions."));
        if (ProtectedRoles.WhyNot(role.RoleName, role.Path) is { } reason)
            return Plans.Nothing<RolePolicyOperation>(reason);
        if (role.Tags.WhyNot(exemptTag, $"Role {role.RoleName}") is { } exempt)
            return Plans.Nothing<RolePolicyOperation>(exempt);
        return role.RevokedBefore is { } revoked && lastSeen is { } seen && revoked > seen
            ? Plans.Nothing<RolePolicyOperation>(
                new("sessionsRevoked", $"Sessions of role {role.RoleName} issued before {UtcText.Of(revoked)} are revoked already."))
            : new([new PutRolePolicy(role.RoleName, PolicyName, RevokedSessionsPolicy.Document(now))], [Shared(role.RoleName)]);
    }

    /// <summary>Takes the denial away. Sessions that were issued before it and have not expired work again.</summary>
    public static Plan<RolePolicyOperation> PlanUndo(string roleName) => new([new DeleteRolePolicy(roleName, PolicyName)], []);

    private static Reason Shared(string role) =>
        new("roleIsShared", $"Everybody who uses role {role} has to assume it again, also those who did nothing wrong.");
}
