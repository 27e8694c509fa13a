using System.Net;
using System.Net.Sockets;

namespace LandingZone.Lambdas.Remediation.NetworkAcls;

/// <summary>The direction of a network ACL rule. EC2 numbers the rules of each direction apart.</summary>
public enum NaclDirection
{
    /// <summary>Traffic into the subnet.</summary>
    Ingress,

    /// <summary>Traffic out of the subnet.</summary>
    Egress,
}

/// <summary>One rule of a network ACL as EC2 describes it ("Network ACL rules").</summary>
/// <param name="RuleNumber">1 to 32766; 32767 and 32768 are the default denies.</param>
/// <param name="Direction">EC2's <c>Egress</c> flag.</param>
/// <param name="Network">The CIDR block, IPv4 or IPv6.</param>
/// <param name="IsDeny">True for a deny, false for an allow.</param>
/// <param name="Protocol">The protocol's number; <c>-1</c> for all.</param>
public sealed record NetworkAclEntry(int RuleNumber, NaclDirection Direction, IPNetwork Network, bool IsDeny, string Protocol)
{
    /// <summary>The highest number that a rule may have.</summary>
    public const int HighestRuleNumber = 32766;

    /// <summary>All protocols.</summary>
    public const string AllProtocols = "-1";

    /// <summary>True for the rules that AWS adds at the end and that cannot be changed. They count towards the quota.</summary>
    public bool IsDefaultDeny => RuleNumber > HighestRuleNumber;

    /// <summary>IPv4 or IPv6. Numbers are shared by both families, quotas are not.</summary>
    public AddressFamily Family => Network.BaseAddress.AddressFamily;

    /// <summary>Whether this is exactly what the product writes for an address: deny all of it and nothing else.</summary>
    public bool Denies(IPAddress address) =>
        IsDeny && Protocol == AllProtocols && Network.Equals(NeverBlock.NeverBlockList.SingleAddress(address));
}
