using static LandingZone.Tools.Tests.AwsCalls.SandboxOrganization;
using static LandingZone.Tools.Tests.Doctor.AwsChecks.AwsLines;

namespace LandingZone.Tools.Tests.Doctor.AwsChecks;

/// <summary>What has to be so in the organization.</summary>
public sealed class AwsOrganizationTests
{
    [Fact]
    public async Task Doctor_other_organization_is_a_problem() => AssertProblem(
        await RunAsync(Good, file => file.Replace("o-f6g7h8i9j0", "o-a1b2c3d4e5", StringComparison.Ordinal)),
        "organization", $"o-f6g7h8i9j0, managed by {Management}; the stack file says o-a1b2c3d4e5, managed by {Management}",
        "Correct organization.organizationId and organization.managementAccountId, or use credentials of that organization.");

    // T08
    [Fact]
    public async Task Doctor_services_that_are_not_trusted_are_a_problem_with_the_command_of_each() => AssertProblem(
        await RunAsync(Good with { Organization = Good.Organization! with { ServiceAccess = ["guardduty.amazonaws.com"] } }),
        "trusted access", "not trusted: malware-protection.guardduty.amazonaws.com, member.org.stacksets.cloudformation.amazonaws.com",
        "Run 'aws organizations enable-aws-service-access --service-principal malware-protection.guardduty.amazonaws.com' and 'aws cloudformation activate-organizations-access' in account 444455556666.");

    [Fact]
    public async Task Doctor_trusted_access_that_the_stack_manages_is_left_to_the_update()
    {
        var world = Good with { Organization = Good.Organization! with { ServiceAccess = ["member.org.stacksets.cloudformation.amazonaws.com"] } };

        var lines = await RunAsync(world, file => file.Replace("trustedAccess: existing", "trustedAccess: manage", StringComparison.Ordinal));

        Assert.Equal(new Row("trusted access", "ok", "member.org.stacksets.cloudformation.amazonaws.com", ""), Line(lines, "trusted access"));
    }

    // T57
    [Fact]
    public async Task Doctor_policy_type_that_blocks_automatic_enrolment_is_a_problem()
    {
        var world = Good with { Organization = Good.Organization! with { EnabledPolicyTypes = ["SERVICE_CONTROL_POLICY", "GUARDDUTY_POLICY"] } };

        AssertProblem(await RunAsync(world), "policy types", "GUARDDUTY_POLICY is on in r-f6g7, so that automatic enrolment has no effect",
            "Run 'aws organizations disable-policy-type --root-id r-f6g7 --policy-type GUARDDUTY_POLICY', or set guardDuty.autoEnableMembers to NONE and enrol accounts with policies.");
    }

    [Fact]
    public async Task Doctor_policy_type_beside_a_stack_that_enrols_nobody_is_fine()
    {
        var world = Good with { Organization = Good.Organization! with { EnabledPolicyTypes = ["GUARDDUTY_POLICY"] } };

        var lines = await RunAsync(world, file => file.Replace("autoEnableMembers: ALL", "autoEnableMembers: NONE", StringComparison.Ordinal)
            .Replace("    protectionPlans:\n      RUNTIME_MONITORING: ALL\n", "", StringComparison.Ordinal)
            .Replace("    runtimeAgents:\n      ECS_FARGATE_AGENT_MANAGEMENT: ALL\n      EKS_ADDON_MANAGEMENT: ALL\n", "", StringComparison.Ordinal));

        Assert.Equal(new Row("policy types", "ok", "GUARDDUTY_POLICY is on, and the stack enrols nobody by itself", ""), Line(lines, "policy types"));
    }
}
