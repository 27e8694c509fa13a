using LandingZone.Infra.Remediation;
using LandingZone.Lambdas.Ledger;
using LandingZone.Lambdas.Remediation.Effects;
using LandingZone.Sandbox;

namespace LandingZone.Lambdas.Tests.EndToEnd;

/// <summary>
/// Responses that were cut off and whose message never came back, for example because every delivery was cut off. The expiry run leaves
/// nothing under way for ever: each is told, once, with the commands that end it.
/// </summary>
public sealed class InterruptedTests
{
    private static readonly TimeSpan Late = ActionLedger.Patience + TimeSpan.FromMinutes(1);

    public static TheoryData<string> Responses => [.. Events.EveryResponse().Keys];

    // C21, R10c: at every call, in a process that makes no further one.
    [Theory]
    [MemberData(nameof(Responses))]
    public async Task Expire_crash_at_any_call_and_no_redelivery_nothing_stays_pending_and_approval_reaches_the_goal(string response)
    {
        var calls = await CountCallsAsync(response);
        var interrupted = 0;
        await Parallel.ForEachAsync(
            from call in Enumerable.Range(1, calls)
            from kind in (FaultKind[])[FaultKind.ConnectionReset, FaultKind.ConnectionResetAfterEffect]
            select (call, kind),
            new ParallelOptions { MaxDegreeOfParallelism = 8 },
            async (crash, _) => Interlocked.Add(ref interrupted, await CheckAsync(response, crash.call, crash.kind)));
        Assert.True(interrupted > 0, "No crash left an action under way: the test shows nothing.");
    }

    [Fact]
    public void Patience_is_longer_than_two_deliveries_take() => Assert.InRange(
        ActionLedger.Patience, TimeSpan.FromSeconds(2 * WaitingFindings.VisibilitySeconds), TimeSpan.FromHours(1));

    [Fact]
    public async Task Expire_action_under_way_is_left_alone_until_its_time_is_over()
    {
        await using var lz = await CutOffAsync("deactivateAccessKey");
        lz.Clock.Advance(ActionLedger.Patience - TimeSpan.FromMinutes(1));

        using var early = await lz.ExpireAsync();
        var before = Pending(lz);
        lz.Clock.Advance(TimeSpan.FromMinutes(2));
        using var late = await lz.ExpireAsync();

        Assert.Equal((0, 1, 1, 0), (Count(early), before, Count(late), Pending(lz)));
    }

    [Fact]
    public async Task Expire_interrupted_action_is_told_with_both_commands_and_why()
    {
        await using var lz = await CutOffAsync("deactivateAccessKey");
        lz.Clock.Advance(Late);

        using var answer = await lz.ExpireAsync();

        var result = lz.Results().Single();
        var id = result.GetProperty("actionId").GetString();
        const string Invoke = "aws lambda invoke --region eu-central-1 --function-name landing-zone-test-undo --cli-binary-format raw-in-base64-out --payload";
        Assert.Equal("failed", result.GetProperty("outcome").GetString());
        Assert.Equal($$"""{{Invoke}} '{"approve":"{{id}}"}' /dev/stdout""", result.GetProperty("approveCommand").GetString());
        Assert.Equal($$"""{{Invoke}} '{"undo":"{{id}}"}' /dev/stdout""", result.GetProperty("undoCommand").GetString());
        Assert.Contains("no later delivery went on with it", result.Reasons(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Expire_message_comes_back_afterwards_is_carried_out()
    {
        await using var lz = await CutOffAsync("deactivateAccessKey");
        lz.Clock.Advance(Late);
        using var answer = await lz.ExpireAsync();

        Assert.Empty(await lz.Restarted().RemediateAsync(2, [Events.EveryResponse()["deactivateAccessKey"].ToJsonString()]));

        Assert.Empty(Goals.Violations(lz, "deactivateAccessKey"));
    }

    // Told twice is better than never.
    [Theory]
    [InlineData("events", "PutEvents", 1)]
    [InlineData("dynamodb", "PutItem", 2)]
    public async Task Expire_telling_or_writing_fails_is_a_failure_of_the_run_and_the_next_one_ends_it(string service, string operation, int told)
    {
        await using var lz = await CutOffAsync("deactivateAccessKey");
        lz.Clock.Advance(Late);
        lz.Sandbox.Faults.Add(new Fault(FaultKind.AccessDenied) { Service = service, Operation = operation });

        var error = await Assert.ThrowsAsync<ExpiryFailedException>(() => lz.ExpireAsync());
        using var again = await lz.ExpireAsync();

        Assert.StartsWith("1 thing(s) could not be put right: action ", error.Message, StringComparison.Ordinal);
        Assert.Equal((1, 0, told), (Count(again), Pending(lz), lz.Outcomes().Count));
    }

    private static async Task<int> CheckAsync(string response, int call, FaultKind kind)
    {
        await using var lz = await CutOffAsync(response, call, kind);
        var pending = Pending(lz);
        lz.Clock.Advance(Late);
        using var first = await lz.ExpireAsync();
        using var second = await lz.ExpireAsync();
        var where = $"{response}, {kind} at call {call}";
        Assert.True(Count(first) == pending && Count(second) == 0, $"{where}: {pending} pending, {Count(first)} and {Count(second)} ended.");
        Assert.True(Pending(lz) == 0, $"{where}: still under way.");
        Assert.Empty(Goals.Disagreements(lz));

        var failed = lz.Items("ACTION#").Where(item => item.Attribute("status") == "FAILED").ToList();
        foreach (var action in failed)
            await lz.ApproveAsync(action.Attribute("pk")["ACTION#".Length..]);
        // With all responses of the finding recorded, nothing was left to a delivery that did not come.
        if (failed.Count > 0 && failed.Count == lz.Items("ACTION#").Count && response != "isolateInstance")
            Assert.Empty(Goals.Violations(lz, response));
        return pending;
    }

    private static async Task<Landscape> CutOffAsync(string response, int? call = null, FaultKind kind = FaultKind.ConnectionReset)
    {
        var lz = await Landscape.StartAsync();
        lz.Sandbox.Faults.Add(call is { } nth
            ? new Fault(kind) { Nth = nth }
            : new Fault(kind) { Service = "iam", Operation = "UpdateAccessKey", Times = int.MaxValue });
        if (call is { } last)
            lz.Sandbox.Faults.Add(new Fault(FaultKind.ConnectionReset) { Nth = last + 1, Times = int.MaxValue });
        else
            lz.Sandbox.Faults.Add(new Fault(kind) { Service = "dynamodb", Operation = "PutItem", Nth = 2, Times = int.MaxValue });
        await lz.RemediateAsync(1, [Events.EveryResponse()[response].ToJsonString()]);
        lz.Sandbox.Faults.Clear();
        return lz;
    }

    private static async Task<int> CountCallsAsync(string response)
    {
        await using var lz = await Landscape.StartAsync();
        await lz.RemediateAsync(Events.EveryResponse()[response]);
        return (int)lz.Sandbox.Calls.Total;
    }

    private static int Pending(Landscape lz) => lz.Items("ACTION#").Count(item => item.Attribute("status") == "PENDING");

    private static int Count(System.Text.Json.JsonDocument answer) => answer.RootElement.GetProperty("interrupted").GetInt32();
}
