using LandingZone.Sandbox;

namespace LandingZone.Lambdas.Tests.EndToEnd;

/// <summary>The end of blocks, and drift between rules and records.</summary>
public sealed class ExpiryTests
{
    // R3, C5: every block expires, the last one of a network ACL as well.
    [Fact]
    public async Task Expire_after_its_time_rule_and_record_go_together_and_people_are_told()
    {
        await using var lz = await Landscape.StartAsync();
        Assert.Empty(await lz.RemediateAsync(Events.BruteForce()));

        lz.Clock.Advance(TimeSpan.FromMinutes(59));
        await lz.ExpireAsync();
        Assert.Equal([Events.Attacker], lz.Denied());
        lz.Clock.Advance(TimeSpan.FromMinutes(2));
        var summary = (await lz.ExpireAsync()).RootElement;

        Assert.Empty(lz.Denied());
        Assert.Equal(["REMOVED"], Goals.Blocks(lz));
        Assert.Equal(["blockAddress done", "blockAddress expired"], lz.Outcomes());
        Assert.Equal("""{"networkAcls":1,"changed":1,"postponed":0,"interrupted":0}""", summary.GetRawText());
    }

    // C9
    [Fact]
    public async Task Expire_repeat_sighting_extends_the_block()
    {
        await using var lz = await Landscape.StartAsync();
        Assert.Empty(await lz.RemediateAsync(Events.BruteForce()));
        lz.Clock.Advance(TimeSpan.FromMinutes(50));

        Assert.Empty(await lz.RemediateAsync(Events.BruteForce().Updated()));
        lz.Clock.Advance(TimeSpan.FromMinutes(50));
        await lz.ExpireAsync();

        Assert.Equal([Events.Attacker], lz.Denied());
        Assert.Equal(["blockAddress done", "blockAddress extended"], lz.Outcomes());
    }

    // C21: a new sighting after the end blocks again.
    [Fact]
    public async Task Expire_seen_again_afterwards_is_blocked_again()
    {
        await using var lz = await Landscape.StartAsync();
        Assert.Empty(await lz.RemediateAsync(Events.BruteForce()));
        lz.Clock.Advance(TimeSpan.FromHours(2));
        await lz.ExpireAsync();

        Assert.Empty(await lz.RemediateAsync(Events.BruteForce().Updated()));

        Assert.Equal([Events.Attacker], lz.Denied());
        Assert.Equal(["ACTIVE"], Goals.Blocks(lz));
    }

    // R1a
    [Fact]
    public async Task Expire_rule_deleted_by_hand_comes_back_and_foreign_rules_stay()
    {
        await using var lz = await Landscape.StartAsync();
        Assert.Empty(await lz.RemediateAsync(Events.BruteForce()));
        var ec2 = await Ec2Async(lz);
        await ec2.DeleteNetworkAclEntryAsync(Events.PublicAcl, 1, isEgress: false, CancellationToken.None);
        await ec2.CreateNetworkAclEntryAsync(Events.PublicAcl, new(5, false, true, "-1", "9.9.9.9/32", null), CancellationToken.None);

        await lz.ExpireAsync();

        Assert.Equal([Events.Attacker, "9.9.9.9"], lz.Denied());
        Assert.Equal("blockAddress repaired", lz.Outcomes()[^1]);
        Assert.Contains(
            "ingress rule 5 of acl-0123456789abcdef0 is in our range 1-89 but not ours", lz.Results()[^1].Reasons(), StringComparison.Ordinal);
    }

    // C4, R31
    [Fact]
    public async Task Expire_delete_refused_record_and_rule_stay_and_the_next_run_tries_again()
    {
        await using var lz = await Landscape.StartAsync();
        Assert.Empty(await lz.RemediateAsync(Events.BruteForce()));
        lz.Clock.Advance(TimeSpan.FromHours(2));
        lz.Sandbox.Faults.Add(new Fault(FaultKind.AccessDenied) { Operation = "DeleteNetworkAclEntry", Times = int.MaxValue });

        await Assert.ThrowsAsync<Lambdas.Remediation.Effects.ExpiryFailedException>(() => lz.ExpireAsync());
        Assert.Equal([Events.Attacker], lz.Denied());
        Assert.Equal(["PENDING"], Goals.Blocks(lz));
        lz.Sandbox.Faults.Clear();
        lz.Clock.Advance(TimeSpan.FromMinutes(16));
        await lz.ExpireAsync();

        Assert.Empty(lz.Denied());
        Assert.Equal(["REMOVED"], Goals.Blocks(lz));
    }

    [Fact]
    public async Task Expire_account_out_of_reach_the_other_accounts_blocks_end_nevertheless()
    {
        await using var lz = await Landscape.StartAsync();
        var development = Events.In(Events.Development, Events.BruteForce(instance: "i-0d1d2d3d4d5d6d7d8", id: new string('9', 32)));
        Assert.Empty(await lz.RemediateAsync(Events.BruteForce(), development));
        lz.Clock.Advance(TimeSpan.FromHours(2));
        lz.Sandbox.Faults.Add(new Fault(FaultKind.AccessDenied) { AccountId = Events.Development, Service = "ec2", Times = int.MaxValue });

        var error = await Assert.ThrowsAsync<Lambdas.Remediation.Effects.ExpiryFailedException>(() => lz.ExpireAsync());

        Assert.StartsWith(
            "1 thing(s) could not be put right: 111122223333/us-east-1/acl-0d1d2d3d4d5d6d7d8: EC2 ",
            error.Message,
            StringComparison.Ordinal);
        Assert.Empty(lz.Denied());
        Assert.Equal([Events.Attacker], lz.Denied("acl-0d1d2d3d4d5d6d7d8", account: Events.Development));
    }

    // C3: one broken item must not stop all blocking.
    [Fact]
    public async Task Block_beside_a_broken_ledger_item_works_and_leaves_its_rule_alone()
    {
        await using var lz = await Landscape.StartAsync();
        Assert.Empty(await lz.RemediateAsync(Events.BruteForce("185.220.101.1", id: new string('1', 32))));
        await lz.BreakItemAsync("NACL#123456789012#us-east-1#acl-0123456789abcdef0", "IP#185.220.101.1");

        Assert.Empty(await lz.RemediateAsync(Events.BruteForce("185.220.101.2", id: new string('2', 32))));

        Assert.Contains("185.220.101.1", lz.Denied());
        Assert.Contains("recordUnreadable", lz.Results()[^1].Reasons(), StringComparison.Ordinal);
    }

    private static async Task<Lambdas.Aws.Ec2.Ec2Client> Ec2Async(Landscape lz) => (await lz.ProductionAsync()).Ec2(Events.Region);
}
