using System.Xml.Linq;
using LandingZone.Sandbox.Wire;

namespace LandingZone.Sandbox.Ec2;

/// <summary>Instances with their interfaces, groups and volumes.</summary>
internal static class Instances
{
    private static readonly Dictionary<string, int> StateCodes = new()
    {
        ["pending"] = 0,
        ["running"] = 16,
        ["shutting-down"] = 32,
        ["terminated"] = 48,
        ["stopping"] = 64,
        ["stopped"] = 80,
    };

    internal static IEnumerable<XElement> Describe(Exchange call) => new Describe<Instance>
    {
        IdParameter = "InstanceId",
        Id = instance => instance.Id,
        NotFound = NotFound,
        Tags = instance => call.Local.TagsOf(instance.Id),
        SetName = "reservationSet",
        Filter = (instance, name) => name switch
        {
            "instance-id" => [instance.Id],
            "instance-state-name" => [instance.State],
            "vpc-id" or "network-interface.vpc-id" => Live(call, instance).Select(each => call.Local.Subnets[each.SubnetId].VpcId),
            "subnet-id" or "network-interface.subnet-id" => Live(call, instance).Select(each => each.SubnetId),
            "network-interface.network-interface-id" => Live(call, instance).Select(each => each.Id),
            "instance.group-id" or "network-interface.group-id" => Live(call, instance).SelectMany(each => each.Groups),
            "private-ip-address" => Live(call, instance).Select(each => each.PrivateIp),
            "ip-address" => Live(call, instance).Select(each => each.PublicIp),
            _ => null,
        },
        Render = instance =>
        [
            Xml.Element("reservationId", "r-" + instance.Id[2..]), Xml.Element("ownerId", call.AccountId),
            new XElement("instancesSet", new XElement("item", Render(call, instance))),
        ],
    }.Answer(call, call.Local.Instances.Values);

    internal static AwsErrorException NotFound(string id) => new("InvalidInstanceID.NotFound", $"The instance ID '{id}' does not exist");

    /// <summary>The instance's interfaces as they are now; a terminated instance has none.</summary>
    private static IEnumerable<NetworkInterface> Live(Exchange call, Instance instance) =>
        instance.State == "terminated" ? [] : instance.Interfaces.Select(each => call.Local.Interfaces[each.Id]);

    private static object?[] Render(Exchange call, Instance instance)
    {
        var interfaces = Live(call, instance).ToList();
        var primary = interfaces.FirstOrDefault();
        return
        [
            Xml.Element("instanceId", instance.Id), Xml.Element("imageId", "ami-0abcdef1234567890"),
            Xml.Element("instanceType", "t3.micro"),
            new XElement(
                "instanceState", Xml.Element("code", StateCodes.GetValueOrDefault(instance.State)), Xml.Element("name", instance.State)),
            primary is null ? null : Xml.Element("vpcId", call.Local.Subnets[primary.SubnetId].VpcId),
            Xml.Optional("subnetId", primary?.SubnetId), Xml.Optional("privateIpAddress", primary?.PrivateIp),
            Xml.Optional("ipAddress", primary?.PublicIp),
            instance.InstanceProfileArn is { } profile ? new XElement("iamInstanceProfile", Xml.Element("arn", profile)) : null,
            Xml.Items("groupSet", primary?.Groups ?? [], group => Interfaces.Group(call, group)),
            Xml.Element("rootDeviceName", "/dev/xvda"),
            Xml.Items("blockDeviceMapping", instance.Volumes.Index(), volume =>
            [
                Xml.Element("deviceName", "/dev/xvd" + (char)('a' + volume.Index)),
                new XElement("ebs", Xml.Element("volumeId", volume.Item), Xml.Element("status", "attached")),
            ]),
            Xml.Items("networkInterfaceSet", interfaces, each => Interfaces.Render(call, each)),
            Tags.Set(call.Local, instance.Id),
        ];
    }
}
