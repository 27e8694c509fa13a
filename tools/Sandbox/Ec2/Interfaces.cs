using System.Xml.Linq;
using LandingZone.Sandbox.Wire;

namespace LandingZone.Sandbox.Ec2;

/// <summary>Elastic network interfaces and their security groups.</summary>
internal static class Interfaces
{
    internal static IEnumerable<XElement> Describe(Exchange call) => new Describe<NetworkInterface>
    {
        IdParameter = "NetworkInterfaceId",
        Id = each => each.Id,
        NotFound = NotFound,
        Tags = each => call.Local.TagsOf(each.Id),
        SetName = "networkInterfaceSet",
        Filter = (each, name) => name switch
        {
            "network-interface-id" => [each.Id],
            "subnet-id" => [each.SubnetId],
            "vpc-id" => [call.Local.Subnets[each.SubnetId].VpcId],
            "group-id" => each.Groups,
            "attachment.instance-id" => call.Local.InstanceOf.TryGetValue(each.Id, out var instance) ? [instance] : [],
            "addresses.private-ip-address" or "private-ip-address" => [each.PrivateIp],
            "association.public-ip" or "addresses.association.public-ip" => each.PublicIp is { } address ? [address] : [],
            "requester-managed" => [each.RequesterManaged ? "true" : "false"],
            "interface-type" => [each.InterfaceType],
            _ => null,
        },
        Render = each => Render(call, each),
    }.Answer(call, call.Local.Interfaces.Values);

    internal static IEnumerable<XElement> Modify(Exchange call)
    {
        var id = call.Query.Required("NetworkInterfaceId");
        var groups = call.Query.List("SecurityGroupId");
        DryRun.Check(call);
        var each = call.Local.Interfaces.GetValueOrDefault(id) ?? throw NotFound(id);
        if (groups.Count == 0 && call.Query["Description.Value"] is null)
            throw new AwsErrorException("MissingParameter", "The request must contain an attribute to modify");
        if (each.RequesterManaged)
            throw new AwsErrorException("AuthFailure", "You do not have permission to access the specified resource.", 403);
        if (groups.Count > 5)
            throw new AwsErrorException(
                "SecurityGroupsPerInterfaceLimitExceeded", "The maximum number of security groups per interface has been reached.");
        foreach (var group in groups)
        {
            var found = call.Local.SecurityGroups.GetValueOrDefault(group) ?? throw SecurityGroups.NotFound(group);
            if (found.VpcId != call.Local.Subnets[each.SubnetId].VpcId)
                throw new AwsErrorException(
                    "InvalidParameterValue", $"You have specified two resources that belong to different networks: {group} and {id}.");
        }

        call.Local.Interfaces[id] = each with
        {
            Groups = groups.Count == 0 ? each.Groups : groups,
            Description = call.Query["Description.Value"] ?? each.Description,
        };
        return [Xml.Element("return", true)];
    }

    internal static object?[] Group(Exchange call, string id) =>
        [Xml.Element("groupId", id), Xml.Optional("groupName", call.Local.SecurityGroups.GetValueOrDefault(id)?.Name)];

    internal static object?[] Render(Exchange call, NetworkInterface each)
    {
        var instance = call.Local.InstanceOf.GetValueOrDefault(each.Id);
        var association = each.PublicIp is { } address
            ? new XElement("association", Xml.Element("publicIp", address), Xml.Element("ipOwnerId", call.AccountId)) : null;
        return
        [
            Xml.Element("networkInterfaceId", each.Id), Xml.Element("subnetId", each.SubnetId),
            Xml.Element("vpcId", call.Local.Subnets[each.SubnetId].VpcId), Xml.Element("description", each.Description),
            Xml.Element("ownerId", call.AccountId), Xml.Element("requesterManaged", each.RequesterManaged),
            Xml.Element("interfaceType", each.InterfaceType), Xml.Element("status", "in-use"),
            Xml.Element("privateIpAddress", each.PrivateIp), association,
            Xml.Items("ipv6AddressesSet", each.Ipv6Addresses, ipv6 => [Xml.Element("ipv6Address", ipv6)]),
            Xml.Items("privateIpAddressesSet", [each.PrivateIp], ip =>
            [
                Xml.Element("privateIpAddress", ip), Xml.Element("primary", true),
                association is null ? null : new XElement(association),
            ]),
            Xml.Items("groupSet", each.Groups, group => Group(call, group)),
            instance is null ? null : new XElement("attachment",
                Xml.Element("attachmentId", "eni-attach-" + each.Id[4..]), Xml.Element("instanceId", instance),
                Xml.Element("deviceIndex", call.Local.Instances[instance].Interfaces.Index().First(pair => pair.Item.Id == each.Id).Index),
                Xml.Element("status", "attached")),
            Tags.Set(call.Local, each.Id),
        ];
    }

    private static AwsErrorException NotFound(string id) =>
        new("InvalidNetworkInterfaceID.NotFound", $"The networkInterface ID '{id}' does not exist");
}
