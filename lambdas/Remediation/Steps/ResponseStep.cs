using System.Net;
using LandingZone.Findings.Catalogue;

namespace LandingZone.Lambdas.Remediation.Steps;

/// <summary>Where a step acts, and for which finding.</summary>
/// <param name="AccountId">The account that the resource is in: never the one that published the event.</param>
/// <param name="Region">The region of the finding.</param>
/// <param name="FindingId">The finding.</param>
public sealed record ActionTarget(string AccountId, string Region, string FindingId);

/// <summary>One thing to do, before the state of the resource is known.</summary>
/// <param name="Target">Where.</param>
public abstract record ResponseStep(ActionTarget Target)
{
    /// <summary>The response.</summary>
    public abstract ResponseKind Kind { get; }

    /// <summary>What it is done to, so that the same thing always has the same text.</summary>
    public abstract string Subject { get; }
}

/// <summary>Denies addresses in the network ACLs of all of the instance's subnets.</summary>
/// <param name="Target">Where.</param>
/// <param name="InstanceId">The instance that was attacked.</param>
/// <param name="Addresses">The addresses, each once.</param>
/// <param name="SubnetIds">The subnets in the finding; used only when the instance is gone by now.</param>
public sealed record BlockAddressStep(
    ActionTarget Target, string InstanceId, IReadOnlyList<IPAddress> Addresses, IReadOnlyList<string> SubnetIds) : ResponseStep(Target)
{
    /// <inheritdoc />
    public override ResponseKind Kind => ResponseKind.BlockAddress;

    /// <inheritdoc />
    public override string Subject =>
        $"{InstanceId} {string.Join(' ', Addresses.Select(address => address.ToString()).Order(StringComparer.Ordinal))}";
}

/// <summary>Snapshots the instance's volumes.</summary>
/// <param name="Target">Where.</param>
/// <param name="InstanceId">The instance.</param>
public sealed record SnapshotVolumesStep(ActionTarget Target, string InstanceId) : ResponseStep(Target)
{
    /// <inheritdoc />
    public override ResponseKind Kind => ResponseKind.SnapshotVolumes;

    /// <inheritdoc />
    public override string Subject => InstanceId;
}

/// <summary>Isolates the instance.</summary>
/// <param name="Target">Where.</param>
/// <param name="InstanceId">The instance.</param>
public sealed record IsolateInstanceStep(ActionTarget Target, string InstanceId) : ResponseStep(Target)
{
    /// <inheritdoc />
    public override ResponseKind Kind => ResponseKind.IsolateInstance;

    /// <inheritdoc />
    public override string Subject => InstanceId;
}

/// <summary>Deactivates a user's long-term key.</summary>
/// <param name="Target">Where.</param>
/// <param name="UserName">The user.</param>
/// <param name="AccessKeyId">The key.</param>
public sealed record DeactivateAccessKeyStep(ActionTarget Target, string UserName, string AccessKeyId) : ResponseStep(Target)
{
    /// <inheritdoc />
    public override ResponseKind Kind => ResponseKind.DeactivateAccessKey;

    /// <inheritdoc />
    public override string Subject => $"{UserName} {AccessKeyId}";
}

/// <summary>Revokes a role's sessions.</summary>
/// <param name="Target">Where.</param>
/// <param name="RoleName">The role.</param>
/// <param name="LastSeen">The latest activity; null when the finding states none.</param>
public sealed record RevokeRoleSessionsStep(ActionTarget Target, string RoleName, DateTimeOffset? LastSeen) : ResponseStep(Target)
{
    /// <inheritdoc />
    public override ResponseKind Kind => ResponseKind.RevokeRoleSessions;

    /// <inheritdoc />
    public override string Subject => RoleName;
}

/// <summary>Starts a trail's logging again.</summary>
/// <param name="Target">Where.</param>
/// <param name="Trail">Its ARN or name.</param>
/// <param name="HomeRegion">Its home region, which its ARN names; null when only the name is known.</param>
public sealed record RestartCloudTrailStep(ActionTarget Target, string Trail, string? HomeRegion) : ResponseStep(Target)
{
    /// <inheritdoc />
    public override ResponseKind Kind => ResponseKind.RestartCloudTrail;

    /// <inheritdoc />
    public override string Subject => Trail;
}

/// <summary>Restores the account's password policy.</summary>
/// <param name="Target">Where; IAM is global, so the region does not matter.</param>
public sealed record RestorePasswordPolicyStep(ActionTarget Target) : ResponseStep(Target)
{
    /// <inheritdoc />
    public override ResponseKind Kind => ResponseKind.RestorePasswordPolicy;

    /// <inheritdoc />
    public override string Subject => "password policy";
}

/// <summary>Blocks public access.</summary>
/// <param name="Target">Where.</param>
/// <param name="Buckets">Every bucket of the finding; empty for the account's own setting.</param>
public sealed record BlockPublicAccessStep(ActionTarget Target, IReadOnlyList<string> Buckets) : ResponseStep(Target)
{
    /// <inheritdoc />
    public override ResponseKind Kind => ResponseKind.BlockPublicAccess;

    /// <summary>Whether the account's own setting is meant.</summary>
    public bool IsAccountLevel => Buckets.Count == 0;

    /// <inheritdoc />
    public override string Subject => IsAccountLevel ? "account" : string.Join(' ', Buckets.Order(StringComparer.Ordinal));
}
