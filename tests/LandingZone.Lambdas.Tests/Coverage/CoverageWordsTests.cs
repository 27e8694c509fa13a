using LandingZone.Lambdas.Aws.GuardDuty;
using LandingZone.Lambdas.Aws.Organizations;
using LandingZone.Lambdas.Coverage;

namespace LandingZone.Lambdas.Tests.Coverage;

/// <summary>Gaps of the organization and of a region as people read them, and the edges of the comparison.</summary>
public sealed class CoverageWordsTests
{
    private const string Region = "eu-central-1";
    private const string Admin = "777788889999";
    private const string Management = "444455556666";
    private const string Workload = "123456789012";

    private static readonly CoverageExpectation Expected = CoverageExpectation.Parse(
        """{"regions":["eu-central-1"],"members":"ALL","plans":{"S3_DATA_EVENTS":"ALL"}}""", Management, isManagementMember: false, [])!;

    private static readonly DetectorFeature[] On = [new("S3_DATA_EVENTS", true, [])];

    private static readonly RegionState Good = new(
        Region, "d", new Detector(true, "SIX_HOURS", On), new OrganizationConfiguration("ALL", false, [new("S3_DATA_EVENTS", "ALL", [])]),
        [new(Workload, "Enabled")], new([new(Workload, On)], []), [new("x", "PUBLISHING")], []);

    private static readonly CoverageState State = new(
        Admin, [new(Workload, "name", "a@example.com", "ACTIVE")], [new("r-1", [])], ["guardduty.amazonaws.com"], [Admin], [Good], []);

    [Fact] // Malware protection needs trust of its own only where a plan wants it.
    public void Compare_without_malware_protection_asks_for_one_trust_alone()
    {
        Assert.Empty(CoverageComparison.Compare(Expected, State));
        Assert.Equal(
            [new(CoverageCheck.TrustedAccess, "", "", "", "guardduty.amazonaws.com is trusted", "it is not")],
            CoverageComparison.Compare(Expected, State with { TrustedServices = [] }));
    }

    [Fact]
    public void Compare_malware_protection_that_nobody_gets_needs_no_trust() => Assert.Empty(CoverageComparison.Compare(
        Expected with { Plans = new Dictionary<string, string> { ["S3_DATA_EVENTS"] = "ALL", ["EBS_MALWARE_PROTECTION"] = "NONE" } }, State));

    [Fact]
    public void Compare_administrators_none_or_too_many_are_named()
    {
        Assert.Equal(
            [new(CoverageCheck.Administrator, "", "", "", Admin, "none")],
            CoverageComparison.Compare(Expected, State with { Administrators = [] }));
        Assert.Equal(
            [new(CoverageCheck.Administrator, "", "", "", Admin, "777788889999, 123456789012")],
            CoverageComparison.Compare(Expected, State with { Administrators = [Admin, Workload] }));
    }

    [Fact] // T57
    public void Compare_policy_type_on_says_what_follows() => Assert.Equal(
        [new(CoverageCheck.PolicyType, "", "", "", "GUARDDUTY_POLICY is off", "it is on, so that automatic enrolment is not applied")],
        CoverageComparison.Compare(Expected, State with { Roots = [new("r-1", ["TAG_POLICY"]), new("r-2", ["TAG_POLICY", "GUARDDUTY_POLICY"])] }));

    [Fact]
    public void Compare_what_could_not_be_asked_is_no_gap() => Assert.Empty(CoverageComparison.Compare(
        Expected,
        State with
        {
            Accounts = null,
            Roots = null,
            TrustedServices = null,
            Administrators = null,
            Regions = [Good with { Organization = null, Members = null, Plans = null, Destinations = null }],
        }));

    [Fact]
    public void Compare_no_room_for_members_is_a_gap() => AssertGaps(
        Good with { Organization = Good.Organization! with { MemberAccountLimitReached = true } },
        new CoverageGap(CoverageCheck.AutoEnable, Region, "", "", "room for members", "the limit of members is reached"));

    [Fact]
    public void Compare_no_destination_is_a_gap() => AssertGaps(
        Good with { Destinations = [] }, new CoverageGap(CoverageCheck.Export, Region, "", "", "PUBLISHING", "no destination"));

