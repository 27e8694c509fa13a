using System.Collections;
using System.Collections.Concurrent;
using System.Collections.Immutable;
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
            if (t.IsGenericType && t.GetGenericTypeDefinition() is var definition && (definition == typeof(Input<>) || definition == typeof(Output<>)))
                return (InputReader)Activator.CreateInstance(typeof(Reader<>).MakeGenericType(t.GenericTypeArguments))!;
        return null;
    });

    /// <summary>Adds the paths of what is secret in the value.</summary>
    public abstract ValueTask VisitAsync(object value, ImmutableArray<string> path, List<ImmutableArray<string>> found);

    private sealed class Reader<T> : InputReader
    {
        public override async ValueTask VisitAsync(object value, ImmutableArray<string> path, List<ImmutableArray<string>> found)
        {
            var output = value as Output<T> ?? ((Input<T>)value).ToOutput();
            var isSecret = await Output.IsSecretAsync(output);
            if (!isSecret && (typeof(T) == typeof(string) || typeof(T).IsPrimitive))
                return;
            var plain = await OutputUtilities.GetValueAsync(output);
            if (isSecret)
                Hide(plain, path, found);
            else
                await SecretInputs.VisitAsync(plain, path, found);
        }

        /// <summary>A list or map is secret as a whole as soon as one part is: its parts are hidden, how many and their keys are not.</summary>
        private static void Hide(object? value, ImmutableArray<string> path, List<ImmutableArray<string>> found)
        {
            var parts = value switch
            {
                IDictionary map => map.Keys.Cast<string>(),
                ICollection list => Enumerable.Range(0, list.Count).Select(SecretInputs.Index),
                _ => [],
            };
            var before = found.Count;
            found.AddRange(parts.Select(part => path.Add(part)));
            if (found.Count == before)
                found.Add(path);
        }
    }
}
