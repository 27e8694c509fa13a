using LandingZone.Sandbox.Tests.Support;

namespace LandingZone.Sandbox.Tests.Organizations;

public sealed class OrganizationsTests : SandboxTest
{
    [Theory]
    [InlineData(Management)]
    [InlineData(Security)]
    public async Task ListAccounts_pages_over_all_states(string caller)
    {
        var ids = new List<string>();
        string? token = null;
        do
        {
            var body = token is null ? """{"MaxResults":4}""" : $$"""{"MaxResults":4,"NextToken":"{{token}}"}""";
            var page = (await CallAsync(caller, "ListAccounts", body)).Json;
            ids.AddRange(
                page.GetProperty("Accounts").EnumerateArray()
                .Select(account => $"{account.GetProperty("Id")} {account.GetProperty("Status")}"));
            token = page.TryGetProperty("NextToken", out var next) ? next.GetString() : null;
        }
        while (token is not null);

        Assert.Equal(
            ["111122223333 ACTIVE", "123456789012 ACTIVE", "444455556666 ACTIVE", "555555555555 ACTIVE", "777788889999 ACTIVE",
            "999999999999 SUSPENDED"], ids);
    }

    [Fact]
    public async Task Members_may_only_describe_the_organization()
    {
        var described = (await CallAsync(Production, "DescribeOrganization")).Json.GetProperty("Organization");
        Assert.Equal(
            ("o-f6g7h8i9j0", Management), (described.GetProperty("Id").GetString(), described.GetProperty("MasterAccountId").GetString()));
        foreach (var operation in new[] { "ListAccounts", "ListRoots", "ListDelegatedAdministrators",
            "ListAWSServiceAccessForOrganization" })
            Assert.Equal("AccessDeniedException", (await CallAsync(Production, operation)).ErrorCode);
    }

    [Fact]
    public async Task Roots_administrators_and_trusted_access()
    {
        Assert.Equal("r-f6g7", (await CallAsync(Management, "ListRoots")).Json.GetProperty("Roots")[0].GetProperty("Id").GetString());
        var administrators = (await CallAsync(Management, "ListDelegatedAdministrators", """{"ServicePrincipal":"guardduty.amazonaws.com"}""")).Json;
        Assert.Equal(Security, administrators.GetProperty("DelegatedAdministrators")[0].GetProperty("Id").GetString());
        var access = (await CallAsync(Management, "ListAWSServiceAccessForOrganization")).Json.GetProperty("EnabledServicePrincipals");
        Assert.Contains(
            "guardduty.amazonaws.com", access.EnumerateArray().Select(each => each.GetProperty("ServicePrincipal").GetString()));
    }

    [Fact]
    public async Task ListAccounts_bad_page_is_InvalidInputException()
    {
        Assert.Equal("InvalidInputException", (await CallAsync(Management, "ListAccounts", """{"MaxResults":21}""")).ErrorCode);
        Assert.Equal("InvalidInputException", (await CallAsync(Management, "ListAccounts", """{"NextToken":"?"}""")).ErrorCode);
    }

    private Task<Answer> CallAsync(string account, string operation, string body = "{}") =>
        Client("organizations", account).JsonAsync("AWSOrganizationsV20161128." + operation, body);
}
