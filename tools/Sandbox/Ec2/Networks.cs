using System.Xml.Linq;
using LandingZone.Sandbox.Wire;

namespace LandingZone.Sandbox.Ec2;

/// <summary>VPCs, subnets, Elastic IP addresses and NAT gateways.</summary>
internal static class Networks
{
    internal static IEnumerable<XElement> DescribeVpcs(Exchange call) => new Describe<Vpc>
    {
        IdParameter = "VpcId",
        Id = vpc => vpc.Id,
        NotFound = VpcNotFound,
        Tags = vpc => call.Local.TagsOf(vpc.Id),
        SetName = "vpcSet",
        Filter = (vpc, name) => name switch
        {
            "vpc-id" => [vpc.Id],
            "cidr" or "cidr-block-association.cidr-block" => vpc.Cidrs,
            "owner-id" => [call.AccountId],
            "state" => ["available"],
            _ => null,
        },
        Render = vpc =>
        [
            Xml.Element("vpcId", vpc.Id), Xml.Element("ownerId", call.AccountId), Xml.Element("state", "available"),
            Xml.Element("cidrBlock", vpc.Cidrs[0]),
            Xml.Items("cidrBlockAssociationSet", vpc.Cidrs, range =>
            [
                Xml.Element("cidrBlock", range), new XElement("cidrBlockState", Xml.Element("state", "associated")),
            ]),
            Ipv6Ranges(vpc.Ipv6Cidrs), Tags.Set(call.Local, vpc.Id),
        ],
    }.Answer(call, call.Local.Vpcs.Values);

    internal static IEnumerable<XElement> DescribeSubnets(Exchange call) => new Describe<Subnet>
    {
        IdParameter = "SubnetId",
        Id = subnet => subnet.Id,
        NotFound = id => new("InvalidSubnetID.NotFound", $"The subnet ID '{id}' does not exist"),
        Tags = subnet => call.Local.TagsOf(subnet.Id),
        SetName = "subnetSet",
        Filter = (subnet, name) => name switch
        {
            "subnet-id" => [subnet.Id],
            "vpc-id" => [subnet.VpcId],
            "cidr" or "cidrBlock" or "cidr-block" => [subnet.Cidr],
            "availability-zone" => [subnet.AvailabilityZone],
            _ => null,
        },
        Render = subnet =>
        [
            Xml.Element("subnetId", subnet.Id),
            Xml.Element("subnetArn", $"arn:aws:ec2:{call.Region}:{call.AccountId}:subnet/{subnet.Id}"),
            Xml.Element("state", "available"), Xml.Element("vpcId", subnet.VpcId), Xml.Element("ownerId", call.AccountId),
            Xml.Element("cidrBlock", subnet.Cidr), Xml.Optional("availabilityZone", subnet.AvailabilityZone),
            Tags.Set(call.Local, subnet.Id),
        ],
    }.Answer(call, call.Local.Subnets.Values);

    internal static IEnumerable<XElement> DescribeAddresses(Exchange call) => new Describe<ElasticIp>
    {
        IdParameter = "AllocationId",
        Id = address => address.AllocationId,
        NotFound = id => new("InvalidAllocationID.NotFound", $"The allocation ID '{id}' does not exist"),
        Tags = address => call.Local.TagsOf(address.AllocationId),
        SetName = "addressesSet",
        Filter = (address, name) => name switch
        {
            "allocation-id" => [address.AllocationId],
            "public-ip" => [address.PublicIp],
            "network-interface-id" => [address.NetworkInterfaceId],
            "domain" => ["vpc"],
            _ => null,
        },
        Render = address =>
        [
            Xml.Element("publicIp", address.PublicIp), Xml.Element("allocationId", address.AllocationId), Xml.Element("domain", "vpc"),
            Xml.Optional("networkInterfaceId", address.NetworkInterfaceId),
            Xml.Optional("instanceId", address.NetworkInterfaceId is { } id ? call.Local.InstanceOf.GetValueOrDefault(id) : null),
        ],
    }.Answer(call, call.Local.Addresses);

    internal static IEnumerable<XElement> DescribeNatGateways(Exchange call) => new Describe<NatGateway>
    {
        IdParameter = "NatGatewayId",
        Id = gateway => gateway.Id,
        NotFound = id => new("NatGatewayNotFound", $"The Nat Gateway {id} was not found"),
        Tags = gateway => call.Local.TagsOf(gateway.Id),
        SetName = "natGatewaySet",
        Filter = (gateway, name) => name switch
        {
            "nat-gateway-id" => [gateway.Id],
            "subnet-id" => [gateway.SubnetId],
            "vpc-id" => [call.Local.Subnets[gateway.SubnetId].VpcId],
            "state" => ["available"],
            _ => null,
        },
        Render = gateway =>
        [
            Xml.Element("natGatewayId", gateway.Id), Xml.Element("subnetId", gateway.SubnetId),
            Xml.Element("vpcId", call.Local.Subnets[gateway.SubnetId].VpcId), Xml.Element("state", "available"),
            new XElement("natGatewayAddressSet", new XElement("item",
                Xml.Element("publicIp", gateway.PublicIp), Xml.Optional("privateIp", gateway.PrivateIp))),
        ],
    }.Answer(call, call.Local.NatGateways);

    internal static AwsErrorException VpcNotFound(string id) => new("InvalidVpcID.NotFound", $"The vpc ID '{id}' does not exist");

    private static XElement Ipv6Ranges(IReadOnlyList<string> ranges) => Xml.Items("ipv6CidrBlockAssociationSet", ranges, range =>
    [
        Xml.Element("ipv6CidrBlock", range), new XElement("ipv6CidrBlockState", Xml.Element("state", "associated")),
    ]);
}
