using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Globalization;
using Pulumi;
using Pulumi.Utilities;

namespace LandingZone.Tools.Preview.Running;

/// <summary>Looks into an <c>Input&lt;T&gt;</c> or <c>Output&lt;T&gt;</c> of a type that is known at run time only.</summary>
internal abstract class InputReader
{
    private static readonly ConcurrentDictionary<Type, InputReader?> Readers = new();

    /// <summary>The reader for a type; <c>null</c> where it is no input or output.</summary>
    public static InputReader? For(Type type) => Readers.GetOrAdd(type, static type =>
    {
        for (var t = type; t is not null; t = t.BaseType)
        {
            if (!t.IsGenericType)
                continue;
            var definition = t.GetGenericTypeDefinition();
            var reader = definition == typeof(InputList<>) ? typeof(ListReader<>)
                : definition == typeof(InputMap<>) ? typeof(MapReader<>)
                : definition == typeof(Input<>) ? typeof(ScalarReader<>)
                : definition == typeof(Output<>) ? typeof(OutputReader<>) : null;
            if (reader is not null)
                return (InputReader)Activator.CreateInstance(reader.MakeGenericType(t.GenericTypeArguments))!;
        }
        return null;
    });

    /// <summary>A position in a list as a part of a path.</summary>
    public static string Index(int index) => index.ToString(CultureInfo.InvariantCulture);

    /// <summary>Adds the paths of what is secret in the value.</summary>
    public abstract ValueTask VisitAsync(object value, ImmutableArray<string> path, List<ImmutableArray<string>> found);

    private static async ValueTask VisitOutputAsync<T>(Output<T> output, ImmutableArray<string> path, List<ImmutableArray<string>> found)
    {
        if (await Output.IsSecretAsync(output))
            found.Add(path);
        else if (typeof(T) != typeof(string) && !typeof(T).IsPrimitive)
            await SecretInputs.VisitAsync(await OutputUtilities.GetValueAsync(output), path, found);
    }

    private sealed class OutputReader<T> : InputReader
    {
        public override ValueTask VisitAsync(object value, ImmutableArray<string> path, List<ImmutableArray<string>> found) =>
            VisitOutputAsync((Output<T>)value, path, found);
    }

    private sealed class ScalarReader<T> : InputReader
    {
        public override ValueTask VisitAsync(object value, ImmutableArray<string> path, List<ImmutableArray<string>> found) =>
            VisitOutputAsync(((Input<T>)value).ToOutput(), path, found);
    }

    /// <summary>A list as a whole is secret as soon as one item is, so the items are asked one by one.</summary>
    private sealed class ListReader<T> : InputReader
    {
        public override async ValueTask VisitAsync(object value, ImmutableArray<string> path, List<ImmutableArray<string>> found)
        {
            var list = (InputList<T>)value;
            var before = found.Count;
            var index = 0;
            await foreach (var item in list)
                await VisitOutputAsync(item.ToOutput(), path.Add(Index(index++)), found);
            if (found.Count == before && await Output.IsSecretAsync(((Input<ImmutableArray<T>>)list).ToOutput()))
                found.Add(path);
        }
    }

    /// <summary>A map as a whole is secret as soon as one value is, so the values are asked one by one.</summary>
    private sealed class MapReader<T> : InputReader
    {
        public override async ValueTask VisitAsync(object value, ImmutableArray<string> path, List<ImmutableArray<string>> found)
        {
            var map = (InputMap<T>)value;
            var before = found.Count;
            await foreach (var item in map)
            {
                var entry = item.ToOutput();
                await VisitOutputAsync(entry.Apply(e => e.Value), path.Add((await OutputUtilities.GetValueAsync(entry)).Key), found);
            }
            if (found.Count == before && await Output.IsSecretAsync(((Input<ImmutableDictionary<string, T>>)map).ToOutput()))
                found.Add(path);
        }
    }
}
