using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;
using System.Reflection;

namespace Pulumi;

/// <summary>Writes and reads the structs that stand for a provider's named values.</summary>
internal static class EnumTypes
{
    private static readonly ConcurrentDictionary<Type, MethodInfo?> Conversions = new();

    /// <summary>The string or number that the value stands for.</summary>
    public static bool TryWrite(object value, [NotNullWhen(true)] out object? written)
    {
        written = Conversions.GetOrAdd(value.GetType(), Conversion)?.Invoke(null, [value]);
        return written is not null;
    }

    public static bool Is(Type type) => type.IsDefined(typeof(EnumTypeAttribute), inherit: false);

    /// <summary>The value that a string or number stands for.</summary>
    public static object? Read(Type type, object wire) => type
        .GetConstructor(BindingFlags.Instance | BindingFlags.NonPublic | BindingFlags.Public, [wire.GetType()])?
        .Invoke([wire]);

    private static MethodInfo? Conversion(Type type) => !Is(type)
        ? null
        : type.GetMethods(BindingFlags.Static | BindingFlags.Public)
            .FirstOrDefault(method => method.Name == "op_Explicit" && (method.ReturnType == typeof(string) || method.ReturnType == typeof(double)));
}
