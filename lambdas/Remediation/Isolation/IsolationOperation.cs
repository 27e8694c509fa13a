namespace LandingZone.Lambdas.Remediation.Isolation;

/// <summary>The two groups that isolation uses, one pair for each VPC.</summary>
public enum IsolationGroup
{
    /// <summary>
    /// Allows all traffic in both directions, so that the flows of its interfaces are not tracked ("Security group connection tracking",
    /// EC2 user guide). Worn for a moment only.
    /// </summary>
    Untracked,

    /// <summary>Has no rules: nothing gets in or out.</summary>
    Isolated,
}

/// <summary>One step of a plan. A step that fails ends the plan; read everything again and plan anew.</summary>
public abstract record IsolationOperation;

/// <summary>Creates a group, or finds it when EC2 answers <c>InvalidGroup.Duplicate</c>.</summary>
/// <param name="VpcId">The VPC.</param>
/// <param name="Group">Which of the two.</param>
public sealed record CreateGroup(string VpcId, IsolationGroup Group) : IsolationOperation
{
    /// <summary>The group's name in its VPC.</summary>
    public string Name => NameOf(Group);

    /// <summary>The name of a group.</summary>
    public static string NameOf(IsolationGroup group) =>
        group == IsolationGroup.Isolated ? "landing-zone-isolated" : "landing-zone-untracked";
}

/// <summary>Takes every rule from the group without rules, among them the egress rule with which EC2 creates each group.</summary>
/// <param name="VpcId">The VPC.</param>
public sealed record StripRules(string VpcId) : IsolationOperation;

/// <summary>Gives the untracked group its rules: all protocols, 0.0.0.0/0 and ::/0, both directions. Duplicates are success.</summary>
/// <param name="VpcId">The VPC.</param>
public sealed record AllowEverything(string VpcId) : IsolationOperation;

/// <summary>Writes the record, on the condition that its version is still <see cref="ExpectedVersion"/>; 0 means that it must not
/// exist.</summary>
/// <param name="Record">The record to write; its version is one more.</param>
/// <param name="ExpectedVersion">The version that was read.</param>
public sealed record SaveIsolation(IsolationRecord Record, long ExpectedVersion) : IsolationOperation;

/// <summary>Gives an interface one of the two groups and no other (ModifyNetworkInterfaceAttribute, one call for each interface).</summary>
/// <param name="NetworkInterfaceId">The interface.</param>
/// <param name="VpcId">Its VPC.</param>
/// <param name="Group">The group.</param>
public sealed record MoveToGroup(string NetworkInterfaceId, string VpcId, IsolationGroup Group) : IsolationOperation;

/// <summary>Gives an interface its own groups back.</summary>
/// <param name="NetworkInterfaceId">The interface.</param>
/// <param name="SecurityGroupIds">The groups that it had.</param>
public sealed record RestoreGroups(string NetworkInterfaceId, IReadOnlyList<string> SecurityGroupIds) : IsolationOperation;
