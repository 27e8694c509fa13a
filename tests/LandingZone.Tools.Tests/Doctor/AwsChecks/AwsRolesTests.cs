using LandingZone.Sandbox;
using static LandingZone.Tools.Tests.AwsCalls.SandboxOrganization;
using static LandingZone.Tools.Tests.Doctor.AwsChecks.AwsLines;

namespace LandingZone.Tools.Tests.Doctor.AwsChecks;

/// <summary>The ways into the two accounts.</summary>
public sealed class AwsRolesTests
{
    [Fact]
    public async Task Doctor_security_role_that_does_not_trust_the_caller_is_a_problem_and_its_questions_wait()
    {
        var lines = await RunAsync(Good.With(Security, account => account with { Roles = [] }));

        AssertProblem(lines, "security role", $"AccessDenied on sts:AssumeRole of {RoleArn}",
            $"Create the role, let its trust policy name {Caller}, and grant sts:AssumeRole on it to the caller; or correct deployRoles.security.");
        foreach (var name in new[] { "detectors", "other administrators", "rule quota", "concurrency quota" })
            Assert.Equal(new Row(name, "not checked", "the security account cannot be entered", "See the line 'security role'."), Line(lines, name));
        Assert.Equal($"all 2 regions: on in {Management}", Line(lines, "regions").Found);
    }

    [Fact]
    public async Task Doctor_caller_of_another_account_without_management_role_is_a_problem()
    {
        await using var stack = await StartAsync(Good, file => file.Replace("    management: LandingZoneDeploy\n", "", StringComparison.Ordinal));
        stack.CallAs(stack.Aws.CredentialsFor(Security));

        var lines = await LinesAsync(stack);

        AssertProblem(lines, "management role", $"the credentials are of account {Security}, and deployRoles.management names no role in {Management}",
            $"Use credentials of account {Management}, or set deployRoles.management.");
        Assert.Equal(new Row("security role", "ok", $"the credentials are of account {Security} itself", ""), lines[2]);
        Assert.Equal(new Row("organization", "not checked", "the management account cannot be entered", "See the line 'management role'."), lines[3]);
    }

    [Fact]
    public async Task Doctor_security_account_to_be_created_is_not_known_yet()
    {
        var lines = await RunAsync(Good, file => file.Replace(
            "    id: \"777788889999\"\n", "    create:\n      name: security\n      email: aws-new@example.com\n      parentId: ou-f6g7-security1\n", StringComparison.Ordinal));

        Assert.Equal(
            new Row("security role", "not checked", "the stack has still to create the security account", "Write its id into securityAccount.id after the first update, and run the command again."),
            lines[2]);
        Assert.Equal("6 accounts, and 1 that the stack creates, of 50", Line(lines, "account quota").Found);
    }

    [Fact]
    public async Task Doctor_management_role_of_another_account_is_assumed_and_named_in_grants()
    {
        await using var stack = await StartAsync(
            Good.With(Management, account => account with { Roles = [new WorldRole { Name = Role, TrustedPrincipals = [Development] }] })
                .With(Security, account => account with { Roles = [new WorldRole { Name = Role, TrustedPrincipals = [Development] }] }));
        stack.CallAs(stack.Aws.CredentialsFor(Development));

        var lines = await LinesAsync(stack);

        Assert.Equal(new Row("management role", "ok", $"arn:aws:iam::{Management}:role/{Role} can be assumed", ""), lines[1]);
        Assert.All(lines, line => Assert.Equal("ok", line.State));
    }
}
