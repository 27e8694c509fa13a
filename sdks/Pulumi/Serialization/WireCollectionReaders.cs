using System.Collections;

namespace Pulumi;

/// <content>Reads lists, maps and unions.</content>
internal abstract partial class WireReader
{
    private static IEnumerable<KeyValuePair<string, T>>? ReadPairs<T>(object wire, string label) =>
        (wire as ImmutableDictionary<string, object?>)?.Select(pair => KeyValuePair.Create(
            pair.Key, Read(typeof(T), pair.Value, $"{label}.{pair.Key}") is T value ? value : default!));

    private sealed class ListReader<T> : WireReader
    {
        protected override object? Convert(object wire, string label)
        {
            if (wire is not ImmutableArray<object?> list)
            {
                return Warn(wire, "a list", label);
            }

            var items = ImmutableArray.CreateBuilder<T>(list.Length);
            for (var i = 0; i < list.Length; i++)
            {
                items.Add(Read(typeof(T), list[i], $"{label}[{i}]") is T item ? item : default!);
            }

            return items.MoveToImmutable();
        }
    }

    private sealed class MapReader<T> : WireReader
    {
        protected override object? Convert(object wire, string label) =>
            ReadPairs<T>(wire, label)?.ToImmutableDictionary() ?? Warn(wire, "a map", label);
    }

    private sealed class DictionaryReader<T> : WireReader
    {
        protected override object? Convert(object wire, string label) =>
            ReadPairs<T>(wire, label) is { } pairs ? new Dictionary<string, T>(pairs) : Warn(wire, "a map", label);
    }

    private sealed class UnionReader<T0, T1> : WireReader
    {
        protected override object? Convert(object wire, string label)
        {
            // The first type wins unless only the second one fits.
            var quiet = Fits(typeof(T0), wire) || !Fits(typeof(T1), wire);
            return quiet
                ? Read(typeof(T0), wire, label) is T0 first ? Union<T0, T1>.FromT0(first) : null
                : Read(typeof(T1), wire, label) is T1 second ? Union<T0, T1>.FromT1(second) : null;
        }

        private static bool Fits(Type type, object wire) => wire switch
        {
            string => type == typeof(string) || EnumTypes.Is(type),
            double => type == typeof(double) || type == typeof(int) || type.IsEnum,
            bool => type == typeof(bool),
            ImmutableArray<object?> => type.IsGenericType && typeof(IEnumerable).IsAssignableFrom(type) && !typeof(IDictionary).IsAssignableFrom(type),
            ImmutableDictionary<string, object?> => typeof(IDictionary).IsAssignableFrom(type) || OutputTypeReader.For(type) is not null,
            _ => type.IsInstanceOfType(wire),
        };
    }
}
