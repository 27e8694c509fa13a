using System.Collections.Immutable;
using LandingZone.Infra.Settings;

namespace LandingZone.Infra.GuardDuty;

/// <summary>Decides which accounts have to be made members by name.</summary>
public static class MemberSelection
{
    /// <summary>
    /// The accounts to name in a region. With ALL everybody becomes a member without it, except the management account, which no
    /// automatic setting reaches. GuardDuty refuses suspended accounts and the administrator itself.
    /// </summary>
    /// <param name="settings">GuardDuty's settings.</param>
    /// <param name="members">Which accounts become members by themselves in that region.</param>
    /// <param name="managementAccountId">The organization's management account.</param>
    /// <param name="administratorAccountId">The delegated administrator; null while it is still to be created.</param>
    public static ImmutableArray<MemberAccount> For(
        GuardDutySettings settings, AutoEnable members, string managementAccountId, string? administratorAccountId)
    {
        if (settings.Mode == GuardDutyMode.Offboard)
            return [];
        var named = members == AutoEnable.All
            ? []
            : settings.Members.Where(member =>
                member.Status == MemberAccount.Active
                && member.AccountId != administratorAccountId
                && member.AccountId != managementAccountId
                && !settings.ExcludedAccounts.Contains(member.AccountId));
        ImmutableArray<MemberAccount> management = settings.ManagementAccount is { IsMember: true, Email: { } email }
            ? [new(managementAccountId, email, MemberAccount.Active)]
            : [];
        return [.. management, .. named.DistinctBy(member => member.AccountId)];
    }
}
