using LandingZone.Lambdas.Aws;
using LandingZone.Lambdas.Aws.Iam;
using LandingZone.Lambdas.Tests.Http;

namespace LandingZone.Lambdas.Tests.Aws.Iam;

public sealed class IamClientTests
{
    private static readonly PasswordPolicy Strict = new(14, true, true, true, true, true, 90, 24, false);

    [Theory]
    [InlineData(false, "Inactive")]
    [InlineData(true, "Active")]
    public async Task UpdateAccessKey_is_a_signed_form_to_the_global_endpoint(bool isActive, string status)
    {
        await using var aws = await AwsServer.AnswerAsync(Empty("UpdateAccessKey"));

        await aws.Session.Iam().UpdateAccessKeyAsync("al+ice@x", "AKIA1", isActive, CancellationToken.None);

        var request = aws.Request;
        Assert.Equal(("POST", "/"), (request.Method, request.Target));
        Assert.Equal($"Action=UpdateAccessKey&Version=2010-05-08&UserName=al%2Bice%40x&AccessKeyId=AKIA1&Status={status}", request.Body);
        Assert.Equal("application/x-www-form-urlencoded; charset=utf-8", request.Header("Content-Type"));
        Assert.Equal("20260304T050607Z", request.Header("X-Amz-Date"));
        Assert.Equal("own-token", request.Header("X-Amz-Security-Token"));
        Assert.Matches(
            "^AWS4-HMAC-SHA256 Credential=AKIDOWN/20260304/us-east-1/iam/aws4_request, SignedHeaders=content-type;host;x-amz-date;x-amz-security-token, Signature=[0-9a-f]{64}$",
            request.Header("Authorization"));
    }

    [Fact]
    public async Task Call_with_trace_id_passes_it_on()
    {
        await using var aws = await AwsServer.AnswerAsync(Empty("UpdateAccessKey"));
        aws.Trace.TraceId = "Root=1-5bef4de7-ad49b0e87f6ef6c87fc2e700;Sampled=1";

        await aws.Session.Iam().UpdateAccessKeyAsync("a", "b", false, CancellationToken.None);

        Assert.Equal("Root=1-5bef4de7-ad49b0e87f6ef6c87fc2e700;Sampled=1", aws.Request.Header("X-Amzn-Trace-Id"));
    }

    [Fact] // C10
    public async Task ListAccessKeys_two_pages_all_are_returned()
    {
        await using var aws = await AwsServer.AnswerAsync(
            Keys("<IsTruncated>true</IsTruncated><Marker>m+1</Marker>", ("AKIA1", "Active")),
            Keys("<IsTruncated>false</IsTruncated>", ("AKIA2", "Inactive")));

        Assert.Equal(
            [new AccessKey("AKIA1", true), new AccessKey("AKIA2", false)],
            await aws.Session.Iam().ListAccessKeysAsync("alice", CancellationToken.None));
        Assert.Equal("Action=ListAccessKeys&Version=2010-05-08&UserName=alice&Marker=m%2B1", aws.Requests[1].Body);
    }

    [Fact]
    public async Task GetRole_reads_name_id_arn_and_path()
    {
        await using var aws = await AwsServer.AnswerAsync(Result(
            "GetRole", "<Role><Path>/aws-reserved/sso/</Path><RoleName>R</RoleName><RoleId>AROA1</RoleId><Arn>arn:aws:iam::1:role/R</Arn></Role>"));

        Assert.Equal(
            new Role("R", "AROA1", "arn:aws:iam::1:role/R", "/aws-reserved/sso/"),
            await aws.Session.Iam().GetRoleAsync("R", CancellationToken.None));
    }

    [Fact]
    public async Task ListRoleTags_and_ListUserTags_read_tags()
    {
        const string tags = "<IsTruncated>false</IsTruncated><Tags><member><Key>k</Key><Value>v</Value></member><member><Key>empty</Key><Value/></member></Tags>";
        await using var aws = await AwsServer.AnswerAsync(Result("ListRoleTags", tags), Result("ListUserTags", tags));

        Assert.Equal([new Tag("k", "v"), new Tag("empty", "")], await aws.Session.Iam().ListRoleTagsAsync("R", CancellationToken.None));
        Assert.Equal([new Tag("k", "v"), new Tag("empty", "")], await aws.Session.Iam().ListUserTagsAsync("u", CancellationToken.None));
        Assert.Equal(
            ["Action=ListRoleTags&Version=2010-05-08&RoleName=R", "Action=ListUserTags&Version=2010-05-08&UserName=u"],
            aws.Requests.Select(request => request.Body));
    }

    [Fact]
    public async Task PutRolePolicy_sends_the_document_encoded()
    {
        await using var aws = await AwsServer.AnswerAsync(Empty("PutRolePolicy"));

        await aws.Session.Iam().PutRolePolicyAsync("R", "P", """{"a":"*"}""", CancellationToken.None);

        Assert.Equal(
            "Action=PutRolePolicy&Version=2010-05-08&RoleName=R&PolicyName=P&PolicyDocument=%7B%22a%22%3A%22%2A%22%7D", aws.Request.Body);
    }

