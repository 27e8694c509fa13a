namespace LandingZone.Lambdas.Remediation.Credentials;

/// <summary>Roles that IAM refuses to change with <c>UnmodifiableEntity</c>.</summary>
public static class ProtectedRoles
{
    /// <summary>Why a role cannot be changed, or null.</summary>
    /// <param name="roleName">Its name.</param>
    /// <param name="path">Its path where known. Service-linked roles and those of IAM Identity Center have reserved paths.</param>
    public static Reason? WhyNot(string roleName, string? path = null)
    {
        ArgumentNullException.ThrowIfNull(roleName);
        if (Starts(roleName, "AWSServiceRoleFor") || Starts(path, "/aws-service-role/"))
            return new("serviceLinkedRole", $"Role {roleName} is service-linked; only its service can change it.");
        return Starts(roleName, "AWSReservedSSO_") || Starts(path, "/aws-reserved/")
            ? new("singleSignOnRole", $"Role {roleName} is managed by IAM Identity Center; revoke its sessions there.")
            : null;
    }

    private static bool Starts(string? text, string prefix) => text?.StartsWith(prefix, StringComparison.Ordinal) == true;
}