    [Fact] // A detector that could not be asked after is told as the failure, not as missing.
    public void Compare_detector_that_could_not_be_asked_is_the_failure_alone()
    {
        var failure = new CoverageGap(CoverageCheck.Unanswered, Region, "", "", "an answer", "AccessDeniedException");

        AssertGaps(Good with { Detector = null, Failures = [failure] }, failure);
    }

    [Fact]
    public void Compare_plan_that_the_detector_does_not_know_is_missing() => AssertGaps(
        Good with { Detector = Good.Detector! with { Features = [] } },
        new CoverageGap(CoverageCheck.Plan, Region, Admin, "S3_DATA_EVENTS", "on", "missing"));

    [Fact]
    public void Compare_member_of_whom_nothing_was_said_is_unanswered() => AssertGaps(
        Good with { Plans = new([], []) },
        new CoverageGap(CoverageCheck.Unanswered, Region, Workload, "", "an answer about its plans", "none"));

    [Fact] // The legacy plan repeats the name of an agent; only the plan in use counts.
    public void PlansOf_legacy_runtime_monitoring_leaves_the_agent_to_the_plan_in_use()
    {
        DetectorFeature[] features =
        [
            new("RUNTIME_MONITORING", true, [new("EKS_ADDON_MANAGEMENT", true, [])]),
            new("EKS_RUNTIME_MONITORING", false, [new("EKS_ADDON_MANAGEMENT", false, [])]),
        ];

        Assert.Equal(
            [new("EKS_ADDON_MANAGEMENT", true), new("EKS_RUNTIME_MONITORING", false), new("RUNTIME_MONITORING", true)],
            CoverageComparison.PlansOf(features).OrderBy(pair => pair.Key, StringComparer.Ordinal));
    }

    [Fact]
    public void Compare_argument_missing_is_named()
    {
        Assert.Equal("expected", MissingArgument.Of(() => CoverageComparison.Compare(null!, State)));
        Assert.Equal("actual", MissingArgument.Of(() => CoverageComparison.Compare(Expected, null!)));
        Assert.Equal(
            "expected", MissingArgument.Of(() => CoverageComparison.IsExpectedMember(null!, Admin, Region, Workload)));
    }

    [Theory]
    [InlineData("""{"regions":[],"members":"ALL","plans":{}}""")]
    [InlineData("""{"regions":[null],"members":"ALL","plans":{}}""")]
    [InlineData("""{"regions":["eu-west-1"],"plans":{}}""")]
    [InlineData("""{"regions":["eu-west-1"],"members":"ALL"}""")]
    [InlineData("""{"regions":["eu-west-1"],"members":"ALL","plans":{"S3_DATA_EVENTS":"on"}}""")]
    [InlineData("""{"regions":["eu-west-1"],"members":"ALL","plans":{},"overrides":{"eu-west-1":{"S3_DATA_EVENTS":"off"}}}""")]
    public void Parse_matrix_with_a_part_missing_or_of_other_words_is_refused(string text) =>
        Assert.Null(CoverageExpectation.Parse(text, Management, true, []));

    [Fact]
    public void PlansOf_region_with_own_words_takes_them_and_adds_its_own()
    {
        var expected = CoverageExpectation.Parse(
            """{"regions":["eu-west-1","us-east-1"],"members":"NEW","plans":{"S3_DATA_EVENTS":"ALL","RDS_LOGIN_EVENTS":"NEW"},"overrides":{"us-east-1":{"S3_DATA_EVENTS":"NONE","AI_PROTECTION":"ALL"}}}""",
            Management, true, [Workload])!;

        Assert.Equal([new("RDS_LOGIN_EVENTS", "NEW"), new("S3_DATA_EVENTS", "ALL")], expected.PlansOf("eu-west-1"));
        Assert.Equal(
            [new("AI_PROTECTION", "ALL"), new("RDS_LOGIN_EVENTS", "NEW"), new("S3_DATA_EVENTS", "NONE")], expected.PlansOf("us-east-1"));
        Assert.Equal(("NEW", true, Management), (expected.Members, expected.IsManagementMember, expected.ManagementAccount));
        Assert.Equal([Workload], expected.Excluded);
        Assert.Empty(expected.Named!);
    }

    private static void AssertGaps(RegionState region, params CoverageGap[] gaps) =>
        Assert.Equal(gaps, CoverageComparison.Compare(Expected, State with { Regions = [region] }));
}
