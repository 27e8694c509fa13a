using LandingZone.Infra.Tests.Harness;

namespace LandingZone.Infra.Tests.Organization;

public sealed class SecurityAccountTests
{
    private const string Details = "{ name: security, email: aws-security@example.com, parentId: ou-a1b2-12345678 }";

    // T02, T05
    [Fact]
    public async Task Dev_T02_T05_providers_acceptOneAccountEach()
    {
        var deployed = await Deployed.StackAsync("dev");

        Assert.Equal("[\"123456789012\"]", Compact(deployed.Named("management"), "allowedAccountIds"));
        Assert.Equal("[\"111122223333\"]", Compact(deployed.Named("security"), "allowedAccountIds"));
        Assert.Equal(
            "[{\"roleArn\":\"arn:aws:iam::111122223333:role/LandingZoneDeploy\",\"sessionName\":\"pulumi-test\"}]", Compact(deployed.Named("security"), "assumeRoles"));
        Assert.Equal("{\"tags\":{\"environment\":\"dev\",\"project\":\"landing-zone\"}}", Compact(deployed.Named("security"), "defaultTags"));
        Assert.All([deployed.Named("management"), deployed.Named("security")], provider => Assert.Equal("eu-west-1", provider.Region));
    }

    [Fact]
    public async Task DeployRoles_default_isTheCallerInManagementAndTheRoleThatOrganizationsCreates()
    {
        var deployed = await Scenario.RunAsync();

        Assert.DoesNotContain("roleArn", Compact(deployed.Named("management"), "assumeRoles"), StringComparison.Ordinal);
        Assert.Contains("role/OrganizationAccountAccessRole", Compact(deployed.Named("security"), "assumeRoles"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Existing_account_isNotManaged()
    {
        var deployed = await Deployed.StackAsync("dev");

        Assert.Empty(deployed.OfType(AwsTypes.Account));
    }

    [Fact]
    public async Task Create_account_isProtectedNeverClosedAndEverythingFollowsItsId()
    {
        var deployed = await Scenario.RunAsync(("securityAccount", $"{{ create: {Details} }}"));

        var account = deployed.Single(AwsTypes.Account);
        Assert.Equal(("management", true, true, ""), (account.Account, account.IsProtected, account.IsRetained, account.Id));
        Assert.Equal(false, account.Inputs["closeOnDeletion"]);
        Assert.Equal(
            ("security", "aws-security@example.com", "ou-a1b2-12345678", "OrganizationAccountAccessRole"),
            (account.Text("name"), account.Text("email"), account.Text("parentId"), account.Text("roleName")));
        Assert.Equal(["roleName"], account.Options.IgnoreChanges);
        Assert.Equal("[\"999900001111\"]", Compact(deployed.Named("security"), "allowedAccountIds"));
        Assert.All(deployed.OfType(AwsTypes.OrganizationAdminAccount), administrator => Assert.Equal("999900001111", administrator.Text("adminAccountId")));
        Assert.Contains("\"aws:SourceAccount\":\"999900001111\"", deployed.Named("findings-archive-policy").Text("policy"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Create_withoutParent_goesUnderTheRoot()
    {
        var deployed = await Scenario.RunAsync(
            ("organization", "{ organizationId: o-a1b2c3d4e5, managementAccountId: '123456789012', rootId: r-a1b2 }"),
            ("securityAccount", "{ create: { name: security, email: aws-security@example.com } }"));

        Assert.Equal("r-a1b2", deployed.Single(AwsTypes.Account).Text("parentId"));
    }

    [Fact]
    public async Task Adopt_account_isImported()
    {
        var account = (await Scenario.RunAsync(("securityAccount", $"{{ id: '111122223333', adopt: {Details} }}"))).Single(AwsTypes.Account);

        Assert.Equal(("111122223333", true), (account.Id, account.IsProtected));
    }

    private static string Compact(Declared provider, string input) =>
        provider.Inputs.TryGetValue(input, out var text) ? ((string)text).Replace(" ", "", StringComparison.Ordinal) : "";
}
