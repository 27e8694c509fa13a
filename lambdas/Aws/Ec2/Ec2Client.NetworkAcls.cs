using Amazon.EC2;
using LandingZone.Lambdas.Aws.Http;
using Model = Amazon.EC2.Model;

namespace LandingZone.Lambdas.Aws.Ec2;

/// <content>Network ACLs.</content>
public sealed partial class Ec2Client
{
    /// <summary>The network ACLs that filter the traffic of subnets: a subnet has exactly one.</summary>
    public Task<IReadOnlyList<NetworkAcl>> DescribeNetworkAclsOfSubnetsAsync(IReadOnlyList<string> subnetIds, CancellationToken cancellation) =>
        DescribeNetworkAclsAsync(new Model.Filter("association.subnet-id", [.. subnetIds]), cancellation);

    /// <summary>All network ACLs of a VPC.</summary>
    public Task<IReadOnlyList<NetworkAcl>> DescribeNetworkAclsOfVpcAsync(string vpcId, CancellationToken cancellation) =>
        DescribeNetworkAclsAsync(Filter("vpc-id", vpcId), cancellation);

    /// <summary>A network ACL, or null when it does not exist any more.</summary>
    public async Task<NetworkAcl?> DescribeNetworkAclAsync(string networkAclId, CancellationToken cancellation)
    {
        var found = await DescribeNetworkAclsAsync(Filter("network-acl-id", networkAclId), cancellation).ConfigureAwait(false);
        return found.Count == 0 ? null : found[0];
    }

    /// <summary>
    /// Adds a rule. Errors to expect: <c>NetworkAclEntryAlreadyExists</c> when the number is taken, also by an attempt of ours that
    /// was not answered; <c>NetworkAclEntryLimitExceeded</c> when the direction is full for the family.
    /// </summary>
    public Task CreateNetworkAclEntryAsync(string networkAclId, NetworkAclEntry entry, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(entry);
        var request = new Model.CreateNetworkAclEntryRequest
        {
            NetworkAclId = networkAclId,
            RuleNumber = entry.RuleNumber,
            Egress = entry.IsEgress,
            RuleAction = ActionOf(entry),
            Protocol = entry.Protocol,
            CidrBlock = entry.IsIpv6 ? null : entry.Cidr,
            Ipv6CidrBlock = entry.IsIpv6 ? entry.Cidr : null,
            PortRange = PortRangeOf(entry),
        };
        return CallAsync("CreateNetworkAclEntry", attempt => _sdk.CreateNetworkAclEntryAsync(request, attempt), cancellation);
    }

    /// <summary>Replaces the rule with the entry's number and direction in one step: rules cannot be edited.</summary>
    public Task ReplaceNetworkAclEntryAsync(string networkAclId, NetworkAclEntry entry, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(entry);
        var request = new Model.ReplaceNetworkAclEntryRequest
        {
            NetworkAclId = networkAclId,
            RuleNumber = entry.RuleNumber,
            Egress = entry.IsEgress,
            RuleAction = ActionOf(entry),
            Protocol = entry.Protocol,
            CidrBlock = entry.IsIpv6 ? null : entry.Cidr,
            Ipv6CidrBlock = entry.IsIpv6 ? entry.Cidr : null,
            PortRange = PortRangeOf(entry),
        };
        return CallAsync("ReplaceNetworkAclEntry", attempt => _sdk.ReplaceNetworkAclEntryAsync(request, attempt), cancellation);
    }

    /// <summary>Removes a rule.</summary>
    /// <returns>False when there was no such rule.</returns>
    public Task<bool> DeleteNetworkAclEntryAsync(string networkAclId, int ruleNumber, bool isEgress, CancellationToken cancellation)
    {
        var request = new Model.DeleteNetworkAclEntryRequest { NetworkAclId = networkAclId, RuleNumber = ruleNumber, Egress = isEgress };
        return CallAsync("DeleteNetworkAclEntry", attempt => _sdk.DeleteNetworkAclEntryAsync(request, attempt), cancellation)
            .DoneUnlessAsync("InvalidNetworkAclEntry.NotFound");
    }

    private Task<IReadOnlyList<NetworkAcl>> DescribeNetworkAclsAsync(Model.Filter filter, CancellationToken cancellation) =>
        Pages.AllAsync(async next =>
        {
            var request = new Model.DescribeNetworkAclsRequest { Filters = [filter], NextToken = next };
            var answer = await CallAsync("DescribeNetworkAcls", attempt => _sdk.DescribeNetworkAclsAsync(request, attempt), cancellation)
                .ConfigureAwait(false);
            return new Page<NetworkAcl>((answer.NetworkAcls ?? []).Select(NetworkAclOf), answer.NextToken);
        });

    private static NetworkAcl NetworkAclOf(Model.NetworkAcl acl) => new(
        acl.NetworkAclId,
        acl.VpcId,
        acl.IsDefault ?? false,
        [.. (acl.Associations ?? []).Select(association => association.SubnetId)],
        [.. (acl.Entries ?? []).Select(EntryOf)],
        TagsOf(acl.Tags));

    private static NetworkAclEntry EntryOf(Model.NetworkAclEntry entry) => new(
        entry.RuleNumber ?? 0,
        entry.Egress ?? false,
        entry.RuleAction == RuleAction.Deny,
        entry.Protocol,
        NullIfEmpty(entry.CidrBlock) ?? entry.Ipv6CidrBlock ?? "",
        entry.PortRange is { From: { } first, To: { } last } ? new PortSpan(first, last) : null);

    private static RuleAction ActionOf(NetworkAclEntry entry) => entry.IsDeny ? RuleAction.Deny : RuleAction.Allow;

    private static Model.PortRange? PortRangeOf(NetworkAclEntry entry) =>
        entry.Ports is { } ports ? new Model.PortRange { From = ports.First, To = ports.Last } : null;
}
