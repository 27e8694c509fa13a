using LandingZone.Sandbox.Tests.Support;

namespace LandingZone.Sandbox.Tests.Organizations;

public sealed class NoOrganizationTests : SandboxTest
{
    protected override World World => World.Default with { Organization = null };

    [Fact]
    public async Task DescribeOrganization_without_one_is_AWSOrganizationsNotInUseException() =>
        Assert.Equal("AWSOrganizationsNotInUseException",
        (await Client("organizations").JsonAsync("AWSOrganizationsV20161128.DescribeOrganization", "{}")).ErrorCode);
}
