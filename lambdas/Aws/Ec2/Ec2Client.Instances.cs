using System.Xml.Linq;
using LandingZone.Lambdas.Aws.Http;

namespace LandingZone.Lambdas.Aws.Ec2;

/// <content>
/// Instances, without the SDK: for the type of an instance its reader looks at every field of <c>InstanceType</c> by reflection
/// (<c>ConstantClass</c> of AWSSDK.Core), which is half of the processor time of a cold start.
/// </content>
public sealed partial class Ec2Client
{
    /// <summary>An instance, or null when it does not exist any more.</summary>
    public async Task<Instance?> DescribeInstanceAsync(string instanceId, CancellationToken cancellation)
    {
        try
        {
            var answer = await _api.QueryAsync("DescribeInstances", [("InstanceId.1", instanceId)], cancellation).ConfigureAwait(false);
            return answer.Items("reservationSet").SelectMany(reservation => reservation.Items("instancesSet")).Select(InstanceOf).FirstOrDefault();
        }
        catch (AwsException exception) when (exception.Is("InvalidInstanceID.NotFound") || exception.Is("InvalidInstanceID.Malformed"))
        {
            return null;
        }
    }

    private static Instance InstanceOf(XElement instance) => new(
        instance.Text("instanceId") ?? "",
        instance.Child("instanceState")?.Text("name") ?? "",
        NullIfEmpty(instance.Text("vpcId")),
        NullIfEmpty(instance.Child("iamInstanceProfile")?.Text("arn")),
        [
            .. instance.Items("networkInterfaceSet").Select(attached => new InstanceInterface(
                attached.Text("networkInterfaceId") ?? "",
                attached.Text("subnetId") ?? "",
                attached.Text("vpcId") ?? "",
                [.. attached.Items("groupSet").Select(group => group.Text("groupId") ?? "")])),
        ],
        [.. instance.Items("blockDeviceMapping").Select(mapping => mapping.Child("ebs")?.Text("volumeId")).OfType<string>()],
        [.. instance.Items("tagSet").Select(tag => new Tag(tag.Text("key") ?? "", tag.Text("value") ?? ""))]);
}
