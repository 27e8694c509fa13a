using LandingZone.Findings.Model;

namespace LandingZone.Findings.Tests.Model;

public sealed class CanonicalAddressTests
{
    [Theory]
    [InlineData("198.51.100.7", "198.51.100.7")]
    [InlineData("0.0.0.0", "0.0.0.0")]
    [InlineData("2001:DB8:0:0::0001", "2001:db8::1")]
    [InlineData("::ffff:198.51.100.7", "198.51.100.7")]
    [InlineData("::FFFF:c633:6407", "198.51.100.7")]
    public void TryParse_plain_address_gives_its_canonical_form(string text, string expected)
    {
        Assert.True(CanonicalAddress.TryParse(text, out var address));
        Assert.Equal(expected, address.ToString());
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("010.1.2.3")]
    [InlineData("::ffff:010.1.2.3")]
    [InlineData("1")]
    [InlineData("10.1")]
    [InlineData("0x7f.0.0.1")]
    [InlineData("256.1.1.1")]
    [InlineData("198.51.100.7/32")]
    [InlineData("198.51.100.7:22")]
    [InlineData(" 198.51.100.7")]
    [InlineData("[2001:db8::1]")]
    [InlineData("fe80::1%eth0")]
    [InlineData("fe80::1%1")]
    [InlineData("GeneratedFindingIp")]
    [InlineData("١٩٨.51.100.7")]
    public void TryParse_anything_else_is_refused(string? text) => Assert.False(CanonicalAddress.TryParse(text, out _));
}
