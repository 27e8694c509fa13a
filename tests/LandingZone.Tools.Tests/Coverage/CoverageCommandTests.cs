using LandingZone.Tools.Commands;
using static LandingZone.Tools.Tests.AwsCalls.SandboxOrganization;

namespace LandingZone.Tools.Tests.Coverage;

/// <summary>The table against the sandbox, whose built-in organization the stack file describes.</summary>
public sealed class CoverageCommandTests
{
    public const string Expectation = """
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
}
