using LandingZone.Findings.Patterns;

namespace LandingZone.Findings.Tests.Patterns;

public sealed class CidrTests
{
    [Theory]
    [InlineData("10.0.0.0/8", "10.0.0.0", true)]
    [InlineData("10.0.0.0/8", "10.1.2.3", true)]
    [InlineData("10.0.0.0/8", "10.255.255.255", true)]
    [InlineData("10.0.0.0/8", "9.255.255.255", false)]
    [InlineData("10.0.0.0/8", "11.0.0.0", false)]
    [InlineData("198.51.100.0/30", "198.51.100.3", true)]
    [InlineData("198.51.100.0/30", "198.51.100.4", false)]
    [InlineData("2001:db8::/33", "2001:db8:7fff::1", true)]
    [InlineData("2001:db8::/33", "2001:db8:8000::", false)]
    [InlineData("10.0.0.0/8", "0010.001.002.003", false)]
    public void Matches_address_in_the_network_and_no_other(string network, string address, bool expected) =>
        Assert.Equal(expected, Matches(network, address));

    // The engine compares digits across families and stops at the first that lies strictly inside.
    [Theory]
    [InlineData("10.0.0.0/8", "a00::1", true)]
    [InlineData("10.0.0.0/8", "aff:ffff::1", true)]
    [InlineData("a00::/8", "10.0.0.0", false)]
    [InlineData("a00::/8", "10.1.0.0", true)]
    [InlineData("a00::/8", "10.255.255.255", false)]
    public void Matches_address_of_the_other_family_is_compared_by_digits(string network, string address, bool expected) =>
        Assert.Equal(expected, Matches(network, address));

    [Theory]
    [InlineData("10.0.0.0", "one slash is required, as in 10.0.0.0/8")]
    [InlineData("10.0.0.0/8/8", "one slash is required, as in 10.0.0.0/8")]
    [InlineData("10.0.0.0/x", "the number of bits must be a whole number that is not negative")]
    [InlineData("10.0.0.0/-1", "the number of bits must be a whole number that is not negative")]
    [InlineData("10.0.0.0/32", "the number of bits must be below 32; name a single address as a plain string")]
    [InlineData("a00::/128", "the number of bits must be below 128; name a single address as a plain string")]
    public void Cidr_that_is_no_network_says_why(string network, string reason) =>
        Assert.Equal($"cidr \"{network}\": {reason}.", Assert.Throws<InvalidPatternException>(() => new Cidr(network)).Message);

    private static bool Matches(string network, string address) => new Cidr(network).Matches(new(IsText: true, address));
}
