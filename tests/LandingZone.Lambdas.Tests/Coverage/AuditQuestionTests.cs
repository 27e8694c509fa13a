using LandingZone.Findings.Contracts;
using LandingZone.Lambdas.Tests.EndToEnd;
using LandingZone.Sandbox;
using static LandingZone.Lambdas.Tests.Coverage.Audits;

namespace LandingZone.Lambdas.Tests.Coverage;

/// <summary>Questions to AWS that fail or are answered with an absence: each is told, none is silence.</summary>
public sealed class AuditQuestionTests
{
    public static TheoryData<string, string, string> Questions => new()
    {
        { "organizations", "ListAccounts", "Organizations ListAccounts" },
        { "organizations", "ListRoots", "Organizations ListRoots" },
        { "organizations", "ListAWSServiceAccessForOrganization", "Organizations ListAWSServiceAccessForOrganization" },
        { "organizations", "ListDelegatedAdministrators", "Organizations ListDelegatedAdministrators" },
        { "guardduty", "ListDetectors", "GuardDuty ListDetectors" },
        { "guardduty", "GetDetector", "GuardDuty GetDetector" },
        { "guardduty", "DescribeOrganizationConfiguration", "GuardDuty DescribeOrganizationConfiguration" },
        { "guardduty", "ListMembers", "GuardDuty ListMembers" },
        { "guardduty", "GetMemberDetectors", "GuardDuty GetMemberDetectors" },
        { "guardduty", "ListPublishingDestinations", "GuardDuty ListPublishingDestinations" },
    };

    [Theory]
    [MemberData(nameof(Questions))]
    public async Task Audit_question_that_is_denied_is_a_gap_and_not_silence(string service, string operation, string named)
    {
        await using var lz = await Landscape.StartAsync(Good);
        lz.Sandbox.Faults.Add(new Fault(FaultKind.AccessDenied) { Service = service, Operation = operation });

        using var answer = await lz.InvokeAsync(FunctionHandlers.AuditCoverage, "{}");

        var gap = Assert.Single(Details(lz).Single().GetProperty("gaps").EnumerateArray());
        Assert.Equal(("unanswered", $"an answer to {named}"), (gap.GetProperty("check").GetString(), gap.GetProperty("expected").GetString()));
        Assert.StartsWith("AccessDeniedException: User: ", gap.GetProperty("actual").GetString(), StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Questions))]
    public async Task Audit_question_that_is_throttled_is_asked_again(string service, string operation, string named)
    {
        await using var lz = await Landscape.StartAsync(Good);
        lz.Sandbox.Faults.Add(new Fault(FaultKind.Throttle) { Service = service, Operation = operation, Times = 3 });

        using var answer = await lz.InvokeAsync(FunctionHandlers.AuditCoverage, "{}");

        Assert.Empty(Gaps(lz));
        Assert.Equal(3, lz.Sandbox.Calls.ToList().Count(call => call.Fault is not null && named.EndsWith(call.Operation, StringComparison.Ordinal)));
    }

    // T49: GuardDuty says that the credentials are wrong, and means that the region is off.
    [Fact]
    public async Task Audit_opt_in_region_that_the_administrator_has_not_switched_on_is_one_gap()
    {
        await using var lz = await Landscape.StartAsync(
            Good, (FunctionEnvironment.CoverageMatrix, ReviewSettings.Matrix.Replace(Other, "eu-south-1", StringComparison.Ordinal)));

        using var answer = await lz.InvokeAsync(FunctionHandlers.AuditCoverage, "{}");

        Assert.Equal([$"regionEnabled eu-south-1 {Security}  switched on switched off"], Gaps(lz));
    }

    [Fact]
    public async Task Audit_region_without_detector_is_told()
    {
        await using var lz = await Landscape.StartAsync(
            Good, (FunctionEnvironment.CoverageMatrix, ReviewSettings.Matrix.Replace(Other, "eu-west-1", StringComparison.Ordinal)));

        using var answer = await lz.InvokeAsync(FunctionHandlers.AuditCoverage, "{}");

        Assert.Equal([$"detector eu-west-1 {Security}  on missing"], Gaps(lz));
    }
}
