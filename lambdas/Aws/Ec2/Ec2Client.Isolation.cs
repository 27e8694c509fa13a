using LandingZone.Lambdas.Aws.Http;
using Model = Amazon.EC2.Model;

namespace LandingZone.Lambdas.Aws.Ec2;

/// <content>Network interfaces and security groups.</content>
public sealed partial class Ec2Client
{
    /// <summary>A network interface, or null when it does not exist any more.</summary>
    public async Task<NetworkInterface?> DescribeNetworkInterfaceAsync(string networkInterfaceId, CancellationToken cancellation)
    {
        var found = await DescribeNetworkInterfacesAsync(Filter("network-interface-id", networkInterfaceId), cancellation).ConfigureAwait(false);
        return found.Count == 0 ? null : found[0];
    }

    /// <summary>All network interfaces of a VPC, those of load balancers and NAT gateways included.</summary>
    public Task<IReadOnlyList<NetworkInterface>> DescribeNetworkInterfacesOfVpcAsync(string vpcId, CancellationToken cancellation) =>
        DescribeNetworkInterfacesAsync(Filter("vpc-id", vpcId), cancellation);

    /// <summary>Replaces the security groups of one network interface: an instance with several has no groups of its own.</summary>
    public Task ModifyNetworkInterfaceGroupsAsync(string networkInterfaceId, IReadOnlyList<string> groupIds, CancellationToken cancellation)
    {
        var request = new Model.ModifyNetworkInterfaceAttributeRequest { NetworkInterfaceId = networkInterfaceId, Groups = [.. groupIds] };
        return CallAsync(
            "ModifyNetworkInterfaceAttribute", attempt => _sdk.ModifyNetworkInterfaceAttributeAsync(request, attempt), cancellation);
    }

    /// <summary>The security groups with this name in a VPC: one at most.</summary>
    public async Task<SecurityGroup?> FindSecurityGroupAsync(string vpcId, string groupName, CancellationToken cancellation)
    {
        var groups = await Pages.AllAsync(async next =>
        {
            var request = new Model.DescribeSecurityGroupsRequest
            {
                Filters = [Filter("vpc-id", vpcId), Filter("group-name", groupName)],
                NextToken = next,
            };
            var answer = await CallAsync("DescribeSecurityGroups", attempt => _sdk.DescribeSecurityGroupsAsync(request, attempt), cancellation)
                .ConfigureAwait(false);
            return new Page<SecurityGroup>((answer.SecurityGroups ?? []).Select(SecurityGroupOf), answer.NextToken);
        }).ConfigureAwait(false);
        return groups.Count == 0 ? null : groups[0];
    }

    /// <summary>
    /// Creates a security group, which allows all outbound traffic until that is revoked. Error to expect:
    /// <c>InvalidGroup.Duplicate</c> when the VPC has the name, also from an attempt of ours that was not answered.
    /// </summary>
    /// <returns>The group's id.</returns>
    public async Task<string> CreateSecurityGroupAsync(
        string vpcId, string groupName, string description, IReadOnlyList<Tag> tags, CancellationToken cancellation)
    {
        var request = new Model.CreateSecurityGroupRequest
        {
            VpcId = vpcId,
            GroupName = groupName,
            Description = description,
            TagSpecifications = [new Model.TagSpecification { ResourceType = "security-group", Tags = SdkTags(tags) }],
        };
        var answer = await CallAsync("CreateSecurityGroup", attempt => _sdk.CreateSecurityGroupAsync(request, attempt), cancellation)
            .ConfigureAwait(false);
        return answer.GroupId;
    }

    /// <summary>Allows inbound traffic.</summary>
    /// <returns>False when it was allowed already.</returns>
    public Task<bool> AuthorizeSecurityGroupIngressAsync(string groupId, SecurityGroupRule rule, CancellationToken cancellation)
    {
        var request = new Model.AuthorizeSecurityGroupIngressRequest { GroupId = groupId, IpPermissions = [SdkPermission(rule)] };
        return CallAsync(
            "AuthorizeSecurityGroupIngress", attempt => _sdk.AuthorizeSecurityGroupIngressAsync(request, attempt), cancellation)
            .DoneUnlessAsync("InvalidPermission.Duplicate");
    }

