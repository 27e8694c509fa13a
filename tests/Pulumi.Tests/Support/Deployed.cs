using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Pulumi.Testing;

namespace Pulumi.Tests.Support;

/// <summary>A program that was run against mocks: what was registered, and what was declared with which options.</summary>
public sealed class Deployed
{
    private static readonly ConditionalWeakTable<Resource, Resource> Parents = [];

    public required ImmutableArray<Resource> Resources { get; init; }

    public required ImmutableArray<MockResourceArgs> Registered { get; init; }

    public required ImmutableArray<ResourceTransformationArgs> Declared { get; init; }

    public ResourceOptions OptionsOf(string name) => Declared.Single(declared => declared.Resource.GetResourceName() == name).Options;

    /// <summary>The resources that the engine would refuse, since another one has the same identity.</summary>
    public IEnumerable<string> Collisions => Declared.Where(declared => declared.Resource is not Stack)
        .GroupBy(each => $"{Types(each.Options.Parent)}{each.Resource.GetResourceType()}::{each.Resource.GetResourceName()}")
        .Where(group => group.Count() > 1).Select(group => group.Key);

    public static async Task<Deployed> RunAsync(Action program, bool preview = false)
    {
        var mocks = new Mocks();
        var declared = new ConcurrentQueue<ResourceTransformationArgs>();
        RecordingStack.Next.Value = (program, args =>
        {
            if (args.Options.Parent is { } parent)
            {
                Parents.AddOrUpdate(args.Resource, parent);
            }

            declared.Enqueue(args);
        }
        );
        var resources = await Deployment.TestAsync<RecordingStack>(mocks, preview ? Run.Preview : Run.Update);
        return new() { Resources = resources, Registered = [.. mocks.Resources], Declared = [.. declared] };
    }

    /// <summary>The types of the parents, as they are part of the engine's identity of a resource.</summary>
    private static string Types(Resource? parent)
    {
        var types = "";
        for (; parent is not null and not Stack; parent = Parents.TryGetValue(parent, out var next) ? next : null)
        {
            types = $"{parent.GetResourceType()}${types}";
        }

        return types;
    }

    private sealed class RecordingStack : Stack
    {
        internal static readonly AsyncLocal<(Action Program, Action<ResourceTransformationArgs> Record)> Next = new();

        public RecordingStack()
            : base(new StackOptions
            {
                ResourceTransformations =
                {
                    args =>
                    {
                        Next.Value.Record(args);
                        return null;
                    },
                },
            }) => Next.Value.Program();
    }
}
