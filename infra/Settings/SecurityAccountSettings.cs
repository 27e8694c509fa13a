namespace LandingZone.Infra.Settings;

/// <summary>The security account: GuardDuty's delegated administrator in every region.</summary>
/// <param name="Id">Its account id; null while the stack still has to create it.</param>
/// <param name="Managed">What the account shall look like when this stack owns it; null for an account that is managed elsewhere.
/// With an <paramref name="Id"/> as well, the existing account is imported into the stack.</param>
public sealed record SecurityAccountSettings(string? Id, ManagedAccount? Managed);

/// <summary>An account of the organization as <c>Organizations.CreateAccount</c> takes it.</summary>
/// <param name="Name">Name of the account, at most 50 characters.</param>
/// <param name="Email">Address of the root user; no other AWS account may have it.</param>
/// <param name="ParentId">Organizational unit (<c>ou-…</c>) or root (<c>r-…</c>) that holds the account.</param>
public sealed record ManagedAccount(string Name, string Email, string ParentId);
