using LandingZone.Lambdas.Aws.GuardDuty;
using LandingZone.Lambdas.Aws.Organizations;
using LandingZone.Lambdas.Coverage;

namespace LandingZone.Lambdas.Tests.Coverage;

public sealed class CoverageComparisonTests
{
    private const string Region = "eu-central-1";
    private const string Admin = "777788889999";
    private const string Management = "444455556666";
    private const string Workload = "123456789012";

    private static readonly CoverageExpectation Expected = CoverageExpectation.Parse(
        """{"regions":["eu-central-1"],"members":"ALL","plans":{"S3_DATA_EVENTS":"ALL","EBS_MALWARE_PROTECTION":"ALL","RUNTIME_MONITORING":"ALL","EC2_AGENT_MANAGEMENT":"NEW","AI_PROTECTION":"ALL"},"overrides":{"eu-central-1":{"AI_PROTECTION":"NONE"}}}""",
        Management, isManagementMember: true, ["999900001111"])!;

    private static readonly DetectorFeature[] On =
        [new("S3_DATA_EVENTS", true, []), new("EBS_MALWARE_PROTECTION", true, []), new("RUNTIME_MONITORING", true, [new("EC2_AGENT_MANAGEMENT", false, [])])];

    private static readonly RegionState Good = new(
        Region, "d", new Detector(true, "SIX_HOURS", On),
        new OrganizationConfiguration("ALL", false,
            [new("S3_DATA_EVENTS", "ALL", []), new("EBS_MALWARE_PROTECTION", "ALL", []), new("RUNTIME_MONITORING", "ALL", [new("EC2_AGENT_MANAGEMENT", "NEW", [])])]),
        [new(Workload, "Enabled"), new(Management, "Enabled")],
        new([new(Workload, On), new(Management, On)], []),
        [new("x", "PUBLISHING")], []);

    private static readonly CoverageState State = new(
        Admin,
        [Account(Admin), Account(Management), Account(Workload), Account(Workload), Account("999900001111"), Account("222233334444", "SUSPENDED")],
        [new("r-1", [])], ["guardduty.amazonaws.com", "malware-protection.guardduty.amazonaws.com"], [Admin], [Good], []);

    [Fact]
    public void Compare_everything_as_expected_finds_nothing() => Assert.Empty(CoverageComparison.Compare(Expected, State));

    [Fact]
    public void ExpectedMembers_leave_out_administrator_excluded_suspended_and_duplicates() => // T32
        Assert.Equal([Management, Workload], CoverageComparison.ExpectedMembers(Expected, State, Region).Select(account => account.Id));

    [Fact]
    public void ExpectedMembers_without_management_mode_leave_it_out() =>
        Assert.Equal([Workload], CoverageComparison.ExpectedMembers(Expected with { IsManagementMember = false }, State, Region).Select(account => account.Id));

    [Theory] // T30
    [InlineData("NONE", new[] { Management })]
    [InlineData("NEW", new[] { Management, Workload })]
    [InlineData("ALL", new[] { Management, Workload })]
    public void ExpectedMembers_follow_the_word_of_their_region(string word, string[] members) =>
        Assert.Equal(members, CoverageComparison.ExpectedMembers(Overridden(word), State, Region).Select(account => account.Id));

    [Fact]
    public void ExpectedMembers_where_nobody_is_enrolled_are_those_that_are_named() =>
        Assert.Equal([Management, Workload], CoverageComparison.ExpectedMembers(Overridden("NONE") with { Named = [Workload, Admin, "222233334444"] }, State, Region)
            .Select(account => account.Id));

    [Fact]
    public void ExpectedMembers_where_too_many_are_named_are_all() =>
        Assert.Equal([Management, Workload], CoverageComparison.ExpectedMembers(Overridden("NONE") with { Named = null }, State, Region).Select(account => account.Id));

    [Fact] // T30: what one region has otherwise is no gap there.
    public void Compare_region_that_enrols_otherwise_is_held_to_its_own_word()
    {
        var region = Good with { Organization = Good.Organization! with { AutoEnableOrganizationMembers = "NONE" }, Members = [new(Management, "Enabled")], Plans = new([new(Management, On)], []) };

        Assert.Empty(CoverageComparison.Compare(Overridden("NONE"), State with { Regions = [region] }));
        Assert.Equal(
            [new(CoverageCheck.AutoEnable, Region, "", "", "NONE", "ALL")],
            CoverageComparison.Compare(Overridden("NONE"), State));
    }

    [Fact]
    public void Compare_management_account_missing_is_a_gap() => // T10
        AssertGap(Good with { Members = [new(Workload, "Enabled")] }, new(CoverageCheck.Member, Region, Management, "", "Enabled", "missing"));

    [Theory]
    [InlineData("Disabled")]
    [InlineData("Removed")]
    [InlineData("Resigned")]
    [InlineData("EmailVerificationFailed")]
    public void Compare_member_of_other_status_is_a_gap(string status) => // T54
        AssertGap(
            Good with { Members = [new(Workload, status), new(Management, "Enabled")] },
            new(CoverageCheck.Member, Region, Workload, "", "Enabled", status));

