namespace LandingZone.Infra.Settings;

/// <summary>The roles through which the providers work, one per account.</summary>
/// <param name="Management">Role to assume in the management account; null when the caller already has credentials of that account.</param>
/// <param name="Security">Role to assume in the security account.</param>
public sealed record DeployRoles(string? Management, string Security);
