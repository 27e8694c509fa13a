using System.Collections.Immutable;
using LandingZone.Findings.Regions;
using LandingZone.Infra.Naming;
using LandingZone.Infra.Settings;
using Pulumi;
using Gd = Pulumi.Aws.GuardDuty;

namespace LandingZone.Infra.GuardDuty;

/// <summary>
/// GuardDuty in one region. The order is the service's: naming the administrator creates a detector in it, so the detector comes first;
/// the organization can be configured only by a named administrator; every plan re-sends the organization's configuration, so that
/// comes before the plans; members take over the plans that are set when they join.
/// </summary>
public sealed class RegionalGuardDuty : ComponentResource
{
    /// <summary>Type token of the component.</summary>
    public const string TypeToken = "landingzone:guardduty:RegionalGuardDuty";

    private readonly RegionalGuardDutyArgs _args;
    private readonly string _name;

    /// <summary>Declares the region.</summary>
    public RegionalGuardDuty(string name, RegionalGuardDutyArgs args, ComponentResourceOptions? options = null)
        : base(TypeToken, name, args, options, remote: false)
    {
        (_name, _args) = (name, args);
        var detector = Detector();
        var administrator = Administrator(detector);
        var configuration = Configuration(detector, administrator);
        var plans = new PlanFeatures(name, args.Plans, detector, configuration, args.TrustedAccess, this);
        var members = RegionalMembers.Declare(name, args, detector, plans.Organization, this);
        if (args.Lists is { } lists)
            RegionalLists.Declare(name, Region.Name, detector, lists, this);
        if (IsEnabled)
            RegionalFilters.Declare(name, Region.Name, detector, args.Settings.SuppressionFilters, this);

        DetectorId = detector.Id;
        DetectorArn = detector.Arn;
        ReadyToExport = members.IsEmpty ? plans.Organization : members;
        RegisterOutputs();
    }

    /// <summary>The region.</summary>
    public Region Region => _args.Plans.Region;

    /// <summary>Id of the administrator's detector.</summary>
    [Output("detectorId")]
    public Output<string> DetectorId { get; private set; }

    /// <summary>ARN of the administrator's detector.</summary>
    [Output("detectorArn")]
    public Output<string> DetectorArn { get; private set; }

    /// <summary>What has to be in place before the region's findings are exported: its members, else its plans.</summary>
    public ImmutableArray<Resource> ReadyToExport { get; }

    private bool IsEnabled => _args.Settings.Mode == GuardDutyMode.Enabled;

    private Gd.Detector Detector()
    {
        var adopted = _args.Settings.Adopt.Detectors.GetValueOrDefault(Region.Name);
        return new(
            Names.Child(_name, "detector"),
            new()
            {
                Enable = true,
                FindingPublishingFrequency = _args.Settings.FindingPublishingFrequency,
                Region = Region.Name,
            },
            new()
            {
                Parent = this,
                // A read that wrongly answers "not found" must not lead to a second detector
                // (hashicorp/terraform-provider-aws issue 31105).
                Protect = IsEnabled,
                ImportId = adopted is null ? null : $"{adopted}@{Region.Name}",
            });
    }

    private Gd.OrganizationAdminAccount Administrator(Gd.Detector detector)
    {
        var adopted = _args.Settings.Adopt.AdministratorRegions.Contains(Region.Name);
        return new(
            Names.Child(_name, "administrator"),
            new() { AdminAccountId = _args.AdministratorAccountId, Region = Region.Name },
            new()
            {
                Parent = this,
                Provider = _args.Management,
                DependsOn = [detector, .. _args.TrustedAccess.Organization],
                Protect = IsEnabled,
                // An organization has one administrator: the old one has to go first (hashicorp/terraform-provider-aws issue 23215).
                DeleteBeforeReplace = true,
                // Its id is the account's, the same in every region, so the import has to name the region.
                ImportId = adopted ? $"{_args.KnownAdministratorAccountId}@{Region.Name}" : null,
            });
    }

    private Gd.OrganizationConfiguration Configuration(Gd.Detector detector, Gd.OrganizationAdminAccount administrator) => new(
        Names.Child(_name, "organization"),
        new()
        {
            AutoEnableOrganizationMembers = _args.Plans.Members.ToApi(),
            DetectorId = detector.Id,
            Region = Region.Name,
        },
        new() { Parent = this, DependsOn = { administrator }, Protect = IsEnabled });
}
