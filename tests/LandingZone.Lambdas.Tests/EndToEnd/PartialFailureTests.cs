using LandingZone.Findings.Contracts;
using LandingZone.Sandbox;

namespace LandingZone.Lambdas.Tests.EndToEnd;

/// <summary>Several responses to one finding, settings of blocking, and what a failure of one part means for the others.</summary>
public sealed class PartialFailureTests
{
    // C18: people hear of each response what became of it.
    [Fact]
    public async Task Responses_one_fails_for_good_the_other_is_done_and_each_is_told_as_it_is()
    {
        await using var lz = await Landscape.StartAsync();
        lz.Sandbox.Faults.Add(new Fault(FaultKind.AccessDenied) { Operation = "CreateSnapshots", Times = int.MaxValue });

        Assert.Equal(["0"], await lz.RemediateAsync(Events.CommandAndControl()));

        Assert.Equal(["snapshotVolumes failed", "isolateInstance done"], lz.Outcomes());
        Assert.Contains("EC2 CreateSnapshots: UnauthorizedOperation", lz.Results()[0].Reasons(), StringComparison.Ordinal);
        Assert.Equal(
            ["isolateInstance ACTIVE", "snapshotVolumes FAILED"],
            lz.Items("ACTION#").Select(item =>
                $"{item.Attribute("response")} {item.Attribute("status")}")
                .Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Failure_of_a_finding_that_several_rules_sent_is_told_once_and_an_update_of_it_again()
    {
        await using var lz = await Landscape.StartAsync();
        lz.Sandbox.Faults.Add(new Fault(FaultKind.AccessDenied) { Operation = "DescribeNetworkAcls", Times = int.MaxValue });

        foreach (var rule in Enumerable.Range(0, 3))
            Assert.Equal(["0"], await lz.RemediateAsync(Events.BruteForce()));
        Assert.Equal(["blockAddress failed"], lz.Outcomes());

        Assert.Equal(["0"], await lz.RemediateAsync(Events.BruteForce().Updated()));
        Assert.Equal(["blockAddress failed", "blockAddress failed"], lz.Outcomes());
    }

    [Fact]
    public async Task Failure_of_the_ledger_is_told_although_the_ledger_cannot_say_whether_it_was()
    {
        await using var lz = await Landscape.StartAsync();
        var faulty = Events.BruteForce();
        lz.Sandbox.Faults.Add(new Fault(FaultKind.AccessDenied) { Operation = "DescribeNetworkAcls", Times = int.MaxValue });
        lz.Sandbox.Faults.Add(new Fault(FaultKind.AccessDenied) { Operation = "UpdateItem", Nth = 2, Times = int.MaxValue });

        Assert.Equal(["0"], await lz.RemediateAsync(faulty));

        Assert.Equal(["blockAddress failed"], lz.Outcomes());
    }

    // C8, C21: a failure is never a success with nothing done, and what failed is tried again.
    [Fact]
    public async Task BlockAddress_network_acls_cannot_be_read_the_message_fails_until_they_can()
    {
        await using var lz = await Landscape.StartAsync();
        lz.Sandbox.Faults.Add(new Fault(FaultKind.AccessDenied) { Operation = "DescribeNetworkAcls", Times = int.MaxValue });

        Assert.Equal(["0"], await lz.RemediateAsync(Events.BruteForce()));
        Assert.Empty(lz.Denied());
        lz.Sandbox.Faults.Clear();

        Assert.Empty(await lz.RemediateAsync(2, [Events.BruteForce().ToJsonString()]));
        Assert.Equal([Events.Attacker], lz.Denied());
        Assert.Equal(["blockAddress failed", "blockAddress done"], lz.Outcomes());
    }

    // C1: everything optional is off, and the whole path runs. C16: the word is "off", and it means off.
    [Fact]
    public async Task BlockAddress_alone_is_on_and_works()
    {
        string[] others = ["snapshotVolumes", "isolateInstance", "deactivateAccessKey", "revokeRoleSessions", "restartCloudTrail",
            "restorePasswordPolicy", "blockPublicAccess"];
        await using var lz = await Landscape.StartAsync(null, [.. others.Select(name => (FunctionEnvironment.ActionPrefix + name, "off"))]);

        Assert.Empty(await lz.RemediateAsync(Events.EveryResponse().Values));
        lz.Clock.Advance(TimeSpan.FromHours(2));
        await lz.ExpireAsync();

        Assert.Equal(["blockAddress done", "blockAddress expired"], lz.Outcomes());
    }

    // R50: exactly one address, and only its number.
    [Theory]
    [InlineData("1-89", "185.220.101.4", 1, "185.220.101.4/32")]
    [InlineData("40-50", "185.220.101.4", 40, "185.220.101.4/32")]
    [InlineData("7-7", "2a0b:f4c2::7", 7, "2a0b:f4c2::7/128")]
    public async Task BlockAddress_rule_has_the_first_own_number_and_denies_one_address(
        string range, string address, int number, string cidr)
    {
        await using var lz = await Landscape.StartAsync(null, (FunctionEnvironment.NaclRuleRange, range));

        Assert.Empty(await lz.RemediateAsync(Events.BruteForce(address)));

        var rule = Assert.Single(
            lz.State.NetworkAclEntries(Events.Production, Events.Region, Events.PublicAcl), entry => entry.RuleNumber < 90);
        Assert.Equal(
            (number, cidr, "deny", "-1", false),
            (rule.RuleNumber, rule.Cidr ?? rule.Ipv6Cidr, rule.Action, rule.Protocol, rule.Egress));
    }

    [Theory]
    [InlineData("true", 1)]
    [InlineData("false", 0)]
    public async Task BlockAddress_documentation_range_only_when_it_is_switched_on(string setting, int rules)
    {
        await using var lz = await Landscape.StartAsync(null, (FunctionEnvironment.BlockDocumentationRanges, setting));

        Assert.Empty(await lz.RemediateAsync(Events.BruteForce("198.51.100.7")));

        Assert.Equal(rules, lz.Denied().Count);
    }

    // C19, C20: sessions issued after the activity are the attacker's too, and the time is UTC.
    [Fact]
    public async Task RevokeRoleSessions_denies_what_was_issued_before_now_in_UTC()
    {
        await using var lz = await Landscape.StartAsync();
        var before = lz.Clock.GetUtcNow();

        Assert.Empty(await lz.RemediateAsync(Events.RoleSession()));

        var document = lz.State.Role(Events.Production, "app-server").Policies["LandingZoneRevokedSessions"];
        var time = Lambdas.Remediation.Credentials.RevokedSessionsPolicy.IssuedBefore(document)!.Value;
        Assert.InRange(time, before - TimeSpan.FromSeconds(1), lz.Clock.GetUtcNow());
        Assert.EndsWith("Z\"}}}]}", document, StringComparison.Ordinal);
    }
}
