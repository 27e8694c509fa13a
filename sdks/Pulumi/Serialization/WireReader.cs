using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using System.Text.Json;

namespace Pulumi;

/// <summary>Reads values of providers into the types of the program. A value of the wrong type is a warning, and is read as none.</summary>
internal abstract partial class WireReader
{
    private static readonly ConcurrentDictionary<Type, WireReader> ByType = new();

    /// <summary>The value as the type wants it.</summary>
    public static object? Read(Type type, object? wire, string label) => wire is null ? null : Of(type).Convert(wire, label);

    public static bool IsDefaultArray(object list) =>
        list.GetType() is { IsValueType: true } type && list.Equals(RuntimeHelpers.GetUninitializedObject(type));

    protected static WireReader Of(Type type) => ByType.GetOrAdd(type, Make);

    protected abstract object? Convert(object wire, string label);

    protected static object? Warn(object wire, string expected, string label)
    {
        Deployment.Current?.Log(LogSeverity.Warning, $"{label}: expected {expected}, got {wire.GetType().Name}.");
        return null;
    }

    private static WireReader Make(Type type)
    {
        if (Nullable.GetUnderlyingType(type) is { } underlying)
        {
            return Of(underlying);
        }

        if (type.IsGenericType)
        {
            var definition = type.GetGenericTypeDefinition();
            var parts = type.GetGenericArguments();
            if (definition == typeof(ImmutableArray<>))
            {
                return (WireReader)Activator.CreateInstance(typeof(ListReader<>).MakeGenericType(parts))!;
            }

            if (definition == typeof(ImmutableDictionary<,>) && parts[0] == typeof(string))
            {
                return (WireReader)Activator.CreateInstance(typeof(MapReader<>).MakeGenericType(parts[1]))!;
            }

            if (definition == typeof(Dictionary<,>) && parts[0] == typeof(string))
            {
                return (WireReader)Activator.CreateInstance(typeof(DictionaryReader<>).MakeGenericType(parts[1]))!;
            }

            if (definition == typeof(Union<,>))
            {
                return (WireReader)Activator.CreateInstance(typeof(UnionReader<,>).MakeGenericType(parts))!;
            }
        }

        return type switch
        {
            _ when type == typeof(int) => new FuncReader("a number", wire => wire is double number ? (int)number : null),
            _ when type == typeof(double) => new FuncReader("a number", wire => wire as double?),
            _ when type == typeof(bool) => new FuncReader("a boolean", wire => wire as bool?),
            _ when type == typeof(string) => new FuncReader("a string", wire => wire as string),
            _ when type == typeof(object) => new FuncReader("a value", wire => wire),
            _ when type == typeof(JsonElement) => new FuncReader("a value", wire => JsonDocument.Parse(WireJson.Text(wire)).RootElement.Clone()),
            _ when EnumTypes.Is(type) => new FuncReader($"a {type.Name}", wire => EnumTypes.Read(type, wire)),
            { IsEnum: true } => new FuncReader($"a {type.Name}", wire => wire is double number ? Enum.ToObject(type, (int)number) : null),
            _ when OutputTypeReader.For(type) is { } reader => reader,
            _ => new FuncReader($"a {type.Name}", wire => type.IsInstanceOfType(wire) ? wire : null),
        };
    }

    private sealed class FuncReader(string expected, Func<object, object?> read) : WireReader
    {
        protected override object? Convert(object wire, string label) => read(wire) ?? Warn(wire, expected, label);
    }
}
