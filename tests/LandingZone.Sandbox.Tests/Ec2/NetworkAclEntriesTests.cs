using System.Net;
using Amazon.EC2;
using Amazon.EC2.Model;
using LandingZone.Sandbox.Tests.Support;

namespace LandingZone.Sandbox.Tests.Ec2;

public sealed class NetworkAclEntriesTests : SandboxTest
{
    [Fact]
    public async Task CreateNetworkAclEntry_free_number_adds_the_rule()
    {
        await Ec2().CreateNetworkAclEntryAsync(Deny(10, "198.51.100.7/32"));

        var entry = Assert.Single(Aws.State.NetworkAclEntries(Production, UsEast1, PublicAcl), entry => entry.RuleNumber == 10);
        Assert.Equal(new NetworkAclEntryValue(10, false, "deny", "-1", "198.51.100.7/32"), Of(entry));
        var seen = (await Ec2()
            .DescribeNetworkAclsAsync(new DescribeNetworkAclsRequest { NetworkAclIds = [PublicAcl] })).NetworkAcls.Single();
        Assert.Contains(
            seen.Entries, each =>
            each.RuleNumber == 10 && each.CidrBlock == "198.51.100.7/32" && each.RuleAction == RuleAction.Deny && each.Egress == false);
    }

    // R35: emulators let an existing number be overwritten; AWS does not.
    [Fact]
    public async Task CreateNetworkAclEntry_taken_number_is_NetworkAclEntryAlreadyExists()
    {
        var ec2 = Ec2();
        await ec2.CreateNetworkAclEntryAsync(Deny(10, "198.51.100.7/32"));

        var error = await Assert.ThrowsAsync<AmazonEC2Exception>(() => ec2.CreateNetworkAclEntryAsync(Deny(10, "198.51.100.8/32")));

        Assert.Equal(("NetworkAclEntryAlreadyExists", HttpStatusCode.BadRequest), (error.ErrorCode, error.StatusCode));
        Assert.Equal("The network acl entry identified by 10 already exists.", error.Message);
        Assert.Equal(
            "198.51.100.7/32", Aws.State.NetworkAclEntries(Production, UsEast1, PublicAcl).First(entry => entry.RuleNumber == 10).Cidr);
    }

    [Fact]
    public async Task CreateNetworkAclEntry_number_taken_by_the_other_family_is_NetworkAclEntryAlreadyExists()
    {
        var request = Deny(111, "198.51.100.7/32"); // 111 is an IPv6 rule: families share the numbers of a direction.
        Assert.Equal(
            "NetworkAclEntryAlreadyExists",
            (await Assert.ThrowsAsync<AmazonEC2Exception>(() => Ec2().CreateNetworkAclEntryAsync(request))).ErrorCode);
    }

    // R33: the quota is per direction and family and includes the default deny.
    [Theory]
    [InlineData(Production, PublicAcl, 16)] // 20, minus three own IPv4 rules and the default deny
    [InlineData(Development, "acl-0d1d2d3d4d5d6d7d8", 38)] // 40, minus one allow and the default deny
    public async Task CreateNetworkAclEntry_full_direction_is_NetworkAclEntryLimitExceeded(string account, string acl, int free)
    {
        var ec2 = Ec2(account);
        for (var number = 1; number <= free; number++)
            await ec2.CreateNetworkAclEntryAsync(Deny(number, $"198.51.100.{number}/32", acl));

        var error = await Assert.ThrowsAsync<AmazonEC2Exception>(() => ec2.CreateNetworkAclEntryAsync(Deny(60, "203.0.113.1/32", acl)));

        Assert.Equal("NetworkAclEntryLimitExceeded", error.ErrorCode);
        await ec2.CreateNetworkAclEntryAsync(Deny(60, "203.0.113.1/32", acl, egress: true));
        var ipv6 = Deny(61, null, acl);
        ipv6.Ipv6CidrBlock = "2001:db8::1/128";
        await ec2.CreateNetworkAclEntryAsync(ipv6);
    }

