using LandingZone.Sandbox;
using LandingZone.Tools.Simulate.Worlds;

namespace LandingZone.Tools.Tests.Simulate.Worlds;

public sealed class StackWorldTests(TestStacks stacks) : IClassFixture<TestStacks>
{
    [Fact]
    public async Task Deploy_adds_the_stacks_own_accounts_with_ledger_topics_bus_and_parameter()
    {
        var world = new StackWorld(await stacks.Prod).Deploy(new World { Accounts = [] });
        var home = world.Account("777788889999").Regions["eu-central-1"];

        Assert.Equal(["444455556666", "777788889999"], world.Accounts.Select(account => account.Id));
        Assert.Equal(("444455556666", "ledger-table", "pk", "sk"), (world.Organization?.ManagementAccount, home.Tables[0].Name, home.Tables[0].PartitionKey, home.Tables[0].SortKey));
        Assert.Equal([("byStatus", "status", "expiresAt")], home.Tables[0].Indexes.Select(index => (index.Name, index.PartitionKey, index.SortKey ?? "")));
        Assert.Equal("N", home.Tables[0].KeyTypes["expiresAt"]);
        Assert.Equal(["topics-low", "topics-medium", "topics-high", "topics-critical"], home.Topics);
        Assert.Equal(["findings-hub-bus-prod"], home.EventBuses);
        Assert.Equal("""[{"kind":"slack","minimumSeverity":"Medium","url":"https://chat.example.com/1"},{"kind":"teams","minimumSeverity":"Critical","url":"https://chat.example.com/2"}]""",
            home.Parameters["notifications-webhooks"]);
    }

    // A stack set reaches the organizational units that it names, never the management account; the security account has a role of its own.
    [Theory]
    [InlineData("accounts: [{id: \"210987654321\", name: a}]", true)]
    [InlineData("accounts: [{id: \"210987654321\", name: a, parentId: ou-f6g7-workloads}]", true)]
    [InlineData("accounts: [{id: \"210987654321\", name: a, parentId: ou-f6g7-forgotten}]", false)]
    [InlineData("accounts: [{id: \"210987654321\", name: a, parentId: r-f6g7}]", false)]
    [InlineData("accounts: [{id: \"210987654321\", name: a, status: SUSPENDED}]", false)]
    [InlineData("accounts: [{id: \"210987654321\", name: a, inOrganization: false}]", false)]
    public async Task Deploy_puts_the_response_role_where_the_stack_set_reaches(string yaml, bool reached)
    {
        var world = new StackWorld(await stacks.Prod).Deploy(World.Parse(yaml));

        Assert.Equal(reached, HasRole(world, "210987654321"));
        Assert.False(HasRole(world, "444455556666"));
        Assert.True(HasRole(world, "777788889999"));
    }

    [Fact]
    public async Task Deploy_gives_roles_the_permissions_that_the_program_writes()
    {
        var world = new StackWorld(await stacks.Prod).Deploy(World.Parse("accounts: [{id: \"210987654321\", name: a}]"));
        var response = world.Account("210987654321").Roles.Single(role => role.Name == "landing-zone-prod-response");
        var notify = world.Account("777788889999").Roles.Single(role => role.Name == "notifications-notify-role");

        Assert.Contains("ec2:CreateNetworkAclEntry", response.AllowedActions!);
        Assert.DoesNotContain("sns:Publish", response.AllowedActions!);
        Assert.Contains("sns:Publish", notify.AllowedActions!);
        Assert.Equal(["777788889999"], response.TrustedPrincipals);
        Assert.NotNull(response.ExternalId);
    }

    private static bool HasRole(World world, string account) => world.Account(account).Roles.Any(role => role.Name == "landing-zone-prod-response");
}
