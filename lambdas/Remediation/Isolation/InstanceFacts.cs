namespace LandingZone.Lambdas.Remediation.Isolation;

/// <summary>An instance as EC2 describes it now.</summary>
/// <param name="InstanceId">Its id.</param>
/// <param name="State">Its state, such as <c>running</c>.</param>
/// <param name="NetworkInterfaces">All of its interfaces.</param>
/// <param name="VolumeIds">All of its EBS volumes.</param>
/// <param name="Tags">Its tags, read now.</param>
public sealed record InstanceFacts(
    string InstanceId,
    string State,
    IReadOnlyList<InterfaceFacts> NetworkInterfaces,
    IReadOnlyList<string> VolumeIds,
    LiveTags Tags);

/// <summary>A network interface as EC2 describes it now.</summary>
/// <param name="NetworkInterfaceId">Its id.</param>
/// <param name="VpcId">Its VPC.</param>
/// <param name="SecurityGroupIds">Its security groups.</param>
/// <param name="IsManaged">Whether an AWS service manages it (<c>RequesterManaged</c>, or an operator); EC2 then refuses changes.</param>
public sealed record InterfaceFacts(string NetworkInterfaceId, string VpcId, IReadOnlyList<string> SecurityGroupIds, bool IsManaged);

/// <summary>The groups for isolation that a VPC already has.</summary>
/// <param name="UntrackedGroupId">The group that allows everything; null when it is missing.</param>
/// <param name="IsolatedGroupId">The group without rules; null when it is missing.</param>
/// <param name="IsolatedGroupHasRules">Whether the group without rules has some nevertheless: EC2 creates every group with a rule that
/// allows all egress.</param>
/// <param name="UntrackedGroupIsOpen">Whether the group that allows everything does so, in both directions and both families.</param>
public sealed record VpcGroups(string? UntrackedGroupId, string? IsolatedGroupId, bool IsolatedGroupHasRules, bool UntrackedGroupIsOpen);
