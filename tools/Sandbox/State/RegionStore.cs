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
        Add(facts);
    }

    internal string Name { get; }

    internal string AccountId { get; }

    internal int NetworkAclRuleQuota { get; }

    internal Dictionary<string, Vpc> Vpcs { get; } = [];

    internal Dictionary<string, Subnet> Subnets { get; } = [];

    internal Dictionary<string, NetworkAcl> NetworkAcls { get; } = [];

    internal Dictionary<string, SecurityGroup> SecurityGroups { get; } = [];

    internal Dictionary<string, Instance> Instances { get; } = [];

    internal Dictionary<string, NetworkInterface> Interfaces { get; } = [];

    /// <summary>Interface id to instance id.</summary>
    internal Dictionary<string, string> InstanceOf { get; } = [];

    internal List<ElasticIp> Addresses { get; } = [];

    internal List<NatGateway> NatGateways { get; } = [];

    internal Dictionary<string, Snapshot> Snapshots { get; } = [];

    internal Dictionary<string, Trail> Trails { get; } = [];

    internal Detector? Detector { get; set; }

    internal Dictionary<string, TableStore> Tables { get; } = [];

    internal Dictionary<string, QueueStore> Queues { get; } = [];

    internal HashSet<string> Topics { get; } = [];

    internal HashSet<string> EventBuses { get; } = ["default"];

    internal Dictionary<string, string> Parameters { get; } = [];

    internal string? GuardDutyAdministrator { get; private set; }

    internal Dictionary<string, double> ServiceQuotas { get; } = [];

    /// <summary>EC2 tags by resource id; they are the live ones, the records' tags only those at the start.</summary>
    internal Dictionary<string, SortedDictionary<string, string>> Tags { get; } = [];

    internal IReadOnlyDictionary<string, string> TagsOf(string resourceId) =>
        Tags.GetValueOrDefault(resourceId) ?? (IReadOnlyDictionary<string, string>)new Dictionary<string, string>();

    /// <summary>Puts more into the region; what is there already stays as it is.</summary>
    internal void Add(WorldRegion facts)
    {
        AddAll(Vpcs, facts.Vpcs, vpc => vpc.Id);
        AddAll(NetworkAcls, facts.NetworkAcls, acl => acl.Id);
        AddAll(Subnets, facts.Subnets.Where(subnet => !Subnets.ContainsKey(subnet.Id)).Select(subnet => subnet with
        {
            NetworkAclId = subnet.NetworkAclId ?? NetworkAcls.Values.First(acl => acl.IsDefault && acl.VpcId == subnet.VpcId).Id,
            AvailabilityZone = subnet.AvailabilityZone ?? Name + "a",
        }), subnet => subnet.Id);
        AddAll(SecurityGroups, facts.SecurityGroups, group => group.Id);
        AddAll(Instances, facts.Instances, instance => instance.Id);
        AddAll(Interfaces, facts.Instances.SelectMany(instance => instance.Interfaces).Concat(facts.NetworkInterfaces), each => each.Id);
        foreach (var instance in facts.Instances)
        {
            foreach (var each in instance.Interfaces)
                InstanceOf.TryAdd(each.Id, instance.Id);
        }

        Addresses.AddRange(facts.Addresses.ExceptBy(Addresses.Select(address => address.AllocationId), address => address.AllocationId));
        NatGateways.AddRange(facts.NatGateways.ExceptBy(NatGateways.Select(gateway => gateway.Id), gateway => gateway.Id));
        AddAll(Trails, facts.Trails, trail => trail.Name);
        Detector ??= facts.Detector;
        GuardDutyAdministrator ??= facts.GuardDutyAdministrator;
        AddAll(Tables, facts.Tables.Where(table => !Tables.ContainsKey(table.Name)).Select(table => new TableStore(table)), table => table.Facts.Name);
        AddAll(Queues, facts.Queues.Where(queue => !Queues.ContainsKey(queue)).Select(queue => new QueueStore(queue)), queue => queue.Name);
        Topics.UnionWith(facts.Topics);
        EventBuses.UnionWith(facts.EventBuses);
        foreach (var (name, value) in facts.Parameters)
            Parameters.TryAdd(name, value);
        foreach (var (quota, value) in facts.ServiceQuotas)
            ServiceQuotas.TryAdd(quota, value);
        foreach (var (id, tags) in TagsOf(facts))
            Tags.TryAdd(id, new SortedDictionary<string, string>(tags.ToDictionary(), StringComparer.Ordinal));
    }

    private static void AddAll<T>(Dictionary<string, T> all, IEnumerable<T> more, Func<T, string> key)
    {
        foreach (var one in more)
            all.TryAdd(key(one), one);
    }

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
