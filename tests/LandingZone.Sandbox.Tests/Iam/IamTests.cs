using LandingZone.Sandbox.Tests.Support;

namespace LandingZone.Sandbox.Tests.Iam;

public sealed class IamTests : SandboxTest
{
    private const string Key = "AKIAIOSFODNN7EXAMPLE";

    private SignedClient Iam => Client("iam");

    [Fact]
    public async Task UpdateAccessKey_deactivates_and_the_key_stops_working()
    {
        var user = Client("sts", Aws.CredentialsFor(Production));
        await Iam.QueryAsync("UpdateAccessKey", ("UserName", "deploy-bot"), ("AccessKeyId", Key), ("Status", "Inactive"));

        var keys = await Iam.QueryAsync("ListAccessKeys", ("UserName", "deploy-bot"));
        Assert.Equal(["Inactive", "Inactive"], keys.Texts("Status"));
        Assert.Equal(
            ["Inactive", "Inactive"],
            Aws.State.Users(Production).Single(each => each.Name == "deploy-bot").AccessKeys.Select(key => key.Status));
        var refused = await Client("sts", new SandboxCredentials(Key, "irrelevant", null)).QueryAsync("GetCallerIdentity");
        Assert.Equal((403, "InvalidClientTokenId"), (refused.Status, refused.ErrorCode));
        Assert.Equal(200, (await user.QueryAsync("GetCallerIdentity")).Status);
    }

    // R11: a role's name is no user's name.
    [Theory]
    [InlineData("UpdateAccessKey", "NoSuchEntity", "The user with name app-server cannot be found.", "UserName", "app-server",
        "AccessKeyId", Key, "Status", "Inactive")]
    [InlineData("UpdateAccessKey", "NoSuchEntity", "The Access Key with id AKIANONE cannot be found.", "UserName", "deploy-bot",
        "AccessKeyId", "AKIANONE", "Status", "Inactive")]
    [InlineData("GetUser", "NoSuchEntity", "The user with name nobody cannot be found.", "UserName", "nobody")]
    [InlineData("GetRole", "NoSuchEntity", "The role with name nobody cannot be found.", "RoleName", "nobody")]
    [InlineData("GetRolePolicy", "NoSuchEntity", "The role policy with name none cannot be found.", "RoleName", "app-server",
        "PolicyName", "none")]
    [InlineData("DeleteRolePolicy", "NoSuchEntity", "The role policy with name none cannot be found.", "RoleName", "app-server",
        "PolicyName", "none")]
    public async Task Missing_entities(string action, string code, string message, params string[] parameters)
    {
        var answer = await Iam.QueryAsync(action, [.. parameters.Chunk(2).Select(pair => (pair[0], pair[1]))]);
        Assert.Equal((404, code, message), (answer.Status, answer.ErrorCode, answer.Text("Message")));
    }

    [Fact]
    public async Task GetUser_and_tags()
    {
        var user = await Iam.QueryAsync("GetUser", ("UserName", "break-glass"));
        Assert.Equal("arn:aws:iam::123456789012:user/break-glass", user.Text("Arn"));
        var tags = await Iam.QueryAsync("ListUserTags", ("UserName", "break-glass"));
        Assert.Equal(("landing-zone:exempt", "true", "false"), (tags.Text("Key"), tags.Text("Value"), tags.Text("IsTruncated")));
        Assert.Equal("shop", (await Iam.QueryAsync("ListRoleTags", ("RoleName", "app-server"))).Text("Value"));
    }

    [Fact]
    public async Task ListAccessKeys_pages_with_Marker()
    {
        var first = await Iam.QueryAsync("ListAccessKeys", ("UserName", "deploy-bot"), ("MaxItems", "1"));
        var second = await Iam.QueryAsync(
            "ListAccessKeys", ("UserName", "deploy-bot"), ("MaxItems", "1"), ("Marker", first.Text("Marker")!));
        Assert.Equal(("true", "false"), (first.Text("IsTruncated"), second.Text("IsTruncated")));
        Assert.Equal(["AKIAI44QH8DHBEXAMPLE", Key], new[] { first, second }.Select(page => page.Text("AccessKeyId")));
    }

