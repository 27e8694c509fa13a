using System.Collections.Concurrent;
using System.Reflection;

namespace Pulumi;

/// <summary>The [Output] properties of a resource class, found once for each class.</summary>
internal sealed class OutputProperties
{
    private static readonly ConcurrentDictionary<Type, OutputProperties> ByType = new();

    private readonly Property[] _all;

    private OutputProperties(Type type) => _all =
    [
        .. from property in type.GetProperties(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic)
           let attribute = property.GetCustomAttribute<OutputAttribute>()
           where attribute is not null
           let own = property.DeclaringType!.GetProperty(
               property.Name, BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly)!
           select new Property(attribute.Name ?? own.Name, own, typeof(IOutput).IsAssignableFrom(own.PropertyType), FieldAccess.Setter(own)),
    ];

    public static OutputProperties Of(Type type) => ByType.GetOrAdd(type, key => new(key));

    /// <summary>Gives each property an output that follows the resource; a stack's own properties are the program's to assign.</summary>
    public void BindTo(Resource resource)
    {
        foreach (var property in _all)
        {
            if (!property.IsOutput || (resource is Stack && property.Info.DeclaringType != typeof(Resource)))
            {
                continue;
            }

            var output = (IOutput)Activator.CreateInstance(property.Info.PropertyType, nonPublic: true)!;
            output.Bind(resource, property.Name);
            property.Set(resource, output);
        }
    }

    /// <summary>The values of the properties that the class itself declares: those of a component or stack.</summary>
    /// <exception cref="RunException">A property is not an output.</exception>
    public ImmutableDictionary<string, object?> Assigned(Resource resource)
    {
        var own = _all.Where(property => property.Info.DeclaringType != typeof(Resource)).ToArray();
        var wrong = own.Where(property => !property.IsOutput).Select(property => property.Info.Name).ToArray();
        return wrong.Length == 0
            ? own.ToImmutableDictionary(property => property.Name, property => property.Info.GetValue(resource))
            : throw RunException.OutputsHaveIncorrectType(wrong);
    }

    private sealed record Property(string Name, PropertyInfo Info, bool IsOutput, Action<object, object?> Set);
}
