using System.Collections.Immutable;
using LandingZone.Tools.Diff;
using LandingZone.Tools.Offboarding;

namespace LandingZone.Tools.Tests.Offboarding;

/// <summary>The phases of leaving on the graph of each stack, and the plan that lists them.</summary>
public sealed class OffboardPlanTests(OffboardPreviews previews) : IClassFixture<OffboardPreviews>
{
    private const string Administrator = "aws:guardduty/organizationAdminAccount:OrganizationAdminAccount";
    private const string Detector = "aws:guardduty/detector:Detector";

    private static readonly string[] Settings =
    [
        "aws:guardduty/organizationConfiguration:OrganizationConfiguration", "aws:guardduty/organizationConfigurationFeature:OrganizationConfigurationFeature",
        "aws:guardduty/detectorFeature:DetectorFeature",
    ];

    public static TheoryData<string> Stacks => ["dev", "prod"];

    // T16: the first phase writes everything as off; it creates and replaces nothing that could fail halfway.
    [Theory]
    [MemberData(nameof(Stacks))]
    public async Task Phase1_T16_switchesOffAndDeletesAndCreatesOrReplacesNothing(string stack)
    {
        var (now, off) = await previews.OfAsync(stack);
        var changes = PlanDiff.Between(now, off).Changes;

        Assert.DoesNotContain(changes, change => change.Kind is ChangeKind.Create or ChangeKind.Replace or ChangeKind.Import);
        foreach (var setting in off.Resources.Where(resource => Settings.Contains(resource.Type)))
        {
            var state = setting.Inputs["autoEnable"] ?? setting.Inputs["autoEnableOrganizationMembers"] ?? setting.Inputs["status"];
            Assert.True((string?)state is "NONE" or "DISABLED", $"{setting.Name} is {state}");
        }
        // What is on now and leaves the program would stay on for ever: the provider's delete changes nothing.
        Assert.DoesNotContain(changes, change => change.Kind == ChangeKind.Delete && Settings.Contains(change.Resource.Type));
    }

    // T07: each region's designation is disabled by its own resource, before the detector that it depends on is deleted.
    [Theory]
    [MemberData(nameof(Stacks))]
    public async Task Phase2_T07_disablesTheAdministratorOfEveryRegionBeforeItsDetector(string stack)
    {
        var (_, off) = await previews.OfAsync(stack);
        var detectors = off.Resources.Where(resource => resource.Type == Detector).ToList();

        Assert.NotEmpty(detectors);
        foreach (var detector in detectors)
        {
            var administrator = Assert.Single(off.Resources, resource => resource.Type == Administrator && resource.Region == detector.Region);
            Assert.Contains(detector.Name, administrator.Options.DependsOn);
            Assert.False(OffboardPlan.IsKept(administrator) || OffboardPlan.IsKept(detector));
        }
    }

    // A destroy that spares what is protected spares its parents as well; a component of GuardDuty among them would strand a region.
    [Theory]
    [MemberData(nameof(Stacks))]
    public async Task Phase2_protectedResourcesBelongToNothingOfGuardDuty(string stack)
    {
        var (_, off) = await previews.OfAsync(stack);

        Assert.DoesNotContain(off.Resources, resource => resource.Options.Protect && resource.Urn.Contains("landingzone:guardduty:", StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Stacks))]
    public async Task Between_T07_T16_listsEveryStepForEveryRegion(string stack)
    {
        var (now, off) = await previews.OfAsync(stack);
        var regions = off.Resources.Where(resource => resource.Type == Detector).Select(resource => resource.Region).ToImmutableArray();

        var plan = OffboardPlan.Between(now, off);

        Assert.Equal(
            [
                "Stop responding, let blocks expire, and undo the rest", "Switch everything off, and release what is named",
                "Suspend and release the member accounts, in each region", "Destroy what is not protected",
                "Deregister the delegated administrator, once", "Forget what stays, and remove the stack",
            ],
            plan.Steps.Select(step => step.Title));
        Assert.All(regions, region => Assert.True(plan.Steps[1].Work[0].In(region) > 0));
        Assert.Equal(regions, plan.Steps[2].Work[0].Regions.Select(pair => pair.Region));
        Assert.Equal(regions.Select(region => (region, 1)), plan.Steps[3].Work[0].Regions);
        Assert.Equal(regions.Select(region => (region, 1)), plan.Steps[3].Work[1].Regions);
        Assert.Equal(1, plan.Steps[4].Work[0].Total);
        Assert.Equal(plan.Kept.Length, plan.Steps[5].Work[0].Total);
    }

    // Every resource is either deleted, forgotten as a setting, or named among what stays.
    [Theory]
    [MemberData(nameof(Stacks))]
    public async Task Between_accountsForEveryResource(string stack)
    {
        var (now, off) = await previews.OfAsync(stack);
        var plan = OffboardPlan.Between(now, off);

        var real = off.Resources.Where(resource => !resource.IsComponent && !resource.Type.StartsWith("pulumi:", StringComparison.Ordinal)).ToList();
        Assert.Equal(real.Count, plan.Steps[3].Work.Sum(work => work.Total) + plan.Kept.Length + real.Count(resource => Settings.Contains(resource.Type)));
        Assert.Contains(plan.Kept, resource => resource.Name == "findings-archive-bucket");
        Assert.Contains(plan.Kept, resource => resource.Name == "ledger-table");
    }

    [Fact]
    public async Task Between_afterTheFirstPhase_hasNothingLeftToSwitchOff()
    {
        var (_, off) = await previews.OfAsync("dev");

        Assert.True(OffboardPlan.Between(off, off).Steps[1].IsDone);
    }

    // T50: the endpoints are there only where the agents were.
    [Theory]
    [InlineData("dev", false)]
    [InlineData("prod", true)]
    public async Task Between_T50_namesTheEndpointsOfAgentsOnlyWhereTheyWere(string stack, bool expected)
    {
        var (now, off) = await previews.OfAsync(stack);

        Assert.Equal(expected, OffboardPlan.Between(now, off).Remains.Any(sentence => sentence.StartsWith("VPC endpoints", StringComparison.Ordinal)));
    }
}
