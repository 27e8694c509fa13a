using LandingZone.Lambdas.Remediation.Passwords;
using LandingZone.Lambdas.Remediation.PublicAccess;

namespace LandingZone.Lambdas.Ledger;

/// <summary>
/// What an action changed, as far as undo needs to know it. Written before the change. What was there first stays recorded when an
/// interrupted action goes on: a later look sees only the action's own work.
/// </summary>
/// <param name="NetworkAclIds">The network ACLs in which addresses were denied.</param>
/// <param name="PublicAccess">The public access blocks written.</param>
/// <param name="PasswordPolicy">The password policy written; null without one.</param>
public sealed record ActionChanges(
    IReadOnlyList<string> NetworkAclIds, IReadOnlyList<PutPublicAccessBlock> PublicAccess, WritePasswordPolicy? PasswordPolicy)
{
    /// <summary>Nothing that undo would need.</summary>
    public static ActionChanges None { get; } = new([], [], null);

    /// <summary>These changes and later ones.</summary>
    public ActionChanges With(ActionChanges later)
    {
        ArgumentNullException.ThrowIfNull(later);
        return new(
            [.. NetworkAclIds.Union(later.NetworkAclIds, StringComparer.Ordinal)],
            [.. PublicAccess, .. later.PublicAccess.Where(put => PublicAccess.All(known => known.Bucket != put.Bucket))],
            later.PasswordPolicy is { } write && PasswordPolicy is { } known ? write with { Before = known.Before }
                : later.PasswordPolicy ?? PasswordPolicy);
    }
}
