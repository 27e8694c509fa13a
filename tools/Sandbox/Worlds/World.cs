namespace LandingZone.Sandbox;

/// <summary>What exists in the pretended AWS organization when a sandbox starts. Immutable; a running sandbox changes a copy.</summary>
public sealed record World
{
    /// <summary>The organization, or null when the accounts stand alone.</summary>
    public WorldOrganization? Organization { get; init; }

    /// <summary>Every account with what is in it.</summary>
    public required IReadOnlyList<WorldAccount> Accounts { get; init; }

    /// <summary>The built-in world: an organization of six accounts, two VPCs with instances, users, trails, buckets and GuardDuty.
    /// Identifiers are the ones AWS uses in its documentation and sample findings.</summary>
    public static World Default { get; } = WorldReader.Parse(WorldReader.DefaultYaml());

    /// <summary>The YAML text of <see cref="Default"/>, a starting point for a world of one's own.</summary>
    public static string DefaultYaml => WorldReader.DefaultYaml();

    /// <summary>Reads a world from YAML (camelCase keys, the property names of these records).</summary>
    /// <exception cref="WorldFormatException">The text is not YAML, has an unknown, missing or wrongly typed key, or contradicts itself.</exception>
    public static World Parse(string yaml) => WorldReader.Parse(yaml);

    /// <summary>The account with this id.</summary>
    /// <exception cref="KeyNotFoundException">No such account.</exception>
    public WorldAccount Account(string id) =>
        Accounts.FirstOrDefault(account => account.Id == id) ?? throw new KeyNotFoundException($"The world has no account {id}.");

    /// <summary>The same world with one account replaced by <paramref name="account"/> (matched by id), or added.</summary>
    public World With(WorldAccount account)
    {
        ArgumentNullException.ThrowIfNull(account);
        var known = Accounts.Any(each => each.Id == account.Id);
        return this with
        {
            Accounts = known ? [.. Accounts.Select(each => each.Id == account.Id ? account : each)] : [.. Accounts, account],
        };
    }
}

/// <summary>An AWS Organizations organization.</summary>
public sealed record WorldOrganization
{
    /// <summary><c>o-</c> and 10 to 32 characters.</summary>
    public required string Id { get; init; }

    /// <summary>Account that owns the organization.</summary>
    public required string ManagementAccount { get; init; }

    /// <summary>Root id, <c>r-xxxx</c>.</summary>
    public string RootId { get; init; } = "r-exam";

    /// <summary>Policy types that the root has enabled, such as <c>GUARDDUTY_POLICY</c>.</summary>
    public IReadOnlyList<string> EnabledPolicyTypes { get; init; } = [];

    /// <summary>Service principals with trusted access.</summary>
    public IReadOnlyList<string> ServiceAccess { get; init; } = [];

    /// <summary>Delegated administrators by service principal.</summary>
    public IReadOnlyDictionary<string, string> DelegatedAdministrators { get; init; } = new Dictionary<string, string>();
}

/// <summary>An account and what is in it.</summary>
public sealed record WorldAccount
{
    /// <summary>Twelve digits.</summary>
    public required string Id { get; init; }

    /// <summary>Name shown by Organizations.</summary>
    public required string Name { get; init; }

    /// <summary>Root e-mail address; by default made from the id.</summary>
    public string? Email { get; init; }

    /// <summary><c>ACTIVE</c>, <c>SUSPENDED</c> or <c>PENDING_CLOSURE</c>.</summary>
    public string Status { get; init; } = "ACTIVE";

    /// <summary>False for an account outside the organization.</summary>
    public bool InOrganization { get; init; } = true;

    /// <summary>IAM roles.</summary>
    public IReadOnlyList<WorldRole> Roles { get; init; } = [];

    /// <summary>IAM users.</summary>
    public IReadOnlyList<WorldUser> Users { get; init; } = [];

    /// <summary>The account password policy; null when the account has none.</summary>
    public PasswordPolicy? PasswordPolicy { get; init; }

    /// <summary>The account-wide S3 public access block; null when not set.</summary>
    public PublicAccessBlock? PublicAccessBlock { get; init; }

    /// <summary>S3 buckets that the account owns.</summary>
    public IReadOnlyList<WorldBucket> Buckets { get; init; } = [];

    /// <summary>What is in each region, by region code.</summary>
    public IReadOnlyDictionary<string, WorldRegion> Regions { get; init; } = new Dictionary<string, WorldRegion>();
}

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
