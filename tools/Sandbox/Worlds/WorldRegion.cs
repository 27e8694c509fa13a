namespace LandingZone.Sandbox;

/// <summary>What one account has in one region.</summary>
public sealed record WorldRegion
{
    /// <summary>Rules per network ACL, per direction and address family, the default deny included. AWS allows 20, or 40 on request
    /// (Amazon VPC quotas).</summary>
    public int NetworkAclRuleQuota { get; init; } = 20;

    /// <summary>VPCs.</summary>
    public IReadOnlyList<Vpc> Vpcs { get; init; } = [];

    /// <summary>Subnets.</summary>
    public IReadOnlyList<Subnet> Subnets { get; init; } = [];

    /// <summary>Network ACLs with their own entries; the default deny of every ACL is added.</summary>
    public IReadOnlyList<NetworkAcl> NetworkAcls { get; init; } = [];

    /// <summary>Security groups.</summary>
    public IReadOnlyList<SecurityGroup> SecurityGroups { get; init; } = [];

    /// <summary>Instances with their interfaces and volumes.</summary>
    public IReadOnlyList<Instance> Instances { get; init; } = [];

    /// <summary>Interfaces that belong to no instance, such as a load balancer's.</summary>
    public IReadOnlyList<NetworkInterface> NetworkInterfaces { get; init; } = [];

    /// <summary>Elastic IP addresses.</summary>
    public IReadOnlyList<ElasticIp> Addresses { get; init; } = [];

    /// <summary>NAT gateways.</summary>
    public IReadOnlyList<NatGateway> NatGateways { get; init; } = [];

    /// <summary>CloudTrail trails whose home region this is.</summary>
    public IReadOnlyList<Trail> Trails { get; init; } = [];

    /// <summary>The GuardDuty detector; null where GuardDuty is off.</summary>
    public Detector? Detector { get; init; }

    /// <summary>In the management account: whom it has named as GuardDuty's delegated administrator in this region. By default the
    /// organization's one, where it has a detector.</summary>
    public string? GuardDutyAdministrator { get; init; }

    /// <summary>Applied quotas of Service Quotas, <c>service/quota code</c> to value; others have AWS's default.</summary>
    public IReadOnlyDictionary<string, double> ServiceQuotas { get; init; } = new Dictionary<string, double>();

    /// <summary>DynamoDB tables.</summary>
    public IReadOnlyList<Table> Tables { get; init; } = [];

    /// <summary>SQS queues, by name.</summary>
    public IReadOnlyList<string> Queues { get; init; } = [];

    /// <summary>SNS topics, by name.</summary>
    public IReadOnlyList<string> Topics { get; init; } = [];

    /// <summary>Event buses besides <c>default</c>, by name.</summary>
    public IReadOnlyList<string> EventBuses { get; init; } = [];

    /// <summary>SSM parameters, name to value.</summary>
    public IReadOnlyDictionary<string, string> Parameters { get; init; } = new Dictionary<string, string>();
}