    [Fact]
    public async Task CreateNetworkAclEntry_host_bits_are_cleared()
    {
        await Ec2().CreateNetworkAclEntryAsync(Deny(10, "100.68.0.18/18"));
        var ipv6 = Deny(11, null);
        ipv6.Ipv6CidrBlock = "2001:DB8:0:0::1/64";
        await Ec2().CreateNetworkAclEntryAsync(ipv6);

        var entries = Aws.State.NetworkAclEntries(Production, UsEast1, PublicAcl);
        Assert.Equal("100.68.0.0/18", entries.Single(entry => entry.RuleNumber == 10).Cidr);
        Assert.Equal("2001:db8::/64", entries.Single(entry => entry.RuleNumber == 11).Ipv6Cidr);
    }

    [Theory]
    [InlineData(0, "198.51.100.7/32")]
    [InlineData(32767, "198.51.100.7/32")]
    [InlineData(10, "198.51.100.7")]
    [InlineData(10, "198.51.100.7/33")]
    [InlineData(10, "010.1.2.3/32")]
    [InlineData(10, "2001:db8::1/128")]
    public async Task CreateNetworkAclEntry_bad_value_is_InvalidParameterValue(int number, string cidr)
    {
        var error = await Assert.ThrowsAsync<AmazonEC2Exception>(() => Ec2().CreateNetworkAclEntryAsync(Deny(number, cidr)));
        Assert.Equal("InvalidParameterValue", error.ErrorCode);
    }

    [Fact]
    public async Task CreateNetworkAclEntry_dry_run_changes_nothing()
    {
        var request = Deny(10, "198.51.100.7/32");
        request.DryRun = true;

        var error = await Assert.ThrowsAsync<AmazonEC2Exception>(() => Ec2().CreateNetworkAclEntryAsync(request));

        Assert.Equal(("DryRunOperation", HttpStatusCode.PreconditionFailed), (error.ErrorCode, error.StatusCode));
        Assert.DoesNotContain(Aws.State.NetworkAclEntries(Production, UsEast1, PublicAcl), entry => entry.RuleNumber == 10);
    }

    [Fact]
    public async Task CreateNetworkAclEntry_unknown_acl_is_NotFound()
    {
        var error = await Assert.ThrowsAsync<AmazonEC2Exception>(
            () => Ec2().CreateNetworkAclEntryAsync(Deny(10, "198.51.100.7/32", "acl-missing")));
        Assert.Equal("InvalidNetworkAclID.NotFound", error.ErrorCode);
    }

    [Fact]
    public async Task CreateNetworkAclEntry_other_account_or_region_does_not_see_the_acl()
    {
        foreach (var ec2 in new[] { Ec2(Development), Ec2(Production, Home) })
            Assert.Equal(
                "InvalidNetworkAclID.NotFound",
                (await Assert.ThrowsAsync<AmazonEC2Exception>(
                () => ec2.CreateNetworkAclEntryAsync(Deny(10, "198.51.100.7/32")))).ErrorCode);
    }

    // R31: entries are replaced, or deleted; a missing one is NotFound.
    [Fact]
    public async Task ReplaceNetworkAclEntry_changes_the_rule_in_place()
    {
        var ec2 = Ec2();
        await ec2.CreateNetworkAclEntryAsync(Deny(10, "198.51.100.7/32"));
        await ec2.ReplaceNetworkAclEntryAsync(Replacement(10, "203.0.113.9/32"));

        Assert.Equal(
            "203.0.113.9/32", Aws.State.NetworkAclEntries(Production, UsEast1, PublicAcl).Single(entry => entry.RuleNumber == 10).Cidr);
        Assert.Equal("InvalidNetworkAclEntry.NotFound",
            (await Assert.ThrowsAsync<AmazonEC2Exception>(
                () => ec2.ReplaceNetworkAclEntryAsync(Replacement(11, "203.0.113.9/32")))).ErrorCode);
    }

