using System.Net;
using CsCheck;
using LandingZone.Lambdas.Remediation.NeverBlock;

namespace LandingZone.Lambdas.Tests.Remediation.NeverBlock;

public sealed class CidrBlockTests
{
    [Theory]
    [InlineData("203.0.113.0/24")]
    [InlineData("0.0.0.0/0")]
    [InlineData("203.0.113.7/32")]
    [InlineData("2001:db8::/32")]
    [InlineData("::/0")]
    public void Parse_block_roundTrips(string text) => Assert.Equal(text, CidrBlock.Parse(text).ToString());

    [Theory]
    [InlineData("203.0.113.7")]
    [InlineData("203.0.113.7/24")]
    [InlineData("203.0.113.0/33")]
    [InlineData("203.0.113.0/024")]
    [InlineData("203.0.113.0/+24")]
    [InlineData("203.0.113.0/24/1")]
    [InlineData("203.0.113/24")]
    [InlineData("010.0.0.0/8")]
    [InlineData("2001:db8::1/32")]
    [InlineData("2001:db8::/129")]
    [InlineData("::ffff:10.0.0.0/104")]
    [InlineData("fe80::%1/64")]
    [InlineData(" 10.0.0.0/8")]
    [InlineData("")]
    public void Parse_somethingElse_saysWhatToWrite(string text)
    {
        var error = Assert.Throws<FormatException>(() => CidrBlock.Parse(text));

        Assert.Equal($"'{text}' is no CIDR block; write one without host bits, such as 203.0.113.0/24.", error.Message);
    }

    [Fact]
    public void TryParse_anyText_neverThrows() => Gen.String[Gen.Char["0123456789abcdef.:/%"], 0, 24].Sample(text =>
    {
        if (CidrBlock.TryParse(text, out var network))
            Assert.Equal(IPNetwork.Parse(network.ToString()), network);
    });
}
