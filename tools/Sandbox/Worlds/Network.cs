namespace LandingZone.Sandbox;

/// <summary>A VPC with its address ranges.</summary>
public sealed record Vpc
{
    /// <summary><c>vpc-…</c>.</summary>
    public required string Id { get; init; }

    /// <summary>IPv4 ranges, the primary first.</summary>
    public required IReadOnlyList<string> Cidrs { get; init; }

    /// <summary>IPv6 ranges.</summary>
    public IReadOnlyList<string> Ipv6Cidrs { get; init; } = [];

    /// <summary>Tags.</summary>
    public IReadOnlyDictionary<string, string> Tags { get; init; } = new Dictionary<string, string>();
}

/// <summary>A subnet of a VPC.</summary>
public sealed record Subnet
{
    /// <summary><c>subnet-…</c>.</summary>
    public required string Id { get; init; }

    /// <summary>Its VPC.</summary>
    public required string VpcId { get; init; }

    /// <summary>IPv4 range.</summary>
    public required string Cidr { get; init; }

    /// <summary>Zone; by default the region's first.</summary>
    public string? AvailabilityZone { get; init; }

    /// <summary>The network ACL in force; by default the VPC's default ACL.</summary>
    public string? NetworkAclId { get; init; }

    /// <summary>Tags.</summary>
    public IReadOnlyDictionary<string, string> Tags { get; init; } = new Dictionary<string, string>();
}

/// <summary>A network ACL.</summary>
public sealed record NetworkAcl
{
    /// <summary><c>acl-…</c>.</summary>
    public required string Id { get; init; }

    /// <summary>Its VPC.</summary>
    public required string VpcId { get; init; }

    /// <summary>Whether it is the VPC's default ACL.</summary>
    public bool IsDefault { get; init; }

    /// <summary>Entries, without the default deny.</summary>
    public IReadOnlyList<NetworkAclEntry> Entries { get; init; } = [];

    /// <summary>Tags.</summary>
    public IReadOnlyDictionary<string, string> Tags { get; init; } = new Dictionary<string, string>();
}

/// <summary>One rule of a network ACL, for one address family.</summary>
public sealed record NetworkAclEntry
{
    /// <summary>1 to 32766; the default denies are 32767 (IPv4) and 32768 (IPv6).</summary>
    public required int RuleNumber { get; init; }

    /// <summary>True for outbound.</summary>
    public bool Egress { get; init; }

    /// <summary><c>allow</c> or <c>deny</c>.</summary>
    public required string Action { get; init; }

    /// <summary>Protocol number, <c>-1</c> for all.</summary>
    public string Protocol { get; init; } = "-1";

    /// <summary>IPv4 range; exactly one of this and <see cref="Ipv6Cidr"/>.</summary>
    public string? Cidr { get; init; }

    /// <summary>IPv6 range.</summary>
    public string? Ipv6Cidr { get; init; }

    /// <summary>First port, for TCP and UDP.</summary>
    public int? FromPort { get; init; }

    /// <summary>Last port, for TCP and UDP.</summary>
    public int? ToPort { get; init; }

    internal bool IsIpv6 => Ipv6Cidr is not null;
}

/// <summary>An Elastic IP address.</summary>
public sealed record ElasticIp
{
    /// <summary><c>eipalloc-…</c>.</summary>
    public required string AllocationId { get; init; }

    /// <summary>The address.</summary>
    public required string PublicIp { get; init; }

    /// <summary>The interface it is attached to.</summary>
    public string? NetworkInterfaceId { get; init; }
}

/// <summary>A NAT gateway.</summary>
public sealed record NatGateway
{
    /// <summary><c>nat-…</c>.</summary>
    public required string Id { get; init; }

    /// <summary>Its subnet.</summary>
    public required string SubnetId { get; init; }

    /// <summary>Its public address.</summary>
    public required string PublicIp { get; init; }

    /// <summary>Its private address.</summary>
    public string? PrivateIp { get; init; }
}
