using LandingZone.Sandbox.Tests.Support;

namespace LandingZone.Sandbox.Tests.Server;

public sealed class AccessTests : SandboxTest
{
    private const string Role = "LandingZoneFunctions";

    protected override SandboxOptions Options => new() { EnforceIam = true };

    protected override World World => World.Default.With(Security, account => account with
    {
        Roles = [new WorldRole { Name = Role, AllowedActions = ["sns:Publish", "dynamodb:*Item", "events:Put?vents"] }],
    });

    private SandboxCredentials Function => Aws.CredentialsForRole(Security, Role);

    [Fact]
    public async Task Role_may_call_only_its_actions()
    {
        Assert.Equal("ResourceNotFoundException", (await Client("dynamodb", Function, Home).JsonAsync("DynamoDB_20120810.GetItem", """{"TableName":"none","Key":{}}""")).ErrorCode);
        Assert.Equal("ValidationException", (await Client("events", Function, Home).JsonAsync("AWSEvents.PutEvents", "{}")).ErrorCode);
        var denied = await Client("dynamodb", Function, Home).JsonAsync("DynamoDB_20120810.Scan", """{"TableName":"landing-zone-ledger"}""");
        Assert.Equal("AccessDeniedException", denied.ErrorCode);
        Assert.Equal(
            "User: arn:aws:sts::777788889999:assumed-role/LandingZoneFunctions/sandbox is not authorized to perform: dynamodb:Scan because no identity-based policy allows the dynamodb:Scan action",
            denied.Json.GetProperty("message").GetString());
        Assert.Equal("UnauthorizedOperation", (await Client("ec2", Function, Home).QueryAsync("DescribeVpcs")).ErrorCode);
        Assert.Equal(200, (await Client("sts", Function, Home).QueryAsync("GetCallerIdentity")).Status);
    }

    [Fact]
    public async Task Transaction_needs_the_actions_of_its_parts()
    {
        var body = """{"TransactItems":[{"Put":{"TableName":"landing-zone-ledger","Item":{"pk":{"S":"p"},"sk":{"S":"s"}}}}]}""";
        Assert.Equal(200, (await Client("dynamodb", Function, Home).JsonAsync("DynamoDB_20120810.TransactWriteItems", body)).Status);
    }

    [Fact]
    public async Task Role_without_a_list_and_root_may_call_everything()
    {
        Assert.Equal(200, (await Client("ec2", Security, Home).QueryAsync("DescribeVpcs")).Status);
        Assert.Equal(200, (await Client("ec2", Aws.CredentialsForRole(Production, "app-server"), Home).QueryAsync("DescribeVpcs")).Status);
    }

    [Theory]
    [InlineData("ec2", 401, "AuthFailure")]
    [InlineData("iam", 403, "InvalidClientTokenId")]
    [InlineData("s3", 403, "InvalidAccessKeyId")]
    public async Task Unknown_access_key_is_refused(string service, int status, string code)
    {
        var answer = await Client(service, new SandboxCredentials("AKIAUNKNOWN", "x", null))
            .RestAsync(HttpMethod.Get, "/bucket?Action=DescribeVpcs");
        Assert.Equal((status, code), (answer.Status, answer.ErrorCode));
    }

    [Fact]
    public async Task Wrong_secret_or_session_token_is_refused()
    {
        var wrongSecret = Function with { SecretAccessKey = "x" };
        Assert.Equal("SignatureDoesNotMatch", (await Client("sts", wrongSecret).QueryAsync("GetCallerIdentity")).ErrorCode);
        Assert.Equal(
            "InvalidSignatureException", (await Client("dynamodb", wrongSecret).JsonAsync("DynamoDB_20120810.Scan", "{}")).ErrorCode);
        Assert.Equal(
            "InvalidClientTokenId", (await Client("sts", Function with { SessionToken = "x" }).QueryAsync("GetCallerIdentity")).ErrorCode);
    }

    [Fact]
    public async Task Unsigned_or_unknown_service_is_refused()
    {
        using var http = new HttpClient { BaseAddress = Aws.EndpointUrl };
        using var response = await http.GetAsync(new Uri("/", UriKind.Relative));
        Assert.Contains("<Code>MissingAuthenticationToken</Code>", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal("UnknownService", (await Client("lambda").QueryAsync("Invoke")).ErrorCode);
    }

    [Theory]
    [InlineData("ec2", "TerminateInstances", "InvalidAction")]
    [InlineData("iam", "DeleteUser", "InvalidAction")]
    public async Task Operation_outside_the_sandbox_is_refused(string service, string action, string code) =>
        Assert.Equal(code, (await Client(service).QueryAsync(action)).ErrorCode);

    [Fact]
    public async Task Operation_outside_the_sandbox_is_refused_in_JSON_and_REST()
    {
        Assert.Equal("UnknownOperationException", (await Client("dynamodb").JsonAsync("DynamoDB_20120810.DeleteTable", "{}")).ErrorCode);
        Assert.Equal("UnknownOperationException", (await Client("guardduty").RestAsync(HttpMethod.Delete, "/detector/d")).ErrorCode);
        Assert.Equal("NotImplemented", (await Client("s3").RestAsync(HttpMethod.Delete, "/bucket/key")).ErrorCode);
        Assert.Equal("SerializationException", (await Client("dynamodb").JsonAsync("DynamoDB_20120810.Scan", "{")).ErrorCode);
    }

    [Fact]
    public async Task Request_that_does_not_fit_the_API_model_is_refused_and_recorded()
    {
        var client = Client("dynamodb", Security, Home);
        var wrongType = """{"TableName":"landing-zone-ledger","Item":{"pk":{"S":1}}}""";
        Assert.Equal("SerializationException", (await client.JsonAsync("DynamoDB_20120810.PutItem", wrongType)).ErrorCode);
        var noKey = await client.JsonAsync("DynamoDB_20120810.GetItem", """{"TableName":"landing-zone-ledger"}""");
        Assert.Equal("ValidationException", noKey.ErrorCode);
        Assert.Equal(["SerializationException", "ValidationException"], Aws.Calls.ToList().Select(call => call.ErrorCode));
    }

    [Fact]
    public void Credentials_unknown_account_or_role_is_a_clear_error()
    {
        Assert.Throws<KeyNotFoundException>(() => Aws.CredentialsFor("000000000000"));
        Assert.Equal("Account 777788889999 has no role none; add it to the world.",
            Assert.Throws<KeyNotFoundException>(() => Aws.CredentialsForRole(Security, "none")).Message);
    }
}
