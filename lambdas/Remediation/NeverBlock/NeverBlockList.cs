using System.Net;
using System.Net.Sockets;

namespace LandingZone.Lambdas.Remediation.NeverBlock;

/// <summary>
/// Addresses that are never blocked. Denying one would cut off the network's own parts, or nobody at all, while the attacker's traffic
/// arrives under another address (a load balancer's, a NAT gateway's).
/// </summary>
/// <param name="Networks">The ranges; the first that holds an address is the one that is reported.</param>
public sealed record NeverBlockList(IReadOnlyList<NamedNetwork> Networks)
{
    private static readonly NamedNetwork[] Always =
    [
        Named("unspecified or 'this network' (RFC 791)", "0.0.0.0/8"),
        Named("private (RFC 1918)", "10.0.0.0/8"),
        Named("private (RFC 1918)", "172.16.0.0/12"),
        Named("private (RFC 1918)", "192.168.0.0/16"),
        Named("carrier-grade NAT (RFC 6598)", "100.64.0.0/10"),
        Named("loopback (RFC 1122)", "127.0.0.0/8"),
        Named("link-local (RFC 3927)", "169.254.0.0/16"),
        Named("protocol assignments (RFC 6890)", "192.0.0.0/24"),
        Named("benchmarking (RFC 2544)", "198.18.0.0/15"),
        Named("multicast (RFC 5771)", "224.0.0.0/4"),
        Named("broadcast (RFC 919)", "255.255.255.255/32"),
        Named("reserved (RFC 1112)", "240.0.0.0/4"),
        Named("unspecified (RFC 4291)", "::/128"),
        Named("loopback (RFC 4291)", "::1/128"),
        Named("IPv4 translation (RFC 6052)", "64:ff9b::/96"),
        Named("IPv4 translation (RFC 8215)", "64:ff9b:1::/48"),
        Named("unique local (RFC 4193)", "fc00::/7"),
        Named("link-local (RFC 4291)", "fe80::/10"),
        Named("site-local (RFC 3879)", "fec0::/10"),
        Named("multicast (RFC 4291)", "ff00::/8"),
    ];

    private static readonly NamedNetwork[] Documentation =
    [
        Named("documentation (RFC 5737)", "192.0.2.0/24"),
        Named("documentation (RFC 5737)", "198.51.100.0/24"),
        Named("documentation (RFC 5737)", "203.0.113.0/24"),
        Named("documentation (RFC 3849)", "2001:db8::/32"),
        Named("documentation (RFC 9637)", "3fff::/20"),
    ];

    /// <summary>The ranges that no setting takes away, and the documentation ranges unless those may be blocked.</summary>
    public static NeverBlockList BuiltIn(bool blockDocumentationRanges) =>
        new(blockDocumentationRanges ? Always : [.. Always, .. Documentation]);

    /// <summary>The list with more ranges.</summary>
    public NeverBlockList With(IEnumerable<NamedNetwork> more) => new([.. Networks, .. more]);

    /// <summary>The list with single addresses.</summary>
    public NeverBlockList With(string name, IEnumerable<IPAddress> addresses) =>
        With(addresses.Select(Unmapped).Select(address => new NamedNetwork(name, SingleAddress(address))));

    /// <summary>The range that holds the address, or null when it may be blocked. IPv4-mapped IPv6 addresses count as IPv4.</summary>
    public NamedNetwork? Find(IPAddress address)
    {
        ArgumentNullException.ThrowIfNull(address);
        var plain = Unmapped(address);
        return Networks.FirstOrDefault(network => network.Network.Contains(plain));
    }

    /// <summary>The /32 or /128 block of an address: what the product denies, and never more.</summary>
    public static IPNetwork SingleAddress(IPAddress address)
    {
        ArgumentNullException.ThrowIfNull(address);
        return new(address, address.AddressFamily == AddressFamily.InterNetwork ? 32 : 128);
    }

    private static IPAddress Unmapped(IPAddress address) => address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address;

    private static NamedNetwork Named(string name, string cidr) => new(name, CidrBlock.Parse(cidr));
}
