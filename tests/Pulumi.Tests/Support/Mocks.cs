using System.Collections.Concurrent;
using Pulumi.Testing;

namespace Pulumi.Tests.Support;

/// <summary>Mocks that record what they are asked; a resource gets an id of its name, and its inputs as its state.</summary>
public sealed class Mocks : IMocks
{
    private readonly Func<MockResourceArgs, (string? Id, object State)> _state;

    public Mocks(Func<MockResourceArgs, (string? Id, object State)>? state = null) =>
        _state = state ?? (args => (string.IsNullOrEmpty(args.Id) ? $"{args.Name}-id" : args.Id, args.Inputs));

    public ConcurrentQueue<MockResourceArgs> Resources { get; } = new();

    public ConcurrentQueue<MockCallArgs> Calls { get; } = new();

    public ConcurrentQueue<MockRegisterResourceOutputsRequest> Outputs { get; } = new();

    public Func<MockCallArgs, object> Result { get; init; } = args => args.Args;

    public MockResourceArgs Named(string name) => Assert.Single(Resources, resource => resource.Name == name);

    public Task<(string? id, object state)> NewResourceAsync(MockResourceArgs args)
    {
        Resources.Enqueue(args);
        return Task.FromResult<(string?, object)>(_state(args));
    }

    public Task<object> CallAsync(MockCallArgs args)
    {
        Calls.Enqueue(args);
        return Task.FromResult(Result(args));
    }

    public Task RegisterResourceOutputs(MockRegisterResourceOutputsRequest args)
    {
        Outputs.Enqueue(args);
        return Task.CompletedTask;
    }
}
