using System.Globalization;
using LandingZone.Sandbox.DynamoDb;
using LandingZone.Sandbox.Sqs;

namespace LandingZone.Sandbox.State;

/// <summary>What one account has in one region. Values are the world's immutable records, replaced as calls change them.</summary>
internal sealed class RegionStore
{
    private long _created;

    internal RegionStore(string name, string accountId, WorldRegion facts)
    {
        Name = name;
        AccountId = accountId;
        NetworkAclRuleQuota = facts.NetworkAclRuleQuota;
        Vpcs = facts.Vpcs.ToDictionary(vpc => vpc.Id);
        Subnets = facts.Subnets.ToDictionary(subnet => subnet.Id, subnet => subnet with
        {
            NetworkAclId = subnet.NetworkAclId ?? facts.NetworkAcls.First(acl => acl.IsDefault && acl.VpcId == subnet.VpcId).Id,
            AvailabilityZone = subnet.AvailabilityZone ?? name + "a",
        });
        NetworkAcls = facts.NetworkAcls.ToDictionary(acl => acl.Id);
        SecurityGroups = facts.SecurityGroups.ToDictionary(group => group.Id);
        Instances = facts.Instances.ToDictionary(instance => instance.Id);
        Interfaces = facts.Instances.SelectMany(instance => instance.Interfaces).Concat(facts.NetworkInterfaces)
            .ToDictionary(each => each.Id);
        InstanceOf = facts.Instances.SelectMany(instance => instance.Interfaces.Select(each => (each.Id, Instance: instance.Id)))
            .ToDictionary(pair => pair.Id, pair => pair.Instance);
        Addresses = facts.Addresses;
        NatGateways = facts.NatGateways;
        Trails = facts.Trails.ToDictionary(trail => trail.Name);
        Detector = facts.Detector;
        Tables = facts.Tables.ToDictionary(table => table.Name, table => new TableStore(table));
        Queues = facts.Queues.ToDictionary(queue => queue, queue => new QueueStore(queue));
        Topics = [.. facts.Topics];
        EventBuses = ["default", .. facts.EventBuses];
        Parameters = facts.Parameters;
        foreach (var (id, tags) in TagsOf(facts))
            Tags[id] = new SortedDictionary<string, string>(tags.ToDictionary(), StringComparer.Ordinal);
    }

    internal string Name { get; }

    internal string AccountId { get; }

    internal int NetworkAclRuleQuota { get; }

    internal Dictionary<string, Vpc> Vpcs { get; }

    internal Dictionary<string, Subnet> Subnets { get; }

    internal Dictionary<string, NetworkAcl> NetworkAcls { get; }

    internal Dictionary<string, SecurityGroup> SecurityGroups { get; }

    internal Dictionary<string, Instance> Instances { get; }

    internal Dictionary<string, NetworkInterface> Interfaces { get; }

    /// <summary>Interface id to instance id.</summary>
    internal Dictionary<string, string> InstanceOf { get; }

    internal IReadOnlyList<ElasticIp> Addresses { get; }

    internal IReadOnlyList<NatGateway> NatGateways { get; }

    internal Dictionary<string, Snapshot> Snapshots { get; } = [];

    internal Dictionary<string, Trail> Trails { get; }

    internal Detector? Detector { get; set; }

    internal Dictionary<string, TableStore> Tables { get; }

    internal Dictionary<string, QueueStore> Queues { get; }

    internal HashSet<string> Topics { get; }

    internal HashSet<string> EventBuses { get; }

    internal IReadOnlyDictionary<string, string> Parameters { get; }

    /// <summary>EC2 tags by resource id; they are the live ones, the records' tags only those at the start.</summary>
    internal Dictionary<string, SortedDictionary<string, string>> Tags { get; } = [];

    internal IReadOnlyDictionary<string, string> TagsOf(string resourceId) =>
        Tags.GetValueOrDefault(resourceId) ?? (IReadOnlyDictionary<string, string>)new Dictionary<string, string>();

    /// <summary>A new resource id in EC2's form, counted so that runs repeat exactly.</summary>
    internal string NewId(string prefix) => $"{prefix}-{(++_created).ToString("x17", CultureInfo.InvariantCulture)}";

    private static IEnumerable<(string Id, IReadOnlyDictionary<string, string> Tags)> TagsOf(WorldRegion facts) =>
        facts.Vpcs.Select(each => (each.Id, each.Tags))
            .Concat(facts.Subnets.Select(each => (each.Id, each.Tags)))
            .Concat(facts.NetworkAcls.Select(each => (each.Id, each.Tags)))
            .Concat(facts.SecurityGroups.Select(each => (each.Id, each.Tags)))
            .Concat(facts.Instances.Select(each => (each.Id, each.Tags)))
            .Concat(facts.Instances.SelectMany(each => each.Interfaces).Concat(facts.NetworkInterfaces)
                .Select(each => (each.Id, each.Tags)));
}
