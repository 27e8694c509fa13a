using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Json;
using LandingZone.Sandbox.Lambda;

namespace LandingZone.Benchmarks.Functions;

/// <summary>Several processes of one function that take batches from one queue, as Lambda's SQS event source does it.</summary>
internal sealed class StormQueue : IAsyncDisposable
{
    private const int BatchSize = 10;

    /// <summary>After this many deliveries a message is a dead letter, as in the program's queue.</summary>
    private const int MaxReceiveCount = 5;

    private static readonly TimeSpan Timeout = TimeSpan.FromMinutes(2);

    private readonly List<LambdaProcess> _functions;

    private StormQueue(List<LambdaProcess> functions) => _functions = functions;

    public static async Task<StormQueue> StartAsync(
        IReadOnlyList<string> command, IReadOnlyDictionary<string, string> environment, int processes)
    {
        var functions = new List<LambdaProcess>();
        for (var number = 0; number < processes; number++)
            functions.Add(await LambdaProcess.StartAsync(command, environment));
        return new(functions);
    }

    /// <summary>Delivers messages until each has been handled.</summary>
    /// <returns>How many deliveries were repeated.</returns>
    /// <exception cref="BenchmarkException">A message became a dead letter, or a function failed.</exception>
    public async Task<int> DeliverAsync(IReadOnlyList<(int Number, string Finding)> messages)
    {
        var waiting = new ConcurrentQueue<(int Number, string Finding, int ReceiveCount)>(
            messages.Select(message => (message.Number, message.Finding, 1)));
        var repeated = 0;
        await Task.WhenAll(_functions.Select(async function =>
        {
            while (Take(waiting) is { Count: > 0 } batch)
            {
                foreach (var failed in await InvokeAsync(function, batch))
                {
                    var message = batch.Single(each => each.Number == failed);
                    if (message.ReceiveCount == MaxReceiveCount)
                        throw new BenchmarkException($"Finding {failed} failed {MaxReceiveCount} times and is lost.\n{Tail(function.Output)}");
                    Interlocked.Increment(ref repeated);
                    waiting.Enqueue(message with { ReceiveCount = message.ReceiveCount + 1 });
                }
            }
        }));
        return repeated;
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var function in _functions)
            await function.DisposeAsync();
    }

    private static List<(int Number, string Finding, int ReceiveCount)> Take(
        ConcurrentQueue<(int Number, string Finding, int ReceiveCount)> waiting)
    {
        var batch = new List<(int, string, int)>();
        while (batch.Count < BatchSize && waiting.TryDequeue(out var message))
            batch.Add(message);
        return batch;
    }

    private static async Task<IReadOnlyList<int>> InvokeAsync(
        LambdaProcess function, IReadOnlyList<(int Number, string Finding, int ReceiveCount)> batch)
    {
        var answer = await function.InvokeAsync(AttackedAccount.Batch(batch), TimeProvider.System.GetUtcNow() + Timeout, Timeout);
        return answer.IsResponse
            ? [.. JsonDocument.Parse(answer.Body).RootElement.GetProperty("batchItemFailures").EnumerateArray()
                .Select(failure => int.Parse(failure.GetProperty("itemIdentifier").GetString()!, CultureInfo.InvariantCulture))]
            : throw new BenchmarkException($"The function failed: {answer.Body}");
    }

    private static string Tail(string text) => text[Math.Max(0, text.Length - 4000)..];
}
