using System.Xml.Linq;
using LandingZone.Sandbox.Wire;

namespace LandingZone.Sandbox.Ec2;

/// <summary>Adding and removing security group rules.</summary>
internal static class SecurityGroupRules
{
    private const int RulesPerGroup = 60;

    internal static IEnumerable<XElement> Authorize(Exchange call, bool egress)
    {
        var (group, rules) = Read(call, egress);
        var current = Of(group, egress);
        foreach (var rule in rules)
        {
            if (current.Contains(rule))
                throw new AwsErrorException(
                    "InvalidPermission.Duplicate", $"the specified rule \"peer: {rule.Peer}, {Text(rule)}, ALLOW\" already exists");
        }

        if (current.Count + rules.Count > RulesPerGroup)
            throw new AwsErrorException(
                "RulesPerSecurityGroupLimitExceeded", "The maximum number of rules per security group has been reached.");
        Write(call, group, egress, [.. current, .. rules]);
        return [Xml.Element("return", true)];
    }

    internal static IEnumerable<XElement> Revoke(Exchange call, bool egress)
    {
        var (group, rules) = Read(call, egress);
        var current = Of(group, egress);
        if (rules.FirstOrDefault(rule => !current.Contains(rule)) is { } missing)
            throw new AwsErrorException(
                "InvalidPermission.NotFound",
                $"The specified rule does not exist in this security group: peer {missing.Peer}, {Text(missing)}.");
        Write(call, group, egress, [.. current.Where(rule => !rules.Contains(rule))]);
        return [Xml.Element("return", true)];
    }

    internal static XElement Permissions(string name, IReadOnlyList<SecurityGroupRule> rules) =>
        Xml.Items(name, rules.GroupBy(rule => (rule.Protocol, rule.FromPort, rule.ToPort)), each =>
        [
            Xml.Element("ipProtocol", each.Key.Protocol),
            each.Key.FromPort is { } from ? Xml.Element("fromPort", from) : null,
            each.Key.ToPort is { } to ? Xml.Element("toPort", to) : null,
            Peers("groups", "groupId", each, peer => peer.StartsWith("sg-", StringComparison.Ordinal)),
            Peers("ipRanges", "cidrIp", each, peer => peer.Contains('.', StringComparison.Ordinal)),
            Peers("ipv6Ranges", "cidrIpv6", each, peer => peer.Contains(':', StringComparison.Ordinal)),
        ]);

    private static XElement Peers(string list, string name, IEnumerable<SecurityGroupRule> rules, Func<string, bool> isOfKind) =>
        Xml.Items(list, rules.Where(rule => isOfKind(rule.Peer)), rule => [Xml.Element(name, rule.Peer)]);

    private static (SecurityGroup Group, IReadOnlyList<SecurityGroupRule> Rules) Read(Exchange call, bool egress)
    {
        var id = call.Query.Required("GroupId");
        var rules = call.Query.Structures("IpPermissions").SelectMany(Rules).ToList();
        if (rules.Count == 0)
            throw new AwsErrorException("MissingParameter", "Either 'ipPermissions' or 'securityGroupRuleIds' should be provided.");
        DryRun.Check(call);
        return (call.Local.SecurityGroups.GetValueOrDefault(id) ?? throw SecurityGroups.NotFound(id), rules);
    }

    private static IEnumerable<SecurityGroupRule> Rules(QueryParameters permission)
    {
        var protocol = permission.Required("IpProtocol") switch
        {
            "6" => "tcp",
            "17" => "udp",
            "1" => "icmp",
            "all" => "-1",
            var other => other,
        };
        var peers = permission.Structures("IpRanges").Select(range => Range(range.Required("CidrIp"), ipv6: false))
            .Concat(permission.Structures("Ipv6Ranges").Select(range => Range(range.Required("CidrIpv6"), ipv6: true)))
            .Concat(permission.Structures("Groups").Select(group => group.Required("GroupId")));

        // With protocol -1 every port is meant, whatever range is given (IpPermission).
        return peers.Select(peer => new SecurityGroupRule
        {
            Protocol = protocol,
            FromPort = protocol == "-1" ? null : permission.Integer("FromPort"),
            ToPort = protocol == "-1" ? null : permission.Integer("ToPort"),
            Peer = peer,
        });
    }

    private static string Range(string text, bool ipv6) =>
        Cidr.Canonical(text, ipv6) ?? throw new AwsErrorException("InvalidParameterValue", $"CIDR block {text} is malformed");

    private static IReadOnlyList<SecurityGroupRule> Of(SecurityGroup group, bool egress) => egress ? group.Egress : group.Ingress;

    private static void Write(Exchange call, SecurityGroup group, bool egress, IReadOnlyList<SecurityGroupRule> rules) =>
        call.Local.SecurityGroups[group.Id] = egress ? group with { Egress = rules } : group with { Ingress = rules };

    private static string Text(SecurityGroupRule rule) =>
        rule.Protocol == "-1" ? "ALL" : $"{rule.Protocol.ToUpperInvariant()}, from port: {rule.FromPort}, to port: {rule.ToPort}";
}
