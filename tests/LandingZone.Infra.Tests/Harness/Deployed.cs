using System.Collections.Concurrent;
using System.Collections.Immutable;
using LandingZone.Infra.Settings;
using Pulumi;
using Pulumi.Testing;
using Pulumi.Utilities;

namespace LandingZone.Infra.Tests.Harness;

/// <summary>One declared resource, with what the mock monitor sees of it and what only the program sees.</summary>
internal sealed record Declared(Resource Resource, ResourceOptions Options, ImmutableDictionary<string, object> Inputs, string Id, string Provider)
{
    public string Name => Resource.GetResourceName();

    public string Type => Resource.GetResourceType();

    public string? Region => Inputs.GetValueOrDefault("region") as string;

    public string Text(string input) => Assert.IsType<string>(Inputs[input]);

    public ImmutableArray<object> List(string input) => Assert.IsType<ImmutableArray<object>>(Inputs[input]);

    public IReadOnlyList<string> DependsOn { get; init; } = [];

    /// <summary>The account's label: the logical name of the provider.</summary>
    public string Account => Provider.Split("::") is { Length: > 2 } parts ? parts[^2] : "";

    public bool IsProtected => Options.Protect == true;

    public bool IsRetained => Options.RetainOnDelete == true;
}

/// <summary>The whole program, run once against mocks.</summary>
internal sealed class Deployed
{
    public required ImmutableArray<Declared> Resources { get; init; }

    public required IDictionary<string, object?> Outputs { get; init; }

    public IEnumerable<Declared> OfType(string type) => Resources.Where(resource => resource.Type == type);

    public Declared Single(string type) => Assert.Single(Resources, resource => resource.Type == type);

    public Declared Named(string name) => Assert.Single(Resources, resource => resource.Name == name);

    /// <summary>The environment of a function.</summary>
    public ImmutableDictionary<string, string> Variables(string function = "notifications-notify-function") =>
        ((ImmutableDictionary<string, object>)((ImmutableDictionary<string, object>)Named(function).Inputs["environment"])["variables"])
            .ToImmutableDictionary(pair => pair.Key, pair => (string)pair.Value);

    public static Task<Deployed> StackAsync(string stack, bool preview = false) => RunAsync(StackFile.Settings(stack), preview);

    public static async Task<Deployed> RunAsync(LandingZoneSettings settings, bool preview = false)
    {
        var mocks = new AwsMocks(settings.Partition.Id);
        var stack = new StackFactory(settings);
        await Deployment.TestWithServiceProviderAsync<RecordingStack>(
            mocks, stack, new TestOptions { IsPreview = preview, ProjectName = StackFile.Project, StackName = "test" });
        var seen = mocks.Seen.ToDictionary(args => (args.Type!, args.Name!));
        var resources = new List<Declared>();
        foreach (var (resource, options) in stack.Declared.Where(pair => pair.Resource is not Stack))
        {
            var args = seen[(resource.GetResourceType(), resource.GetResourceName())];
            resources.Add(new(resource, options, args.Inputs, args.Id ?? "", args.Provider ?? "")
            {
                DependsOn = await NamesAsync(options.DependsOn),
            });
        }

        // The engine's identity of a resource is its name with the chain of its parents' types; mocks do not check it.
        Assert.Empty(resources.GroupBy(Identity).Where(group => group.Count() > 1).Select(group => group.Key));
        return new() { Resources = [.. resources], Outputs = stack.Outputs };

        string Identity(Declared declared) => $"{Chain(declared.Options.Parent)}{declared.Type}::{declared.Name}";

        string Chain(Resource? parent) => parent is null or Stack
            ? ""
            : Chain(resources.Single(candidate => ReferenceEquals(candidate.Resource, parent)).Options.Parent) + parent.GetResourceType() + "$";
    }

    private static async Task<IReadOnlyList<string>> NamesAsync(InputList<Resource>? resources)
    {
        var names = new List<string>();
        await foreach (var resource in resources ?? [])
            names.Add((await OutputUtilities.GetValueAsync(resource.ToOutput())).GetResourceName());
        return names;
    }

    private sealed class StackFactory(LandingZoneSettings settings) : IServiceProvider
    {
        public ConcurrentQueue<(Resource Resource, ResourceOptions Options)> Declared { get; } = new();

        public IDictionary<string, object?> Outputs { get; private set; } = ImmutableDictionary<string, object?>.Empty;

        public object GetService(Type serviceType) => new RecordingStack(this);

        public void Define() => Outputs = LandingZoneProgram.Define(settings);
    }

    private sealed class RecordingStack : Stack
    {
        public RecordingStack(StackFactory factory)
            : base(new StackOptions
            {
                ResourceTransformations =
                {
                    declaration =>
                    {
                        factory.Declared.Enqueue((declaration.Resource, declaration.Options));
                        return null;
                    },
                },
            }) => factory.Define();
    }
}
