using System.Net;
using LandingZone.Lambdas.Remediation.NetworkAcls;
using LandingZone.Lambdas.Remediation.NeverBlock;
using LandingZone.Lambdas.Remediation.Policy;
using LandingZone.Lambdas.Remediation.Steps;

namespace LandingZone.Lambdas.Remediation;

/// <summary>What EC2 says now about the network that an address shall be blocked in.</summary>
/// <param name="NetworkAcls">The network ACLs of all of the instance's subnets, each once.</param>
/// <param name="VpcNetworks">The CIDR blocks of its VPC.</param>
/// <param name="OwnAddresses">The account's own public addresses: Elastic IPs, NAT gateways, interfaces.</param>
/// <param name="Tags">The instance's tags.</param>
public sealed record NetworkFacts(
    IReadOnlyList<NetworkAcl> NetworkAcls, IReadOnlyList<IPNetwork> VpcNetworks, IReadOnlyList<IPAddress> OwnAddresses, LiveTags Tags);

/// <summary>Plans the blocking of a finding's addresses in every network ACL concerned.</summary>
public static class BlockPlanner
{
    /// <summary>The never-block list is applied again with what the VPC adds; then each network ACL gets its plan.</summary>
    public static Plan<NaclPlan> Plan(BlockAddressStep step, NetworkFacts network, RemediationPolicy policy, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(step);
        ArgumentNullException.ThrowIfNull(network);
        ArgumentNullException.ThrowIfNull(policy);
        if (network.Tags.WhyNot(policy.ExemptTag, $"Instance {step.InstanceId}") is { } exempt)
            return Plans.Nothing<NaclPlan>(exempt);
        var list = policy.NeverBlock
            .With(network.VpcNetworks.Select(each => new NamedNetwork("the VPC's own range", each)))
            .With("the account's own public address", network.OwnAddresses);
        var (addresses, refused) = Sort(step.Addresses, list);
        var notes = refused.ToList();
        if (network.NetworkAcls.Count == 0)
            notes.Add(new("noNetworkAcl", $"No network ACL belongs to the subnets of instance {step.InstanceId}; it may be gone."));
        return addresses.Count == 0
            ? new([], notes)
            : new([.. network.NetworkAcls.Select(acl => NaclPlanner.Plan(acl, addresses, step.Target.FindingId, policy.Nacl, now))], notes);
    }

    /// <summary>The addresses that may be blocked, and why the others may not.</summary>
    public static (IReadOnlyList<IPAddress> Blockable, IReadOnlyList<Reason> Refused) Sort(
        IEnumerable<IPAddress> addresses, NeverBlockList list)
    {
        ArgumentNullException.ThrowIfNull(list);
        var blockable = new List<IPAddress>();
        var refused = new List<Reason>();
        foreach (var address in addresses)
        {
            if (list.Find(address) is { } range)
                refused.Add(new("neverBlock", $"{address} is never blocked: {range}."));
            else
                blockable.Add(address);
        }

        return (blockable, refused);
    }
}
