using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using LandingZone.Findings.Regions;
using LandingZone.Infra.Policies;
using LandingZone.Infra.Tests.Harness;

namespace LandingZone.Infra.Tests.GuardDuty;

/// <summary>The policies and names in <c>docs/guardduty.md</c> are those that the program needs.</summary>
public sealed partial class GuardDutyPageTests
{
    private static readonly string Page = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Docs", "guardduty.md"));

    private static readonly JsonArray[] Policies = [.. Json().Matches(Page).Select(match => JsonNode.Parse(match.Groups[1].Value)!["Statement"]!.AsArray())];

    // T41: plans could neither be created, for want of iam:PassRole, nor deleted, for a policy of the organization.
    [Fact]
    public void Page_T41_deployRole_mayManagePlansAndPassTheirRolesToTheServiceThatTakesThem()
    {
        var service = MalwareProtectionRolePolicy.Trust(new("111122223333", "eu-central-1", Partition.Aws, "b", [], true, null))
            .Statements.Single().Principal!.Identifiers.Single();
        var pass = Statement(0, "GiveRolesToGuardDuty");

        Assert.Equal("iam:PassRole", (string)pass["Action"]!);
        Assert.Equal(service, (string)pass["Condition"]!["StringEquals"]!["iam:PassedToService"]!);
        Assert.Equal(
            ["Create", "Delete", "Get", "Update"],
            Actions(Statement(0, "ManagePlans")).Where(action => action.EndsWith("MalwareProtectionPlan", StringComparison.Ordinal))
                .Select(action => action["guardduty:".Length..^"MalwareProtectionPlan".Length]));
    }

    // T41: the roles of plans are named as the permissions expect them.
    [Fact]
    public async Task Page_T41_rolesOfPlans_haveTheNamesThatThePermissionsAreAbout()
    {
        var roles = (await Deployed.StackAsync("prod")).OfType(AwsTypes.Role)
            .Where(role => role.Text("assumeRolePolicy").Contains("malware-protection-plan", StringComparison.Ordinal)).ToList();

        Assert.NotEmpty(roles);
        Assert.All(["ManageRolesOfPlans", "GiveRolesToGuardDuty"], sid => Assert.All(roles, role => Assert.StartsWith(
            ((string)Statement(0, sid)["Resource"]!).Split('/')[1].TrimEnd('*'), role.Name, StringComparison.Ordinal)));
    }

    // T41: the sample denies deletion to everybody but the role that deploys, under its default name.
    [Fact]
    public void Page_T41_serviceControlPolicy_leavesTheDeployRoleOut()
    {
        var deny = Statement(1, "KeepGuardDuty");

        Assert.Equal("Deny", (string)deny["Effect"]!);
        Assert.Contains("guardduty:DeleteMalwareProtectionPlan", Actions(deny));
        Assert.Equal("arn:aws:iam::*:role/OrganizationAccountAccessRole", (string)deny["Condition"]!["ArnNotLike"]!["aws:PrincipalArn"]!);
    }

    // T50: what GuardDuty puts into VPCs keeps them from being destroyed. T55: what the provider lacks is said, not left out in silence.
    [Theory]
    [InlineData("guardduty-data")]
    [InlineData("GuardDutyManagedSecurityGroup-")]
    [InlineData("DependencyViolation")]
    [InlineData("EC2_AGENT_MANAGEMENT")]
    [InlineData("Custom detection rules have no resource in the AWS provider.")]
    public void Page_T50_T55_saysWhatStaysAndWhatIsMissing(string text) => Assert.Contains(text, Page, StringComparison.Ordinal);

    private static JsonNode Statement(int policy, string sid) => Assert.Single(Policies[policy], statement => (string)statement!["Sid"]! == sid)!;

    private static IEnumerable<string> Actions(JsonNode statement) => statement["Action"]!.AsArray().Select(action => (string)action!);

    [GeneratedRegex("```json\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex Json();
}
