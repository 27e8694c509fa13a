using System.Collections.Immutable;
using LandingZone.Findings.Model;

namespace LandingZone.Tools.Catalogue;

/// <summary>What to vary in an event of <see cref="SampleEvents"/>; what is left out follows from the type.</summary>
public sealed record SampleEventOptions
{
    /// <summary>An event with nothing varied.</summary>
    public static SampleEventOptions Default { get; } = new();

    /// <summary>The account that the finding is about, 12 digits.</summary>
    public string AccountId { get; init; } = "111122223333";

    /// <summary>The delegated administrator, whose bus the event arrives on, 12 digits.</summary>
    public string AdministratorId { get; init; } = "999988887777";

    /// <summary>Where the finding comes from.</summary>
    public string Region { get; init; } = "eu-central-1";

    /// <summary>1.0 to 10.0; without one, the type's default severity, or 5 where that always depends.</summary>
    public decimal? Severity { get; init; }

    /// <summary>Remote addresses; a port probe names all of them, any other action the first.</summary>
    public ImmutableArray<string> RemoteAddresses { get; init; } = ["8.8.4.4"];

    /// <summary>The part that the resource plays; without one, as the type has it.</summary>
    public ResourceRole? Role { get; init; }

    /// <summary>Who opened the connection; without one, the remote party where the resource is the target.</summary>
    public ConnectionDirection? Direction { get; init; }

    /// <summary>The kind of resource, one of the type's; without one, the first.</summary>
    public string? ResourceType { get; init; }

    /// <summary>Credentials of a role's session instead of a user's long-term key.</summary>
    public bool IsRoleSession { get; init; }

    /// <summary>The error code of an API call that was refused.</summary>
    public string? ErrorCode { get; init; }

    /// <summary>The instance.</summary>
    public string InstanceId { get; init; } = "i-0a1b2c3d4e5f60718";

    /// <summary>The VPC of the instance.</summary>
    public string VpcId { get; init; } = "vpc-0a1b2c3d4e5f60718";

    /// <summary>The subnet of the instance.</summary>
    public string SubnetId { get; init; } = "subnet-0a1b2c3d4e5f60718";

    /// <summary>Whether GuardDuty generated the finding as a sample.</summary>
    public bool IsSample { get; init; }

    /// <summary>Whether the finding is archived.</summary>
    public bool IsArchived { get; init; }

    /// <summary>When it was last seen.</summary>
    public DateTimeOffset Time { get; init; } = new(2026, 1, 15, 9, 30, 0, TimeSpan.Zero);
}
