using System.Reflection;

namespace Pulumi.Tests.Api;

/// <summary>Writes the public types and members of an assembly, one a line.</summary>
internal sealed class ApiListing
{
    private const BindingFlags Declared =
        BindingFlags.Instance | BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;

    private readonly NullabilityInfoContext _nullability = new();

    public IEnumerable<string> Of(Type type)
    {
        yield return Header(type);
        if (type.IsSubclassOf(typeof(Delegate)))
        {
            yield break;
        }

        foreach (var member in type.GetMembers(Declared))
        {
            var line = member switch
            {
                FieldInfo field when IsOpen(field) => Field(field),
                ConstructorInfo constructor when IsOpen(constructor) && !constructor.IsStatic => Constructor(constructor),
                PropertyInfo property when property.GetAccessors(nonPublic: true).Any(IsOpen) => Property(property),
                MethodInfo method when IsOpen(method) && !IsAccessor(method) => Method(method),
                _ => null,
            };
            if (line is not null)
            {
                yield return $"{Generic(type)}: {line}";
            }
        }
    }

    /// <summary>Seen by a derived class of another assembly, or by anyone.</summary>
    private static bool IsOpen(MethodBase method) => method.IsPublic || method.IsFamily || method.IsFamilyOrAssembly;

    private static bool IsOpen(FieldInfo field) => field.IsPublic || field.IsFamily || field.IsFamilyOrAssembly;

    private static bool IsAccessor(MethodInfo method) =>
        method.IsSpecialName && (method.Name.StartsWith("get_", StringComparison.Ordinal) || method.Name.StartsWith("set_", StringComparison.Ordinal));

    private static string Generic(Type type) => type.IsGenericType
        ? $"{TypeNames.Plain(type)}<{string.Join(", ", type.GetGenericArguments().Select(argument => argument.Name))}>"
        : TypeNames.Plain(type);

    private string Header(Type type)
    {
        if (type.IsSubclassOf(typeof(Delegate)))
        {
            var invoke = type.GetMethod("Invoke")!;
            return $"{Generic(type)}: delegate ({Parameters(invoke)}): {Returned(invoke)}";
        }

        var kind = type switch
        {
            { IsInterface: true } => "interface",
            { IsValueType: true } => type.GetCustomAttributesData().Any(data => data.AttributeType.Name == "IsReadOnlyAttribute") ? "readonly struct" : "struct",
            { IsAbstract: true, IsSealed: true } => "static class",
            { IsAbstract: true } => "abstract class",
            { IsSealed: true } => "sealed class",
            _ => "class",
        };
        var above = type.GetInterfaces().Where(each => each.IsPublic && type.BaseType?.GetInterfaces().Contains(each) != true)
            .Select(each => TypeNames.Of(each)).Order(StringComparer.Ordinal);
        if (type.BaseType is { } parent && parent != typeof(object) && parent != typeof(ValueType))
        {
            above = above.Prepend(TypeNames.Of(parent)).Order(StringComparer.Ordinal);
        }

        var bases = string.Join(", ", above);
        return $"{Generic(type)}: {kind}{(bases.Length == 0 ? "" : $" : {bases}")}";
    }

    private string Field(FieldInfo field) =>
        $"{(field.IsStatic ? "static " : "")}field {field.Name}: {TypeNames.Of(field.FieldType, _nullability.Create(field))}";

    private string Constructor(ConstructorInfo constructor) =>
        $"{(constructor.IsPublic ? "" : "protected ")}new({Parameters(constructor)})";

    private string Property(PropertyInfo property)
    {
        var accessors = new[] { (property.GetMethod, "get"), (property.SetMethod, "set") }
            .Where(accessor => accessor.Item1 is { } method && IsOpen(method)).Select(accessor => accessor.Item2);
        var name = property.GetIndexParameters() is [var index] ? $"this[{Parameter(index)}]" : property.Name;
        var prefix = property.GetAccessors(nonPublic: true).Any(accessor => accessor.IsStatic) ? "static " : "";
        var nullability = _nullability.Create(property);
        return $"{WireName(property)}{prefix}{name}: {TypeNames.Of(property.PropertyType, nullability)} {{ {string.Join("; ", accessors)}; }}";
    }

    private string Method(MethodInfo method)
    {
        var generic = method.IsGenericMethod ? $"<{string.Join(", ", method.GetGenericArguments().Select(argument => argument.Name))}>" : "";
        var constraints = string.Concat(method.IsGenericMethod ? method.GetGenericArguments().Select(Constraint) : []);
        return $"{(method.IsPublic ? "" : "protected ")}{(method.IsStatic ? "static " : "")}{method.Name}{generic}({Parameters(method)}): {Returned(method)}{constraints}";
    }

    private static string Constraint(Type argument)
    {
        var types = argument.GetGenericParameterConstraints().Select(type => TypeNames.Of(type));
        var isNew = argument.GenericParameterAttributes.HasFlag(GenericParameterAttributes.DefaultConstructorConstraint);
        var all = string.Join(", ", isNew ? types.Append("new()") : types);
        return all.Length == 0 ? "" : $" where {argument.Name} : {all}";
    }

    private string Returned(MethodInfo method) => TypeNames.Of(method.ReturnType, _nullability.Create(method.ReturnParameter));

    private string Parameters(MethodBase method)
    {
        var first = method.IsDefined(typeof(System.Runtime.CompilerServices.ExtensionAttribute)) ? "this " : "";
        return first + string.Join(", ", method.GetParameters().Select(Parameter));
    }

    private string Parameter(ParameterInfo parameter)
    {
        var prefix = parameter.IsDefined(typeof(ParamArrayAttribute)) ? "params " : parameter.IsOut ? "out " : "";
        var type = TypeNames.Of(parameter.ParameterType, _nullability.Create(parameter));
        var value = !parameter.HasDefaultValue ? "" : parameter.DefaultValue switch
        {
            null => " = default",
            bool flag => flag ? " = true" : " = false",
            string text => $" = \"{text}\"",
            var other => $" = {other}",
        };
        return $"{prefix}{parameter.Name}: {type}{value}";
    }

    /// <summary>The provider's name of a property, with the attribute's other arguments.</summary>
    private static string WireName(MemberInfo member) => string.Concat(member.GetCustomAttributesData()
        .Where(data => data.AttributeType == typeof(OutputAttribute) || data.AttributeType == typeof(InputAttribute))
        .Select(data => $"[{data.AttributeType.Name[..^9]}({string.Join(", ", data.ConstructorArguments.Select(argument => argument.Value))})] "));
}
