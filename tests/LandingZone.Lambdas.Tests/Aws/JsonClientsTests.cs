using LandingZone.Lambdas.Aws;
using LandingZone.Lambdas.Aws.CloudTrail;
using LandingZone.Lambdas.Aws.EventBridge;
using LandingZone.Lambdas.Aws.Organizations;
using LandingZone.Lambdas.Aws.S3;
using LandingZone.Lambdas.Tests.Http;

namespace LandingZone.Lambdas.Tests.Aws;

/// <summary>CloudTrail, Organizations, EventBridge, SSM, SNS and S3 Control: requests as they are sent, answers as they are read.</summary>
public sealed class JsonClientsTests
{
    private const string TrailJson =
        """{"Name":"t","TrailARN":"arn:aws:cloudtrail:eu-west-1:1:trail/t","HomeRegion":"eu-west-1","IsMultiRegionTrail":true,"IsOrganizationTrail":false}""";

    private static readonly Trail Trail = new("t", "arn:aws:cloudtrail:eu-west-1:1:trail/t", "eu-west-1", IsMultiRegion: true, IsOrganization: false);

    [Fact]
    public async Task StartLogging_is_json_1_1_in_the_trails_region()
    {
        await using var aws = await AwsServer.AnswerAsync(Answer.Ok(""));

        await aws.Session.CloudTrail("us-east-2").StartLoggingAsync(Trail.Arn, CancellationToken.None);

        Assert.Equal("CloudTrail_20131101.StartLogging", aws.Request.Header("X-Amz-Target"));
        Assert.Equal("application/x-amz-json-1.1", aws.Request.Header("Content-Type"));
        Assert.Equal("""{"Name":"arn:aws:cloudtrail:eu-west-1:1:trail/t"}""", aws.Request.Body);
        Assert.Contains(
            "/us-east-2/cloudtrail/aws4_request, SignedHeaders=content-type;host;x-amz-date;x-amz-security-token;x-amz-target,",
            aws.Request.Header("Authorization"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task DescribeTrails_and_GetTrail_read_trails()
    {
        await using var aws = await AwsServer.AnswerAsync(
            Answer.Ok($$"""{"trailList":[{{TrailJson}}]}"""), Answer.Ok($$"""{"Trail":{{TrailJson}}}"""), Answer.JsonError(400, "TrailNotFoundException"));
        var cloudTrail = aws.Session.CloudTrail("eu-west-1");

        Assert.Equal([Trail], await cloudTrail.DescribeTrailsAsync(includeShadowTrails: false, CancellationToken.None));
        Assert.Equal(Trail, await cloudTrail.GetTrailAsync("t", CancellationToken.None));
        Assert.Null(await cloudTrail.GetTrailAsync("gone", CancellationToken.None));
        Assert.Equal(
            ["""{"includeShadowTrails":false}""", """{"Name":"t"}""", """{"Name":"gone"}"""], aws.Requests.Select(request => request.Body));
    }

    [Fact]
    public async Task ListTags_of_a_trail_two_pages()
    {
        await using var aws = await AwsServer.AnswerAsync(
            Answer.Ok("""{"ResourceTagList":[{"ResourceId":"a","TagsList":[{"Key":"k","Value":"v"}]}],"NextToken":"n"}"""),
            Answer.Ok("""{"ResourceTagList":[{"ResourceId":"a","TagsList":[{"Key":"l"}]}]}"""));

        Assert.Equal([new Tag("k", "v"), new Tag("l", "")], await aws.Session.CloudTrail("eu-west-1").ListTagsAsync("a", CancellationToken.None));
        Assert.Equal("""{"ResourceIdList":["a"],"NextToken":"n"}""", aws.Requests[1].Body);
    }

    [Fact] // D28: every page of accounts, whatever their status; the caller chooses by status (T32).
    public async Task ListAccounts_two_pages_all_are_returned()
    {
        await using var aws = await AwsServer.AnswerAsync(
            Answer.Ok("""{"Accounts":[{"Id":"111122223333","Name":"a","Email":"a@example.com","Status":"ACTIVE"}],"NextToken":"n"}"""),
            Answer.Ok("""{"Accounts":[{"Id":"444455556666","Name":"b","Email":"b@example.com","Status":"SUSPENDED"}],"NextToken":null}"""));

        var accounts = await aws.Session.Organizations().ListAccountsAsync(CancellationToken.None);

        Assert.Equal(
            [new OrganizationAccount("111122223333", "a", "a@example.com", "ACTIVE"), new OrganizationAccount("444455556666", "b", "b@example.com", "SUSPENDED")],
            accounts);
        Assert.Equal([true, false], accounts.Select(account => account.IsActive));
        Assert.Equal(["{}", """{"NextToken":"n"}"""], aws.Requests.Select(request => request.Body));
        Assert.Equal("AWSOrganizationsV20161128.ListAccounts", aws.Requests[0].Header("X-Amz-Target"));
        Assert.Contains("/us-east-1/organizations/", aws.Requests[0].Header("Authorization"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Organizations_reads_organization_roots_administrators_and_trusted_services()
    {
        await using var aws = await AwsServer.AnswerAsync(
            Answer.Ok("""{"Organization":{"Id":"o-1","MasterAccountId":"111122223333"}}"""),
            Answer.Ok("""{"Roots":[{"Id":"r-1","PolicyTypes":[{"Type":"GUARDDUTY_POLICY","Status":"ENABLED"},{"Type":"TAG_POLICY","Status":"PENDING_DISABLE"}]}]}"""),
            Answer.Ok("""{"DelegatedAdministrators":[{"Id":"444455556666"}]}"""),
            Answer.Ok("""{"EnabledServicePrincipals":[{"ServicePrincipal":"guardduty.amazonaws.com"}]}"""));
        var organizations = aws.Session.Organizations();

        Assert.Equal(new Organization("o-1", "111122223333"), await organizations.DescribeOrganizationAsync(CancellationToken.None));
        var root = Assert.Single(await organizations.ListRootsAsync(CancellationToken.None));
        Assert.Equal(("r-1", "GUARDDUTY_POLICY"), (root.Id, Assert.Single(root.EnabledPolicyTypes)));
        Assert.Equal(["444455556666"], await organizations.ListDelegatedAdministratorsAsync("guardduty.amazonaws.com", CancellationToken.None));
        Assert.Equal(["guardduty.amazonaws.com"], await organizations.ListAwsServiceAccessAsync(CancellationToken.None));
        Assert.Equal("""{"ServicePrincipal":"guardduty.amazonaws.com"}""", aws.Requests[2].Body);
        Assert.Equal("AWSOrganizationsV20161128.ListAWSServiceAccessForOrganization", aws.Requests[3].Header("X-Amz-Target"));
    }

    [Fact]
    public async Task PutEvents_eleven_events_are_two_requests_in_order()
    {
        await using var aws = await AwsServer.AnswerAsync(Answer.Ok("""{"FailedEntryCount":0,"Entries":[]}"""));

        await aws.Session.EventBridge("eu-west-1").PutEventsAsync([.. Enumerable.Range(0, 11).Select(Event)], CancellationToken.None);

        Assert.Equal(2, aws.Requests.Count);
        Assert.Equal(
            """{"Entries":[{"EventBusName":"bus","Source":"landing-zone","DetailType":"T","Detail":"{\"n\":10}"}]}""", aws.Requests[1].Body);
        Assert.Equal("AWSEvents.PutEvents", aws.Requests[0].Header("X-Amz-Target"));
    }

    [Fact] // A refused event in an answer with status 200 is the same trap as T18.
    public async Task PutEvents_some_are_refused_only_those_are_sent_again()
    {
        await using var aws = await AwsServer.AnswerAsync(
            Answer.Ok("""{"FailedEntryCount":1,"Entries":[{"EventId":"a"},{"ErrorCode":"ThrottlingException","ErrorMessage":"slow"},{"EventId":"c"}]}"""),
            Answer.Ok("""{"FailedEntryCount":0,"Entries":[{"EventId":"b"}]}"""));

        await aws.Session.EventBridge("eu-west-1").PutEventsAsync([Event(0), Event(1), Event(2)], CancellationToken.None);

        Assert.Equal(
            """{"Entries":[{"EventBusName":"bus","Source":"landing-zone","DetailType":"T","Detail":"{\"n\":1}"}]}""", aws.Requests[1].Body);
        Assert.Equal(2, aws.Requests.Count);
    }

    [Fact]
    public async Task PutEvents_refused_to_the_end_is_an_error_with_the_services_code()
    {
        await using var aws = await AwsServer.AnswerAsync(
            Answer.Ok("""{"FailedEntryCount":1,"Entries":[{"ErrorCode":"InternalFailure","ErrorMessage":"sorry"}]}"""));

        var error = await Assert.ThrowsAsync<AwsException>(
            () => aws.Session.EventBridge("eu-west-1").PutEventsAsync([Event(0)], CancellationToken.None));

        Assert.Equal("EventBridge PutEvents: InternalFailure: 1 of 1 events were refused, the first with: sorry", error.Message);
        Assert.Equal(4, aws.Requests.Count);
    }

    [Fact]
    public async Task Publish_is_a_form_and_returns_the_message_id()
    {
        await using var aws = await AwsServer.AnswerAsync(Answer.Ok(
            "<PublishResponse xmlns=\"http://sns.amazonaws.com/doc/2010-03-31/\"><PublishResult><MessageId>m-1</MessageId></PublishResult></PublishResponse>"));

        var id = await aws.Session.Sns("eu-west-1").PublishAsync("arn:aws:sns:eu-west-1:1:t", "[High] x", "a\nb & c", CancellationToken.None);

        Assert.Equal("m-1", id);
        Assert.Equal(
            "Action=Publish&Version=2010-03-31&TopicArn=arn%3Aaws%3Asns%3Aeu-west-1%3A1%3At&Subject=%5BHigh%5D%20x&Message=a%0Ab%20%26%20c",
            aws.Request.Body);
    }

    [Fact]
    public async Task GetParameter_asks_for_the_decrypted_value()
    {
        await using var aws = await AwsServer.AnswerAsync(Answer.Ok("""{"Parameter":{"Name":"/lz/hooks","Value":"[]","Version":1}}"""));

        Assert.Equal("[]", await aws.Session.Ssm("eu-west-1").GetParameterAsync("/lz/hooks", CancellationToken.None));
        Assert.Equal("""{"Name":"/lz/hooks","WithDecryption":true}""", aws.Request.Body);
        Assert.Equal("AmazonSSM.GetParameter", aws.Request.Header("X-Amz-Target"));
    }

    [Fact]
    public async Task S3Control_account_settings_are_read_written_and_none_when_absent()
    {
        await using var aws = await AwsServer.AnswerAsync(
            Answer.Ok("<PublicAccessBlockConfiguration xmlns=\"http://awss3control.amazonaws.com/doc/2018-08-20/\"><BlockPublicAcls>true</BlockPublicAcls><IgnorePublicAcls>false</IgnorePublicAcls><BlockPublicPolicy>true</BlockPublicPolicy><RestrictPublicBuckets>false</RestrictPublicBuckets></PublicAccessBlockConfiguration>"),
            Answer.QueryError(404, "NoSuchPublicAccessBlockConfiguration"),
            Answer.Ok(""));
        var s3 = aws.Session.S3Control("eu-west-1", "111122223333");

        Assert.Equal(new PublicAccessBlock(true, false, true, false), await s3.GetPublicAccessBlockAsync(CancellationToken.None));
        Assert.Equal(PublicAccessBlock.None, await s3.GetPublicAccessBlockAsync(CancellationToken.None));
        await s3.PutPublicAccessBlockAsync(PublicAccessBlock.All, CancellationToken.None);

        var put = aws.Requests[2];
        Assert.Equal(("PUT", "/v20180820/configuration/publicAccessBlock", "111122223333"), (put.Method, put.Target, put.Header("x-amz-account-id")));
        Assert.Equal(
            "<PublicAccessBlockConfiguration xmlns=\"http://awss3control.amazonaws.com/doc/2018-08-20/\"><BlockPublicAcls>true</BlockPublicAcls><IgnorePublicAcls>true</IgnorePublicAcls><BlockPublicPolicy>true</BlockPublicPolicy><RestrictPublicBuckets>true</RestrictPublicBuckets></PublicAccessBlockConfiguration>",
            put.Body);
        Assert.Contains("/eu-west-1/s3/aws4_request, SignedHeaders=host;x-amz-account-id;x-amz-content-sha256;", put.Header("Authorization"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Call_answer_lacks_what_the_service_promises_error_names_it()
    {
        await using var aws = await AwsServer.AnswerAsync(Answer.Ok("""{"Parameter":{}}"""));

        var error = await Assert.ThrowsAsync<FormatException>(() => aws.Session.Ssm("eu-west-1").GetParameterAsync("p", CancellationToken.None));

        Assert.Equal("The answer of AWS lacks 'Value'.", error.Message);
    }

    private static BusEvent Event(int number) => new("bus", "landing-zone", "T", $$"""{"n":{{number}}}""");
}
