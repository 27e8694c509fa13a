using System.Collections.Concurrent;
using Pulumi.Testing;

namespace Pulumi.Tests.Support;

/// <summary>Mocks that answer on another thread, after a while.</summary>
public sealed class LateMocks : IMocks
{
    /// <summary>The names of the resources in the order in which they were answered.</summary>
    public ConcurrentQueue<string> Ended { get; } = new();

    public async Task<(string? id, object state)> NewResourceAsync(MockResourceArgs args)
    {
        await Task.Delay(5);
        Ended.Enqueue(args.Name!);
        return ($"{args.Name}-id", args.Inputs);
    }

    public Task<object> CallAsync(MockCallArgs args) => Task.FromResult<object>(args.Args);
}
