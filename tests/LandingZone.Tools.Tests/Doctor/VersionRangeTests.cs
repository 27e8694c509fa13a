using LandingZone.Tools.Doctor;

namespace LandingZone.Tools.Tests.Doctor;

public sealed class VersionRangeTests
{
    [Theory]
    [InlineData(">=3.200.0 <4.0.0", "v3.200.0", true)]
    [InlineData(">=3.200.0 <4.0.0", "3.250.1-alpha.1", true)]
    [InlineData(">=3.200.0 <4.0.0", "v3.199.9", false)]
    [InlineData(">=3.200.0 <4.0.0", "v4.0.0", false)]
    [InlineData(">3.1.0 <=3.2.0 !=3.1.5", "3.1.5", false)]
    [InlineData("3.1.0", "3.1.0", true)]
    [InlineData("<3.0.0 || >=4.0.0", "4.1.0", true)]
    [InlineData("<3.0.0 || >=4.0.0", "3.9.0", false)]
    [InlineData("^3.0.0", "3.9.0", null)]
    [InlineData(">=3.0.0", "unknown", null)]
    [InlineData("latest", "3.0.0", null)]
    [InlineData(">=3.0.0 ||", "3.0.0", null)]
    public void Contains_follows_the_ranges_of_the_CLI(string range, string version, bool? expected) =>
        Assert.Equal(expected, VersionRange.Contains(range, version));
}
