using LandingZone.Findings.Model;

namespace LandingZone.Findings.Catalogue;

/// <summary>What can be done about a finding.</summary>
public enum ResponseKind
{
    /// <summary>Tell people. Every type has this one.</summary>
    Notify,

    /// <summary>Deny the remote addresses in the network ACLs of the instance's subnets.</summary>
    BlockAddress,

    /// <summary>Cut the instance off by security group.</summary>
    IsolateInstance,

    /// <summary>Snapshot the instance's volumes as evidence.</summary>
    SnapshotVolumes,

    /// <summary>Deactivate a user's long-term access key.</summary>
    DeactivateAccessKey,

    /// <summary>Make every session of a role that was issued until now worthless.</summary>
    RevokeRoleSessions,

    /// <summary>Start the trail's logging again.</summary>
    RestartCloudTrail,

    /// <summary>Write the baseline password policy, without weakening what is stricter.</summary>
    RestorePasswordPolicy,

    /// <summary>Block public access to the bucket, or to the account's buckets.</summary>
    BlockPublicAccess,
}

/// <summary>What a finding has to show before a response makes sense.</summary>
public enum ResponseCondition
{
    /// <summary>Nothing.</summary>
    Always,

    /// <summary>The resource is the target, and the action is a port probe or an inbound connection. Neither alone is enough: sample
    /// findings of AWS pair the target role with outbound traffic.</summary>
    TargetInbound,

    /// <summary>An EC2 instance is the actor.</summary>
    Actor,

    /// <summary>An EC2 instance is named, and it is not merely the host of a cluster.</summary>
    Instance,

    /// <summary>The credentials are an IAM user's long-term key.</summary>
    LongTermKey,

    /// <summary>The credentials are a role's session.</summary>
    RoleSession,

    /// <summary>The API call succeeded, so that something has changed.</summary>
    Succeeded,

    /// <summary>An EC2 instance is among the resources of an attack sequence.</summary>
    SequenceInstance,

    /// <summary>A user, not a role, is among the actors of an attack sequence.</summary>
    SequenceUser,

    /// <summary>A role is among the actors of an attack sequence.</summary>
    SequenceRole,
}

/// <summary>A response and its condition.</summary>
/// <param name="Kind">What to do.</param>
/// <param name="Condition">When it makes sense.</param>
public sealed record Response(ResponseKind Kind, ResponseCondition Condition)
{
    /// <summary>
    /// Whether the finding meets the condition. Samples and archived findings meet none but <see cref="ResponseCondition.Always"/>.
    /// </summary>
    public bool AppliesTo(Finding finding)
    {
        ArgumentNullException.ThrowIfNull(finding);
        return Condition == ResponseCondition.Always || (!finding.IsSample && !finding.IsArchived && IsMet(finding));
    }

    private bool IsMet(Finding finding) => Condition switch
    {
        ResponseCondition.TargetInbound => finding.Service.ResourceRole == ResourceRole.Target
            && finding.Service.Action is PortProbeAction or NetworkConnectionAction { Direction: ConnectionDirection.Inbound },
        ResponseCondition.Actor => finding.Service.ResourceRole == ResourceRole.Actor && HasInstance(finding.Resource),
        ResponseCondition.Instance => HasInstance(finding.Resource),
        ResponseCondition.LongTermKey => finding.Resource.AccessKey is { IsLongTermKey: true, IsIamUser: true },
        ResponseCondition.RoleSession => finding.Resource.AccessKey is { IsAssumedRole: true },
        ResponseCondition.Succeeded => finding.Service.Action is AwsApiCallAction { Failed: false },
        ResponseCondition.SequenceInstance => finding.Service.Sequence?.Resources.Any(resource => resource.IsInstance) == true,
        ResponseCondition.SequenceUser => finding.Service.Sequence?.Actors.Any(actor => actor is { UserType: not null, IsRole: false }) == true,
        ResponseCondition.SequenceRole => finding.Service.Sequence?.Actors.Any(actor => actor.IsRole) == true,
        _ => false,
    };

    private static bool HasInstance(FindingResource resource) =>
        resource is { ResourceType: "Instance" or "AccessKey", Instance.InstanceId: not null };
}
