using LandingZone.Findings.Contracts;
using LandingZone.Lambdas.Coverage;
using LandingZone.Lambdas.Tests.EndToEnd;
using LandingZone.Sandbox;
using static LandingZone.Lambdas.Tests.Coverage.Audits;

namespace LandingZone.Lambdas.Tests.Coverage;

/// <summary>Accounts that the audit makes members, and when it does not.</summary>
public sealed class AuditEnrolmentTests
{
    [Fact]
    public async Task Audit_other_administrator_is_one_gap_of_each_region_and_nothing_is_enrolled()
    {
        await using var lz = await Landscape.StartAsync(
            Good with
            {
                Organization = Good.Organization! with
                {
                    DelegatedAdministrators = new Dictionary<string, string> { ["guardduty.amazonaws.com"] = Production, ["other.amazonaws.com"] = Security },
                },
            },
            Enrol, NobodyExcluded);

        using var answer = await lz.InvokeAsync(FunctionHandlers.AuditCoverage, "{}");

        const string Refusal = "The request failed because the account is not the GuardDuty delegated administrator for the organization.";
        Assert.Equal(
            [
                $"administrator    {Security} {Production}",
                $"administrator {Home}   {Security} another account or none: {Refusal}",
                $"administrator {Other}   {Security} another account or none: {Refusal}",
            ],
            Gaps(lz));
        Assert.DoesNotContain(lz.Sandbox.Calls.ToList(), call => call.Operation == "CreateMembers");
    }

    // T17, T32, D21: more than one request can take; suspended accounts and the administrator itself are left out.
    [Theory]
    [InlineData(49, 1)]
    [InlineData(50, 1)]
    [InlineData(51, 2)]
    [InlineData(120, 3)]
    public async Task Audit_missing_accounts_are_enrolled_in_requests_of_fifty_and_read_back(int count, int requests)
    {
        await using var lz = await Landscape.StartAsync(WithNewAccounts(count), Enrol);

        using var answer = await lz.InvokeAsync(FunctionHandlers.AuditCoverage, "{}");

        Assert.Equal($$"""{"gaps":0,"enrolled":{{2 * count}}}""", answer.RootElement.GetRawText());
        var members = lz.State.Detector(Security, Other)!.Members.Where(member => member.RelationshipStatus == "Enabled").Select(member => member.AccountId);
        Assert.Equal([.. NewAccounts(count), "111122223333", Production, Management], members.Order());
        Assert.Equal(2 * requests, lz.Sandbox.Calls.ToList().Count(call => call.Operation == "CreateMembers"));
        var detail = Assert.Single(Details(lz));
        Assert.Equal((0, 2 * count, Math.Min(100, 2 * count)),
            (detail.GetProperty("total").GetInt32(), detail.GetProperty("enrolledTotal").GetInt32(), detail.GetProperty("enrolled").GetArrayLength()));
    }

    [Fact]
    public async Task Audit_enrolment_is_off_changes_nothing()
    {
        await using var lz = await Landscape.StartAsync(World.Default, NobodyExcluded);

        using var answer = await lz.InvokeAsync(FunctionHandlers.AuditCoverage, "{}");

        Assert.Equal(4, answer.RootElement.GetProperty("gaps").GetInt32());
        Assert.All(lz.Sandbox.Calls.ToList(), call => Assert.DoesNotContain("Create", call.Operation, StringComparison.Ordinal));
    }

    // T18, T10, D14: the management account without a detector comes back unprocessed, with status 200, however often it is asked for.
    [Fact]
    public async Task Audit_account_stays_unprocessed_is_reported_and_then_a_failure_of_the_function()
    {
        var world = Good.With(Management, account => account.With(Other, region => region with { Detector = null }))
            .With(Security, account => account.With(Other, region => region with
            {
                Detector = region.Detector! with { Members = [.. region.Detector.Members.Where(member => member.AccountId != Management)] },
            }));
        await using var lz = await Landscape.StartAsync(world, Enrol, NobodyExcluded);

        var error = await Assert.ThrowsAsync<EnrolmentException>(() => lz.InvokeAsync(FunctionHandlers.AuditCoverage, "{}"));

        const string Reason = $"UnprocessedAccounts: {Management}: Operation failed because your organization master must first enable GuardDuty to be added as a member";
        Assert.Equal($"Accounts could not be enrolled in {Other}: {Reason}", error.Message);
        Assert.Equal([$"member {Other} {Management}  Enabled missing", $"enrolment {Other}   2 accounts enrolled {Reason}"], Gaps(lz));
        Assert.Equal([(Home, Outside), (Other, Outside)],
            Details(lz).Single().GetProperty("enrolled").EnumerateArray().Select(each => (each.GetProperty("region").GetString(), each.GetProperty("accountId").GetString())));
        Assert.Equal(4, lz.Sandbox.Calls.ToList().Count(call => call.Operation == "CreateMembers" && call.Region == Other));
    }
}
