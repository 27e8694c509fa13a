using System.Text.Json;

namespace LandingZone.Findings.Model.Reading;

/// <summary>Reads <c>resource.instanceDetails</c>.</summary>
internal static class InstanceReader
{
    public static InstanceDetails? Read(JsonElement instance) => instance.ValueKind != JsonValueKind.Object ? null : new(
        instance.Text("instanceId"),
        instance.Text("instanceType"),
        instance.Text("imageId"),
        instance.Text("instanceState"),
        instance.Text("availabilityZone"),
        instance.Time("launchTime"),
        instance.Text("platform"),
        instance.Text("outpostArn"),
        instance.Field("iamInstanceProfile").Text("arn"),
        [.. instance.Field("networkInterfaces").Items().Select(NetworkInterface)],
        ResourceReader.Tags(instance));

    private static InstanceNetworkInterface NetworkInterface(JsonElement networkInterface) => new(
        networkInterface.Text("networkInterfaceId"),
        networkInterface.Text("vpcId"),
        networkInterface.Text("subnetId"),
        networkInterface.Text("publicIp"),
        networkInterface.Text("privateIpAddress"),
        networkInterface.Field("ipv6Addresses").Texts(),
        [.. networkInterface.Field("securityGroups").Items().Select(group => group.Text("groupId")).OfType<string>()]);
}
