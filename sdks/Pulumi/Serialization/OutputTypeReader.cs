using System.Reflection;

namespace Pulumi;

/// <summary>Reads maps into a class marked with [OutputType], through its [OutputConstructor].</summary>
internal sealed class OutputTypeReader : WireReader
{
    private readonly Type _type;
    private readonly ConstructorInfo _constructor;
    private readonly (string Name, Type Type)[] _parameters;

    private OutputTypeReader(Type type, ConstructorInfo constructor)
    {
        (_type, _constructor) = (type, constructor);
        _parameters =
        [
            .. constructor.GetParameters().Select(parameter =>
                (parameter.GetCustomAttribute<OutputConstructorParameterAttribute>()?.Name ?? parameter.Name!, parameter.ParameterType)),
        ];
    }

    /// <summary>The reader of a class, if it is one to read into.</summary>
    public static OutputTypeReader? For(Type type) =>
        type.IsDefined(typeof(OutputTypeAttribute), inherit: false) && Constructor(type) is { } found ? new(type, found) : null;

    /// <summary>The constructor that is marked, else the only public one.</summary>
    private static ConstructorInfo? Constructor(Type type)
    {
        var all = type.GetConstructors(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic);
        var marked = all.FirstOrDefault(constructor => constructor.IsDefined(typeof(OutputConstructorAttribute), inherit: false));
        return marked ?? (all.Where(constructor => constructor.IsPublic).ToArray() is [var only] ? only : null);
    }

    protected override object? Convert(object wire, string label)
    {
        if (wire is not ImmutableDictionary<string, object?> map)
        {
            return Warn(wire, $"a {_type.Name}", label);
        }

        return _constructor.Invoke(
            BindingFlags.DoNotWrapExceptions,
            binder: null,
            Array.ConvertAll(_parameters, parameter => Read(parameter.Type, map.GetValueOrDefault(parameter.Name), $"{label}.{parameter.Name}")),
            culture: null);
    }
}
