using LandingZone.Findings.Contracts;
using LandingZone.Lambdas.Coverage;
using LandingZone.Lambdas.Settings;
using LandingZone.Lambdas.Tests.EndToEnd;
using LandingZone.Sandbox;
using static LandingZone.Lambdas.Tests.Coverage.Audits;

namespace LandingZone.Lambdas.Tests.Coverage;

/// <summary>What the audit finds and tells: the handler, made from its environment variables, against the sandbox.</summary>
public sealed class AuditCoverageTests
{
    // T10, T53: every region is looked at, and the management account counts.
    [Fact]
    public async Task Audit_world_with_gaps_in_another_region_tells_them_in_one_event()
    {
        await using var lz = await Landscape.StartAsync(World.Default);

        using var answer = await lz.InvokeAsync(FunctionHandlers.AuditCoverage, "{}");

        Assert.Equal("""{"gaps":2,"enrolled":0}""", answer.RootElement.GetRawText());
        Assert.Equal(
            [$"member {Other} {Management}  Enabled missing", $"export {Other}   PUBLISHING no destination"],
            Gaps(lz));
        var detail = Assert.Single(Details(lz));
        Assert.Equal(("test", 2), (detail.GetProperty("stack").GetString(), detail.GetProperty("total").GetInt32()));
        Assert.Equal(
            $"""
            CHECK   REGION     ACCOUNT       PLAN  EXPECTED    FOUND
            member  us-east-1  {Management}  -     Enabled     missing
            export  us-east-1  -             -     PUBLISHING  no destination
            """.ReplaceLineEndings("\n"),
            detail.GetProperty("table").GetString());
    }

    [Fact]
    public async Task Audit_everything_as_expected_tells_nobody_and_writes_zeros()
    {
        await using var lz = await Landscape.StartAsync(Good);

        using var answer = await lz.InvokeAsync(FunctionHandlers.AuditCoverage, "{}");

        Assert.Equal("""{"gaps":0,"enrolled":0}""", answer.RootElement.GetRawText());
        Assert.Empty(lz.State.PutEvents());
        Assert.Equal(CoverageCheck.All.Select(check => (check, 0d)), Metrics(lz));
        Assert.Contains("\"table\":\"No gaps.\"", lz.Log, StringComparison.Ordinal);
        Assert.Contains("\"Stack\":\"test\"", lz.Log, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Audit_gaps_are_metrics_by_check()
    {
        await using var lz = await Landscape.StartAsync(World.Default);

        using var answer = await lz.InvokeAsync(FunctionHandlers.AuditCoverage, "{}");

        Assert.Equal([("member", 1d), ("export", 1d)], Metrics(lz).Where(metric => metric.Value > 0));
    }

    // T08, T57
    [Fact]
    public async Task Audit_organization_set_up_otherwise_is_told()
    {
        await using var lz = await Landscape.StartAsync(Good with
        {
            Organization = Good.Organization! with { ServiceAccess = ["guardduty.amazonaws.com"], EnabledPolicyTypes = ["GUARDDUTY_POLICY"] },
        });

        using var answer = await lz.InvokeAsync(FunctionHandlers.AuditCoverage, "{}");

        Assert.Equal(
            [
                "trustedAccess    malware-protection.guardduty.amazonaws.com is trusted it is not",
                "policyType    GUARDDUTY_POLICY is off it is on, so that automatic enrolment is not applied",
            ],
            Gaps(lz));
    }

    [Fact]
    public async Task Audit_members_plans_and_settings_that_differ_are_told()
    {
        await using var lz = await Landscape.StartAsync(Changed(Home, detector => detector with
        {
            AutoEnableMembers = "NEW",
            OrganizationFeatures = Set(detector.OrganizationFeatures, "S3_DATA_EVENTS", "NONE"),
            Features = Set(detector.Features, "S3_DATA_EVENTS", "DISABLED"),
            PublishingDestinations = [detector.PublishingDestinations[0] with { Status = "STOPPED" }],
            Members =
            [
                detector.Members[0] with { Features = Set(detector.Members[0].Features, "EKS_ADDON_MANAGEMENT", "DISABLED") },
                detector.Members[1] with { RelationshipStatus = "Disabled" },
                detector.Members[2] with { RelationshipStatus = "Removed" },
            ],
        }));

        using var answer = await lz.InvokeAsync(FunctionHandlers.AuditCoverage, "{}");

        Assert.Equal(
            [
                $"autoEnable {Home}   ALL NEW",
                $"autoEnable {Home}  S3_DATA_EVENTS ALL NONE",
                $"plan {Home} {Security} S3_DATA_EVENTS on off",
                $"member {Home} 111122223333  Enabled Disabled",
                $"plan {Home} {Production} EKS_ADDON_MANAGEMENT on off",
                $"member {Home} {Management}  Enabled Removed",
                $"export {Home}   PUBLISHING STOPPED",
            ],
            Gaps(lz));
    }

    [Fact]
    public async Task Audit_thousand_gaps_stay_below_the_size_of_an_event()
    {
        await using var lz = await Landscape.StartAsync(WithNewAccounts(600));

        using var answer = await lz.InvokeAsync(FunctionHandlers.AuditCoverage, "{}");

        var put = Assert.Single(lz.State.PutEvents());
        Assert.InRange(put.Detail.Length, 10_000, 64_000);
        var detail = Details(lz).Single();
        Assert.Equal((1200, 100), (detail.GetProperty("total").GetInt32(), detail.GetProperty("gaps").GetArrayLength()));
        Assert.EndsWith("\nand 1100 more", detail.GetProperty("table").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task SetUp_settings_that_are_wrong_are_all_named()
    {
        await using var lz = await Landscape.StartAsync(
            Good,
            (FunctionEnvironment.CoverageMatrix, "{}"), (FunctionEnvironment.ManagementAccount, "12"), (FunctionEnvironment.ManagementAccountMode, "yes"),
            (FunctionEnvironment.ExcludedAccounts, "1,2"), (FunctionEnvironment.EnrolMissing, "False"));

        var error = await Assert.ThrowsAsync<SettingsException>(() => lz.InvokeAsync(FunctionHandlers.AuditCoverage, "{}"));

        Assert.Equal(
            [
                "LZ_MANAGEMENT_ACCOUNT is '12', but must be a 12-digit account id.",
                "LZ_MANAGEMENT_ACCOUNT_MODE is 'yes', but must be none or member.",
                "LZ_EXCLUDED_ACCOUNTS is '1,2', but must be 12-digit account ids, separated by commas, or none.",
                """LZ_COVERAGE is '{}', but must be a JSON object such as {"regions":["eu-west-1"],"members":"ALL","plans":{"S3_DATA_EVENTS":"ALL"}} with regions that have GuardDuty and the words ALL, NEW and NONE.""",
                "LZ_ENROL_MISSING is 'False', but must be true or false.",
            ],
            error.Problems);
    }
}
