using System.Collections.Concurrent;
using System.Reflection;

namespace Pulumi;

/// <summary>The public [Output] properties of a resource class, found and checked once for each class.</summary>
internal sealed class OutputProperties
{
    private const BindingFlags Instance = BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic;

    private static readonly ConcurrentDictionary<Type, OutputProperties> ByType = new();

    private readonly Property[] _all;

    private OutputProperties(Type type) => _all =
    [
        .. from property in type.GetProperties(BindingFlags.Instance | BindingFlags.Public)
           let attribute = property.GetCustomAttribute<OutputAttribute>()
           where attribute is not null
           select Checked(attribute.Name ?? property.Name, property.DeclaringType!.GetProperty(property.Name, Instance | BindingFlags.DeclaredOnly)!),
    ];

    /// <exception cref="RunException">A property is not an output.</exception>
    /// <exception cref="InvalidOperationException">A property cannot be set, or is of a type that values cannot be read into.</exception>
    public static OutputProperties Of(Type type) => ByType.GetOrAdd(type, key => new(key));

    /// <summary>Gives each property an output that follows the resource; a stack's own properties are the program's to assign.</summary>
    public void BindTo(Resource resource)
    {
        foreach (var property in _all)
        {
            if (resource is Stack && property.Info.DeclaringType != typeof(Resource))
            {
                continue;
            }

            var output = (IOutput)Activator.CreateInstance(property.Info.PropertyType, nonPublic: true)!;
            output.Bind(resource, property.Name);
            property.Set(resource, output);
        }
    }

    /// <summary>The values of a component's properties; of a stack's, those that its very class declares.</summary>
    public ImmutableDictionary<string, object?> Assigned(Resource resource) => _all
        .Where(property => resource is Stack
            ? property.Info.DeclaringType == resource.GetType()
            : property.Info.DeclaringType != typeof(Resource))
        .ToImmutableDictionary(property => property.Name, property => property.Info.GetValue(resource));

    private static Property Checked(string name, PropertyInfo property)
    {
        if (!typeof(IOutput).IsAssignableFrom(property.PropertyType))
        {
            throw RunException.OutputsHaveIncorrectType([name]);
        }

        var label = $"[Output] {property.DeclaringType!.FullName}.{property.Name}";
        if (property.SetMethod is null)
        {
            throw new InvalidOperationException($"{label} has no setter: declare it as {{ get; private set; }}.");
        }

        OutputTypes.Check(label, property.PropertyType.GetGenericArguments()[0]);
        return new(name, property, FieldAccess.Setter(property));
    }

    private sealed record Property(string Name, PropertyInfo Info, Action<object, object?> Set);
}
