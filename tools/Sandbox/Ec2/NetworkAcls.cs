using System.Xml.Linq;
using LandingZone.Sandbox.State;
using LandingZone.Sandbox.Wire;

namespace LandingZone.Sandbox.Ec2;

/// <summary>Network ACLs as DescribeNetworkAcls shows them: own entries in rule order and the default denies.</summary>
internal static class NetworkAcls
{
    private const int DefaultDenyIpv4 = 32767;
    private const int DefaultDenyIpv6 = 32768;

    internal static IEnumerable<XElement> Describe(Exchange call) => new Describe<NetworkAcl>
    {
        IdParameter = "NetworkAclId",
        Id = acl => acl.Id,
        NotFound = NotFound,
        Tags = acl => call.Local.TagsOf(acl.Id),
        SetName = "networkAclSet",
        Filter = (acl, name) => name switch
        {
            "network-acl-id" => [acl.Id],
            "vpc-id" => [acl.VpcId],
            "default" => [acl.IsDefault ? "true" : "false"],
            "owner-id" => [call.AccountId],
            "association.subnet-id" => Subnets(call.Local, acl).Select(subnet => subnet.Id),
            "association.network-acl-id" => Subnets(call.Local, acl).Select(_ => acl.Id),
            "entry.cidr" => Entries(call.Local, acl).Select(entry => entry.Cidr),
            "entry.ipv6-cidr" => Entries(call.Local, acl).Select(entry => entry.Ipv6Cidr),
            "entry.rule-action" => Entries(call.Local, acl).Select(entry => entry.Action),
            _ => null,
        },
        Render = acl =>
        [
            Xml.Element("networkAclId", acl.Id), Xml.Element("vpcId", acl.VpcId), Xml.Element("default", acl.IsDefault),
            Xml.Items("entrySet", Entries(call.Local, acl), Render),
            Xml.Items("associationSet", Subnets(call.Local, acl), subnet =>
            [
                Xml.Element("networkAclAssociationId", "aclassoc-" + subnet.Id["subnet-".Length..]),
                Xml.Element("networkAclId", acl.Id), Xml.Element("subnetId", subnet.Id),
            ]),
            Tags.Set(call.Local, acl.Id), Xml.Element("ownerId", call.AccountId),
        ],
    }.Answer(call, call.Local.NetworkAcls.Values);

    internal static AwsErrorException NotFound(string id) =>
        new("InvalidNetworkAclID.NotFound", $"The networkAcl ID '{id}' does not exist");

    /// <summary>All entries: ingress before egress, by rule number, default denies last. The IPv6 default deny exists when the VPC
    /// has an IPv6 range (Network ACL rules).</summary>
    internal static IEnumerable<NetworkAclEntry> Entries(RegionStore region, NetworkAcl acl)
    {
        var defaults = new List<NetworkAclEntry>();
        foreach (var egress in new[] { true, false })
        {
            defaults.Add(new NetworkAclEntry { RuleNumber = DefaultDenyIpv4, Egress = egress, Action = "deny", Cidr = "0.0.0.0/0" });
            if (region.Vpcs[acl.VpcId].Ipv6Cidrs.Count > 0)
                defaults.Add(new NetworkAclEntry { RuleNumber = DefaultDenyIpv6, Egress = egress, Action = "deny", Ipv6Cidr = "::/0" });
        }

        return acl.Entries.Concat(defaults).OrderBy(entry => entry.Egress).ThenBy(entry => entry.RuleNumber);
    }

    private static IEnumerable<Subnet> Subnets(RegionStore region, NetworkAcl acl) =>
        region.Subnets.Values.Where(subnet => subnet.NetworkAclId == acl.Id).OrderBy(subnet => subnet.Id, StringComparer.Ordinal);

    private static object?[] Render(NetworkAclEntry entry) =>
    [
        Xml.Element("ruleNumber", entry.RuleNumber), Xml.Element("protocol", entry.Protocol), Xml.Element("ruleAction", entry.Action),
        Xml.Element("egress", entry.Egress), Xml.Optional("cidrBlock", entry.Cidr), Xml.Optional("ipv6CidrBlock", entry.Ipv6Cidr),
        entry.FromPort is { } from && entry.ToPort is { } to
            ? new XElement("portRange", Xml.Element("from", from), Xml.Element("to", to)) : null,
    ];
}
