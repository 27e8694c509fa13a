using CsCheck;
using LandingZone.Lambdas.Aws.GuardDuty;
using LandingZone.Lambdas.Aws.Organizations;
using LandingZone.Lambdas.Coverage;

namespace LandingZone.Lambdas.Tests.Coverage;

/// <summary>
/// Any matrix of regions, plans and words, any number of accounts: what is as the settings say has no gap, and each thing that is taken
/// away is that gap and no other.
/// </summary>
public sealed class CoveragePropertyTests
{
    private const string Management = "000000000001";
    private const string Admin = "000000000002";

    private static readonly string[] Regions = ["eu-central-1", "eu-west-1", "us-east-1", "af-south-1"];
    private static readonly string[] Names = ["S3_DATA_EVENTS", "EKS_AUDIT_LOGS", "RDS_LOGIN_EVENTS", "EBS_MALWARE_PROTECTION", "LAMBDA_NETWORK_LOGS"];

    private static readonly Gen<string> Word = Gen.Int[0, 2].Select(index => new[] { "ALL", "NEW", "NONE" }[index]);

    private static readonly Gen<Case> Cases = Gen.Select(
        Gen.Shuffle(Regions, 1, Regions.Length),
        Gen.Shuffle(Names, 1, Names.Length).SelectMany(names => Word.Array[names.Length].Select(words => Plans(names, words))),
        Gen.Shuffle(Names, 1, 2).SelectMany(names => Word.Array[names.Length].Select(words => Plans(names, words))),
        Word, Gen.Int[0, 6], Gen.Bool,
        (regions, plans, overrides, members, accounts, isManagementMember) => Of(regions, plans, overrides, members, accounts, isManagementMember));

    [Fact]
    public void Compare_as_the_settings_say_has_no_gap() =>
        Cases.Sample(each => Assert.Empty(CoverageComparison.Compare(each.Expected, each.Actual)));

    [Fact]
    public void Compare_member_taken_away_is_exactly_its_gap() =>
        Broken(each => each.Members.Count).Sample((each, region, index) =>
        {
            var gone = each.Members[index];
            AssertGaps(
                each, region, state => state with { Members = [.. state.Members!.Where(member => member.AccountId != gone)] },
                new CoverageGap(CoverageCheck.Member, each.Regions[region], gone, "", "Enabled", "missing"));
        });

    // A plan that the settings want everywhere is missed; NEW and NONE promise nothing about an account that is there.
    [Fact]
    public void Compare_plan_of_a_member_switched_off_is_its_gap_when_all_shall_have_it() =>
        Broken(each => each.Members.Count * each.PlansOf(0).Count).Sample((each, region, index) =>
        {
            var account = each.Members[index % each.Members.Count];
            var (plan, word) = each.PlansOf(region)[index / each.Members.Count % each.PlansOf(region).Count];
            AssertGaps(
                each, region, state => state with
                {
                    Plans = state.Plans! with { Items = [.. state.Plans.Items.Select(item => item.AccountId == account ? item with { Features = Without(item.Features, plan) } : item)] },
                },
                word == "ALL" ? [new(CoverageCheck.Plan, each.Regions[region], account, plan, "on", "missing")] : []);
        });

    [Fact]
    public void Compare_plan_of_new_accounts_is_not_set_is_its_gap() =>
        Broken(each => each.PlansOf(0).Count).Sample((each, region, index) =>
        {
            var (plan, word) = each.PlansOf(region)[index % each.PlansOf(region).Count];
            AssertGaps(
                each, region, state => state with
                {
                    Organization = state.Organization! with { Features = [.. state.Organization.Features.Where(feature => feature.Name != plan)] },
                },
                word == "NONE" ? [] : [new(CoverageCheck.AutoEnable, each.Regions[region], "", plan, word, "NONE")]);
        });

    [Fact]
    public void Compare_detector_taken_away_is_the_only_gap_of_its_region() =>
        Broken(_ => 1).Sample((each, region, _) => AssertGaps(
            each, region, state => state with { Detector = null },
            new CoverageGap(CoverageCheck.Detector, each.Regions[region], Admin, "", "on", "missing")));

    [Fact]
    public void Compare_export_taken_away_is_exactly_its_gap() =>
        Broken(_ => 1).Sample((each, region, _) => AssertGaps(
            each, region, state => state with { Destinations = [] },
            new CoverageGap(CoverageCheck.Export, each.Regions[region], "", "", "PUBLISHING", "no destination")));

    [Fact]
    public void Compare_gaps_of_two_regions_are_those_of_each_together() =>
        Cases.Where(each => each.Regions.Count > 1).Sample(each =>
        {
            var one = Change(each.Actual, 0, state => state with { Destinations = [] });
            var other = Change(each.Actual, 1, state => state with { Detector = null });
            var both = Change(one, 1, state => state with { Detector = null });
            Assert.Equal(
                [.. CoverageComparison.Compare(each.Expected, one), .. CoverageComparison.Compare(each.Expected, other)],
                CoverageComparison.Compare(each.Expected, both));
        });

