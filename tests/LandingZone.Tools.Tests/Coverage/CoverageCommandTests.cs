using System.Text.Json.Nodes;
using LandingZone.Sandbox;
using LandingZone.Tools.Commands;
using LandingZone.Tools.Tests.AwsCalls;
using static LandingZone.Tools.Tests.AwsCalls.SandboxOrganization;

namespace LandingZone.Tools.Tests.Coverage;

/// <summary>The command against the sandbox, whose built-in organization the stack file describes.</summary>
public sealed class CoverageCommandTests
{
    private const string Expectation = """
        Expected by stack 'test': 2 regions, 11 plans

          all 2 regions; enrolled by themselves: ALL

          777788889999  security account
            MEMBERSHIP                    administrator
            S3_DATA_EVENTS                on
            EKS_AUDIT_LOGS                on
            EBS_MALWARE_PROTECTION        on
            RDS_LOGIN_EVENTS              on
            LAMBDA_NETWORK_LOGS           on
            RUNTIME_MONITORING            on
            ECS_FARGATE_AGENT_MANAGEMENT  on
            EC2_AGENT_MANAGEMENT          off
            EKS_ADDON_MANAGEMENT          on
            AI_PROTECTION                 off
            AI_ANALYST                    off

          444455556666  management account
          every other account
            MEMBERSHIP                    member
            S3_DATA_EVENTS                on
            EKS_AUDIT_LOGS                on
            EBS_MALWARE_PROTECTION        on
            RDS_LOGIN_EVENTS              on
            LAMBDA_NETWORK_LOGS           on
            RUNTIME_MONITORING            on
            ECS_FARGATE_AGENT_MANAGEMENT  on
            EC2_AGENT_MANAGEMENT          off
            EKS_ADDON_MANAGEMENT          on
            AI_PROTECTION                 off

        on: every account has it; new: accounts that join from now on; off: not switched on; -: not there in the region


        """;

    [Fact]
    public async Task Coverage_everything_as_expected_ends_with_0()
    {
        await using var stack = await StartAsync(Good);

        var (exitCode, output, error) = await stack.RunAsync("coverage", "--stack", "test");

        Assert.Equal((ExitCode.Fine, ""), (exitCode, error));
        Assert.Equal(
            Expectation + """
            Found:
              ACCOUNT       NAME         REGIONS  GAPS
              777788889999  security     2 of 2   0
              444455556666  management   2 of 2   0
              111122223333  development  2 of 2   0
              123456789012  production   2 of 2   0
              555555555555  sandbox      2 of 2   0

            No gaps.

            """, output);
    }

    // T10, T53
    [Fact]
    public async Task Coverage_gaps_are_listed_and_end_with_1()
    {
        await using var stack = await StartAsync(Good.With(Security, account => account.With(Other, region => region with
        {
            Detector = region.Detector! with
            {
                Members =
                [
                    .. region.Detector.Members.Where(member => member.AccountId is Production or Development).Select(member => member.AccountId == Production
                        ? member with { Features = new Dictionary<string, string>(member.Features) { ["S3_DATA_EVENTS"] = "DISABLED" } } : member),
                ],
                PublishingDestinations = [],
            },
        })));

        var (exitCode, output, error) = await stack.RunAsync("coverage", "--stack", "test");

        Assert.Equal((ExitCode.Wrong, ""), (exitCode, error));
        Assert.Equal(
            Expectation + """
            Found:
              ACCOUNT       NAME                              REGIONS  GAPS
              777788889999  security                          2 of 2   0
              444455556666  management                        1 of 2   1
              111122223333  development                       2 of 2   0
              123456789012  production                        2 of 2   1
              555555555555  sandbox                           1 of 2   1
              -             the organization and its regions  -        1

            CHECK   REGION     ACCOUNT       PLAN            EXPECTED    FOUND
            plan    us-east-1  123456789012  S3_DATA_EVENTS  on          off
            member  us-east-1  444455556666  -               Enabled     missing
            member  us-east-1  555555555555  -               Enabled     missing
            export  us-east-1  -             -               PUBLISHING  no destination

            4 gaps.

            """, output);
    }

    [Fact]
    public async Task Coverage_without_credentials_says_so_and_ends_with_0()
    {
        await using var stack = await StartAsync(Good);
        stack.Set("AWS_ACCESS_KEY_ID", "");

        var (exitCode, output, _) = await stack.RunAsync("coverage", "--stack", "test");

        Assert.Equal(ExitCode.Fine, exitCode);
        Assert.Equal(Expectation + "Only what the settings expect: there are no AWS credentials in the environment and no profile.\n", output);
        Assert.Empty(stack.Aws.Calls.ToList());
    }

