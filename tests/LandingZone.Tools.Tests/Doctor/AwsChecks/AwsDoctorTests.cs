using System.Text.Json.Nodes;
using LandingZone.Sandbox;
using LandingZone.Tools.Doctor;
using LandingZone.Tools.Tests.AwsCalls;
using static LandingZone.Tools.Tests.AwsCalls.SandboxOrganization;

namespace LandingZone.Tools.Tests.Doctor.AwsChecks;

/// <summary>Every line about AWS, in its good and its bad state, against the sandbox.</summary>
public sealed class AwsDoctorTests
{
    private const string Caller = $"arn:aws:iam::{Management}:root";
    private const string RoleArn = $"arn:aws:iam::{Security}:role/{Role}";

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
    public async Task Doctor_wrong_stack_file_leaves_aws_unasked()
    {
        await using var stack = await StartAsync(Good, file => file.Replace("homeRegion: eu-central-1", "homeRegion: nowhere", StringComparison.Ordinal));

        Assert.All(await LinesAsync(stack), line =>
            Assert.Equal(("not checked", "the stack file has to be right first", "Correct the stack file and run the command again."), (line.State, line.Found, line.Fix)));
        Assert.Empty(stack.Aws.Calls.ToList());
    }

    [Fact]
    public async Task Doctor_security_role_that_does_not_trust_the_caller_is_a_problem_and_its_questions_wait()
    {
        var lines = await RunAsync(Good.With(Security, account => account with { Roles = [] }));

        AssertProblem(lines, "security role", $"AccessDenied on sts:AssumeRole of {RoleArn}",
            $"Create the role, let its trust policy name {Caller}, and grant sts:AssumeRole on it to the caller; or correct deployRoles.security.");
        foreach (var name in new[] { "other administrators", "rule quota", "concurrency quota" })
            Assert.Equal(new Row(name, "not checked", "the security account cannot be entered", "See the line 'security role'."), Assert.Single(lines, line => line.Name == name));
        Assert.Equal($"all 2 regions: on in {Management}", Assert.Single(lines, line => line.Name == "regions").Found);
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
        Assert.Equal("6 accounts, and 1 that the stack creates, of 50", Assert.Single(lines, line => line.Name == "account quota").Found);
    }

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

        Assert.Equal(new Row("trusted access", "ok", "member.org.stacksets.cloudformation.amazonaws.com", ""), Assert.Single(lines, line => line.Name == "trusted access"));
    }

    // T07
    [Fact]
    public async Task Doctor_other_delegated_administrator_in_one_region_is_a_problem() => AssertProblem(
        await RunAsync(Good.With(Management, account => account.With(Other, region => region with { GuardDutyAdministrator = Production }))),
        "delegated administrator", $"{Production} (ENABLED) in us-east-1",
        $"Run 'aws guardduty disable-organization-admin-account --admin-account-id {Production} --region us-east-1' in account {Management}, for each region; its members keep GuardDuty, without an administrator.");

    [Fact]
    public async Task Doctor_regions_without_a_delegated_administrator_are_fine_before_the_first_update()
    {
        var world = Good.With(Security, account => account.With(Home, region => region with { Detector = null }));

        Assert.Equal($"{Security} in us-east-1; nobody yet in eu-central-1", Assert.Single(await RunAsync(world), line => line.Name == "delegated administrator").Found);
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

        Assert.Equal(new Row("policy types", "ok", "GUARDDUTY_POLICY is on, and the stack enrols nobody by itself", ""), Assert.Single(lines, line => line.Name == "policy types"));
    }

    // T49: in a region that is off, credentials look wrong; only the line about regions tells of it.
    [Fact]
    public async Task Doctor_opt_in_region_that_is_off_in_one_account_is_a_problem_of_one_line()
    {
        var world = Good.With(Management, account => account.With("eu-central-2", region => region));

        var lines = await RunAsync(world, file => file.Replace("    - us-east-1\n", "    - us-east-1\n    - eu-central-2\n", StringComparison.Ordinal));

        AssertProblem(lines, "regions", $"off: eu-central-2 in {Security}",
            $"Run 'aws account enable-region --region-name eu-central-2' in account {Security}; it takes some minutes, in rare cases hours.");
        Assert.All(lines.Where(line => line.Name != "regions"), line => Assert.Equal("ok", line.State));
    }

    // T54
    [Fact]
    public async Task Doctor_security_account_that_is_itself_a_member_is_a_problem()
    {
        var world = Good.With(Production, account => account.With(Other, region => region with
        {
            Detector = region.Detector! with { Members = [new Member { AccountId = Security }] },
        }));

        AssertProblem(await RunAsync(world), "other administrators", $"account {Security} is a member of {Production} in us-east-1",
            $"Let {Production} run 'aws guardduty disassociate-members' and 'delete-members' for account {Security}, in each of the regions.");
    }

    [Theory]
    [InlineData(Management, Other, "organizations/L-E619E033", 5, "account quota", "6 accounts, and 0 that the stack creates, but the quota is 5",
        "organizations", "L-E619E033", "6", "us-east-1")]
    [InlineData(Security, Home, "events/L-244521F2", 20, "rule quota", "34 rules on the findings bus, but the quota is 20", "events", "L-244521F2", "34", "eu-central-1")]
    [InlineData(Security, Home, "lambda/L-B99A9384", 10, "concurrency quota", "114 functions at once, but the quota is 10", "lambda", "L-B99A9384", "114", "eu-central-1")]
    public async Task Doctor_quota_that_is_too_small_is_a_problem(
        string account, string region, string quota, double value, string name, string found, string service, string code, string wanted, string where) => AssertProblem(
        await RunAsync(Good.With(account, each => each.With(region, state => state with { ServiceQuotas = new Dictionary<string, double> { [quota] = value } }))),
        name, found,
        $"Run 'aws service-quotas request-service-quota-increase --service-code {service} --quota-code {code} --desired-value {wanted} --region {where}'.");

    [Theory]
    [InlineData("organizations", "DescribeOrganization", "organization", "AccessDeniedException", Caller)]
    [InlineData("organizations", "ListAWSServiceAccessForOrganization", "trusted access", "AccessDeniedException", Caller)]
    [InlineData("guardduty", "ListOrganizationAdminAccounts", "delegated administrator", "AccessDeniedException", Caller)]
    [InlineData("organizations", "ListRoots", "policy types", "AccessDeniedException", Caller)]
    [InlineData("ec2", "DescribeRegions", "regions", "UnauthorizedOperation", Caller)]
    [InlineData("guardduty", "ListDetectors", "other administrators", "AccessDeniedException", Caller)]
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

    private static void AssertProblem(IEnumerable<Row> lines, string name, string found, string fix) =>
        Assert.Equal(new Row(name, "problem", found, fix), Assert.Single(lines, line => line.State == "problem"));

    private static async Task<List<Row>> RunAsync(World world, Func<string, string>? change = null)
    {
        await using var stack = await StartAsync(world, change);
        return await LinesAsync(stack);
    }

    private static async Task<List<Row>> LinesAsync(SandboxOrganization stack)
    {
        var (_, output, error) = await stack.RunAsync("doctor", "--stack", "test", "--format", "json");
        Assert.Equal("", error);
        return [.. JsonNode.Parse(output)!["results"]!.AsArray().Where(row => (string?)row!["area"] == "aws")
            .Select(row => new Row((string)row!["name"]!, (string)row["state"]!, (string)row["found"]!, (string)row["fix"]!))];
    }

    private sealed record Row(string Name, string State, string Found, string Fix);
}
