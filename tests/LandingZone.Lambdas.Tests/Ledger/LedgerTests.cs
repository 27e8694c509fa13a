using System.Net;
using LandingZone.Findings.Contracts;
using LandingZone.Lambdas.Ledger;
using LandingZone.Lambdas.Remediation.NetworkAcls;
using LandingZone.Lambdas.Remediation.Steps;
using LandingZone.Lambdas.Tests.EndToEnd;
using LandingZone.Sandbox;
using NetworkAclKey = LandingZone.Lambdas.Ledger.NetworkAclKey;

namespace LandingZone.Lambdas.Tests.Ledger;

/// <summary>The ledger in the sandbox's DynamoDB.</summary>
public sealed class LedgerTests : IAsyncLifetime
{
    private static readonly NetworkAclKey Acl = new("123456789012", "us-east-1", "acl-1");
    private static readonly DateTimeOffset Now = new(2026, 3, 4, 12, 0, 0, 123, TimeSpan.Zero);
    private static readonly CancellationToken None = CancellationToken.None;

    private Landscape _lz = null!;

    public async Task InitializeAsync() => _lz = await Landscape.StartAsync();

    public async Task DisposeAsync() => await _lz.DisposeAsync();

    [Fact]
    public async Task Block_written_and_read_is_the_same_to_the_millisecond()
    {
        var blocks = new BlockLedger(_lz.LedgerSession("a"));
        var record = Record("2001:db8::9") with
        {
            EgressRule = 7,
            Strays = new([new(NaclDirection.Ingress, 3), new(NaclDirection.Egress, 4)], Now),
        };

        Assert.True(await blocks.SaveAsync(Acl, new(record, 0), new("p", "s", 1), None));

        Assert.Equal([record], (await blocks.ReadAsync(Acl, None)).Blocks);
    }

    [Fact]
    public async Task Save_on_another_version_is_refused()
    {
        var blocks = new BlockLedger(_lz.LedgerSession("a"));
        var other = new BlockLedger(_lz.LedgerSession("b"));
        var lease = new Lease("p", "s", 1);

        Assert.True(await blocks.SaveAsync(Acl, new(Record("9.9.9.9"), 0), lease, None));
        Assert.False(await other.SaveAsync(Acl, new(Record("9.9.9.9"), 0), lease, None));
        Assert.False(await other.SaveAsync(Acl, new(Record("9.9.9.9") with { Version = 3 }, 2), lease, None));
        Assert.True(await other.SaveAsync(Acl, new(Record("9.9.9.9") with { Version = 2 }, 1), lease, None));
    }

    // R1: whoever lost the lease without noticing cannot write any more.
    [Fact]
    public async Task Save_under_an_older_fence_is_refused()
    {
        var late = new BlockLedger(_lz.LedgerSession("late"));
        var now = new BlockLedger(_lz.LedgerSession("now"));

        Assert.True(await now.SaveAsync(Acl, new(Record("9.9.9.9"), 0), new("p", "s", 5), None));
        Assert.False(await late.SaveAsync(Acl, new(Record("9.9.9.9") with { Version = 2 }, 1), new("p", "s", 4), None));
    }

    // The client repeats a request whose answer was lost, and then meets its own effect.
    [Fact]
    public async Task Save_answer_lost_is_recognised_as_done()
    {
        var blocks = new BlockLedger(_lz.LedgerSession("a"));
        _lz.Sandbox.Faults.Add(new Fault(FaultKind.ConnectionResetAfterEffect) { Operation = "PutItem" });

        Assert.True(await blocks.SaveAsync(Acl, new(Record("9.9.9.9"), 0), new("p", "s", 1), None));
        Assert.Equal(2, _lz.Sandbox.Calls.Of("dynamodb", "PutItem").Count);
    }

    // C10
    [Fact]
    public async Task Read_more_than_a_page_reads_all()
    {
        var blocks = new BlockLedger(_lz.LedgerSession("a"));
        var lease = new Lease("p", "s", 1);
        var padding = new string('x', 20_000);
        for (var number = 0; number < 80; number++)
            Assert.True(await blocks.SaveAsync(Acl, new(Record($"9.9.9.{number}") with { FindingId = padding }, 0), lease, None));

        Assert.Equal(80, (await blocks.ReadAsync(Acl, None)).Blocks.Count);
        Assert.Equal([Acl], await blocks.FindNetworkAclsAsync(Now, None));
        Assert.True(_lz.Sandbox.Calls.Of("dynamodb", "Query").Count > 5);
    }

