using System.Text.Json;
using LandingZone.Lambdas.Coverage;
using LandingZone.Lambdas.Tests.Aws;
using LandingZone.Lambdas.Tests.Http;

namespace LandingZone.Lambdas.Tests.Coverage;

public sealed class CoverageCollectorTests
{
    private const string Admin = "777788889999";
    private const string Region = "eu-west-1";

    // T54: GuardDuty has said the same in several ways, and only the code stays.
    [Theory]
    [InlineData("The request is rejected because the current account is not the GuardDuty delegated administrator account of an organization.")]
    [InlineData("The request failed because you do not have required AWS Organization master permission.")]
    [InlineData("The request is rejected because the input detectorId is not owned by the current account.")]
    [InlineData("")]
    public async Task Regions_organization_configuration_is_refused_is_another_administrator_whatever_the_wording(string wording)
    {
        await using var aws = await AwsServer.StartAsync(request => Task.FromResult(Refusing(request, "BadRequestException", 400, wording)));

        var state = Assert.Single(await new CoverageCollector(aws.Session, Admin).RegionsAsync([Region], CancellationToken.None));

        Assert.Equal([new(CoverageCheck.Administrator, Region, "", "", Admin, $"another account or none: {wording}")], state.Failures);
        Assert.Null(state.Members);
        Assert.DoesNotContain(aws.Requests, request => request.Target.Contains("/member", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Regions_organization_configuration_is_denied_says_nothing_about_the_administrator()
    {
        await using var aws = await AwsServer.StartAsync(request => Task.FromResult(
            Refusing(request, "AccessDeniedException", 403, "User is not authorized: only the administrator account may do this.")));

        var state = Assert.Single(await new CoverageCollector(aws.Session, Admin).RegionsAsync([Region], CancellationToken.None));

        Assert.Equal([CoverageCheck.Unanswered], state.Failures.Select(failure => failure.Check));
        Assert.NotNull(state.Members);
    }

    private static Answer Refusing(RecordedRequest request, string code, int status, string wording) =>
        request.Target.Split('?')[0] switch
        {
            "/detector" => Answer.Ok("""{"detectorIds":["d1"]}"""),
            "/detector/d1" => Answer.Ok("""{"status":"ENABLED","features":[]}"""),
            "/detector/d1/publishingDestination" => Answer.Ok("""{"destinations":[]}"""),
            "/detector/d1/member" => Answer.Ok("""{"members":[]}"""),
            "/detector/d1/admin" => new(status, JsonSerializer.Serialize(new { message = wording }), ("X-Amzn-ErrorType", code)),
            _ => new(500, "{}"),
        };
}
