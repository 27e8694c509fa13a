using LandingZone.Sandbox;
using LandingZone.Tools.Commands;
using static LandingZone.Tools.Tests.AwsCalls.SandboxOrganization;

namespace LandingZone.Tools.Tests.Coverage;

/// <summary>How the command gets into the security account, and what it says when it does not.</summary>
public sealed class CoverageAccessTests
{
    [Fact]
    public async Task Coverage_without_credentials_says_so_and_ends_with_0()
    {
        await using var stack = await StartAsync(Good);
        stack.Set("AWS_ACCESS_KEY_ID", "");

        var (exitCode, output, _) = await stack.RunAsync("coverage", "--stack", "test");

        Assert.Equal(ExitCode.Fine, exitCode);
        Assert.Equal(CoverageCommandTests.Expectation + "Only what the settings expect: there are no AWS credentials in the environment and no profile.\n", output);
        Assert.Empty(stack.Aws.Calls.ToList());
    }

    [Fact]
    public async Task Coverage_calls_only_what_reads_and_enters_the_security_account_once()
    {
        await using var stack = await StartAsync(Good);

        await stack.RunAsync("coverage", "--stack", "test");

        var calls = stack.Aws.Calls.ToList();
        Assert.Equal(["GetCallerIdentity", "AssumeRole"], calls.Where(call => call.Principal.Contains(Management, StringComparison.Ordinal)).Select(call => call.Operation));
        Assert.All(calls.Skip(2), call => Assert.Matches("^(Get|List|Describe)", call.Operation));
        Assert.All(calls.Skip(2), call => Assert.Equal($"arn:aws:sts::{Security}:assumed-role/{Role}/lz-coverage", call.Principal));
    }

    [Fact]
    public async Task Coverage_in_the_security_account_itself_assumes_nothing()
    {
        await using var stack = await StartAsync(Good);
        stack.CallAs(stack.Aws.CredentialsFor(Security));

        Assert.Equal(ExitCode.Fine, (await stack.RunAsync("coverage", "--stack", "test")).ExitCode);
        Assert.DoesNotContain(stack.Aws.Calls.ToList(), call => call.Operation == "AssumeRole");
    }

    [Fact]
    public async Task Coverage_without_a_way_into_the_security_account_says_who_may_not_do_what()
    {
        await using var stack = await StartAsync(Good.With(Security, account => account with { Roles = [] }));

        var (exitCode, output, error) = await stack.RunAsync("coverage", "--stack", "test");

        Assert.Equal((ExitCode.Wrong, ""), (exitCode, output));
        Assert.Equal(
            $"""
            error: the security account {Security} cannot be entered: AccessDenied on STS AssumeRole: User: arn:aws:iam::{Management}:root is not authorized to perform: sts:AssumeRole on resource: arn:aws:iam::{Security}:role/{Role}
               at: arn:aws:iam::{Security}:role/{Role}
              fix: 'lz doctor' says what is wrong with the credentials or the role. Without credentials only the expected matrix is shown.

            """, error);
    }

    [Fact]
    public async Task Coverage_question_that_is_denied_is_a_gap_and_not_silence()
    {
        await using var stack = await StartAsync(Good);
        stack.Aws.Faults.Add(new Fault(FaultKind.AccessDenied) { Service = "guardduty", Operation = "ListMembers", Region = Home });

        var (exitCode, output, _) = await stack.RunAsync("coverage", "--stack", "test");

        Assert.Equal(ExitCode.Wrong, exitCode);
        Assert.Contains("unanswered  eu-central-1  -        -     an answer to GuardDuty ListMembers  AccessDeniedException: User: ", output, StringComparison.Ordinal);
        Assert.EndsWith("\n1 gap.\n", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Coverage_endpoint_that_is_no_address_is_a_problem_of_the_environment()
    {
        await using var stack = await StartAsync(Good);
        stack.Set("AWS_ENDPOINT_URL", "localhost");

        var (exitCode, _, error) = await stack.RunAsync("coverage", "--stack", "test");

        Assert.Equal(
            (ExitCode.Wrong, "error: AWS_ENDPOINT_URL is 'localhost', but must be an http or https address, for example http://127.0.0.1:4566\n   at: environment\n  fix: Correct the variable, or unset it to call AWS.\n"),
            (exitCode, error));
    }
}