    [Fact]
    public async Task Lease_is_exclusive_ends_by_itself_and_each_has_a_higher_fence()
    {
        var first = new Leases(_lz.LedgerSession("first"), _lz.Clock);
        var second = new Leases(_lz.LedgerSession("second"), _lz.Clock);

        var lease = await first.AcquireAsync("NACL#x", None);
        await Assert.ThrowsAsync<LeaseTakenException>(() => second.AcquireAsync("NACL#x", None));
        _lz.Clock.Advance(TimeSpan.FromSeconds(31));
        var next = await second.AcquireAsync("NACL#x", None);

        Assert.True(next.Fence > lease.Fence);
        await Assert.ThrowsAsync<LeaseTakenException>(() => first.RenewAsync(lease, None));
        await first.ReleaseAsync(lease, None);
        await Assert.ThrowsAsync<LeaseTakenException>(() => first.AcquireAsync("NACL#x", None));
        await second.ReleaseAsync(next, None);
        Assert.True((await first.AcquireAsync("NACL#x", None)).Fence > next.Fence);
    }

    // R6
    [Fact]
    public async Task Claim_done_is_never_given_again_and_one_given_back_is()
    {
        var first = new Leases(_lz.LedgerSession("first"), _lz.Clock);
        var second = new Leases(_lz.LedgerSession("second"), _lz.Clock);
        var deadline = _lz.Clock.GetUtcNow() + TimeSpan.FromMinutes(2);

        var claim = await first.ClaimAsync("FINDING#1", deadline, None);
        await Assert.ThrowsAsync<LeaseTakenException>(() => second.ClaimAsync("FINDING#1", deadline, None));
        await first.ReleaseAsync(claim!, None);
        var again = await second.ClaimAsync("FINDING#1", deadline, None);
        await second.CompleteAsync(again!, None);
        _lz.Clock.Advance(TimeSpan.FromHours(1));

        Assert.Null(await first.ClaimAsync("FINDING#1", deadline, None));
    }

    // A lease whose item was deleted would give out the fencing tokens of the past again.
    [Fact]
    public async Task Lease_has_no_time_to_live_and_a_claim_has_a_year()
    {
        var leases = new Leases(_lz.LedgerSession("first"), _lz.Clock);
        var deadline = _lz.Clock.GetUtcNow() + TimeSpan.FromMinutes(2);

        await leases.AcquireAsync("NACL#x", None);
        await leases.ClaimAsync("FINDING#1", deadline, None);

        Assert.False(Assert.Single(_lz.Items("NACL#")).TryGetProperty(LedgerTable.RemoveAt, out _));
        Assert.Equal(
            (deadline + TimeSpan.FromDays(365)).ToUnixTimeSeconds().ToString(System.Globalization.CultureInfo.InvariantCulture),
            Assert.Single(_lz.Items("FINDING#")).GetProperty(LedgerTable.RemoveAt).GetProperty("N").GetString());
    }

    [Fact]
    public async Task Records_of_responses_have_no_time_to_live()
    {
        foreach (var finding in Events.EveryResponse().Values)
        {
            await using var lz = await Landscape.StartAsync(Worlds.Attacked);
            await lz.RemediateAsync(finding);

            var items = lz.Items("");
            Assert.Contains(items, item => item.Attribute("sk") == Leases.Delivery);
            Assert.All(items, item => Assert.Equal(item.Attribute("sk") == Leases.Delivery, item.TryGetProperty(LedgerTable.RemoveAt, out _)));
        }
    }

    // R10
    [Fact]
    public async Task Action_removed_does_not_come_back()
    {
        var actions = new ActionLedger(_lz.LedgerSession("a"), _lz.Clock);
        var step = new DeactivateAccessKeyStep(new("123456789012", "us-east-1", "f"), "alice", "AKIAIOSFODNN7EXAMPLE");
        var record = new ActionRecord(
            new string('a', 32), LedgerStatus.Pending, step, new("T", 8.5m), ActionChanges.None, Now, Now, null, 0);
        var saved = (await actions.SaveAsync(null, record, None))!;
        var removed = (await actions.SaveAsync(saved, saved with { Status = LedgerStatus.Removed }, None))!;

        var error = await Assert.ThrowsAsync<InvalidOperationException>(
            () => actions.SaveAsync(removed, removed with { Status = LedgerStatus.Pending }, None));

        Assert.Equal("Action aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa cannot go from REMOVED to PENDING.", error.Message);
        Assert.Null(await actions.SaveAsync(saved, saved with { Status = LedgerStatus.Active }, None));
        var found = (await actions.FindAsync(record.Id, None))!;
        Assert.Equal((LedgerStatus.Removed, step, 8.5m, 2L), (found.Status, found.Step, found.Finding.Severity, found.Version));
    }

    private static BlockRecord Record(string address) => new(
        IPAddress.Parse(address), 5, null, BlockStatus.Active, BlockGoal.Blocked, Now, Now, Now + TimeSpan.FromHours(1), Now, "finding",
        StrayRules.None, 1);
}
