using System.Net;
using CsCheck;
using LandingZone.Lambdas.Remediation.NeverBlock;

namespace LandingZone.Lambdas.Tests.Remediation.NeverBlock;

public sealed class NeverBlockListTests
{
    private static readonly NeverBlockList List = NeverBlockList.BuiltIn(blockDocumentationRanges: false);

    [Theory]
    [InlineData("0.0.0.0")]
    [InlineData("10.0.0.0")]
    [InlineData("10.255.255.255")]
    [InlineData("172.16.0.0")]
    [InlineData("172.31.255.255")]
    [InlineData("192.168.0.1")]
    [InlineData("100.64.0.0")]
    [InlineData("100.127.255.255")]
    [InlineData("127.0.0.1")]
    [InlineData("169.254.169.254")]
    [InlineData("198.18.0.1")]
    [InlineData("224.0.0.1")]
    [InlineData("239.255.255.255")]
    [InlineData("255.255.255.255")]
    [InlineData("192.0.2.1")]
    [InlineData("198.51.100.0")]
    [InlineData("203.0.113.255")]
    [InlineData("::")]
    [InlineData("::1")]
    [InlineData("64:ff9b::a00:1")]
    [InlineData("fc00::1")]
    [InlineData("fd00:ec2::254")]
    [InlineData("fe80::1")]
    [InlineData("ff02::1")]
    [InlineData("2001:db8::1")]
    [InlineData("3fff::1")]
    [InlineData("::ffff:10.1.2.3")]
    [InlineData("::ffff:127.0.0.1")]
    public void Find_specialAddress_isNeverBlocked(string address) => Assert.NotNull(List.Find(IPAddress.Parse(address)));

    [Theory]
    [InlineData("9.255.255.255")]
    [InlineData("11.0.0.0")]
    [InlineData("172.15.255.255")]
    [InlineData("172.32.0.0")]
    [InlineData("192.167.255.255")]
    [InlineData("192.169.0.0")]
    [InlineData("100.63.255.255")]
    [InlineData("100.128.0.0")]
    [InlineData("126.255.255.255")]
    [InlineData("128.0.0.0")]
    [InlineData("223.255.255.255")]
    [InlineData("185.220.101.4")]
    [InlineData("::ffff:185.220.101.4")]
    [InlineData("2a05:d018::1")]
    [InlineData("2600:1f18::1")]
    public void Find_publicAddress_mayBeBlocked(string address) => Assert.Null(List.Find(IPAddress.Parse(address)));

    [Theory]
    [InlineData("192.0.2.1")]
    [InlineData("198.51.100.0")]
    [InlineData("203.0.113.255")]
    [InlineData("2001:db8::1")]
    [InlineData("3fff::1")]
    public void BuiltIn_documentationRangesSwitchedOn_leavesThemOut(string address) =>
        Assert.Null(NeverBlockList.BuiltIn(blockDocumentationRanges: true).Find(IPAddress.Parse(address)));

    [Fact] // C22: 1.1.1.1 is a part of the text 11.1.1.10, not of the range.
    public void With_configuredRange_comparesAddressesAndNotText()
    {
        var list = List.With([new("configured never-block range", CidrBlock.Parse("1.1.1.1/32"))]);

        Assert.Equal("configured never-block range, 1.1.1.1/32", list.Find(IPAddress.Parse("1.1.1.1"))!.ToString());
        Assert.Null(list.Find(IPAddress.Parse("11.1.1.10")));
    }

    [Fact]
    public void With_ownAddresses_holdsExactlyThem()
    {
        var list = List.With("own", [IPAddress.Parse("34.1.2.3"), IPAddress.Parse("::ffff:34.1.2.4"), IPAddress.Parse("2a05:d018::9")]);

        Assert.NotNull(list.Find(IPAddress.Parse("34.1.2.3")));
        Assert.NotNull(list.Find(IPAddress.Parse("34.1.2.4")));
        Assert.NotNull(list.Find(IPAddress.Parse("2a05:d018::9")));
        Assert.Null(list.Find(IPAddress.Parse("34.1.2.5")));
    }

    // R44: a mapped address is judged as the IPv4 address that it is.
    [Fact]
    public void Find_anyMappedAddress_decidesAsForTheIpv4Address() => Gen.Byte.Array[4].Sample(bytes =>
    {
        var address = new IPAddress(bytes);
        Assert.Equal(List.Find(address), List.Find(address.MapToIPv6()));
    });
}
