using System.Net;
using LandingZone.Findings.Model;
using LandingZone.Sandbox;

namespace LandingZone.Tools.Simulate.Worlds;

/// <summary>A finding's instance with the network around it; what the finding does not say is made up from the instance's id.</summary>
internal static class FindingNetwork
{
    private static readonly NetworkAclEntry[] AllowAll =
    [
        new() { RuleNumber = 100, Action = "allow", Cidr = "0.0.0.0/0" },
        new() { RuleNumber = 101, Action = "allow", Ipv6Cidr = "::/0" },
        new() { RuleNumber = 100, Egress = true, Action = "allow", Cidr = "0.0.0.0/0" },
        new() { RuleNumber = 101, Egress = true, Action = "allow", Ipv6Cidr = "::/0" },
    ];

    /// <summary>An instance of which nothing but its id is known.</summary>
    public static InstanceDetails Bare(string id) => new(id, null, null, null, null, null, null, null, null, [], []);

    /// <summary>The region with an instance, its VPC, subnets, network ACLs and security groups.</summary>
    public static WorldRegion With(WorldRegion region, InstanceDetails details)
    {
        var suffix = details.InstanceId![2..];
        IReadOnlyList<InstanceNetworkInterface> all = details.NetworkInterfaces.Count > 0
            ? details.NetworkInterfaces : [new(null, null, null, null, null, [], [])];
        var interfaces = all.Select((one, index) => Interface(one, suffix, index)).ToList();
        return region with
        {
            Vpcs = [.. region.Vpcs.UnionBy(interfaces.GroupBy(each => each.VpcId).Select(Vpc), vpc => vpc.Id)],
            Subnets = [.. region.Subnets.UnionBy(interfaces.Select(each => new Subnet
            {
                Id = each.Own.SubnetId, VpcId = each.VpcId, Cidr = Network(each.Own.PrivateIp, 24),
            }), subnet => subnet.Id)],
            NetworkAcls = [.. region.NetworkAcls.UnionBy(interfaces.Select(each => new NetworkAcl
            {
                Id = Id("acl", each.VpcId), VpcId = each.VpcId, IsDefault = true, Entries = AllowAll,
            }), acl => acl.Id)],
            SecurityGroups = [.. region.SecurityGroups.UnionBy(interfaces.SelectMany(each => each.Own.Groups.Select(id => new SecurityGroup
            {
                Id = id, Name = $"group {id}", VpcId = each.VpcId, Egress = [new SecurityGroupRule { Peer = "0.0.0.0/0" }],
            })), group => group.Id)],
            Instances = [.. region.Instances.UnionBy([new Instance
            {
                Id = details.InstanceId,
                State = details.State ?? "running",
                Volumes = [$"vol-{suffix}"],
                InstanceProfileArn = details.ProfileArn,
                Interfaces = [.. interfaces.Select(each => each.Own)],
                Tags = details.Tags.DistinctBy(tag => tag.Key).ToDictionary(tag => tag.Key, tag => tag.Value),
            }], instance => instance.Id)],
        };
    }

    private static (string VpcId, NetworkInterface Own) Interface(InstanceNetworkInterface one, string suffix, int index)
    {
        var vpc = one.VpcId ?? $"vpc-{suffix}";
        return (vpc, new NetworkInterface
        {
            Id = one.NetworkInterfaceId ?? $"eni-{suffix}{(index == 0 ? "" : $"{index}")}",
            SubnetId = one.SubnetId ?? $"subnet-{suffix}",
            PrivateIp = IPAddress.TryParse(one.PrivateIpAddress, out _) ? one.PrivateIpAddress : "10.0.0.10",
            PublicIp = one.PublicIp,
            Ipv6Addresses = one.Ipv6Addresses,
            Groups = one.SecurityGroupIds.Count > 0 ? one.SecurityGroupIds : [Id("sg", vpc)],
        });
    }

    private static Vpc Vpc(IGrouping<string, (string VpcId, NetworkInterface Own)> interfaces) => new()
    {
        Id = interfaces.Key,
        Cidrs = [.. interfaces.Select(each => Network(each.Own.PrivateIp, 16)).Distinct()],
        Ipv6Cidrs = [.. interfaces.SelectMany(each => each.Own.Ipv6Addresses).Select(address => Network(address, 56)).Distinct()],
    };

    private static string Id(string kind, string of) => $"{kind}-{of[(of.IndexOf('-', StringComparison.Ordinal) + 1)..]}";

    // The network of a length around an address.
    private static string Network(string address, int length)
    {
        var bytes = IPAddress.Parse(address).GetAddressBytes();
        for (var bit = length; bit < bytes.Length * 8; bit++)
            bytes[bit / 8] &= (byte)~(0x80 >> (bit % 8));
        return $"{new IPAddress(bytes)}/{length}";
    }
}