    [Fact]
    public async Task DeleteNetworkAclEntry_removes_once_and_is_then_NotFound()
    {
        var ec2 = Ec2();
        await ec2.CreateNetworkAclEntryAsync(Deny(10, "198.51.100.7/32"));
        var request = new DeleteNetworkAclEntryRequest { NetworkAclId = PublicAcl, RuleNumber = 10, Egress = false };
        await ec2.DeleteNetworkAclEntryAsync(request);

        Assert.DoesNotContain(Aws.State.NetworkAclEntries(Production, UsEast1, PublicAcl), entry => entry.RuleNumber == 10);
        Assert.Equal(
            "InvalidNetworkAclEntry.NotFound",
            (await Assert.ThrowsAsync<AmazonEC2Exception>(() => ec2.DeleteNetworkAclEntryAsync(request))).ErrorCode);
    }

    // R1: of many that create one number at once, exactly one wins.
    [Fact]
    public async Task CreateNetworkAclEntry_hundred_at_once_exactly_one_wins_each_number()
    {
        var ec2 = Ec2();
        var results = await Task.WhenAll(Enumerable.Range(0, 100).Select(async i =>
        {
            try
            {
                await ec2.CreateNetworkAclEntryAsync(Deny(1 + (i % 10), $"198.51.100.{i}/32"));
                return "created";
            }
            catch (AmazonEC2Exception error)
            {
                return error.ErrorCode;
            }
        }));

        Assert.Equal(10, results.Count(result => result == "created"));
        Assert.Equal(90, results.Count(result => result == "NetworkAclEntryAlreadyExists"));
        var numbers = Aws.State.NetworkAclEntries(Production, UsEast1, PublicAcl).Where(entry => entry.RuleNumber <= 10)
            .Select(entry => entry.RuleNumber);
        Assert.Equal(Enumerable.Range(1, 10), numbers);
    }

    [Fact]
    public async Task DescribeNetworkAcls_shows_default_denies_and_associations()
    {
        var response = await Ec2().DescribeNetworkAclsAsync(new DescribeNetworkAclsRequest
        {
            Filters = [new Filter("association.subnet-id", ["subnet-d58b7123"])],
        });

        var acl = Assert.Single(response.NetworkAcls);
        Assert.Equal(PublicAcl, acl.NetworkAclId);
        Assert.Equal("subnet-d58b7123", Assert.Single(acl.Associations).SubnetId);
        Assert.Equal(4, acl.Entries.Count(entry => entry.RuleNumber >= 32767)); // IPv4 and IPv6, in and out
        var ports = acl.Entries.Single(entry => entry is { RuleNumber: 100, Egress: false }).PortRange;
        Assert.Equal((443, 443), (ports.From, ports.To));
    }

    private static CreateNetworkAclEntryRequest Deny(int number, string? cidr, string acl = PublicAcl, bool egress = false) => new()
    {
        NetworkAclId = acl,
        RuleNumber = number,
        Protocol = "-1",
        RuleAction = RuleAction.Deny,
        Egress = egress,
        CidrBlock = cidr,
    };

    private static ReplaceNetworkAclEntryRequest Replacement(int number, string cidr) => new()
    {
        NetworkAclId = PublicAcl,
        RuleNumber = number,
        Protocol = "-1",
        RuleAction = RuleAction.Deny,
        Egress = false,
        CidrBlock = cidr,
    };

    private sealed record NetworkAclEntryValue(int RuleNumber, bool Egress, string Action, string Protocol, string? Cidr);

    private static NetworkAclEntryValue Of(LandingZone.Sandbox.NetworkAclEntry entry) =>
        new(entry.RuleNumber, entry.Egress, entry.Action, entry.Protocol, entry.Cidr);
}