    [Fact]
    public async Task Coverage_json_has_expected_and_actual_of_every_cell()
    {
        await using var stack = await StartAsync(Good.With(Security, account => account.With(Home, region => region with
        {
            Detector = region.Detector! with { Members = [.. region.Detector.Members.Where(member => member.AccountId != Production)] },
        })));

        var (exitCode, output, _) = await stack.RunAsync("coverage", "--stack", "test", "--format", "json");

        Assert.Equal(ExitCode.Wrong, exitCode);
        var json = JsonNode.Parse(output)!;
        Assert.Equal(("test", true, ""), ((string?)json["stack"], (bool)json["compared"]!, (string?)json["note"]));
        Assert.Equal(11, json["plans"]!.AsArray().Count);
        var home = json["regions"]![0]!;
        Assert.Equal((Home, "ALL"), ((string?)home["region"], (string?)home["autoEnableMembers"]));
        var production = home["accounts"]!.AsArray().Single(account => (string?)account!["id"] == Production)!;
        Assert.Equal("""{"expected":"member","actual":"no member","gap":true}""", production["membership"]!.ToJsonString());
        Assert.Equal("""{"expected":"on","actual":"-","gap":false}""", production["plans"]!["S3_DATA_EVENTS"]!.ToJsonString());
        var security = home["accounts"]![0]!;
        Assert.Equal("""{"expected":"off","actual":"off","gap":false}""", security["plans"]!["EC2_AGENT_MANAGEMENT"]!.ToJsonString());
        Assert.Equal(
            """[{"check":"member","region":"eu-central-1","accountId":"123456789012","plan":"","expected":"Enabled","actual":"missing"}]""",
            json["gaps"]!.ToJsonString());
    }

    [Fact]
    public async Task Coverage_json_without_credentials_has_no_actual_and_no_gaps()
    {
        await using var stack = await StartAsync(Good);
        stack.Set("AWS_ACCESS_KEY_ID", "");

        var json = JsonNode.Parse((await stack.RunAsync("coverage", "--stack", "test", "--format", "json")).Output)!;

        Assert.False((bool)json["compared"]!);
        Assert.Null(json["gaps"]);
        Assert.Equal("""{"expected":"administrator"}""", json["regions"]![0]!["accounts"]![0]!["membership"]!.ToJsonString());
    }

    [Theory]
    [InlineData("report.html", "<!doctype html>")]
    [InlineData("report.json", "{\n  \"stack\": \"test\",")]
    [InlineData("report.txt", "Expected by stack 'test': 2 regions, 11 plans\n")]
    public async Task Coverage_report_is_written_as_its_ending_says_beside_the_table(string file, string start)
    {
        await using var stack = await StartAsync(Good);

        var (exitCode, output, _) = await stack.RunAsync("coverage", "--stack", "test", "--report", file);

        Assert.Equal(ExitCode.Fine, exitCode);
        Assert.EndsWith("\nNo gaps.\n", output, StringComparison.Ordinal);
        Assert.StartsWith(start, System.IO.File.ReadAllText(Path.Combine(stack.Folder, file)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("report.pdf", "'report.pdf' does not end with .html, .json or .txt", "The ending says what is written.")]
    [InlineData("nowhere/report.html", "there is no folder for 'nowhere/report.html'", "Create the folder first, or name another file.")]
    public async Task Coverage_report_that_cannot_be_written_is_said_before_anything_is_asked(string file, string what, string fix)
    {
        await using var stack = await StartAsync(Good);

        var (exitCode, _, error) = await stack.RunAsync("coverage", "--stack", "test", "--report", file);

        Assert.Equal((ExitCode.Wrong, $"error: {what}\n   at: --report\n  fix: {fix}\n"), (exitCode, error));
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
    public async Task Coverage_account_that_the_stack_has_still_to_create_is_a_row_and_no_gap()
    {
        await using var stack = await StartAsync(Good, file => file + """
              landing-zone:accounts:
                - name: web
                  email: aws+web@example.com
                  parentId: ou-f6g7-workloads
                - name: production
                  email: AWS-production@example.com
                  parentId: ou-f6g7-workloads

            """);

        var (exitCode, output, error) = await stack.RunAsync("coverage", "--stack", "test");

        Assert.Equal((ExitCode.Fine, ""), (exitCode, error));
        Assert.Contains("\n  -             web          not created  -\n\nNo gaps.\n", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Coverage_offboarding_and_accounts_to_be_created_are_not_compared()
    {
        await using var offboarding = await StartAsync(Good, file => file.Replace("autoEnableMembers: ALL", "mode: offboard", StringComparison.Ordinal));
        Assert.EndsWith("\nOnly what the settings expect: guardDuty.mode is offboard, after which nothing is left to compare.\n",
            (await offboarding.RunAsync("coverage", "--stack", "test")).Output, StringComparison.Ordinal);

        await using var creating = await StartAsync(Good, file => file.Replace(
            "    id: \"777788889999\"\n", "    create:\n      name: security\n      email: aws-new@example.com\n      parentId: ou-f6g7-security1\n", StringComparison.Ordinal));
        var (_, output, error) = await creating.RunAsync("coverage", "--stack", "test");
        Assert.Equal("", error);
        Assert.EndsWith("\nOnly what the settings expect: the stack has still to create the security account, whose id is not in securityAccount.id.\n", output, StringComparison.Ordinal);
        Assert.Contains("\n  security account, created by the stack\n", output, StringComparison.Ordinal);
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
