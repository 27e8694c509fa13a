using System.Collections.Immutable;
using LandingZone.Infra.Naming;
using LandingZone.Infra.Settings;
using Pulumi;

namespace LandingZone.Infra.GuardDuty;

/// <summary>
/// GuardDuty for the whole organization: one <see cref="RegionalGuardDuty"/> per region, and what the regions share. Expects the
/// security account's provider in its options.
/// </summary>
public sealed class OrganizationGuardDuty : ComponentResource
{
    /// <summary>Type token of the component.</summary>
    public const string TypeToken = "landingzone:guardduty:OrganizationGuardDuty";

    /// <summary>Declares every region.</summary>
    public OrganizationGuardDuty(string name, OrganizationGuardDutyArgs args, ComponentResourceOptions? options = null)
        : base(TypeToken, name, args, options, remote: false)
    {
        var settings = args.Settings;
        var enabled = settings.Mode == GuardDutyMode.Enabled;
        var roles = ManagementAccountRoles.Declare(name, settings.ManagementAccount, args.Management, this);
        var access = TrustedAccess.Declare(name, args.Organization.TrustedAccess, args.Matrix, args.Management, this);
        var lists = enabled && (settings.TrustedIpList is not null || !settings.ThreatLists.IsEmpty)
            ? new AddressLists(
                Names.Child(name, "lists"),
                new() { Region = args.HomeRegion, TrustedIpList = settings.TrustedIpList, ThreatLists = settings.ThreatLists },
                new() { Parent = this })
            : null;

        Regions =
        [
            .. args.Matrix.Select(plans => new RegionalGuardDuty(
                Names.Child(name, plans.Region.Name),
                new()
                {
                    AdministratorAccountId = args.AdministratorAccountId,
                    KnownAdministratorAccountId = args.KnownAdministratorAccountId,
                    Plans = plans,
                    Settings = settings,
                    Members = MemberSelection.For(
                        settings, plans.Members, args.Organization.ManagementAccountId, args.KnownAdministratorAccountId),
                    MemberPrerequisites = roles,
                    Lists = lists,
                    TrustedAccess = access,
                    Management = args.Management,
                },
                new() { Parent = this })),
        ];
        DetectorIds = Output.All(Regions.Select(region => region.DetectorId))
            .Apply(ids => Regions.Zip(ids).ToImmutableDictionary(pair => pair.First.Region.Name, pair => pair.Second));
        RegisterOutputs();
    }

    /// <summary>Detector id of the administrator, by region.</summary>
    [Output("detectorIds")]
    public Output<ImmutableDictionary<string, string>> DetectorIds { get; private set; }

    /// <summary>The regions, in the order of the matrix.</summary>
    public ImmutableArray<RegionalGuardDuty> Regions { get; }
}
