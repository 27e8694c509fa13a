using LandingZone.Sandbox;
using static LandingZone.Tools.Tests.AwsCalls.SandboxOrganization;
using static LandingZone.Tools.Tests.Doctor.AwsChecks.AwsLines;

namespace LandingZone.Tools.Tests.Doctor.AwsChecks;

/// <summary>Questions that AWS does not answer: a line each, and never the end of the command.</summary>
public sealed class AwsDeniedTests
{
    [Theory]
    [InlineData("organizations", "DescribeOrganization", "organization", "AccessDeniedException", Caller)]
    [InlineData("organizations", "ListAWSServiceAccessForOrganization", "trusted access", "AccessDeniedException", Caller)]
    [InlineData("guardduty", "ListOrganizationAdminAccounts", "delegated administrator", "AccessDeniedException", Caller)]
    [InlineData("organizations", "ListRoots", "policy types", "AccessDeniedException", Caller)]
    [InlineData("ec2", "DescribeRegions", "regions", "UnauthorizedOperation", Caller)]
    [InlineData("guardduty", "GetDetector", "detectors", "AccessDeniedException", Caller)]
    [InlineData("guardduty", "GetAdministratorAccount", "other administrators", "AccessDeniedException", Caller)]
    [InlineData("organizations", "ListAccounts", "account quota", "AccessDeniedException", Caller)]
    [InlineData("servicequotas", "GetServiceQuota", "account quota", "AccessDeniedException", Caller)]
    public async Task Doctor_question_that_is_denied_says_what_to_grant(string service, string operation, string name, string code, string principal)
    {
        await using var stack = await StartAsync(Good);
        stack.Aws.Faults.Add(new Fault(FaultKind.AccessDenied) { Service = service, Operation = operation });

        var lines = await LinesAsync(stack);

        Assert.Equal(
            new Row(name, "not checked", $"could not ask: {code} on {service}:{operation}", $"Grant {service}:{operation} to {principal}."),
            Assert.Single(lines, line => line.State != "ok"));
    }

    [Fact]
    public async Task Doctor_question_that_fails_otherwise_names_the_command_to_run_by_hand()
    {
        await using var stack = await StartAsync(Good);
        stack.Aws.Faults.Add(new Fault(FaultKind.InternalError) { Service = "organizations", Operation = "ListRoots", Times = 4 });

        var line = Assert.Single(await LinesAsync(stack), line => line.State != "ok");

        Assert.Equal(
            new Row("policy types", "not checked",
                "could not ask: ServiceException on organizations:ListRoots: Organizations can't complete your request because of an internal service error.",
                "Run 'aws organizations list-roots'."),
            line);
    }
}