    /// <summary>Allows outbound traffic.</summary>
    /// <returns>False when it was allowed already.</returns>
    public Task<bool> AuthorizeSecurityGroupEgressAsync(string groupId, SecurityGroupRule rule, CancellationToken cancellation)
    {
        var request = new Model.AuthorizeSecurityGroupEgressRequest { GroupId = groupId, IpPermissions = [SdkPermission(rule)] };
        return CallAsync("AuthorizeSecurityGroupEgress", attempt => _sdk.AuthorizeSecurityGroupEgressAsync(request, attempt), cancellation)
            .DoneUnlessAsync("InvalidPermission.Duplicate");
    }

    /// <summary>Stops allowing inbound traffic.</summary>
    /// <returns>False when it was not allowed.</returns>
    public Task<bool> RevokeSecurityGroupIngressAsync(string groupId, SecurityGroupRule rule, CancellationToken cancellation)
    {
        var request = new Model.RevokeSecurityGroupIngressRequest { GroupId = groupId, IpPermissions = [SdkPermission(rule)] };
        return CallAsync("RevokeSecurityGroupIngress", attempt => _sdk.RevokeSecurityGroupIngressAsync(request, attempt), cancellation)
            .DoneUnlessAsync("InvalidPermission.NotFound");
    }

    /// <summary>Stops allowing outbound traffic.</summary>
    /// <returns>False when it was not allowed.</returns>
    public Task<bool> RevokeSecurityGroupEgressAsync(string groupId, SecurityGroupRule rule, CancellationToken cancellation)
    {
        var request = new Model.RevokeSecurityGroupEgressRequest { GroupId = groupId, IpPermissions = [SdkPermission(rule)] };
        return CallAsync("RevokeSecurityGroupEgress", attempt => _sdk.RevokeSecurityGroupEgressAsync(request, attempt), cancellation)
            .DoneUnlessAsync("InvalidPermission.NotFound");
    }

    private Task<IReadOnlyList<NetworkInterface>> DescribeNetworkInterfacesAsync(Model.Filter filter, CancellationToken cancellation) =>
        Pages.AllAsync(async next =>
        {
            var request = new Model.DescribeNetworkInterfacesRequest { Filters = [filter], NextToken = next };
            var answer = await CallAsync(
                "DescribeNetworkInterfaces", attempt => _sdk.DescribeNetworkInterfacesAsync(request, attempt), cancellation)
                .ConfigureAwait(false);
            return new Page<NetworkInterface>((answer.NetworkInterfaces ?? []).Select(NetworkInterfaceOf), answer.NextToken);
        });

    private static NetworkInterface NetworkInterfaceOf(Model.NetworkInterface found)
    {
        var privateAddresses = (found.PrivateIpAddresses ?? [])
            .SelectMany(address => new[] { address.PrivateIpAddress, address.Association?.PublicIp });
        var ipv6 = (found.Ipv6Addresses ?? []).Select(address => address.Ipv6Address);
        return new NetworkInterface(
            found.NetworkInterfaceId,
            found.SubnetId,
            found.VpcId,
            found.InterfaceType?.Value ?? "",
            found.RequesterManaged ?? false,
            [.. (found.Groups ?? []).Select(group => group.GroupId)],
            [
                .. new[] { found.PrivateIpAddress, found.Association?.PublicIp }.Concat(privateAddresses).Concat(ipv6)
                    .OfType<string>().Where(address => address.Length > 0).Distinct(),
            ]);
    }

    private static SecurityGroup SecurityGroupOf(Model.SecurityGroup group) => new(
        group.GroupId,
        group.GroupName,
        group.VpcId,
        [.. (group.IpPermissions ?? []).Select(RuleOf)],
        [.. (group.IpPermissionsEgress ?? []).Select(RuleOf)]);

    private static SecurityGroupRule RuleOf(Model.IpPermission permission) => new(
        permission.IpProtocol,
        permission.FromPort,
        permission.ToPort,
        [.. (permission.Ipv4Ranges ?? []).Select(range => range.CidrIp)],
        [.. (permission.Ipv6Ranges ?? []).Select(range => range.CidrIpv6)]);

    private static Model.IpPermission SdkPermission(SecurityGroupRule rule) => new()
    {
        IpProtocol = rule.Protocol,
        FromPort = rule.FromPort,
        ToPort = rule.ToPort,
        // EC2 refuses a list that is sent without items.
        Ipv4Ranges = rule.CidrBlocks.Count == 0
            ? null
            : [.. rule.CidrBlocks.Select(block => new Model.IpRange { CidrIp = block })],
        Ipv6Ranges = rule.Ipv6CidrBlocks.Count == 0
            ? null
            : [.. rule.Ipv6CidrBlocks.Select(block => new Model.Ipv6Range { CidrIpv6 = block })],
    };
}
