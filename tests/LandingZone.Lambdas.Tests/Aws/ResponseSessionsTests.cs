using LandingZone.Lambdas.Aws;
using LandingZone.Lambdas.Tests.Http;

namespace LandingZone.Lambdas.Tests.Aws;

public sealed class ResponseSessionsTests
{
    private const string Account = "444455556666";

    [Fact]
    public async Task Get_assumes_the_role_in_the_findings_account_with_external_id()
    {
        await using var aws = await AwsServer.AnswerAsync(Given("2026-03-04T06:06:07Z"));

        await Sessions(aws).GetAsync(Account, CancellationToken.None);

        Assert.Equal(
            "Action=AssumeRole&DurationSeconds=3600&ExternalId=ext-1&RoleArn=arn%3Aaws%3Aiam%3A%3A444455556666%3Arole%2Flz-response&RoleSessionName=remediate&Version=2011-06-15",
            aws.Request.Body);
        Assert.Contains("Credential=AKIDOWN/", aws.Request.Header("Authorization"), StringComparison.Ordinal);
        Assert.Contains("/eu-west-1/sts/aws4_request", aws.Request.Header("Authorization"), StringComparison.Ordinal);
    }

    [Fact] // R12: work is done with the role's credentials, never with the function's own.
    public async Task Get_clients_of_the_session_sign_with_the_roles_credentials()
    {
        await using var aws = await AwsServer.AnswerAsync(Given("2026-03-04T06:06:07Z"), Answer.Ok("""{"IsLogging":true}"""), AddressesAnswer);
        var session = await Sessions(aws).GetAsync(Account, CancellationToken.None);

        await session.CloudTrail("eu-west-1").IsLoggingAsync("t", CancellationToken.None);
        await session.Ec2("ap-south-1").DescribeAddressesAsync(CancellationToken.None);

        Assert.All(aws.Requests.Skip(1), request =>
        {
            Assert.Contains("Credential=ASIAROLE/", request.Header("Authorization"), StringComparison.Ordinal);
            Assert.Equal("role-token", request.Header("X-Amz-Security-Token"));
        });
        Assert.Contains("/ap-south-1/ec2/aws4_request", aws.Requests[2].Header("Authorization"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_again_is_kept_until_five_minutes_before_its_end()
    {
        await using var aws = await AwsServer.AnswerAsync(Given("2026-03-04T06:06:07Z"), Given("2026-03-04T07:06:07Z"));
        var sessions = Sessions(aws);
        var first = await sessions.GetAsync(Account, CancellationToken.None);

        aws.Clock.Advance(TimeSpan.FromMinutes(55) - TimeSpan.FromSeconds(1));
        Assert.Same(first, await sessions.GetAsync(Account, CancellationToken.None));
        aws.Clock.Advance(TimeSpan.FromSeconds(1));
        Assert.NotSame(first, await sessions.GetAsync(Account, CancellationToken.None));
        Assert.Equal(2, aws.Requests.Count);
    }

    [Fact]
    public async Task Get_many_at_once_one_account_is_assumed_once_and_two_are_twice()
    {
        await using var aws = await AwsServer.AnswerAsync(Given("2026-03-04T06:06:07Z"));
        var sessions = Sessions(aws);

        await Task.WhenAll(Enumerable.Range(0, 40).Select(number => sessions.GetAsync(number % 2 == 0 ? Account : "777788889999", CancellationToken.None)));

        Assert.Equal(2, aws.Requests.Count);
    }

    [Fact] // R10c, R12 and R36: a missing role is an error, not a reason to work as somebody else.
    public async Task Get_role_cannot_be_assumed_error_has_the_services_code_and_nothing_else_is_called()
    {
        await using var aws = await AwsServer.AnswerAsync(Answer.QueryError(403, "AccessDenied", "no trust"));
        var sessions = Sessions(aws);

        var error = await Assert.ThrowsAsync<AwsException>(() => sessions.GetAsync(Account, CancellationToken.None));

        Assert.Equal(("STS", "AssumeRole", "AccessDenied", 403, false),
            (error.Error.Service, error.Error.Operation, error.Error.Code, error.Error.StatusCode, error.Error.IsRetryable));
        Assert.Single(aws.Requests);
        await Assert.ThrowsAsync<AwsException>(() => sessions.GetAsync(Account, CancellationToken.None));
        Assert.Equal(2, aws.Requests.Count);
    }

    [Theory]
    [InlineData("")]
    [InlineData("44445555666")]
    [InlineData("4444555566667")]
    [InlineData("44445555666x")]
    [InlineData("*")]
    public async Task Get_no_account_id_is_refused_without_a_call(string accountId)
    {
        await using var aws = await AwsServer.AnswerAsync(Given("2026-03-04T06:06:07Z"));

        var error = await Assert.ThrowsAsync<ArgumentException>(() => Sessions(aws).GetAsync(accountId, CancellationToken.None));

        Assert.StartsWith($"'{accountId}' is not a 12-digit account id.", error.Message, StringComparison.Ordinal);
        Assert.Empty(aws.Requests);
    }

    [Fact]
    public void ToString_credentials_keep_their_secrets() =>
        Assert.Equal("AwsCredentials { AccessKeyId = AKID }", new AwsCredentials("AKID", "very-secret", "token").ToString());

    private static Answer AddressesAnswer => Answer.Ok("<DescribeAddressesResponse xmlns=\"http://ec2.amazonaws.com/doc/2016-11-15/\"/>");

    private static ResponseSessions Sessions(AwsServer aws) => aws.Access.ResponseSessions("lz-response", "ext-1", "remediate");

    private static Answer Given(string expiration) => Answer.Ok(
        $"""
        <AssumeRoleResponse xmlns="https://sts.amazonaws.com/doc/2011-06-15/"><AssumeRoleResult><Credentials>
        <AccessKeyId>ASIAROLE</AccessKeyId><SecretAccessKey>role-secret</SecretAccessKey><SessionToken>role-token</SessionToken>
        <Expiration>{expiration}</Expiration></Credentials></AssumeRoleResult></AssumeRoleResponse>
        """);
}
