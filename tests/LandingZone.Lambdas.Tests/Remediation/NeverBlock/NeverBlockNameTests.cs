using System.Net;
using LandingZone.Lambdas.Remediation.NeverBlock;

namespace LandingZone.Lambdas.Tests.Remediation.NeverBlock;

/// <summary>By which range an address is spared, at both ends of each.</summary>
public sealed class NeverBlockNameTests
{
    private static readonly NeverBlockList List = NeverBlockList.BuiltIn(blockDocumentationRanges: false);

    [Theory]
    [InlineData("0.0.0.0", "0.255.255.255", "unspecified or 'this network' (RFC 791), 0.0.0.0/8")]
    [InlineData("10.0.0.0", "10.255.255.255", "private (RFC 1918), 10.0.0.0/8")]
    [InlineData("172.16.0.0", "172.31.255.255", "private (RFC 1918), 172.16.0.0/12")]
    [InlineData("192.168.0.0", "192.168.255.255", "private (RFC 1918), 192.168.0.0/16")]
    [InlineData("100.64.0.0", "100.127.255.255", "carrier-grade NAT (RFC 6598), 100.64.0.0/10")]
    [InlineData("127.0.0.0", "127.255.255.255", "loopback (RFC 1122), 127.0.0.0/8")]
    [InlineData("169.254.0.0", "169.254.255.255", "link-local (RFC 3927), 169.254.0.0/16")]
    [InlineData("192.0.0.0", "192.0.0.255", "protocol assignments (RFC 6890), 192.0.0.0/24")]
    [InlineData("198.18.0.0", "198.19.255.255", "benchmarking (RFC 2544), 198.18.0.0/15")]
    [InlineData("224.0.0.0", "239.255.255.255", "multicast (RFC 5771), 224.0.0.0/4")]
    [InlineData("255.255.255.255", "255.255.255.255", "broadcast (RFC 919), 255.255.255.255/32")]
    [InlineData("240.0.0.0", "255.255.255.254", "reserved (RFC 1112), 240.0.0.0/4")]
    [InlineData("::", "::", "unspecified (RFC 4291), ::/128")]
    [InlineData("::1", "::1", "loopback (RFC 4291), ::1/128")]
    [InlineData("64:ff9b::", "64:ff9b::ffff:ffff", "IPv4 translation (RFC 6052), 64:ff9b::/96")]
    [InlineData("64:ff9b:1::", "64:ff9b:1:ffff:ffff:ffff:ffff:ffff", "IPv4 translation (RFC 8215), 64:ff9b:1::/48")]
    [InlineData("fc00::", "fdff:ffff:ffff:ffff:ffff:ffff:ffff:ffff", "unique local (RFC 4193), fc00::/7")]
    [InlineData("fe80::", "febf:ffff:ffff:ffff:ffff:ffff:ffff:ffff", "link-local (RFC 4291), fe80::/10")]
    [InlineData("fec0::", "feff:ffff:ffff:ffff:ffff:ffff:ffff:ffff", "site-local (RFC 3879), fec0::/10")]
    [InlineData("ff00::", "ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff", "multicast (RFC 4291), ff00::/8")]
    [InlineData("192.0.2.0", "192.0.2.255", "documentation (RFC 5737), 192.0.2.0/24")]
    [InlineData("198.51.100.0", "198.51.100.255", "documentation (RFC 5737), 198.51.100.0/24")]
    [InlineData("203.0.113.0", "203.0.113.255", "documentation (RFC 5737), 203.0.113.0/24")]
    [InlineData("2001:db8::", "2001:db8:ffff:ffff:ffff:ffff:ffff:ffff", "documentation (RFC 3849), 2001:db8::/32")]
    [InlineData("3fff::", "3fff:fff:ffff:ffff:ffff:ffff:ffff:ffff", "documentation (RFC 9637), 3fff::/20")]
    public void Find_firstAndLastAddressOfARange_namesIt(string first, string last, string range) => Assert.Equal(
        [range, range], new[] { first, last }.Select(address => List.Find(IPAddress.Parse(address))?.ToString()));
}
