using System.Globalization;
using System.Text.Json;
using LandingZone.Findings.Contracts;
using LandingZone.Lambdas.Coverage;
using LandingZone.Lambdas.Settings;
using LandingZone.Lambdas.Tests.EndToEnd;
using LandingZone.Sandbox;

namespace LandingZone.Lambdas.Tests.Coverage;

/// <summary>The handler, made from its environment variables, against the sandbox.</summary>
public sealed class AuditCoverageTests
{
    private const string Management = "444455556666";
    private const string Security = "777788889999";
    private const string Production = "123456789012";
    private const string Outside = "555555555555";
    private const string Home = "eu-central-1";
    private const string Other = "us-east-1";

    private static readonly (string, string) Enrol = (FunctionEnvironment.EnrolMissing, "true");
    private static readonly (string, string) NobodyExcluded = (FunctionEnvironment.ExcludedAccounts, "none");

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

        Assert.Equal(
            [
                $"administrator    {Security} {Production}",
                $"administrator {Home}   {Security} another account or none",
                $"administrator {Other}   {Security} another account or none",
            ],
            Gaps(lz));
        Assert.DoesNotContain(lz.Sandbox.Calls.ToList(), call => call.Operation == "CreateMembers");
    }

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

    // T18, T10: the management account without a detector comes back unprocessed, with status 200, however often it is asked for.
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

    /// <summary>The built-in world with nothing left to wish for in both regions.</summary>
    private static World Good { get; } = World.Default.With(Security, account => account.With(Other, region => region with
    {
        Detector = region.Detector! with
        {
            Members = account.Regions[Home].Detector!.Members,
            PublishingDestinations = account.Regions[Home].Detector!.PublishingDestinations,
        },
    }));

    private static World WithNewAccounts(int count) => Good with
    {
        Accounts = [.. Good.Accounts, .. NewAccounts(count).Select(id => new WorldAccount { Id = id, Name = "new", Email = $"{id}@example.com" })],
    };

    private static IEnumerable<string> NewAccounts(int count) =>
        Enumerable.Range(0, count).Select(index => index.ToString("000000000000", CultureInfo.InvariantCulture));

    private static World Changed(string region, Func<Detector, Detector> change) => Good.With(Security, account => account.With(
        region, state => state with { Detector = change(state.Detector!) }));

    private static Dictionary<string, string> Set(IReadOnlyDictionary<string, string> features, string name, string value) =>
        new(features) { [name] = value };

    private static IReadOnlyList<JsonElement> Details(Landscape lz) =>
        [.. lz.State.PutEvents().Where(put => put.DetailType == ProductEvents.CoverageGap && put.Source == ProductEvents.Source)
            .Select(put => JsonDocument.Parse(put.Detail).RootElement)];

    private static IEnumerable<string> Gaps(Landscape lz) => Details(lz).SelectMany(detail => detail.GetProperty("gaps").EnumerateArray())
        .Select(gap => string.Join(' ', gap.EnumerateObject().Select(member => member.Value.GetString())));

    private static IEnumerable<(string Check, double Value)> Metrics(Landscape lz) => lz.Log.Split('\n', StringSplitOptions.RemoveEmptyEntries)
        .Select(line => JsonDocument.Parse(line).RootElement).Where(line => line.TryGetProperty("CoverageGaps", out _))
        .Select(line => (line.GetProperty("Check").GetString()!, line.GetProperty("CoverageGaps").GetDouble()));
}
