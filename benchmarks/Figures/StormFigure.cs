using System.Diagnostics;
using LandingZone.Benchmarks.Functions;
using LandingZone.Benchmarks.Results;
using LandingZone.Sandbox;

namespace LandingZone.Benchmarks.Figures;

/// <summary>
/// A storm of findings through the function that ships: batches from a queue, several functions at once, failed messages delivered
/// again. Then as many more attackers as do not fit into one network ACL. What is lost or doubled ends the benchmark with an error.
/// </summary>
internal static class StormFigure
{
    private const int Networks = 8;
    private const int AddressesPerNetwork = 12;
    private const int Overflow = 60;

    public static async Task<IReadOnlyList<Result>> MeasureAsync(BenchmarkContext context)
    {
        using var package = await FunctionPackage.FindAsync(context);
        var plan = await File.ReadAllTextAsync(context.PathOf("plans", "prod.json"));
        await using var sandbox = await AwsSandbox.StartAsync(AttackedAccount.World(Networks + 1));
        await using var queue = await StormQueue.StartAsync([package.Bootstrap], RemediateEnvironment.Read(plan, sandbox), context.Processes);

        var begin = Stopwatch.GetTimestamp();
        var redelivered = await queue.DeliverAsync([.. Enumerable.Range(0, context.Findings).Select(number => (number, Finding(number)))]);
        var seconds = Stopwatch.GetElapsedTime(begin).TotalSeconds;
        StormCheck.Storm(sandbox.State, context.Findings, Networks, AddressesPerNetwork);

        var more = Enumerable.Range(context.Findings, Overflow).ToList();
        await queue.DeliverAsync([.. more.Select(number => (number, AttackedAccount.Finding(number, Networks, AttackedAccount.Address(number))))]);
        var evicted = StormCheck.Overflow(sandbox.State, Networks, [.. more.Select(AttackedAccount.Address)], context.Findings + Overflow);
        return
        [
            new("storm", $"{context.Findings:#,0} findings through remediate, none lost or doubled", context.Findings / seconds, "findings/s")
            {
                Note = $"{context.Processes} functions, {Networks} network ACLs, {Networks * AddressesPerNetwork} addresses; "
                    + $"{redelivered} messages delivered again; {Result.Number(sandbox.Calls.Total / (double)(context.Findings + Overflow))} AWS calls a finding",
            },
            new("storm", $"{Overflow} attackers on one network ACL with room for {AttackedAccount.Room}: evicted with notice", evicted, "blocks")
            {
                Note = $"{AttackedAccount.Room} rules stand, each with its record",
            },
        ];
    }

    private static string Finding(int number)
    {
        var network = number % Networks;
        var address = number / Networks % AddressesPerNetwork;
        return AttackedAccount.Finding(number, network, AttackedAccount.Address((network * AddressesPerNetwork) + address));
    }
}
