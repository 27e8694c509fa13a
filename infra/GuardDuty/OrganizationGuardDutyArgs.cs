using System.Collections.Immutable;
using LandingZone.Infra.Settings;
using Pulumi;
using Aws = Pulumi.Aws;

namespace LandingZone.Infra.GuardDuty;

/// <summary>Inputs of <see cref="OrganizationGuardDuty"/>.</summary>
public sealed class OrganizationGuardDutyArgs : ResourceArgs
{
    /// <summary>The delegated administrator, the same account in every region.</summary>
    [Input("administratorAccountId", required: true)]
    public Input<string> AdministratorAccountId { get; set; } = null!;

    /// <summary>The administrator when it is known before the update; it is left out of the members then.</summary>
    public required string? KnownAdministratorAccountId { get; init; }

    /// <summary>The organization, with its management account.</summary>
    public required OrganizationSettings Organization { get; init; }

    /// <summary>GuardDuty's settings.</summary>
    public required GuardDutySettings Settings { get; init; }

    /// <summary>What every region gets.</summary>
    public required ImmutableArray<RegionPlans> Matrix { get; init; }

    /// <summary>Region of the lists that this stack uploads.</summary>
    public required string HomeRegion { get; init; }

    /// <summary>Provider of the management account, the only one that may name the administrator.</summary>
    public required Aws.Provider Management { get; init; }
}
