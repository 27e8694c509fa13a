using System.Net;
using LandingZone.Findings.Model;
using LandingZone.Lambdas.Aws.Ec2;
using LandingZone.Lambdas.Remediation.Steps;

namespace LandingZone.Lambdas.Remediation.Effects;

/// <summary>What surrounds an instance in its network, read live.</summary>
/// <param name="NetworkAclIds">The network ACLs of all of its subnets, each once.</param>
/// <param name="VpcNetworks">The ranges of its VPCs.</param>
/// <param name="OwnAddresses">Every address of the account in those VPCs: interfaces, load balancers, NAT gateways, Elastic IPs.</param>
/// <param name="Tags">The instance's tags.</param>
internal sealed record Surroundings(
    IReadOnlyList<string> NetworkAclIds, IReadOnlyList<IPNetwork> VpcNetworks, IReadOnlyList<IPAddress> OwnAddresses, LiveTags Tags);

/// <summary>Reads the surroundings of an instance.</summary>
internal static class NetworkReader
{
    public static async Task<Surroundings> ReadAsync(Ec2Client ec2, BlockAddressStep step, CancellationToken cancellation)
    {
        var instance = await ec2.DescribeInstanceAsync(step.InstanceId, cancellation).ConfigureAwait(false);
        // A terminated instance has no interfaces any more; its subnets may hold others that are attacked next.
        IReadOnlyList<string> subnets = instance is { Interfaces.Count: > 0 }
            ? [.. instance.Interfaces.Select(each => each.SubnetId).Distinct()]
            : step.SubnetIds;
        var acls = subnets.Count == 0 ? [] : await ec2.DescribeNetworkAclsOfSubnetsAsync(subnets, cancellation).ConfigureAwait(false);
        var networks = new List<IPNetwork>();
        var own = new List<string>(acls.Count == 0 ? [] : await ec2.DescribeAddressesAsync(cancellation).ConfigureAwait(false));
        foreach (var vpc in acls.Select(acl => acl.VpcId).Distinct())
        {
            var found = await ec2.DescribeVpcAsync(vpc, cancellation).ConfigureAwait(false);
            networks.AddRange((found?.CidrBlocks ?? []).Select(IPNetwork.Parse));
            foreach (var each in await ec2.DescribeNetworkInterfacesOfVpcAsync(vpc, cancellation).ConfigureAwait(false))
                own.AddRange(each.Addresses);
        }

        return new(
            [.. acls.Select(acl => acl.Id).Distinct().Order(StringComparer.Ordinal)],
            networks,
            [.. own.Distinct().Select(text => CanonicalAddress.TryParse(text, out var address) ? address : null).OfType<IPAddress>()],
            instance is null ? LiveTags.None : LiveTagReader.Of(instance.Tags));
    }
}
