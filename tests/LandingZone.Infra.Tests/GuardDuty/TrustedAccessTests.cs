using LandingZone.Infra.Tests.Harness;

namespace LandingZone.Infra.Tests.GuardDuty;

/// <summary>Which service principals of GuardDuty get trusted access to the organization.</summary>
public sealed class TrustedAccessTests
{
    private static async Task<IEnumerable<string>> PrincipalsAsync(string plans, string trustedAccess = "manage")
    {
        var deployed = await Scenario.RunAsync(
            ("organization", $"{{ organizationId: o-a1b2c3d4e5, managementAccountId: '123456789012', trustedAccess: {trustedAccess} }}"),
            ("guardDuty", $"{{ protectionPlans: {{ {plans} }} }}"));
        var access = deployed.OfType(AwsTypes.AwsServiceAccess).ToList();

        Assert.All(access, resource => Assert.Equal("management", resource.Account));
        return access.Select(resource => resource.Text("servicePrincipal"));
    }

    [Fact]
    public async Task T08_malwareProtection_on_enablesBothServicePrincipals() => Assert.Equal(
        ["guardduty.amazonaws.com", "malware-protection.guardduty.amazonaws.com"],
        await PrincipalsAsync("EBS_MALWARE_PROTECTION: ALL"));

    [Fact]
    public async Task T08_malwareProtection_off_enablesGuardDutyOnly() => Assert.Equal(
        ["guardduty.amazonaws.com"],
        await PrincipalsAsync("EBS_MALWARE_PROTECTION: NONE"));

    [Fact]
    public async Task T08_existingTrustedAccess_isLeftAlone() =>
        Assert.Empty(await PrincipalsAsync("EBS_MALWARE_PROTECTION: ALL", "existing"));
}
