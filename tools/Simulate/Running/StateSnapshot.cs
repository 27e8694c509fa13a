using System.Collections.Immutable;
using LandingZone.Sandbox;

namespace LandingZone.Tools.Simulate.Running;

/// <summary>What accounts have at a moment, as texts that compare.</summary>
/// <param name="Acls">Network ACLs by account, region and id.</param>
/// <param name="Things">Everything else by account, region, kind and id.</param>
internal sealed record StateSnapshot(
    ImmutableSortedDictionary<(string Account, string Region, string Id), AclState> Acls,
    ImmutableSortedDictionary<(string Account, string Region, string Kind, string Id), string> Things)
{
    /// <summary>Nothing.</summary>
    public static StateSnapshot Empty { get; } = new(
        ImmutableSortedDictionary<(string, string, string), AclState>.Empty,
        ImmutableSortedDictionary<(string, string, string, string), string>.Empty);

    /// <summary>Looks at accounts; one that does not exist has nothing.</summary>
    public static StateSnapshot Of(SandboxState state, IEnumerable<string> accounts)
    {
        var acls = ImmutableSortedDictionary.CreateBuilder<(string, string, string), AclState>();
        var things = ImmutableSortedDictionary.CreateBuilder<(string, string, string, string), string>();
        foreach (var account in accounts.Intersect(state.Accounts()))
        {
            foreach (var (kind, id, text) in StateText.Global(state, account))
                things[(account, "", kind, id)] = text;
            foreach (var region in state.Regions(account))
            {
                var subnets = state.Subnets(account, region).ToLookup(subnet => subnet.NetworkAclId, subnet => subnet.Id);
                foreach (var acl in state.NetworkAcls(account, region))
                    acls[(account, region, acl.Id)] = new([.. subnets[acl.Id]], [.. Entries(acl)]);
                foreach (var (kind, id, text) in StateText.Regional(state, account, region))
                    things[(account, region, kind, id)] = text;
            }
        }

        return new(acls.ToImmutable(), things.ToImmutable());
    }

    /// <summary>The network ACLs that are different afterwards, and those of some subnets in any case.</summary>
    public IEnumerable<NetworkAclChange> AclChanges(StateSnapshot after, IReadOnlySet<(string Account, string Region, string Subnet)> subnets) =>
        from pair in after.Acls
        let before = Acls.GetValueOrDefault(pair.Key)?.Entries ?? []
        where pair.Value.Subnets.Any(subnet => subnets.Contains((pair.Key.Account, pair.Key.Region, subnet))) || !before.SequenceEqual(pair.Value.Entries)
        select new NetworkAclChange(pair.Key.Account, pair.Key.Region, pair.Key.Id, pair.Value.Subnets, before, pair.Value.Entries);

    /// <summary>Everything else that is different afterwards.</summary>
    public IEnumerable<StateChange> Changes(StateSnapshot after) =>
        from key in Things.Keys.Union(after.Things.Keys).Order()
        let was = Things.GetValueOrDefault(key)
        let now = after.Things.GetValueOrDefault(key)
        where was != now
        select new StateChange(key.Account, key.Region, key.Kind, key.Id, was, now);

    private static IEnumerable<AclEntry> Entries(NetworkAcl acl) => acl.Entries.OrderBy(entry => entry.Egress).ThenBy(entry => entry.RuleNumber)
        .Select(entry => new AclEntry(
            entry.RuleNumber, entry.Egress ? "egress" : "ingress", entry.Action,
            entry.Protocol switch { "-1" => "all", "6" => "tcp", "17" => "udp", "1" => "icmp", var number => number },
            StateText.Ports(entry.FromPort, entry.ToPort), entry.Cidr ?? entry.Ipv6Cidr ?? ""));
}

/// <summary>A network ACL at a moment.</summary>
/// <param name="Subnets">The subnets that it filters.</param>
/// <param name="Entries">Its entries.</param>
internal sealed record AclState(ImmutableArray<string> Subnets, ImmutableArray<AclEntry> Entries);
