using System.Xml.Linq;
using LandingZone.Sandbox.Wire;

namespace LandingZone.Sandbox.Ec2;

/// <summary>Describing and creating security groups.</summary>
internal static class SecurityGroups
{
    internal static IEnumerable<XElement> Describe(Exchange call) => new Describe<SecurityGroup>
    {
        IdParameter = "GroupId",
        Id = group => group.Id,
        NotFound = NotFound,
        Tags = group => call.Local.TagsOf(group.Id),
        SetName = "securityGroupInfo",
        Filter = (group, name) => name switch
        {
            "group-id" => [group.Id],
            "group-name" => [group.Name],
            "vpc-id" => [group.VpcId],
            "owner-id" => [call.AccountId],
            "description" => [group.Description],
            _ => null,
        },
        Render = group =>
        [
            Xml.Element("ownerId", call.AccountId), Xml.Element("groupId", group.Id), Xml.Element("groupName", group.Name),
            Xml.Element("groupDescription", group.Description), Xml.Element("vpcId", group.VpcId),
            SecurityGroupRules.Permissions("ipPermissions", group.Ingress),
            SecurityGroupRules.Permissions("ipPermissionsEgress", group.Egress), Tags.Set(call.Local, group.Id),
        ],
    }.Answer(call, call.Local.SecurityGroups.Values);

    internal static IEnumerable<XElement> Create(Exchange call)
    {
        var name = call.Query.Required("GroupName");
        var description = call.Query.Required("GroupDescription");
        var vpcId = call.Query.Required("VpcId");
        if (name.StartsWith("sg-", StringComparison.Ordinal) || name.Length > 255)
            throw new AwsErrorException(
                "InvalidParameterValue",
                $"Value ({name}) for parameter GroupName is invalid. It may have at most 255 characters and not start with sg-.");
        var tags = Tags.Specified(call.Query, "security-group");
        DryRun.Check(call);
        var vpc = call.Local.Vpcs.GetValueOrDefault(vpcId) ?? throw Networks.VpcNotFound(vpcId);
        if (call.Local.SecurityGroups.Values.Any(each => each.VpcId == vpcId && each.Name == name))
            throw new AwsErrorException("InvalidGroup.Duplicate", $"The security group '{name}' already exists for VPC '{vpcId}'");

        // A new group lets everything out, on IPv6 too when the VPC has a range (Security group rules).
        SecurityGroupRule[] egress = [new() { Peer = "0.0.0.0/0" }];
        if (vpc.Ipv6Cidrs.Count > 0)
            egress = [.. egress, new() { Peer = "::/0" }];
        var id = call.Local.NewId("sg");
        call.Local.SecurityGroups[id] = new SecurityGroup
        {
            Id = id,
            Name = name,
            VpcId = vpcId,
            Description = description,
            Egress = egress,
        };
        call.Local.Tags[id] = tags;
        return [Xml.Element("return", true), Xml.Element("groupId", id), Tags.Set(call.Local, id)];
    }

    internal static AwsErrorException NotFound(string id) => new("InvalidGroup.NotFound", $"The security group '{id}' does not exist");
}
