namespace LandingZone.Sandbox;

/// <summary>Who makes a call.</summary>
public sealed record Principal
{
    /// <summary>Account that the credentials belong to, and so the account that the call acts in.</summary>
    public required string AccountId { get; init; }

    /// <summary>ARN, as GetCallerIdentity returns it.</summary>
    public required string Arn { get; init; }

    /// <summary>User id, as GetCallerIdentity returns it.</summary>
    public required string UserId { get; init; }

    /// <summary>Name of the assumed role, or null for a user or the root user.</summary>
    public string? RoleName { get; init; }

    /// <summary>When the session was issued (aws:TokenIssueTime), null for long-term credentials.</summary>
    public DateTimeOffset? IssuedAt { get; init; }

    /// <summary>When the session ends, null for long-term credentials.</summary>
    public DateTimeOffset? ExpiresAt { get; init; }
}
