using System.Collections.Concurrent;
using LandingZone.Sandbox;

namespace LandingZone.Lambdas.Tests.EndToEnd;

/// <summary>
/// Every call of every response meets every fault, and every response is cut off after every call. The calls are those of a clean run,
/// so that a call that is added later is tested without a change here.
/// </summary>
public sealed class FaultTests
{
    private static readonly FaultKind[] Kinds =
    [
        FaultKind.Throttle, FaultKind.InternalError, FaultKind.AccessDenied, FaultKind.ConnectionReset,
        FaultKind.ConnectionResetAfterEffect, FaultKind.TimeoutAfterEffect,
    ];

    public static TheoryData<string> Responses => [.. Events.EveryResponse().Keys];

    [Theory]
    [MemberData(nameof(Responses))]
    public async Task Every_call_every_fault_after_redelivery_and_one_expiry_run_the_invariants_hold(string response)
    {
        var calls = await CleanRunAsync(response);
        await ForEachAsync(
            from call in Enumerable.Range(1, calls.Count) from kind in Kinds select (call, kind),
            async each => await CheckAsync(
                response,
                $"{each.kind} at call {each.call} ({calls[each.call - 1]})",
                new Fault(each.kind) { Nth = each.call }));
    }

    // A process that is cut off at a call makes no further one: to AWS it is dead. C21, 1a
    [Theory]
    [MemberData(nameof(Responses))]
    public async Task Every_call_crash_before_and_after_it_after_redelivery_and_one_expiry_run_the_invariants_hold(string response)
    {
        var calls = await CleanRunAsync(response);
        await ForEachAsync(
            from call in Enumerable.Range(1, calls.Count)
            from kind in (FaultKind[])[FaultKind.ConnectionReset, FaultKind.ConnectionResetAfterEffect]
            select (call, kind),
            async each => await CheckAsync(
                response,
                $"crash ({each.kind}) at call {each.call} ({calls[each.call - 1]})",
                new Fault(each.kind) { Nth = each.call },
                new Fault(FaultKind.ConnectionReset) { Nth = each.call + 1, Times = int.MaxValue }));
    }

    private static async Task<IReadOnlyList<RecordedCall>> CleanRunAsync(string response)
    {
        await using var lz = await Landscape.StartAsync();
        Assert.Empty(await lz.RemediateAsync(Events.EveryResponse()[response]));
        Assert.Empty(Goals.Violations(lz, response));
        return lz.Sandbox.Calls.ToList();
    }

    private static async Task CheckAsync(string response, string what, params Fault[] faults)
    {
        await using var lz = await Landscape.StartAsync();
        foreach (var fault in faults)
            lz.Sandbox.Faults.Add(fault);
        var body = Events.EveryResponse()[response].ToJsonString();
        var failed = await lz.RemediateAsync(1, [body]);
        lz.Sandbox.Faults.Clear();
        for (var delivery = 2; failed.Count > 0; delivery++)
        {
            Assert.True(delivery <= 4, $"{what}: still failing after {delivery - 1} deliveries.\n{lz.Log}");
            // SQS shows the message again after its visibility time-out, when nobody can be at work on it any more.
            lz.Clock.Advance(TimeSpan.FromMinutes(16));
            await using var next = lz.Restarted();
            failed = await next.RemediateAsync(delivery, [body]);
            if (failed.Count > 0)
                Assert.Fail($"{what}: delivery {delivery} failed without a fault.\n{next.Log}");
        }

        await lz.ExpireAsync();
        var wrong = Goals.Violations(lz, response).Concat(Goals.Disagreements(lz)).ToList();
        Assert.True(wrong.Count == 0, $"{what}: does not hold: {string.Join("; ", wrong)}\n{lz.Log}");

        if (response == "blockAddress")
        {
            lz.Clock.Advance(TimeSpan.FromHours(2));
            await lz.ExpireAsync();
            Assert.Empty(lz.Denied());
            Assert.Equal(["REMOVED"], Goals.Blocks(lz));
        }
    }

    private static async Task ForEachAsync<T>(IEnumerable<T> cases, Func<T, Task> check)
    {
        var failures = new ConcurrentQueue<string>();
        await Parallel.ForEachAsync(cases, new ParallelOptions { MaxDegreeOfParallelism = 16 }, async (each, _) =>
        {
            try
            {
                await check(each);
            }
            catch (Exception exception)
            {
                failures.Enqueue($"{each}: {exception.Message}");
            }
        });
        Assert.True(failures.IsEmpty, $"{failures.Count} cases failed, the first:\n{failures.FirstOrDefault()}");
    }
}
