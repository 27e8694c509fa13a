using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Reflection;
using Pulumi;

namespace LandingZone.Tools.Preview.Running;

/// <summary>A property that a resource has once it exists.</summary>
/// <param name="Name">The provider's name for it.</param>
/// <param name="IsText">It is a text, for which a reference can stand.</param>
/// <param name="IsList">It is a list, which must not be null.</param>
internal sealed record ComputedProperty(string Name, bool IsText, bool IsList);

/// <summary>The output properties of a resource class, from the SDK's own <c>[Output]</c> marks.</summary>
internal static class ComputedProperties
{
    private static readonly ConcurrentDictionary<Type, ImmutableArray<ComputedProperty>> Known = new();

    /// <summary>The properties of a resource class but its id and URN.</summary>
    public static ImmutableArray<ComputedProperty> Of(Type resource) => Known.GetOrAdd(resource, static type =>
    [
        .. from property in type.GetProperties(BindingFlags.Public | BindingFlags.Instance)
           where property.DeclaringType != typeof(Resource) && property.DeclaringType != typeof(CustomResource)
           let mark = property.GetCustomAttributesData().FirstOrDefault(a => a.AttributeType == typeof(OutputAttribute))
           where mark is not null
           let name = mark.ConstructorArguments is [{ Value: string given }] ? given : property.Name
           let value = property.PropertyType.GenericTypeArguments.FirstOrDefault()
           select new ComputedProperty(name, value == typeof(string),
               value is { IsGenericType: true } && value.GetGenericTypeDefinition() == typeof(ImmutableArray<>)),
    ]);
}
