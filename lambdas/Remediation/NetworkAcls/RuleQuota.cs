using System.Net.Sockets;

namespace LandingZone.Lambdas.Remediation.NetworkAcls;

/// <summary>How many rules a network ACL may have for each direction and family ("Amazon VPC quotas"): 20, or up to 40 on
/// request.</summary>
public static class RuleQuota
{
    /// <summary>The quota of an account that asked for nothing.</summary>
    public const int Default = 20;

    /// <summary>The highest quota that AWS grants.</summary>
    public const int Highest = 40;

    /// <summary>The quota that the rules show: more than 20 of one direction and family are possible only with a raised one.</summary>
    public static int From(IEnumerable<NetworkAclEntry> entries) =>
        entries.GroupBy(entry => (entry.Direction, entry.Family)).Any(group => CountWithDefaultDeny(group) > Default) ? Highest : Default;

    /// <summary>
    /// The quota that EC2's answer <c>NetworkAclEntryLimitExceeded</c> proves: as many rules as there are. Planning again with it makes
    /// room instead of trying the same once more.
    /// </summary>
    public static int AfterLimitExceeded(IEnumerable<NetworkAclEntry> entries, NaclDirection direction, AddressFamily family) =>
        CountWithDefaultDeny(entries.Where(entry => entry.Direction == direction && entry.Family == family));

    // The default deny always counts, also where EC2 does not list it (IPv6 in a VPC without IPv6).
    private static int CountWithDefaultDeny(IEnumerable<NetworkAclEntry> entries) => entries.Count(entry => !entry.IsDefaultDeny) + 1;
}