    [Fact]
    public async Task RolePolicy_put_get_delete_round_trip()
    {
        const string document = """{"Version":"2012-10-17","Statement":[{"Effect":"Deny","Action":"*","Resource":"*"}]}""";
        await Iam.QueryAsync("PutRolePolicy", ("RoleName", "app-server"), ("PolicyName", "revoke"), ("PolicyDocument", document));

        var read = await Iam.QueryAsync("GetRolePolicy", ("RoleName", "app-server"), ("PolicyName", "revoke"));
        Assert.Equal(document, Uri.UnescapeDataString(read.Text("PolicyDocument")!));
        Assert.Equal(document, Aws.State.Role(Production, "app-server").Policies["revoke"]);
        await Iam.QueryAsync("DeleteRolePolicy", ("RoleName", "app-server"), ("PolicyName", "revoke"));
        Assert.Empty(Aws.State.Role(Production, "app-server").Policies);
    }

    // R34: roles that AWS protects cannot be changed.
    [Theory]
    [InlineData("AWSReservedSSO_Administrator_0123456789abcdef")]
    [InlineData("AWSServiceRoleForAmazonGuardDuty")]
    public async Task PutRolePolicy_protected_role_is_UnmodifiableEntity(string role)
    {
        var answer = await Iam.QueryAsync("PutRolePolicy", ("RoleName", role), ("PolicyName", "p"), ("PolicyDocument", """{"Statement":[]}"""));
        Assert.Equal((400, "UnmodifiableEntity"), (answer.Status, answer.ErrorCode));
    }

    [Theory]
    [InlineData("not json", "MalformedPolicyDocument")]
    [InlineData("{}", "MalformedPolicyDocument")]
    [InlineData(null, "LimitExceeded")]
    public async Task PutRolePolicy_bad_document(string? document, string code)
    {
        document ??= $$"""{"Statement":["{{new string('x', 10_300)}}"]}""";
        var answer = await Iam.QueryAsync("PutRolePolicy", ("RoleName", "app-server"), ("PolicyName", "p"), ("PolicyDocument", document));
        Assert.Equal(code, answer.ErrorCode);
    }

    // An update has no partial form: what is left out goes back to its default.
    [Fact]
    public async Task UpdateAccountPasswordPolicy_replaces_the_whole_policy()
    {
        await Iam.QueryAsync("UpdateAccountPasswordPolicy", ("MinimumPasswordLength", "20"));

        Assert.Equal(new PasswordPolicy { MinimumPasswordLength = 20 }, Aws.State.PasswordPolicy(Production));
        var read = await Iam.QueryAsync("GetAccountPasswordPolicy");
        Assert.Equal(
            ("20", "false", "false"), (read.Text("MinimumPasswordLength"), read.Text("RequireSymbols"), read.Text("ExpirePasswords")));
        Assert.Null(read.Text("MaxPasswordAge"));
    }

    [Theory]
    [InlineData("MaxPasswordAge", "0")]
    [InlineData("PasswordReusePrevention", "0")]
    [InlineData("MinimumPasswordLength", "5")]
    [InlineData("MaxPasswordAge", "1096")]
    public async Task UpdateAccountPasswordPolicy_out_of_range_is_a_ValidationError(string name, string value)
    {
        var answer = await Iam.QueryAsync("UpdateAccountPasswordPolicy", (name, value));
        Assert.Equal((400, "ValidationError"), (answer.Status, answer.ErrorCode));
        Assert.Equal(World.Account(Production).PasswordPolicy, Aws.State.PasswordPolicy(Production));
    }

    [Fact]
    public async Task GetAccountPasswordPolicy_none_is_NoSuchEntity()
    {
        var answer = await Client("iam", Development).QueryAsync("GetAccountPasswordPolicy");
        Assert.Equal(
            (404, "NoSuchEntity", "The Password Policy with domain name 111122223333 cannot be found."),
            (answer.Status, answer.ErrorCode, answer.Text("Message")));
    }

    [Fact]
    public async Task GetRole_shows_path_and_trust()
    {
        var role = await Iam.QueryAsync("GetRole", ("RoleName", "AWSServiceRoleForAmazonGuardDuty"));
        Assert.Equal("/aws-service-role/guardduty.amazonaws.com/", role.Text("Path"));
        Assert.Contains("sts:AssumeRole", Uri.UnescapeDataString(role.Text("AssumeRolePolicyDocument")!), StringComparison.Ordinal);
    }
}
