using LandingZone.Sandbox;
using static LandingZone.Tools.Tests.AwsCalls.SandboxOrganization;
using static LandingZone.Tools.Tests.Doctor.AwsChecks.AwsLines;

namespace LandingZone.Tools.Tests.Doctor.AwsChecks;

/// <summary>What has to be so in every region.</summary>
public sealed class AwsRegionsTests
{
    // T07
    [Fact]
    public async Task Doctor_other_delegated_administrator_in_one_region_is_a_problem() => AssertProblem(
        await RunAsync(Good.With(Management, account => account.With(Other, region => region with { GuardDutyAdministrator = Production }))),
        "delegated administrator", $"{Production} (ENABLED) in us-east-1",
        $"Run 'aws guardduty disable-organization-admin-account --admin-account-id {Production} --region us-east-1' in account {Management}, for each region; its members keep GuardDuty, without an administrator.");

    [Fact]
    public async Task Doctor_regions_without_a_delegated_administrator_are_fine_before_the_first_update()
    {
        var world = Good.With(Security, account => account.With(Home, region => region with { Detector = null }));

        Assert.Equal($"{Security} in us-east-1; nobody yet in eu-central-1", Line(await RunAsync(world), "delegated administrator").Found);
    }

    // T49: in a region that is off, credentials look wrong; only the line about regions tells of it.
    [Fact]
    public async Task Doctor_opt_in_region_that_is_off_in_one_account_is_a_problem_of_one_line()
    {
        var world = Good.With(Management, account => account.With("eu-central-2", region => region));

        var lines = await RunAsync(world, file => file.Replace("    - us-east-1\n", "    - us-east-1\n    - eu-central-2\n", StringComparison.Ordinal));

        AssertProblem(lines, "regions", $"off: eu-central-2 in {Security}",
            $"Run 'aws account enable-region --region-name eu-central-2' in account {Security}; it takes some minutes, in rare cases hours.");
        Assert.All(lines.Where(line => line.Name != "regions"), line => Assert.Equal("ok", line.State));
    }

    // T54
    [Fact]
    public async Task Doctor_security_account_that_is_itself_a_member_is_a_problem()
    {
        var world = Good.With(Production, account => account.With(Other, region => region with
        {
            Detector = region.Detector! with { Members = [new Member { AccountId = Security }] },
        }));

        AssertProblem(await RunAsync(world), "other administrators", $"account {Security} is a member of {Production} in us-east-1",
            $"Let {Production} run 'aws guardduty disassociate-members' and 'delete-members' for account {Security}, in each of the regions.");
    }

    // T01, T51
    [Fact]
    public async Task Doctor_detector_without_the_tags_of_the_stack_may_have_to_be_adopted()
    {
        var world = Good.With(Security, account => account.With(Other, region => region with { Detector = region.Detector! with { Tags = new Dictionary<string, string>() } }));

        Assert.Equal(
            new Row("detectors", "not checked", "without the stack's tags: 5ec0000000000000000000000001cafe in us-east-1",
                "Where the stack did not create it, adopt it: guardDuty.adopt.detectors.us-east-1: 5ec0000000000000000000000001cafe. A second one in a region cannot be created."),
            Line(await RunAsync(world), "detectors"));
    }

    [Theory]
    [InlineData("5ec0000000000000000000000001cafe", "ok", "none besides the stack's own and the adopted ones in all 2 regions", "")]
    [InlineData("5ec0000000000000000000000002cafe", "problem",
        "guardDuty.adopt.detectors names 5ec0000000000000000000000002cafe in us-east-1, where 5ec0000000000000000000000001cafe is",
        "Correct guardDuty.adopt.detectors, or leave the region out for a new detector.")]
    public async Task Doctor_adopted_detector_is_the_one_that_is_there(string id, string state, string found, string fix)
    {
        var world = Good.With(Security, account => account.With(Other, region => region with { Detector = region.Detector! with { Tags = new Dictionary<string, string>() } }));

        var lines = await RunAsync(world, file => file.Replace(
            "    autoEnableMembers: ALL\n", $"    autoEnableMembers: ALL\n    adopt:\n      detectors:\n        us-east-1: \"{id}\"\n", StringComparison.Ordinal));

        Assert.Equal(new Row("detectors", state, found, fix), Line(lines, "detectors"));
    }
}
