using System.Collections.Immutable;
using LandingZone.Infra.Tests.Harness;
using Pulumi;
using Pulumi.Utilities;

namespace LandingZone.Infra.Tests.Accounts;

public sealed class MemberAccountsTests
{
    private const string Two =
        "[{ name: Payments (prod), email: p@example.com, parentId: ou-a1b2-workloads, tags: { team: payments } }, { name: data-lake, email: d@example.com, parentId: ou-a1b2-workloads }]";

    [Fact]
    public async Task Accounts_areCreatedFromTheManagementAccountAndNeverClosed()
    {
        var deployed = await Scenario.RunAsync(("accounts", Two));
        var account = deployed.Named("member-accounts-payments-prod");

        Assert.Equal(
            ("Payments (prod)", "p@example.com", "ou-a1b2-workloads", false, "management"),
            (account.Text("name"), account.Text("email"), account.Text("parentId"), account.Inputs["closeOnDeletion"], account.Account));
        Assert.Equal("payments", ((ImmutableDictionary<string, object>)account.Inputs["tags"])["team"]);
        Assert.All(deployed.OfType(AwsTypes.Account), one =>
        {
            Assert.True(one.IsProtected);
            Assert.True(one.IsRetained);
            Assert.Equal(["iamUserAccessToBilling", "roleName"], one.Options.IgnoreChanges);
        });
    }

    [Fact]
    public async Task Output_isIdByName()
    {
        var deployed = await Scenario.RunAsync(("accounts", Two));

        var ids = await OutputUtilities.GetValueAsync(Assert.IsType<Output<ImmutableDictionary<string, string>>>(deployed.Outputs["memberAccountIds"]));
        Assert.Equal(["Payments (prod)", "data-lake"], ids.Keys.Order(StringComparer.Ordinal));
        Assert.All(ids.Values, id => Assert.Equal("999900001111", id));
    }

    [Fact]
    public async Task OneMoreAccount_addsOneResource()
    {
        var before = await Scenario.RunAsync(("accounts", "[{ name: data-lake, email: d@example.com, parentId: ou-a1b2-workloads }]"));
        var after = await Scenario.RunAsync(("accounts", Two));

        Assert.Equal(["member-accounts-payments-prod"], after.Resources.Select(resource => resource.Name).Except(before.Resources.Select(resource => resource.Name)));
    }
}
