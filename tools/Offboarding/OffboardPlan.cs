using System.Collections.Immutable;
using LandingZone.Tools.Diff;
using LandingZone.Tools.Preview;

namespace LandingZone.Tools.Offboarding;

/// <summary>How an organization leaves GuardDuty: the steps in their order, and what is still there after the last.</summary>
/// <param name="Stack">The stack.</param>
/// <param name="Steps">The steps; each has to be over in every region before the next begins.</param>
/// <param name="Kept">Resources that the stack leaves in AWS on purpose, in the order of the preview.</param>
/// <param name="Remains">What no stack removes, as sentences.</param>
public sealed record OffboardPlan(string Stack, ImmutableArray<OffboardStep> Steps, ImmutableArray<PreviewResource> Kept, ImmutableArray<string> Remains)
{
    /// <summary>Page with the commands of every step.</summary>
    public const string Runbook = "docs/runbooks/offboard.md";

    /// <summary>The plan of a stack.</summary>
    /// <param name="now">The stack as its file has it.</param>
    /// <param name="off">The same with <c>guardDuty.mode: offboard</c>, as <see cref="OffboardSettings"/> makes it.</param>
    public static OffboardPlan Between(StackPreview now, StackPreview off)
    {
        var changes = PlanDiff.Between(now, off).Changes;
        var regions = off.Resources.Where(resource => resource.Type == Types.Administrator).Select(resource => resource.Region).ToImmutableArray();
        return new(
            off.Stack,
            [TakeBack(now), SwitchOff(off.Stack, changes), Release(regions), Destroy(off), Deregister(off), Forget(off)],
            [.. off.Resources.Where(IsKept)],
            [.. Remainder(now)]);
    }

    /// <summary>Whether a destroy leaves a resource in AWS.</summary>
    public static bool IsKept(PreviewResource resource) => resource.Options.Protect || resource.Options.RetainOnDelete;

    // Undo and expiry need the functions, which the destroy removes.
    private static OffboardStep TakeBack(StackPreview now) => new(
        "Stop responding, let blocks expire, and undo the rest",
        [$"pulumi config set --stack {now.Stack} --path landing-zone:remediation.mode off", $"pulumi up --stack {now.Stack}", "aws lambda invoke"],
        [RegionCount.Of("rules of responses to switch off", now.Resources.Where(resource =>
            resource is { Type: Types.Rule, Parent: "remediation" } && (string?)resource.Inputs["state"] == "ENABLED"))]);

    // The provider deletes organization settings from its state only, so all of them are written as off first (Pulumi AWS provider,
    // "aws.guardduty.OrganizationConfigurationFeature": deleting it changes nothing in AWS).
    private static OffboardStep SwitchOff(string stack, ImmutableArray<ResourceChange> changes) => new(
        "Switch everything off, and release what is named",
        [$"pulumi config set --stack {stack} --path landing-zone:guardDuty.mode offboard", $"pulumi up --stack {stack}"],
        [
            RegionCount.Of("settings become NONE or DISABLED", changes.Where(IsSwitchedOff).Select(change => change.Resource)),
            RegionCount.Of("lose their protection", changes.Where(LosesProtection).Select(change => change.Resource)),
            RegionCount.Of("deleted", changes.Where(change => change.Kind == ChangeKind.Delete && IsReal(change.Resource) && !IsKept(change.Resource))
                .Select(change => change.Resource)),
        ]);

    // T16: disabling the administrator neither releases the members nor switches GuardDuty off in them.
    private static OffboardStep Release(ImmutableArray<string> regions) => new(
        "Suspend and release the member accounts, in each region",
        ["aws guardduty stop-monitoring-members", "aws guardduty disassociate-members", "aws guardduty delete-members"],
        [new("lists of members that have to be empty", [.. regions.Select(region => (region, 1))])]);

    private static OffboardStep Destroy(StackPreview off) => new(
        "Destroy what is not protected",
        [$"pulumi destroy --stack {off.Stack} --exclude-protected"],
        [
            // T07: the designation is regional, and each region has its own.
            RegionCount.Of("administrators disabled", off.Resources.Where(resource => resource.Type == Types.Administrator)),
            RegionCount.Of("detectors deleted", off.Resources.Where(resource => resource.Type == Types.Detector)),
            RegionCount.Of("others deleted", off.Resources.Where(resource =>
                IsReal(resource) && !IsKept(resource) && resource.Type is not (Types.Administrator or Types.Detector) && !IsSetting(resource.Type))),
        ]);

    // T07: after the regions, the organization itself forgets the administrator, once.
    private static OffboardStep Deregister(StackPreview off) => new(
        "Deregister the delegated administrator, once",
        ["aws organizations deregister-delegated-administrator --service-principal guardduty.amazonaws.com"],
        [new("registration", [(PreviewSummary.Global, off.Resources.Any(resource => resource.Type == Types.Administrator) ? 1 : 0)])]);

    private static OffboardStep Forget(StackPreview off) => new(
        "Forget what stays, and remove the stack",
        [$"pulumi state unprotect --all --stack {off.Stack}", $"pulumi destroy --stack {off.Stack}", $"pulumi stack rm {off.Stack}"],
        [RegionCount.Of("leave the stack and stay in AWS", off.Resources.Where(IsKept))]);

    private static IEnumerable<string> Remainder(StackPreview now)
    {
        yield return "The detectors of member accounts: released accounts keep them, suspended, until each deletes its own.";
        if (now.Resources.Any(resource => resource.Type == Types.OrganizationFeature && (string?)resource.Inputs["name"] == "RUNTIME_MONITORING"
            && (string?)resource.Inputs["autoEnable"] != "NONE"))
            yield return "VPC endpoints and security groups that GuardDuty made for its agents; they keep a VPC from being deleted.";
        yield return "What responses changed and nobody has undone: rules of network ACLs, isolation groups, snapshots, deactivated keys, session policies.";
        yield return "CloudFormation's trusted access to the organization, which was activated by hand.";
    }

    private static bool IsReal(PreviewResource resource) => !resource.IsComponent && !resource.Type.StartsWith("pulumi:", StringComparison.Ordinal);

    private static bool IsSetting(string type) => type is Types.OrganizationConfiguration or Types.OrganizationFeature or Types.DetectorFeature;

    private static bool IsSwitchedOff(ResourceChange change) => change is { Kind: ChangeKind.Update or ChangeKind.Replace, Inputs.IsEmpty: false } && IsSetting(change.Resource.Type);

    private static bool LosesProtection(ResourceChange change) => change is { Before.Options.Protect: true, After.Options.Protect: false };

    private static class Types
    {
        public const string Administrator = "aws:guardduty/organizationAdminAccount:OrganizationAdminAccount";
        public const string Rule = "aws:cloudwatch/eventRule:EventRule";
        public const string Detector = "aws:guardduty/detector:Detector";
        public const string OrganizationConfiguration = "aws:guardduty/organizationConfiguration:OrganizationConfiguration";
        public const string OrganizationFeature = "aws:guardduty/organizationConfigurationFeature:OrganizationConfigurationFeature";
        public const string DetectorFeature = "aws:guardduty/detectorFeature:DetectorFeature";
    }
}
