using LandingZone.Sandbox.Wire;

namespace LandingZone.Sandbox;

/// <summary>Finds contradictions in a world: unknown references, duplicate ids, values that AWS does not accept.</summary>
internal static class WorldChecks
{
    internal static IEnumerable<string> Problems(World world)
    {
        foreach (var id in Duplicates(world.Accounts.Select(account => account.Id)))
            yield return $"account '{id}' appears twice; give each account once";
        foreach (var name in Duplicates(world.Accounts.SelectMany(account => account.Buckets).Select(bucket => bucket.Name)))
            yield return $"bucket '{name}' appears twice; bucket names are unique over all accounts";
        if (world.Organization is { } organization && world.Accounts.All(account => account.Id != organization.ManagementAccount))
            yield return $"organization.managementAccount is '{organization.ManagementAccount}', which is not in accounts; add the account";
        foreach (var account in world.Accounts)
        {
            if (account.Id.Length != 12 || !account.Id.All(char.IsAsciiDigit))
                yield return $"account id '{account.Id}' is not twelve digits; quote it in YAML so that it stays text";
            foreach (var key in Duplicates(account.Users.Select(user => user.Name)))
                yield return $"account {account.Id}: user '{key}' appears twice";
            foreach (var key in Duplicates(account.Roles.Select(role => role.Name)))
                yield return $"account {account.Id}: role '{key}' appears twice";
            foreach (var (name, region) in account.Regions)
            {
                foreach (var problem in Problems(region))
                    yield return $"account {account.Id}, {name}: {problem}";
            }
        }
    }

    private static IEnumerable<string> Problems(WorldRegion region)
    {
        if (region.NetworkAclRuleQuota is < 1 or > 40)
            yield return $"networkAclRuleQuota is {region.NetworkAclRuleQuota}; AWS allows 20, up to 40 on request";
        var vpcs = region.Vpcs.Select(vpc => vpc.Id).ToHashSet();
        var subnets = region.Subnets.Select(subnet => subnet.Id).ToHashSet();
        var acls = region.NetworkAcls.Select(acl => acl.Id).ToHashSet();
        var groups = region.SecurityGroups.Select(group => group.Id).ToHashSet();
        var interfaces = region.Instances.SelectMany(instance => instance.Interfaces).Concat(region.NetworkInterfaces).ToList();
        var ids = region.Vpcs.Select(vpc => vpc.Id).Concat(region.Subnets.Select(subnet => subnet.Id))
            .Concat(region.NetworkAcls.Select(acl => acl.Id))
            .Concat(region.SecurityGroups.Select(group => group.Id)).Concat(region.Instances.Select(instance => instance.Id))
            .Concat(interfaces.Select(each => each.Id));
        foreach (var id in Duplicates(ids))
            yield return $"id '{id}' appears twice; ids are unique in a region";
        foreach (var (kind, id, vpc) in region.Subnets.Select(subnet => ("subnet", subnet.Id, subnet.VpcId))
            .Concat(region.NetworkAcls.Select(acl => ("network ACL", acl.Id, acl.VpcId)))
            .Concat(region.SecurityGroups.Select(group => ("security group", group.Id, group.VpcId))))
        {
            if (!vpcs.Contains(vpc))
                yield return $"{kind} '{id}' is in VPC '{vpc}', which is not listed under vpcs";
        }

        foreach (var subnet in region.Subnets)
        {
            if (subnet.NetworkAclId is { } acl && !acls.Contains(acl))
                yield return $"subnet '{subnet.Id}' names network ACL '{acl}', which is not listed under networkAcls";
            if (subnet.NetworkAclId is null && !region.NetworkAcls.Any(each => each.IsDefault && each.VpcId == subnet.VpcId))
                yield return $"subnet '{subnet.Id}' names no network ACL and VPC '{subnet.VpcId}' has none with isDefault: true; add either";
        }

        foreach (var each in interfaces)
        {
            if (!subnets.Contains(each.SubnetId))
                yield return $"interface '{each.Id}' is in subnet '{each.SubnetId}', which is not listed under subnets";
            foreach (var group in each.Groups.Where(group => !groups.Contains(group)))
                yield return $"interface '{each.Id}' has security group '{group}', which is not listed under securityGroups";
        }

        foreach (var acl in region.NetworkAcls)
        {
            foreach (var entry in acl.Entries)
            {
                if (entry.RuleNumber is < 1 or > 32766)
                    yield return $"network ACL '{acl.Id}' has rule number {entry.RuleNumber}; AWS allows 1 to 32766";
                if (entry.Action is not ("allow" or "deny"))
                    yield return $"network ACL '{acl.Id}', rule {entry.RuleNumber}: action is '{entry.Action}'; expected allow or deny";
                if ((entry.Cidr is null) == (entry.Ipv6Cidr is null))
                    yield return $"network ACL '{acl.Id}', rule {entry.RuleNumber}: give either cidr or ipv6Cidr";
                else if (Cidr.Canonical(entry.Cidr ?? entry.Ipv6Cidr!, entry.IsIpv6) is null)
                    yield return $"network ACL '{acl.Id}', rule {entry.RuleNumber}: '{entry.Cidr ?? entry.Ipv6Cidr}' is not an address range such as 198.51.100.7/32";
            }

            // IPv4 and IPv6 entries share one number space per direction.
            foreach (var number in Duplicates(acl.Entries.Select(entry => $"{(entry.Egress ? "egress" : "ingress")} {entry.RuleNumber}")))
                yield return $"network ACL '{acl.Id}' has {number} twice; rule numbers are unique per direction";
        }
    }

    private static IEnumerable<string> Duplicates(IEnumerable<string> values) =>
        values.GroupBy(value => value).Where(group => group.Count() > 1).Select(group => group.Key);
}
