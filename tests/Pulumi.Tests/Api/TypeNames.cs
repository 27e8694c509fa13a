using System.Reflection;

namespace Pulumi.Tests.Api;

/// <summary>Writes types as C# names in full, with the question marks of nullable references.</summary>
internal static class TypeNames
{
    private static readonly Dictionary<Type, string> Keywords = new()
    {
        [typeof(void)] = "void",
        [typeof(object)] = "object",
        [typeof(string)] = "string",
        [typeof(bool)] = "bool",
        [typeof(byte)] = "byte",
        [typeof(int)] = "int",
        [typeof(double)] = "double",
    };

    public static string Of(Type type, NullabilityInfo? nullability = null)
    {
        if (type.IsByRef)
        {
            return Of(type.GetElementType()!, nullability?.ElementType);
        }

        var mark = !type.IsValueType && !type.IsGenericParameter && nullability?.ReadState == NullabilityState.Nullable ? "?" : "";
        if (type.IsArray)
        {
            return $"{Of(type.GetElementType()!, nullability?.ElementType)}[]{mark}";
        }

        if (Nullable.GetUnderlyingType(type) is { } underlying)
        {
            return $"{Of(underlying)}?";
        }

        return Keywords.TryGetValue(type, out var keyword) ? keyword + mark : Named(type, nullability) + mark;
    }

    /// <summary>The name without type arguments: that of the listing's first column.</summary>
    public static string Plain(Type type)
    {
        var name = type.Name.Split('`')[0];
        return type.IsNested ? $"{Plain(type.DeclaringType!)}.{name}" : $"{type.Namespace}.{name}";
    }

    private static string Named(Type type, NullabilityInfo? nullability)
    {
        if (type.IsGenericParameter)
        {
            return type.Name;
        }

        if (!type.IsGenericType)
        {
            return Plain(type);
        }

        var arguments = type.GetGenericArguments()
            .Select((argument, i) => Of(argument, nullability?.GenericTypeArguments.ElementAtOrDefault(i)));
        return $"{Plain(type)}<{string.Join(", ", arguments)}>";
    }
}