    [Fact]
    public async Task GetRolePolicy_decodes_the_document_and_knows_that_there_is_none()
    {
        await using var aws = await AwsServer.AnswerAsync(
            Result("GetRolePolicy", "<PolicyDocument>%7B%22a%22%3A%22%2A%20b%22%7D</PolicyDocument>"), Answer.QueryError(404, "NoSuchEntity"));

        Assert.Equal("""{"a":"* b"}""", await aws.Session.Iam().GetRolePolicyAsync("R", "P", CancellationToken.None));
        Assert.Null(await aws.Session.Iam().GetRolePolicyAsync("R", "P", CancellationToken.None));
    }

    [Fact]
    public async Task DeleteRolePolicy_already_gone_is_no_error_but_others_are()
    {
        await using var aws = await AwsServer.AnswerAsync(
            Empty("DeleteRolePolicy"), Answer.QueryError(404, "NoSuchEntity"), Answer.QueryError(400, "UnmodifiableEntity", "reserved"));

        Assert.True(await aws.Session.Iam().DeleteRolePolicyAsync("R", "P", CancellationToken.None));
        Assert.False(await aws.Session.Iam().DeleteRolePolicyAsync("R", "P", CancellationToken.None));
        var error = await Assert.ThrowsAsync<AwsException>(() => aws.Session.Iam().DeleteRolePolicyAsync("R", "P", CancellationToken.None));
        Assert.Equal(new AwsError("IAM", "DeleteRolePolicy", "UnmodifiableEntity", "reserved", 400, "req-1", false), error.Error);
    }

    [Fact] // A deleted policy is the state to repair, not an error.
    public async Task GetAccountPasswordPolicy_none_is_null()
    {
        await using var aws = await AwsServer.AnswerAsync(Answer.QueryError(404, "NoSuchEntity"));

        Assert.Null(await aws.Session.Iam().GetAccountPasswordPolicyAsync(CancellationToken.None));
    }

    [Fact]
    public async Task GetAccountPasswordPolicy_reads_every_field_and_0_as_off()
    {
        await using var aws = await AwsServer.AnswerAsync(
            Policy("<MaxPasswordAge>90</MaxPasswordAge><PasswordReusePrevention>24</PasswordReusePrevention><HardExpiry>false</HardExpiry>"),
            Policy("<MaxPasswordAge>0</MaxPasswordAge><HardExpiry>true</HardExpiry>"));

        Assert.Equal(Strict, await aws.Session.Iam().GetAccountPasswordPolicyAsync(CancellationToken.None));
        Assert.Equal(
            Strict with { MaxPasswordAge = null, PasswordReusePrevention = null, HardExpiry = true },
            await aws.Session.Iam().GetAccountPasswordPolicyAsync(CancellationToken.None));
    }

    [Fact] // The operation has no partial update: everything is sent but what is off by default.
    public async Task UpdateAccountPasswordPolicy_sends_the_whole_policy()
    {
        await using var aws = await AwsServer.AnswerAsync(Empty("UpdateAccountPasswordPolicy"));

        await aws.Session.Iam().UpdateAccountPasswordPolicyAsync(Strict, CancellationToken.None);
        await aws.Session.Iam().UpdateAccountPasswordPolicyAsync(
            Strict with { MaxPasswordAge = null, PasswordReusePrevention = null, RequireSymbols = false }, CancellationToken.None);

        Assert.Equal(
            [
                "Action=UpdateAccountPasswordPolicy&Version=2010-05-08&MinimumPasswordLength=14&RequireSymbols=true&RequireNumbers=true&RequireUppercaseCharacters=true&RequireLowercaseCharacters=true&AllowUsersToChangePassword=true&MaxPasswordAge=90&PasswordReusePrevention=24",
                "Action=UpdateAccountPasswordPolicy&Version=2010-05-08&MinimumPasswordLength=14&RequireSymbols=false&RequireNumbers=true&RequireUppercaseCharacters=true&RequireLowercaseCharacters=true&AllowUsersToChangePassword=true",
            ],
            aws.Requests.Select(request => request.Body));
    }

    private static Answer Empty(string operation) => Answer.Ok(
        $"<{operation}Response xmlns=\"https://iam.amazonaws.com/doc/2010-05-08/\"><ResponseMetadata><RequestId>r</RequestId></ResponseMetadata></{operation}Response>");

    private static Answer Result(string operation, string xml) => Answer.Ok(
        $"<{operation}Response xmlns=\"https://iam.amazonaws.com/doc/2010-05-08/\"><{operation}Result>{xml}</{operation}Result></{operation}Response>");

    private static Answer Policy(string rest) => Result(
        "GetAccountPasswordPolicy",
        "<PasswordPolicy><MinimumPasswordLength>14</MinimumPasswordLength><RequireSymbols>true</RequireSymbols><RequireNumbers>true</RequireNumbers>"
        + "<RequireUppercaseCharacters>true</RequireUppercaseCharacters><RequireLowercaseCharacters>true</RequireLowercaseCharacters>"
        + $"<AllowUsersToChangePassword>true</AllowUsersToChangePassword>{rest}</PasswordPolicy>");

    private static Answer Keys(string rest, params (string Id, string Status)[] keys) => Result(
        "ListAccessKeys",
        "<AccessKeyMetadata>" + string.Concat(keys.Select(key => $"<member><AccessKeyId>{key.Id}</AccessKeyId><Status>{key.Status}</Status></member>"))
        + "</AccessKeyMetadata>" + rest);
}
