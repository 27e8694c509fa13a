using LandingZone.Lambdas.Aws;
using LandingZone.Lambdas.Aws.GuardDuty;
using LandingZone.Lambdas.Tests.Http;

namespace LandingZone.Lambdas.Tests.Aws.GuardDuty;

public sealed class GuardDutyClientTests
{
    [Fact]
    public async Task FindDetector_is_a_signed_get_and_none_is_null()
    {
        await using var aws = await AwsServer.AnswerAsync(Answer.Ok("""{"detectorIds":["d1"],"nextToken":""}"""), Answer.Ok("""{"detectorIds":[]}"""));

        Assert.Equal("d1", await aws.Session.GuardDuty("eu-west-1").FindDetectorAsync(CancellationToken.None));
        Assert.Null(await aws.Session.GuardDuty("ap-south-1").FindDetectorAsync(CancellationToken.None));
        Assert.Equal(("GET", "/detector?maxResults=50", ""), (aws.Requests[0].Method, aws.Requests[0].Target, aws.Requests[0].Body));
        Assert.Contains(
            "/eu-west-1/guardduty/aws4_request, SignedHeaders=host;x-amz-date;x-amz-security-token,",
            aws.Requests[0].Header("Authorization"), StringComparison.Ordinal);
        Assert.Contains("/ap-south-1/guardduty/aws4_request", aws.Requests[1].Header("Authorization"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task GetDetector_reads_plans_with_additional_configurations()
    {
        await using var aws = await AwsServer.AnswerAsync(Answer.Ok(
            """
            {"status":"ENABLED","findingPublishingFrequency":"FIFTEEN_MINUTES","features":[
             {"name":"S3_DATA_EVENTS","status":"DISABLED"},
             {"name":"RUNTIME_MONITORING","status":"ENABLED","additionalConfiguration":[{"name":"EC2_AGENT_MANAGEMENT","status":"ENABLED"}]}]}
            """));

        var detector = await aws.Session.GuardDuty("eu-west-1").GetDetectorAsync("d1", CancellationToken.None);

        Assert.Equal((true, "FIFTEEN_MINUTES"), (detector.IsEnabled, detector.FindingPublishingFrequency));
        Assert.Equal([("S3_DATA_EVENTS", false), ("RUNTIME_MONITORING", true)], detector.Features.Select(feature => (feature.Name, feature.IsEnabled)));
        Assert.Equal("EC2_AGENT_MANAGEMENT", Assert.Single(detector.Features[1].AdditionalConfigurations).Name);
        Assert.Equal("/detector/d1", aws.Request.Target);
    }

    [Fact] // D28
    public async Task ListMembers_two_pages_and_those_without_relation()
    {
        await using var aws = await AwsServer.AnswerAsync(
            Answer.Ok("""{"members":[{"accountId":"111122223333","relationshipStatus":"Enabled"}],"nextToken":"n/1"}"""),
            Answer.Ok("""{"members":[{"accountId":"444455556666","relationshipStatus":"Removed"}]}"""));

        Assert.Equal(
            [new Member("111122223333", "Enabled"), new Member("444455556666", "Removed")],
            await aws.Session.GuardDuty("eu-west-1").ListMembersAsync("d1", CancellationToken.None));
        Assert.Equal(
            ["/detector/d1/member?maxResults=50&onlyAssociated=false", "/detector/d1/member?maxResults=50&nextToken=n%2F1&onlyAssociated=false"],
            aws.Requests.Select(request => request.Target));
    }

    [Fact]
    public async Task DescribeOrganizationConfiguration_reads_all_pages_of_plans()
    {
        await using var aws = await AwsServer.AnswerAsync(
            Answer.Ok("""{"autoEnableOrganizationMembers":"ALL","memberAccountLimitReached":true,"features":[{"name":"S3_DATA_EVENTS","autoEnable":"ALL"}],"nextToken":"n"}"""),
            Answer.Ok("""{"autoEnableOrganizationMembers":"ALL","memberAccountLimitReached":true,"features":[{"name":"RUNTIME_MONITORING","autoEnable":"NEW","additionalConfiguration":[{"name":"EKS_ADDON_MANAGEMENT","autoEnable":"NONE"}]}]}"""));

        var organization = await aws.Session.GuardDuty("eu-west-1").DescribeOrganizationConfigurationAsync("d1", CancellationToken.None);

        Assert.Equal(("ALL", true), (organization.AutoEnableOrganizationMembers, organization.MemberAccountLimitReached));
        Assert.Equal([("S3_DATA_EVENTS", "ALL"), ("RUNTIME_MONITORING", "NEW")], organization.Features.Select(feature => (feature.Name, feature.AutoEnable)));
        Assert.Equal(("EKS_ADDON_MANAGEMENT", "NONE"), organization.Features[1].AdditionalConfigurations.Select(one => (one.Name, one.AutoEnable)).Single());
        Assert.Equal("/detector/d1/admin?maxResults=50&nextToken=n", aws.Requests[1].Target);
    }

    [Fact]
    public async Task GetMemberDetectors_reads_plans_of_each_member()
    {
        await using var aws = await AwsServer.AnswerAsync(Answer.Ok(
            """{"members":[{"accountId":"111122223333","features":[{"name":"S3_DATA_EVENTS","status":"ENABLED"}]}],"unprocessedAccounts":[]}"""));

        var batch = await aws.Session.GuardDuty("eu-west-1").GetMemberDetectorsAsync("d1", ["111122223333"], CancellationToken.None);

        Assert.Equal(("111122223333", "S3_DATA_EVENTS", true),
            batch.Items.Select(member => (member.AccountId, member.Features[0].Name, member.Features[0].IsEnabled)).Single());
        Assert.Equal(
            ("POST", "/detector/d1/member/detector/get", """{"accountIds":["111122223333"]}""", "application/json"),
            (aws.Request.Method, aws.Request.Target, aws.Request.Body, aws.Request.Header("Content-Type")));
    }

    [Fact] // T18, D19: what stays unprocessed after bounded rounds is reported, and the others are not lost.
    public async Task GetRemainingFreeTrialDays_one_account_stays_unprocessed_is_reported_with_its_reason()
    {
        await using var aws = await AwsServer.AnswerAsync(
            Answer.Ok("""{"accounts":[{"accountId":"111122223333","features":[{"name":"S3_DATA_EVENTS","freeTrialDaysRemaining":7},{"name":"FLOW_LOGS"}]}],"unprocessedAccounts":[{"accountId":"444455556666","result":"not a member"}]}"""),
            Answer.Ok("""{"accounts":[],"unprocessedAccounts":[{"accountId":"444455556666","result":"not a member"}]}"""));

        var batch = await aws.Session.GuardDuty("eu-west-1")
            .GetRemainingFreeTrialDaysAsync("d1", ["111122223333", "444455556666"], CancellationToken.None);

        var trial = Assert.Single(batch.Items);
        Assert.Equal(new Dictionary<string, int> { ["S3_DATA_EVENTS"] = 7 }, trial.DaysByFeature);
        Assert.Equal([new UnprocessedAccount("444455556666", "not a member")], batch.Unprocessed);
        Assert.Equal(4, aws.Requests.Count);
        Assert.All(aws.Requests.Skip(1), request => Assert.Equal("""{"accountIds":["444455556666"]}""", request.Body));
        Assert.Equal("/detector/d1/freeTrial/daysRemaining", aws.Requests[0].Target);
    }

    [Fact] // T18
    public async Task CreateMembers_stays_unprocessed_is_an_error_that_names_the_account()
    {
        await using var aws = await AwsServer.AnswerAsync(Answer.Ok("""{"unprocessedAccounts":[{"accountId":"444455556666","result":"suspended"}]}"""));

        var error = await Assert.ThrowsAsync<AwsException>(() => aws.Session.GuardDuty("eu-west-1")
            .CreateMembersAsync("d1", [("444455556666", "a@example.com")], CancellationToken.None));

        Assert.Equal("GuardDuty CreateMembers: UnprocessedAccounts: 444455556666: suspended", error.Message);
        Assert.Equal(
            ("/detector/d1/member", """{"accountDetails":[{"accountId":"444455556666","email":"a@example.com"}]}"""),
            (aws.Requests[0].Target, aws.Requests[0].Body));
    }

    [Fact] // D15
    public async Task UpdateMemberDetectors_51_accounts_are_two_requests_with_the_whole_plan()
    {
        await using var aws = await AwsServer.AnswerAsync(Answer.Ok("""{"unprocessedAccounts":[]}"""));

        await aws.Session.GuardDuty("eu-west-1").UpdateMemberDetectorsAsync(
            "d1", [.. Enumerable.Range(0, 51).Select(number => $"{number:000000000000}")],
            [new("RUNTIME_MONITORING", true, [new("EC2_AGENT_MANAGEMENT", false, [])])], CancellationToken.None);

        Assert.Equal(2, aws.Requests.Count);
        Assert.Equal("/detector/d1/member/detector/update", aws.Requests[1].Target);
        Assert.Equal(
            """{"accountIds":["000000000050"],"features":[{"name":"RUNTIME_MONITORING","status":"ENABLED","additionalConfiguration":[{"name":"EC2_AGENT_MANAGEMENT","status":"DISABLED"}]}]}""",
            aws.Requests[1].Body);
    }

    [Fact]
    public async Task GetUsage_by_plan_and_account_reads_amounts()
    {
        await using var aws = await AwsServer.AnswerAsync(
            Answer.Ok("""{"usageStatistics":{"sumByFeature":[{"feature":"FLOW_LOGS","total":{"amount":"12.34567890123","unit":"USD"}}]}}"""),
            Answer.Ok("""{"usageStatistics":{"sumByAccount":[{"accountId":"111122223333","total":{"amount":"1E-7","unit":"USD"}}]},"nextToken":"n"}"""),
            Answer.Ok("""{"usageStatistics":{"sumByAccount":[{"accountId":"444455556666","total":{"amount":"2","unit":"USD"}}]}}"""));
        var guardDuty = aws.Session.GuardDuty("eu-west-1");

        Assert.Equal([new UsageSum("FLOW_LOGS", 12.34567890123m, "USD")], await guardDuty.GetUsageByFeatureAsync("d1", CancellationToken.None));
        Assert.Equal(
            [new UsageSum("111122223333", 0.0000001m, "USD"), new UsageSum("444455556666", 2m, "USD")],
            await guardDuty.GetUsageByAccountAsync("d1", CancellationToken.None));
        Assert.Equal(
            ["""{"usageStatisticsType":"SUM_BY_FEATURES","usageCriteria":{},"maxResults":50}""", """{"usageStatisticsType":"SUM_BY_ACCOUNT","usageCriteria":{},"maxResults":50}""", """{"usageStatisticsType":"SUM_BY_ACCOUNT","usageCriteria":{},"maxResults":50,"nextToken":"n"}"""],
            aws.Requests.Select(request => request.Body));
    }

    [Fact]
    public async Task PublishingDestinations_are_listed_and_described()
    {
        await using var aws = await AwsServer.AnswerAsync(
            Answer.Ok("""{"destinations":[{"destinationId":"p1","destinationType":"S3","status":"PUBLISHING"}]}"""),
            Answer.Ok("""{"destinationId":"p1","status":"PUBLISHING","publishingFailureStartTimestamp":0,"destinationProperties":{"destinationArn":"arn:aws:s3:::b","kmsKeyArn":"arn:aws:kms:eu-west-1:1:key/k"}}"""),
            Answer.Ok("""{"destinationId":"p1","status":"UNABLE_TO_PUBLISH_FIX_DESTINATION_PROPERTY","publishingFailureStartTimestamp":1772600767000,"destinationProperties":{}}"""));
        var guardDuty = aws.Session.GuardDuty("eu-west-1");

        Assert.Equal([new PublishingDestination("p1", "PUBLISHING")], await guardDuty.ListPublishingDestinationsAsync("d1", CancellationToken.None));
        Assert.Equal(
            new PublishingDestinationDetails("PUBLISHING", "arn:aws:s3:::b", "arn:aws:kms:eu-west-1:1:key/k", null),
            await guardDuty.DescribePublishingDestinationAsync("d1", "p1", CancellationToken.None));
        Assert.Equal(AwsServer.Now, (await guardDuty.DescribePublishingDestinationAsync("d1", "p1", CancellationToken.None)).FailingSince);
        Assert.Equal("/detector/d1/publishingDestination/p1", aws.Requests[1].Target);
    }

    [Fact]
    public async Task Call_refused_code_comes_from_the_header_or_the_body()
    {
        await using var aws = await AwsServer.AnswerAsync(
            new Answer(400, """{"message":"bad detector","__type":"InvalidInputException"}""", ("x-amzn-ErrorType", "BadRequestException:http://internal.amazon.com/")),
            Answer.Ok(""));

        var error = await Assert.ThrowsAsync<AwsException>(() => aws.Session.GuardDuty("eu-west-1").GetDetectorAsync("d1", CancellationToken.None));

        Assert.Equal(("BadRequestException", "bad detector", false), (error.Error.Code, error.Error.Message, error.Error.IsRetryable));
    }
}
