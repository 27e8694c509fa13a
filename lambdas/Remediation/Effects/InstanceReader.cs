using LandingZone.Lambdas.Aws.Ec2;
using LandingZone.Lambdas.Remediation.Isolation;

namespace LandingZone.Lambdas.Remediation.Effects;

/// <summary>Reads what isolation and evidence need to know of an instance.</summary>
internal static class InstanceReader
{
    /// <summary>The instance with what EC2 says of each of its interfaces; null when it is gone.</summary>
    public static async Task<InstanceFacts?> ReadAsync(this Ec2Client ec2, string instanceId, CancellationToken cancellation)
    {
        if (await ec2.DescribeInstanceAsync(instanceId, cancellation).ConfigureAwait(false) is not { } instance)
            return null;
        var interfaces = new List<InterfaceFacts>();
        foreach (var attached in instance.Interfaces)
        {
            if (await ec2.DescribeNetworkInterfaceAsync(attached.Id, cancellation).ConfigureAwait(false) is { } found)
                interfaces.Add(new(found.Id, found.VpcId, found.GroupIds, found.IsRequesterManaged));
        }

        return new(instance.Id, instance.State, interfaces, instance.VolumeIds, LiveTagReader.Of(instance.Tags));
    }
}
