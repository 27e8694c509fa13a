using System.Collections.Immutable;
using LandingZone.Findings.Regions;
using LandingZone.Infra.Naming;
using LandingZone.Infra.Settings;
using Pulumi;
using Gd = Pulumi.Aws.GuardDuty;

namespace LandingZone.Infra.GuardDuty;

/// <summary>The protection plans of a region: the organization's setting and the administrator's own, always as a pair.</summary>
internal sealed class PlanFeatures
{
    private readonly string _name;
    private readonly string _region;
    private readonly Gd.Detector _detector;
    private readonly Resource _parent;

    /// <summary>Declares every plan of the row.</summary>
    public PlanFeatures(
        string name,
        RegionPlans row,
        Gd.Detector detector,
        Gd.OrganizationConfiguration configuration,
        TrustedAccess access,
        Resource parent)
    {
        (_name, _region, _detector, _parent) = (name, row.Region.Name, detector, parent);
        var legacy = row.Plans.Where(cell => cell.Plan.IsLegacy).ToList();
        ImmutableArray<Resource> legacyOrganization = [.. legacy.Select(cell => OrganizationFeature(cell, [configuration]))];
        ImmutableArray<Resource> legacyDetector = [.. legacy.Select(cell => DetectorFeature(cell, []))];
        var organization = ImmutableArray.CreateBuilder<Resource>();
        foreach (var cell in row.Plans.Except(legacy))
        {
            if (cell.Organization is not null)
                organization.Add(OrganizationFeature(cell, [configuration, .. OrganizationPrerequisites(cell)]));
            // The service refuses both runtime plans at once, so the legacy one is switched off first.
            _ = DetectorFeature(cell, cell.Plan.Name == ProtectionPlan.RuntimeMonitoring ? legacyDetector : []);
        }

        Organization = [.. organization, .. legacyOrganization];

        ImmutableArray<Resource> OrganizationPrerequisites(PlanCell cell) => cell.Plan.Name switch
        {
            ProtectionPlan.RuntimeMonitoring => legacyOrganization,
            ProtectionPlan.EbsMalwareProtection => access.MalwareProtection,
            _ => [],
        };
    }

    /// <summary>The organization's settings, one per plan that has one.</summary>
    public ImmutableArray<Resource> Organization { get; }

    // The order of the agents is the service's: another one replaces the feature in every update
    // (hashicorp/terraform-provider-aws issues 44822 and 36400).
    private Gd.OrganizationConfigurationFeature OrganizationFeature(PlanCell cell, ImmutableArray<Resource> after)
    {
        var args = new Gd.OrganizationConfigurationFeatureArgs
        {
            Name = cell.Plan.Name,
            AutoEnable = cell.Organization!.Value.ToApi(),
            DetectorId = _detector.Id,
            Region = _region,
        };
        foreach (var agent in cell.Agents)
        {
            args.AdditionalConfigurations.Add(new Gd.Inputs.OrganizationConfigurationFeatureAdditionalConfigurationArgs
            {
                Name = agent.Name,
                AutoEnable = agent.Organization.ToApi(),
            });
        }

        var name = Names.Child(_name, "organization", Names.Word(cell.Plan.Name));
        return new(name, args, new() { Parent = _parent, DependsOn = [.. after] });
    }

    private Gd.DetectorFeature DetectorFeature(PlanCell cell, ImmutableArray<Resource> after)
    {
        var args = new Gd.DetectorFeatureArgs
        {
            Name = cell.Plan.Name,
            Status = cell.OnDetector.ToStatus(),
            DetectorId = _detector.Id,
            Region = _region,
        };
        foreach (var agent in cell.Agents)
        {
            args.AdditionalConfigurations.Add(new Gd.Inputs.DetectorFeatureAdditionalConfigurationArgs
            {
                Name = agent.Name,
                Status = agent.OnDetector.ToStatus(),
            });
        }

        var name = Names.Child(_name, "detector", Names.Word(cell.Plan.Name));
        return new(name, args, new() { Parent = _parent, DependsOn = [_detector, .. after] });
    }
}
