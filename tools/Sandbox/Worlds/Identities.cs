namespace LandingZone.Sandbox;

/// <summary>An IAM role.</summary>
public sealed record WorldRole
{
    /// <summary>Name.</summary>
    public required string Name { get; init; }

    /// <summary>Path; <c>/aws-reserved/sso.amazonaws.com/</c> and <c>/aws-service-role/…</c> roles cannot be changed.</summary>
    public string Path { get; init; } = "/";

    /// <summary>Who may assume it: role, user or root ARNs, account ids, service principals, or <c>*</c>.</summary>
    public IReadOnlyList<string> TrustedPrincipals { get; init; } = [];

    /// <summary>External id that the trust policy asks for.</summary>
    public string? ExternalId { get; init; }

    /// <summary>IAM actions that the role may call (<c>*</c> is a wildcard), checked when
    /// <see cref="SandboxOptions.EnforceIam"/> is on. Null allows everything.</summary>
    public IReadOnlyList<string>? AllowedActions { get; init; }

    /// <summary>Inline policies, name to JSON document.</summary>
    public IReadOnlyDictionary<string, string> Policies { get; init; } = new Dictionary<string, string>();

    /// <summary>Tags.</summary>
    public IReadOnlyDictionary<string, string> Tags { get; init; } = new Dictionary<string, string>();
}

/// <summary>An IAM user.</summary>
public sealed record WorldUser
{
    /// <summary>Name.</summary>
    public required string Name { get; init; }

    /// <summary>Access keys, at most two.</summary>
    public IReadOnlyList<AccessKey> AccessKeys { get; init; } = [];

    /// <summary>Tags.</summary>
    public IReadOnlyDictionary<string, string> Tags { get; init; } = new Dictionary<string, string>();
}

/// <summary>A long-term access key.</summary>
public sealed record AccessKey
{
    /// <summary><c>AKIA…</c>.</summary>
    public required string Id { get; init; }

    /// <summary><c>Active</c> or <c>Inactive</c>.</summary>
    public string Status { get; init; } = "Active";
}

/// <summary>An account password policy. A property left out has the value that AWS gives it when an update leaves it out
/// (UpdateAccountPasswordPolicy).</summary>
public sealed record PasswordPolicy
{
    /// <summary>6 to 128.</summary>
    public int MinimumPasswordLength { get; init; } = 6;

    /// <summary>At least one symbol.</summary>
    public bool RequireSymbols { get; init; }

    /// <summary>At least one digit.</summary>
    public bool RequireNumbers { get; init; }

    /// <summary>At least one upper-case letter.</summary>
    public bool RequireUppercaseCharacters { get; init; }

    /// <summary>At least one lower-case letter.</summary>
    public bool RequireLowercaseCharacters { get; init; }

    /// <summary>Users may change their own password.</summary>
    public bool AllowUsersToChangePassword { get; init; }

    /// <summary>Days, 1 to 1095; null when passwords never expire.</summary>
    public int? MaxPasswordAge { get; init; }

    /// <summary>Remembered passwords, 1 to 24; null for none.</summary>
    public int? PasswordReusePrevention { get; init; }

    /// <summary>An expired password can be reset by an administrator only.</summary>
    public bool? HardExpiry { get; init; }
}
