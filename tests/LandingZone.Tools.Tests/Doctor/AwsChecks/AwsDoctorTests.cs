using LandingZone.Sandbox;
using LandingZone.Tools.Doctor;
using static LandingZone.Tools.Tests.AwsCalls.SandboxOrganization;
using static LandingZone.Tools.Tests.Doctor.AwsChecks.AwsLines;

namespace LandingZone.Tools.Tests.Doctor.AwsChecks;

/// <summary>All lines together: everything there, credentials and stack files that are wrong.</summary>
public sealed class AwsDoctorTests
{
    [Fact]
    public async Task Doctor_everything_there_is_ok_on_every_line()
    {
        var lines = await RunAsync(Good);

        Assert.Equal(AwsQuestions.All.Select(one => one.Name), lines.Select(line => line.Name));
        Assert.Equal(
            [
                ("credentials", $"account {Management}, {Caller}"),
                ("management role", $"the credentials are of account {Management} itself"),
                ("security role", $"{RoleArn} can be assumed"),
                ("organization", $"o-f6g7h8i9j0, managed by {Management}"),
                ("trusted access", "guardduty.amazonaws.com, malware-protection.guardduty.amazonaws.com, member.org.stacksets.cloudformation.amazonaws.com"),
                ("delegated administrator", $"{Security} in all 2 regions"),
                ("detectors", "none besides the stack's own in all 2 regions"),
                ("policy types", "GUARDDUTY_POLICY is off"),
                ("regions", $"all 2 regions: on in {Management} and {Security}"),
                ("other administrators", $"account {Security} has none; 'lz coverage' tells of member accounts that have another one"),
                ("account quota", "6 accounts, and 0 that the stack creates, of 50"),
                ("rule quota", "34 rules on the findings bus, of 300"),
                ("concurrency quota", "114 functions at once, of 1000"),
            ],
            lines.Select(line => (line.Name, line.Found)));
        Assert.All(lines, line => Assert.Equal(("ok", ""), (line.State, line.Fix)));
    }

    [Fact]
    public async Task Doctor_only_reads()
    {
        await using var stack = await StartAsync(Good);
        await LinesAsync(stack);

        Assert.All(stack.Aws.Calls.ToList(), call => Assert.Matches("^(Get|List|Describe|AssumeRole$)", call.Operation));
    }

    [Fact]
    public async Task Doctor_credentials_that_are_not_accepted_leave_the_rest_unchecked()
    {
        await using var stack = await StartAsync(Good);
        stack.CallAs(new SandboxCredentials("AKIAEXAMPLEUNKNOWN00", "secret", null));

        var lines = await LinesAsync(stack);

        Assert.Equal(
            new Row("credentials", "problem", "InvalidClientTokenId on sts:GetCallerIdentity: The security token included in the request is invalid", "Renew the credentials and run the command again."),
            lines[0]);
        Assert.All(lines.Skip(1), line => Assert.Equal(("not checked", "the credentials have to be right first"), (line.State, line.Found)));
    }

    [Fact]
    public async Task Doctor_aws_that_cannot_be_reached_is_no_problem_of_the_credentials()
    {
        await using var stack = await StartAsync(Good);
        stack.Set("AWS_ENDPOINT_URL", "http://127.0.0.1:9");

        var lines = await LinesAsync(stack);

        Assert.StartsWith("AWS cannot be reached: ", lines[0].Found, StringComparison.Ordinal);
        Assert.Equal(("not checked", "Check the connection, a proxy, and AWS_ENDPOINT_URL."), (lines[0].State, lines[0].Fix));
        Assert.All(lines.Skip(1), line => Assert.StartsWith("Run 'aws ", line.Fix, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Doctor_wrong_stack_file_leaves_aws_unasked()
    {
        await using var stack = await StartAsync(Good, file => file.Replace("homeRegion: eu-central-1", "homeRegion: nowhere", StringComparison.Ordinal));

        Assert.All(await LinesAsync(stack), line =>
            Assert.Equal(("not checked", "the stack file has to be right first", "Correct the stack file and run the command again."), (line.State, line.Found, line.Fix)));
        Assert.Empty(stack.Aws.Calls.ToList());
    }
}
