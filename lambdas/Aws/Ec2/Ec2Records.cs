namespace LandingZone.Lambdas.Aws.Ec2;

/// <summary>An instance.</summary>
/// <param name="Id">The id, <c>i-…</c>.</param>
/// <param name="State"><c>running</c>, <c>stopped</c>, <c>terminated</c> …</param>
/// <param name="VpcId">The VPC; null when terminated.</param>
/// <param name="InstanceProfileArn">The instance profile; null without a role.</param>
/// <param name="Interfaces">The attached network interfaces.</param>
/// <param name="VolumeIds">The attached EBS volumes.</param>
/// <param name="Tags">The tags, live.</param>
public sealed record Instance(
    string Id,
    string State,
    string? VpcId,
    string? InstanceProfileArn,
    IReadOnlyList<InstanceInterface> Interfaces,
    IReadOnlyList<string> VolumeIds,
    IReadOnlyList<Tag> Tags);

/// <summary>A network interface as its instance shows it.</summary>
/// <param name="Id">The id, <c>eni-…</c>.</param>
/// <param name="SubnetId">The subnet, whose network ACL filters the interface's traffic.</param>
/// <param name="VpcId">The VPC.</param>
/// <param name="GroupIds">The security groups.</param>
public sealed record InstanceInterface(string Id, string SubnetId, string VpcId, IReadOnlyList<string> GroupIds);

/// <summary>A network interface.</summary>
/// <param name="Id">The id, <c>eni-…</c>.</param>
/// <param name="SubnetId">The subnet.</param>
/// <param name="VpcId">The VPC.</param>
/// <param name="InterfaceType"><c>interface</c>, <c>nat_gateway</c>, <c>network_load_balancer</c> …</param>
/// <param name="IsRequesterManaged">Whether an AWS service manages it: then it cannot be changed.</param>
/// <param name="GroupIds">The security groups.</param>
/// <param name="Addresses">All private, public and IPv6 addresses.</param>
public sealed record NetworkInterface(
    string Id,
    string SubnetId,
    string VpcId,
    string InterfaceType,
    bool IsRequesterManaged,
    IReadOnlyList<string> GroupIds,
    IReadOnlyList<string> Addresses);

/// <summary>A network ACL.</summary>
/// <param name="Id">The id, <c>acl-…</c>.</param>
/// <param name="VpcId">The VPC.</param>
/// <param name="IsDefault">Whether new subnets get it.</param>
/// <param name="SubnetIds">The subnets whose traffic it filters.</param>
/// <param name="Entries">All rules, the default denies included.</param>
/// <param name="Tags">The tags.</param>
public sealed record NetworkAcl(
    string Id,
    string VpcId,
    bool IsDefault,
    IReadOnlyList<string> SubnetIds,
    IReadOnlyList<NetworkAclEntry> Entries,
    IReadOnlyList<Tag> Tags);

/// <summary>A rule of a network ACL. A direction and a number together name it.</summary>
/// <param name="RuleNumber">1 to 32766, or 32767 and 32768 for the default denies; the lowest match decides.</param>
/// <param name="IsEgress">Whether it filters outbound traffic.</param>
/// <param name="IsDeny">Whether it denies.</param>
/// <param name="Protocol">The protocol's number, <c>-1</c> for all.</param>
/// <param name="Cidr">The IPv4 or IPv6 block.</param>
/// <param name="Ports">The ports; null for all.</param>
public sealed record NetworkAclEntry(int RuleNumber, bool IsEgress, bool IsDeny, string Protocol, string Cidr, PortSpan? Ports)
{
    /// <summary>Whether the rule is about IPv6: the two families have quotas of their own.</summary>
    public bool IsIpv6 => Cidr.Contains(':', StringComparison.Ordinal);
}

/// <summary>Ports, both ends included.</summary>
/// <param name="First">The first.</param>
/// <param name="Last">The last.</param>
public sealed record PortSpan(int First, int Last);

/// <summary>A VPC.</summary>
/// <param name="Id">The id, <c>vpc-…</c>.</param>
/// <param name="CidrBlocks">All IPv4 and IPv6 blocks that are associated.</param>
public sealed record Vpc(string Id, IReadOnlyList<string> CidrBlocks);

/// <summary>A security group.</summary>
/// <param name="Id">The id, <c>sg-…</c>.</param>
/// <param name="Name">The name.</param>
/// <param name="VpcId">The VPC.</param>
/// <param name="Ingress">The inbound rules.</param>
/// <param name="Egress">The outbound rules.</param>
public sealed record SecurityGroup(
    string Id,
    string Name,
    string VpcId,
    IReadOnlyList<SecurityGroupRule> Ingress,
    IReadOnlyList<SecurityGroupRule> Egress);

/// <summary>A rule of a security group that names blocks of addresses.</summary>
/// <param name="Protocol"><c>tcp</c>, <c>udp</c>, <c>icmp</c> or a number; <c>-1</c> for all.</param>
/// <param name="FromPort">The first port; null for all.</param>
/// <param name="ToPort">The last port; null for all.</param>
/// <param name="CidrBlocks">IPv4 blocks.</param>
/// <param name="Ipv6CidrBlocks">IPv6 blocks.</param>
public sealed record SecurityGroupRule(
    string Protocol,
    int? FromPort,
    int? ToPort,
    IReadOnlyList<string> CidrBlocks,
    IReadOnlyList<string> Ipv6CidrBlocks)
{
    /// <summary>All traffic to or from anywhere over IPv4, which a new group allows outbound.</summary>
    public static SecurityGroupRule AllIpv4 { get; } = new("-1", null, null, ["0.0.0.0/0"], []);

    /// <summary>All traffic to or from anywhere over IPv6.</summary>
    public static SecurityGroupRule AllIpv6 { get; } = new("-1", null, null, [], ["::/0"]);
}

/// <summary>A snapshot of a volume.</summary>
/// <param name="Id">The id, <c>snap-…</c>.</param>
/// <param name="VolumeId">The volume.</param>
/// <param name="State"><c>pending</c>, <c>completed</c> or <c>error</c>.</param>
/// <param name="Tags">The tags.</param>
public sealed record Snapshot(string Id, string VolumeId, string State, IReadOnlyList<Tag> Tags);
