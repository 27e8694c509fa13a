using System.Collections.Immutable;
using System.Text.Json;
using LandingZone.Infra.Naming;
using LandingZone.Infra.Tests.Harness;

namespace LandingZone.Infra.Tests.MemberRoles;

public sealed class MemberResponseRolesTests
{
    private const string Units = "responseRole: { organizationalUnits: [ou-a1b2-workloads, ou-a1b2-sandboxes] }";

    [Fact]
    public async Task StackSet_reachesEveryAccountOfTheUnitsNowAndLater()
    {
        var set = (await Scenario.RunAsync(("remediation", $"{{ {Units} }}"))).Single(AwsTypes.StackSet);

        Assert.Equal(("landing-zone-test-response", "SERVICE_MANAGED", "SELF"), (set.Text("stackSetName"), set.Text("permissionModel"), set.Text("callAs")));
        Assert.Equal(["CAPABILITY_NAMED_IAM"], set.List("capabilities").ToArray());
        Assert.Equal("management-native", set.Account);
        var deployment = (ImmutableDictionary<string, object>)set.Inputs["autoDeployment"];
        Assert.Equal((true, false), (deployment["enabled"], deployment["retainStacksOnAccountRemoval"]));
        var group = (ImmutableDictionary<string, object>)Assert.Single(set.List("stackInstancesGroup"));
        Assert.Equal(["eu-central-1"], ((ImmutableArray<object>)group["regions"]).ToArray());
        var targets = (ImmutableDictionary<string, object>)group["deploymentTargets"];
        Assert.Equal(["ou-a1b2-workloads", "ou-a1b2-sandboxes"], ((ImmutableArray<object>)targets["organizationalUnitIds"]).ToArray());
        // The security account gets the role from the stack itself; twice would be one name too many.
        Assert.Equal("DIFFERENCE", targets["accountFilterType"]);
        Assert.Equal([Scenario.Security], ((ImmutableArray<object>)targets["accounts"]).ToArray());
    }

    [Fact]
    public async Task Template_isTheRoleThatTheSecurityAccountHas()
    {
        var deployed = await Scenario.RunAsync(("remediation", $"{{ {Units} }}"));
        using var template = JsonDocument.Parse(deployed.Single(AwsTypes.StackSet).Text("templateBody"));
        var resource = template.RootElement.GetProperty("Resources").GetProperty("ResponseRole");
        var role = resource.GetProperty("Properties");
        var own = deployed.Named("response-role-security-role");

        Assert.Equal(("2010-09-09", "AWS::IAM::Role"), (template.RootElement.GetProperty("AWSTemplateFormatVersion").GetString(), resource.GetProperty("Type").GetString()));
        Assert.Equal(own.Text("name"), role.GetProperty("RoleName").GetString());
        Assert.Equal(3_600, role.GetProperty("MaxSessionDuration").GetInt32());
        Assert.Equal(own.Text("assumeRolePolicy"), role.GetProperty("AssumeRolePolicyDocument").GetRawText());
        Assert.Equal(
            deployed.Named("response-role-security-permissions").Text("policy"),
            Assert.Single(role.GetProperty("Policies").EnumerateArray()).GetProperty("PolicyDocument").GetRawText());
        Assert.InRange(template.RootElement.GetRawText().Length, 1, 51_200);
    }

    // The functions that respond, and nobody else.
    [Fact]
    public async Task Trust_namesTheThreeFunctionsExternalIdAndOrganization()
    {
        var trust = (await Scenario.RunAsync()).Named("response-role-security-role").Text("assumeRolePolicy");

        Assert.Equal(
            """{"Version":"2012-10-17","Statement":[{"Sid":"AllowResponseFunctions","Effect":"Allow","Principal":{"AWS":["arn:aws:iam::777788889999:role/remediation-expire-blocks-role","arn:aws:iam::777788889999:role/remediation-remediate-role","arn:aws:iam::777788889999:role/remediation-undo-role"]},"Action":"sts:AssumeRole","Condition":{"StringEquals":{"sts:ExternalId":"0f8fad5b-d9cb-469f-a165-70867728950e","aws:PrincipalOrgID":"o-a1b2c3d4e5"}}}]}""",
            trust);
    }

    [Theory]
    [InlineData("{}", "security")]
    [InlineData("{ responseRole: { securityAccount: none } }", "")]
    [InlineData("{ responseRole: { organizationalUnits: [ou-a1b2-workloads], managementAccount: manage } }", "management security")]
    public async Task OwnRoles_areExplicit(string yaml, string accounts)
    {
        var deployed = await Scenario.RunAsync(("remediation", yaml));
        var roles = deployed.OfType(AwsTypes.Role).Where(role => role.Name.StartsWith("response-role-", StringComparison.Ordinal)).ToList();

        Assert.Equal(accounts, string.Join(' ', roles.Select(role => role.Account).Order()));
        Assert.All(roles, role => Assert.Equal($"response-role-{role.Account}-role", role.Name));
    }

    [Fact]
    public async Task StackSet_withoutTargets_isNotDeclared() => Assert.Empty((await Scenario.RunAsync()).OfType(AwsTypes.StackSet));

    [Theory]
    [InlineData("prod", "landing-zone-prod-response")]
    [InlineData("a-stack-name-that-is-too-long-for-a-role-of-iam", "landing-zone-a-stack-name-that-is-too-long-for-a-role-o-response")]
    public void ResponseRole_hasTheStackInItAndFitsIntoIam(string stack, string expected)
    {
        Assert.Equal(expected, Names.ResponseRole(stack));
        Assert.InRange(expected.Length, 1, 64);
    }
}