    [Fact]
    public void Compare_unprocessed_account_is_a_gap() => // T18
        AssertGap(
            Good with { Plans = new([new(Management, On)], [new(Workload, "busy")]) },
            new(CoverageCheck.Unanswered, Region, Workload, "", "an answer about its plans", "busy"));

    [Fact]
    public void Compare_plan_off_is_a_gap_of_that_member() =>
        AssertGap(
            Good with { Plans = new([new(Management, On), new(Workload, [On[0] with { IsEnabled = false }, On[1], On[2]])], []) },
            new(CoverageCheck.Plan, Region, Workload, "S3_DATA_EVENTS", "on", "off"));

    [Fact]
    public void Compare_additional_configuration_set_otherwise_is_a_gap() =>
        AssertGap(
            Good with { Organization = Good.Organization! with { Features = [.. Good.Organization.Features.Take(2), new("RUNTIME_MONITORING", "ALL", [])] } },
            new(CoverageCheck.AutoEnable, Region, "", "EC2_AGENT_MANAGEMENT", "NEW", "NONE"));

    [Fact]
    public void Compare_members_enrolled_otherwise_is_a_gap() =>
        AssertGap(
            Good with { Organization = Good.Organization! with { AutoEnableOrganizationMembers = "NEW" } },
            new(CoverageCheck.AutoEnable, Region, "", "", "ALL", "NEW"));

    [Theory]
    [InlineData(true, "missing")]
    [InlineData(false, "off")]
    public void Compare_detector_not_working_is_the_only_gap_of_the_region(bool missing, string actual) => // T53
        AssertGap(
            Good with { Detector = missing ? null : Good.Detector! with { IsEnabled = false }, Members = [] },
            new(CoverageCheck.Detector, Region, Admin, "", "on", actual));

    [Fact]
    public void Compare_export_that_fails_is_a_gap() =>
        AssertGap(
            Good with { Destinations = [new("x", "UNABLE_TO_PUBLISH_FIX_DESTINATION_PROPERTY")] },
            new(CoverageCheck.Export, Region, "", "", "PUBLISHING", "UNABLE_TO_PUBLISH_FIX_DESTINATION_PROPERTY"));

    [Fact]
    public void Compare_failed_question_is_a_gap_and_not_swallowed()
    {
        var failure = new CoverageGap(CoverageCheck.Unanswered, Region, "", "", "an answer", "AccessDeniedException");
        AssertGap(Good with { Members = null, Failures = [failure] }, failure);
    }

    [Fact]
    public void Compare_malware_protection_not_trusted_is_a_gap() => // T08
        Assert.Equal(
            [new(CoverageCheck.TrustedAccess, "", "", "", "malware-protection.guardduty.amazonaws.com is trusted", "it is not")],
            CoverageComparison.Compare(Expected, State with { TrustedServices = ["guardduty.amazonaws.com"] }));

    [Fact]
    public void Compare_policy_type_on_is_a_gap() => // T57
        Assert.Equal(
            [CoverageCheck.PolicyType],
            CoverageComparison.Compare(Expected, State with { Roots = [new("r-1", ["GUARDDUTY_POLICY"])] }).Select(gap => gap.Check));

    [Fact]
    public void Compare_other_administrator_is_a_gap() =>
        Assert.Equal(
            [new(CoverageCheck.Administrator, "", "", "", Admin, Workload)],
            CoverageComparison.Compare(Expected, State with { Administrators = [Workload] }));

    [Theory]
    [InlineData("{}")]
    [InlineData("[]")]
    [InlineData("nonsense")]
    [InlineData("""{"regions":["mars-1"],"members":"ALL","plans":{}}""")]
    [InlineData("""{"regions":["eu-west-1"],"members":"all","plans":{}}""")]
    [InlineData("""{"regions":["eu-west-1"],"members":"ALL","plans":{"S3_DATA_EVENTS":true}}""")]
    [InlineData("""{"regions":["eu-west-1"],"members":"ALL","plans":{},"memberOverrides":{"eu-west-1":"none"}}""")]
    [InlineData("""{"regions":["eu-west-1"],"members":"ALL","plans":{},"named":[1]}""")]
    public void Parse_malformed_matrix_is_refused(string text) => Assert.Null(CoverageExpectation.Parse(text, Management, true, []));

    [Fact]
    public void Parse_members_of_a_region_and_named_accounts_are_read()
    {
        var read = CoverageExpectation.Parse(
            """{"regions":["eu-west-1","us-east-1"],"members":"ALL","plans":{},"memberOverrides":{"us-east-1":"NONE"},"named":["123456789012"]}""", Management, true, [])!;

        Assert.Equal(("ALL", "NONE"), (read.MembersOf("eu-west-1"), read.MembersOf("us-east-1")));
        Assert.Equal([Workload], read.Named);
        Assert.Null(CoverageExpectation.Parse("""{"regions":["eu-west-1"],"members":"NONE","plans":{},"named":"ALL"}""", Management, true, [])!.Named);
    }

    private static CoverageExpectation Overridden(string word) => Expected with { MemberOverrides = new Dictionary<string, string> { [Region] = word } };

    private static void AssertGap(RegionState region, CoverageGap gap) =>
        Assert.Equal([gap], CoverageComparison.Compare(Expected, State with { Regions = [region] }));

    private static OrganizationAccount Account(string id, string status = "ACTIVE") => new(id, "name", "a@example.com", status);
}
