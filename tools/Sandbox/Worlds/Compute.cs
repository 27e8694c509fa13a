namespace LandingZone.Sandbox;

/// <summary>An EC2 instance.</summary>
public sealed record Instance
{
    /// <summary><c>i-…</c>.</summary>
    public required string Id { get; init; }

    /// <summary><c>pending</c>, <c>running</c>, <c>shutting-down</c>, <c>terminated</c>, <c>stopping</c> or <c>stopped</c>.</summary>
    public string State { get; init; } = "running";

    /// <summary>Interfaces, the primary first.</summary>
    public IReadOnlyList<NetworkInterface> Interfaces { get; init; } = [];

    /// <summary>Attached EBS volumes, the root volume first.</summary>
    public IReadOnlyList<string> Volumes { get; init; } = [];

    /// <summary>ARN of the instance profile.</summary>
    public string? InstanceProfileArn { get; init; }

    /// <summary>Tags.</summary>
    public IReadOnlyDictionary<string, string> Tags { get; init; } = new Dictionary<string, string>();
}

/// <summary>An elastic network interface.</summary>
public sealed record NetworkInterface
{
    /// <summary><c>eni-…</c>.</summary>
    public required string Id { get; init; }

    /// <summary>Its subnet.</summary>
    public required string SubnetId { get; init; }

    /// <summary>Primary private IPv4 address.</summary>
    public required string PrivateIp { get; init; }

    /// <summary>Public IPv4 address.</summary>
    public string? PublicIp { get; init; }

    /// <summary>IPv6 addresses.</summary>
    public IReadOnlyList<string> Ipv6Addresses { get; init; } = [];

    /// <summary>Security groups, one to five.</summary>
    public required IReadOnlyList<string> Groups { get; init; }

    /// <summary>True for an interface that an AWS service manages; its groups cannot be changed.</summary>
    public bool RequesterManaged { get; init; }

    /// <summary><c>interface</c>, <c>network_load_balancer</c>, <c>nat_gateway</c>, …</summary>
    public string InterfaceType { get; init; } = "interface";

    /// <summary>Description.</summary>
    public string Description { get; init; } = "";

    /// <summary>Tags.</summary>
    public IReadOnlyDictionary<string, string> Tags { get; init; } = new Dictionary<string, string>();
}

/// <summary>A VPC security group.</summary>
public sealed record SecurityGroup
{
    /// <summary><c>sg-…</c>.</summary>
    public required string Id { get; init; }

    /// <summary>Name, unique in its VPC.</summary>
    public required string Name { get; init; }

    /// <summary>Its VPC.</summary>
    public required string VpcId { get; init; }

    /// <summary>Description.</summary>
    public string Description { get; init; } = "";

    /// <summary>Inbound rules.</summary>
    public IReadOnlyList<SecurityGroupRule> Ingress { get; init; } = [];

    /// <summary>Outbound rules; a new group allows everything to 0.0.0.0/0.</summary>
    public IReadOnlyList<SecurityGroupRule> Egress { get; init; } = [];

    /// <summary>Tags.</summary>
    public IReadOnlyDictionary<string, string> Tags { get; init; } = new Dictionary<string, string>();
}

/// <summary>One rule: a protocol, a port range and one source or destination.</summary>
public sealed record SecurityGroupRule
{
    /// <summary><c>tcp</c>, <c>udp</c>, <c>icmp</c>, a number, or <c>-1</c> for all.</summary>
    public string Protocol { get; init; } = "-1";

    /// <summary>First port, or ICMP type.</summary>
    public int? FromPort { get; init; }

    /// <summary>Last port, or ICMP code.</summary>
    public int? ToPort { get; init; }

    /// <summary>IPv4 range, IPv6 range, or security group id.</summary>
    public required string Peer { get; init; }
}

/// <summary>An EBS snapshot.</summary>
public sealed record Snapshot
{
    /// <summary><c>snap-…</c>.</summary>
    public required string Id { get; init; }

    /// <summary>The volume it was taken of.</summary>
    public required string VolumeId { get; init; }

    /// <summary>Description.</summary>
    public string Description { get; init; } = "";

    /// <summary>When it was started, UTC.</summary>
    public required DateTimeOffset StartedAt { get; init; }

    /// <summary>Tags.</summary>
    public IReadOnlyDictionary<string, string> Tags { get; init; } = new Dictionary<string, string>();
}
