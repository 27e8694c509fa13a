using System.Collections.Concurrent;
using System.Collections.Immutable;
using Pulumi;
using Pulumi.Testing;

namespace LandingZone.SdkGenerator.Tests.Packages;

/// <summary>Runs a small program through the SDK's test monitor and keeps what it registered and called.</summary>
internal sealed class PackageProgram : IMocks
{
    private readonly ConcurrentDictionary<string, ImmutableDictionary<string, object>> _calls = new();
    private readonly ConcurrentDictionary<string, MockResourceArgs> _registered = new();

    /// <summary>What a function returns, by token.</summary>
    public Dictionary<string, Dictionary<string, object>> Results { get; } = [];

    public MockResourceArgs Registered(string name) => _registered[name];

    public ImmutableDictionary<string, object> Called(string token) => _calls[token];

    /// <summary>Runs the program; every value that only the provider knows is the text <c>computed</c>.</summary>
    public Task<ImmutableArray<Resource>> Run(Action define) => Deployment.TestAsync(this, new TestOptions { IsPreview = false }, define);

    public Task<(string? id, object state)> NewResourceAsync(MockResourceArgs args)
    {
        _registered[args.Name!] = args;
        return Task.FromResult<(string?, object)>((string.IsNullOrEmpty(args.Id) ? args.Name + "-id" : args.Id, args.Inputs.SetItem("result", "computed")));
    }

    public Task<object> CallAsync(MockCallArgs args)
    {
        _calls[args.Token!] = args.Args;
        return Task.FromResult<object>(Results[args.Token!]);
    }
}
