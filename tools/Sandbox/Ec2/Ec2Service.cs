using LandingZone.Sandbox.Wire;

namespace LandingZone.Sandbox.Ec2;

/// <summary>Amazon EC2, query protocol, 2016-11-15.</summary>
internal static class Ec2Service
{
    internal static AwsService Create() => new QueryService("ec2", "http://ec2.amazonaws.com/doc/2016-11-15/", "ec2", isEc2: true)
        .Add("DescribeRegions", Regions.Describe)
        .Add("DescribeVpcs", Networks.DescribeVpcs)
        .Add("DescribeSubnets", Networks.DescribeSubnets)
        .Add("DescribeAddresses", Networks.DescribeAddresses)
        .Add("DescribeNatGateways", Networks.DescribeNatGateways)
        .Add("DescribeNetworkAcls", NetworkAcls.Describe)
        .Add("CreateNetworkAclEntry", NetworkAclEntries.Create)
        .Add("ReplaceNetworkAclEntry", NetworkAclEntries.Replace)
        .Add("DeleteNetworkAclEntry", NetworkAclEntries.Delete)
        .Add("DescribeInstances", Instances.Describe)
        .Add("DescribeNetworkInterfaces", Interfaces.Describe)
        .Add("ModifyNetworkInterfaceAttribute", Interfaces.Modify)
        .Add("DescribeSecurityGroups", SecurityGroups.Describe)
        .Add("CreateSecurityGroup", SecurityGroups.Create, Tags.ActionsOfCreate)
        .Add("AuthorizeSecurityGroupIngress", call => SecurityGroupRules.Authorize(call, egress: false))
        .Add("AuthorizeSecurityGroupEgress", call => SecurityGroupRules.Authorize(call, egress: true))
        .Add("RevokeSecurityGroupIngress", call => SecurityGroupRules.Revoke(call, egress: false))
        .Add("RevokeSecurityGroupEgress", call => SecurityGroupRules.Revoke(call, egress: true))
        .Add("CreateSnapshot", Snapshots.Create, Tags.ActionsOfCreate)
        .Add("CreateSnapshots", Snapshots.CreateOfInstance, Tags.ActionsOfCreate)
        .Add("DescribeSnapshots", Snapshots.Describe)
        .Add("CreateTags", Tags.Create)
        .Add("DescribeTags", Tags.Describe);
}
