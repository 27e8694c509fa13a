using System.Collections.Immutable;
using LandingZone.Infra.Settings;
using Pulumi;
using Aws = Pulumi.Aws;

namespace LandingZone.Infra.GuardDuty;

/// <summary>Inputs of <see cref="RegionalGuardDuty"/>.</summary>
public sealed class RegionalGuardDutyArgs : ResourceArgs
{
    /// <summary>The delegated administrator.</summary>
    [Input("administratorAccountId", required: true)]
    public Input<string> AdministratorAccountId { get; set; } = null!;

    /// <summary>The administrator when it is known before the update: only then can its designation be imported.</summary>
    public required string? KnownAdministratorAccountId { get; init; }

    /// <summary>What the region gets.</summary>
    public required RegionPlans Plans { get; init; }

    /// <summary>GuardDuty's settings.</summary>
    public required GuardDutySettings Settings { get; init; }

    /// <summary>Accounts that become members by name.</summary>
    public required ImmutableArray<MemberAccount> Members { get; init; }

    /// <summary>What a member has to wait for besides the region's own settings.</summary>
    public required ImmutableArray<Resource> MemberPrerequisites { get; init; }

    /// <summary>The lists of addresses; null for none.</summary>
    public required AddressLists? Lists { get; init; }

    /// <summary>The service principals' access to the organization.</summary>
    public required TrustedAccess TrustedAccess { get; init; }

    /// <summary>Provider of the management account.</summary>
    public required Aws.Provider Management { get; init; }
}
