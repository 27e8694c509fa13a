using LandingZone.Sandbox.Tests.Support;

namespace LandingZone.Sandbox.Tests.GuardDuty;

public sealed class AdministratorTests : SandboxTest
{
    [Theory]
    [InlineData(Home, Security)]
    [InlineData(UsEast1, Security)]
    [InlineData("eu-west-1", null)]
    public async Task ListOrganizationAdminAccounts_is_of_one_region(string region, string? administrator)
    {
        var answer = await Client("guardduty", Management, region).RestAsync(HttpMethod.Get, "/admin?maxResults=50");

        var accounts = answer.Json.GetProperty("adminAccounts").EnumerateArray().Select(account => account.GetProperty("adminAccountId").GetString());
        Assert.Equal(administrator is null ? [] : [administrator], accounts);
    }

    [Fact]
    public async Task ListOrganizationAdminAccounts_is_for_the_management_account()
    {
        var answer = await Client("guardduty", Security, Home).RestAsync(HttpMethod.Get, "/admin");

        Assert.Equal(
            (400, "The request failed because you do not have required AWS Organization master permission."),
            (answer.Status, answer.Json.GetProperty("message").GetString()));
    }

    [Theory]
    [InlineData(Production, "12b0000000000000000000000000cafe", Security)]
    [InlineData(Security, "5ec0000000000000000000000000cafe", null)]
    public async Task GetAdministratorAccount_is_the_account_whose_member_one_is(string account, string detector, string? administrator)
    {
        var answer = await Client("guardduty", account, Home).RestAsync(HttpMethod.Get, $"/detector/{detector}/administrator");

        var found = answer.Json.TryGetProperty("administrator", out var each) ? each.GetProperty("accountId").GetString() : null;
        Assert.Equal(administrator, found);
    }
}
