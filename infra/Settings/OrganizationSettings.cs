namespace LandingZone.Infra.Settings;

/// <summary>The AWS organization that the landing zone belongs to.</summary>
/// <param name="OrganizationId">Id of the organization, <c>o-…</c>.</param>
/// <param name="ManagementAccountId">Account that owns the organization. Only it may name GuardDuty's delegated administrator.</param>
/// <param name="RootId">Id of the root, <c>r-…</c>: where accounts are created that name no parent. Null when not given.</param>
/// <param name="TrustedAccess">Who enables trusted access for GuardDuty's service principals.</param>
public sealed record OrganizationSettings(
    string OrganizationId,
    string ManagementAccountId,
    string? RootId,
    Ownership TrustedAccess);

/// <summary>Whether this stack owns something that an organization has only once.</summary>
public enum Ownership
{
    /// <summary>The stack declares it, and removes it when the stack is destroyed.</summary>
    Manage,

    /// <summary>It exists already and somebody else looks after it; the stack does not touch it.</summary>
    Existing,
}
