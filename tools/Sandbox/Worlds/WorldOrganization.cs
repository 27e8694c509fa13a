namespace LandingZone.Sandbox;

/// <summary>An AWS Organizations organization.</summary>
public sealed record WorldOrganization
{
    /// <summary><c>o-</c> and 10 to 32 characters.</summary>
    public required string Id { get; init; }

    /// <summary>Account that owns the organization.</summary>
    public required string ManagementAccount { get; init; }

    /// <summary>Root id, <c>r-xxxx</c>.</summary>
    public string RootId { get; init; } = "r-exam";

    /// <summary>Policy types that the root has enabled, such as <c>GUARDDUTY_POLICY</c>.</summary>
    public IReadOnlyList<string> EnabledPolicyTypes { get; init; } = [];

    /// <summary>Service principals with trusted access.</summary>
    public IReadOnlyList<string> ServiceAccess { get; init; } = [];

    /// <summary>Delegated administrators by service principal.</summary>
    public IReadOnlyDictionary<string, string> DelegatedAdministrators { get; init; } = new Dictionary<string, string>();
}
