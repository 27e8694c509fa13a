using System.Reflection;

namespace Pulumi;

/// <summary>
/// Reads and writes members through fields where there is one: unlike a property's accessor, a field needs no code to be generated
/// for it at run time, which counts in programs that run for less than a second.
/// </summary>
internal static class FieldAccess
{
    public static Func<object, object?> Getter(MemberInfo member) => member switch
    {
        FieldInfo field => field.GetValue,
        PropertyInfo property => BackingField(property) is { } field ? field.GetValue : property.GetValue,
        _ => throw new ArgumentException($"{member.Name} is neither a field nor a property.", nameof(member)),
    };

    public static Action<object, object?> Setter(PropertyInfo property) =>
        BackingField(property) is { } field ? field.SetValue : property.SetValue;

    private static FieldInfo? BackingField(PropertyInfo property) =>
        property.DeclaringType?.GetField($"<{property.Name}>k__BackingField", BindingFlags.Instance | BindingFlags.NonPublic);
}
