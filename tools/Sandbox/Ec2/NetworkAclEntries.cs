using System.Xml.Linq;
using LandingZone.Sandbox.State;
using LandingZone.Sandbox.Wire;

namespace LandingZone.Sandbox.Ec2;

/// <summary>Creating, replacing and deleting network ACL entries. An entry is known by direction and number; creating never
/// overwrites (CreateNetworkAclEntry, quota: Amazon VPC quotas).</summary>
internal static class NetworkAclEntries
{
    internal static IEnumerable<XElement> Create(Exchange call)
    {
        var entry = Read(call.Query);
        DryRun.Check(call);
        var acl = Find(call);
        if (acl.Entries.Any(each => IsSame(each, entry.RuleNumber, entry.Egress)))
        {
            throw new AwsErrorException("NetworkAclEntryAlreadyExists",
                $"The network acl entry identified by {entry.RuleNumber} already exists.");
        }

        CheckQuota(call.Local, acl, entry);
        call.Local.NetworkAcls[acl.Id] = acl with { Entries = [.. acl.Entries, entry] };
        return [Xml.Element("return", true)];
    }

    internal static IEnumerable<XElement> Replace(Exchange call)
    {
        var entry = Read(call.Query);
        DryRun.Check(call);
        var acl = Find(call);
        var old = Existing(acl, entry.RuleNumber, entry.Egress);
        var without = acl with { Entries = [.. acl.Entries.Where(each => each != old)] };
        if (old.IsIpv6 != entry.IsIpv6)
            CheckQuota(call.Local, without, entry);
        call.Local.NetworkAcls[acl.Id] = without with { Entries = [.. without.Entries, entry] };
        return [Xml.Element("return", true)];
    }

    internal static IEnumerable<XElement> Delete(Exchange call)
    {
        call.Query.Required("NetworkAclId");
        var number = RuleNumber(call.Query);
        call.Query.Required("Egress");
        DryRun.Check(call);
        var acl = Find(call);
        var old = Existing(acl, number, call.Query.Flag("Egress"));
        call.Local.NetworkAcls[acl.Id] = acl with { Entries = [.. acl.Entries.Where(each => each != old)] };
        return [Xml.Element("return", true)];
    }

    private static NetworkAcl Find(Exchange call)
    {
        var id = call.Query.Required("NetworkAclId");
        return call.Local.NetworkAcls.GetValueOrDefault(id) ?? throw NetworkAcls.NotFound(id);
    }

    private static NetworkAclEntry Existing(NetworkAcl acl, int number, bool egress) =>
        acl.Entries.FirstOrDefault(each => IsSame(each, number, egress)) ?? throw new AwsErrorException("InvalidNetworkAclEntry.NotFound",
            $"The {(egress ? "egress" : "ingress")} entry identified by rule number {number} does not exist in network acl {acl.Id}");

    private static bool IsSame(NetworkAclEntry entry, int number, bool egress) => entry.RuleNumber == number && entry.Egress == egress;

    private static void CheckQuota(RegionStore region, NetworkAcl acl, NetworkAclEntry added)
    {
        var used = NetworkAcls.Entries(region, acl).Count(each => each.Egress == added.Egress && each.IsIpv6 == added.IsIpv6);
        if (used >= region.NetworkAclRuleQuota)
            throw new AwsErrorException(
                "NetworkAclEntryLimitExceeded",
                $"The maximum number of network acl entries ({region.NetworkAclRuleQuota}) has been reached.");
    }

    private static NetworkAclEntry Read(QueryParameters query)
    {
        query.Required("NetworkAclId");
        var protocol = Protocol(query.Required("Protocol"));
        var action = query.Required("RuleAction");
        if (action is not ("allow" or "deny"))
            throw Invalid(action, "ruleAction", "It must be allow or deny");
        query.Required("Egress");
        var (ipv4, ipv6) = (query["CidrBlock"], query["Ipv6CidrBlock"]);
        if ((ipv4 is null) == (ipv6 is null))
            throw new AwsErrorException(
                ipv4 is null ? "MissingParameter" : "InvalidParameterCombination",
                "Either 'cidrBlock' or 'ipv6CidrBlock' should be provided.");
        var text = ipv4 ?? ipv6!;
        var range = Cidr.Canonical(text, ipv6 is not null)
            ?? throw new AwsErrorException(
                "InvalidParameterValue",
                $"Value ({text}) for parameter {(ipv4 is null ? "ipv6CidrBlock" : "cidrBlock")} is invalid. This is not a valid CIDR block.");
        var hasPorts = protocol is "6" or "17";
        if (hasPorts && (query["PortRange.From"] is null || query["PortRange.To"] is null))
            throw new AwsErrorException("MissingParameter", "The request must contain the parameter portRange");
        return new NetworkAclEntry
        {
            RuleNumber = RuleNumber(query),
            Egress = query.Flag("Egress"),
            Action = action,
            Protocol = protocol,
            Cidr = ipv4 is null ? null : range,
            Ipv6Cidr = ipv6 is null ? null : range,
            FromPort = hasPorts ? query.Integer("PortRange.From") : null,
            ToPort = hasPorts ? query.Integer("PortRange.To") : null,
        };
    }

    private static int RuleNumber(QueryParameters query)
    {
        var text = query.Required("RuleNumber");
        return query.Integer("RuleNumber") is { } number and >= 1 and <= 32766 ? number
            : throw Invalid(text, "ruleNumber", "It must be between 1 and 32766");
    }

    private static string Protocol(string text) => text.ToUpperInvariant() switch
    {
        "TCP" => "6",
        "UDP" => "17",
        "ICMP" => "1",
        "ALL" => "-1",
        var number when int.TryParse(number, out var value) && value is >= -1 and <= 255 => number,
        _ => throw Invalid(text, "protocol", "It must be a protocol number, or -1 for all"),
    };

    private static AwsErrorException Invalid(string value, string parameter, string expected) =>
        new("InvalidParameterValue", $"Value ({value}) for parameter {parameter} is invalid. {expected}.");
}