    [Fact]
    public void Compare_answers_in_another_order_and_twice_is_the_same() =>
        Gen.Select(Cases, Gen.Int[0, 10_000], Gen.Bool.Array[3]).Sample((each, seed, broken) =>
        {
            var actual = each.Actual;
            if (broken[0])
                actual = Change(actual, 0, state => state with { Members = [.. state.Members!.Skip(1)] });
            if (broken[1])
                actual = Change(actual, each.Regions.Count - 1, state => state with { Destinations = [] });
            if (broken[2])
                actual = Change(actual, 0, state => state with { Organization = state.Organization! with { Features = [.. state.Organization.Features.Skip(1)] } });

            var gaps = CoverageComparison.Compare(each.Expected, actual);
            var shuffled = CoverageComparison.Compare(each.Expected, Shuffled(actual, seed));

            Assert.Equal(gaps, CoverageComparison.Compare(each.Expected, actual));
            Assert.Equal(gaps.Select(gap => gap.ToString()).Order(StringComparer.Ordinal), shuffled.Select(gap => gap.ToString()).Order(StringComparer.Ordinal));
        });

    // A case with at least one thing to take away, in one of its regions.
    private static Gen<(Case Case, int Region, int Index)> Broken(Func<Case, int> count) => Cases.Where(each => count(each) > 0).SelectMany(
        each => Gen.Select(Gen.Int[0, each.Regions.Count - 1], Gen.Int[0, count(each) - 1], (region, index) => (each, region, index)));

    private static void AssertGaps(Case each, int region, Func<RegionState, RegionState> change, params CoverageGap[] gaps) =>
        Assert.Equal(gaps, CoverageComparison.Compare(each.Expected, Change(each.Actual, region, change)));

    private static CoverageState Change(CoverageState state, int region, Func<RegionState, RegionState> change) =>
        state with { Regions = [.. state.Regions.Select((each, index) => index == region ? change(each) : each)] };

    private static CoverageState Shuffled(CoverageState state, int seed)
    {
        var random = new Random(seed);
        return state with
        {
            Accounts = Shuffle(state.Accounts!),
            TrustedServices = Shuffle(state.TrustedServices!),
            Regions =
            [
                .. Shuffle(state.Regions).Select(region => region with
                {
                    Members = Shuffle(region.Members!),
                    Plans = region.Plans! with { Items = Shuffle(region.Plans.Items) },
                    Organization = region.Organization! with { Features = Shuffle(region.Organization.Features) },
                }),
            ],
        };

        T[] Shuffle<T>(IReadOnlyList<T> items) => [.. items.OrderBy(_ => random.Next())];
    }

    private static Case Of(
        string[] regions, Dictionary<string, string> plans, Dictionary<string, string> overrides, string members, int accounts, bool isManagementMember)
    {
        string[] workloads = [.. Enumerable.Range(10, accounts).Select(number => number.ToString("000000000000", System.Globalization.CultureInfo.InvariantCulture))];
        var expected = new CoverageExpectation(
            regions, members, plans, new Dictionary<string, IReadOnlyDictionary<string, string>> { [regions[0]] = overrides },
            Management, isManagementMember, ["000000000003"])
        {
            MemberOverrides = new Dictionary<string, string> { [regions[^1]] = new[] { "ALL", "NEW", "NONE" }[accounts % 3] },
            Named = workloads,
        };
        string[] all = [Management, Admin, "000000000003", .. workloads];
        string[] enrolled = isManagementMember ? [Management, .. workloads] : workloads;
        return new(expected, regions, enrolled, new(
            Admin, [.. all.Select(id => new OrganizationAccount(id, "name", "a@example.com", "ACTIVE"))], [new("r-1", [])],
            ["guardduty.amazonaws.com", "malware-protection.guardduty.amazonaws.com"], [Admin],
            [.. regions.Select(region => Good(expected, region, enrolled))], []));
    }

    private static RegionState Good(CoverageExpectation expected, string region, string[] members)
    {
        var plans = expected.PlansOf(region);
        DetectorFeature[] on = [.. plans.Where(plan => plan.Value == "ALL").Select(plan => new DetectorFeature(plan.Key, true, []))];
        return new(
            region, "d", new(true, "SIX_HOURS", on),
            new(expected.MembersOf(region), false, [.. plans.Select(plan => new OrganizationFeature(plan.Key, plan.Value, []))]),
            [.. members.Select(id => new Member(id, "Enabled"))], new([.. members.Select(id => new MemberDetector(id, on))], []),
            [new("x", "PUBLISHING")], []);
    }

    private static DetectorFeature[] Without(IEnumerable<DetectorFeature> features, string name) =>
        [.. features.Where(feature => feature.Name != name)];

    private static Dictionary<string, string> Plans(string[] names, string[] words) =>
        names.Zip(words).ToDictionary(pair => pair.First, pair => pair.Second, StringComparer.Ordinal);

    private sealed record Case(
        CoverageExpectation Expected, IReadOnlyList<string> Regions, IReadOnlyList<string> Members, CoverageState Actual)
    {
        public IReadOnlyList<KeyValuePair<string, string>> PlansOf(int region) => Expected.PlansOf(Regions[region]);
    }
}
