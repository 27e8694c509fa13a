using System.Text.Json;

namespace Pulumi;

/// <summary>The types that values of providers can be read into.</summary>
internal static class OutputTypes
{
    private static readonly HashSet<Type> Simple =
    [
        typeof(bool), typeof(int), typeof(double), typeof(string), typeof(object), typeof(JsonElement),
        typeof(Asset), typeof(Archive), typeof(AssetOrArchive),
    ];

    private static readonly HashSet<Type> Generic =
    [
        typeof(Nullable<>), typeof(Union<,>), typeof(ImmutableArray<>), typeof(ImmutableDictionary<,>), typeof(Output<>),
    ];

    /// <summary>Checks the type of a property, down to the classes that are marked with [OutputType].</summary>
    /// <exception cref="InvalidOperationException">Values cannot be read into the type.</exception>
    public static void Check(string label, Type type)
    {
        if (type.IsConstructedGenericType && Generic.Contains(type.GetGenericTypeDefinition()))
        {
            var parts = type.GetGenericArguments();
            if (type.GetGenericTypeDefinition() == typeof(ImmutableDictionary<,>) && parts[0] != typeof(string))
            {
                throw new InvalidOperationException($"{label} has the type {type}, but the keys of an ImmutableDictionary must be strings.");
            }

            Array.ForEach(parts, part => Check(label, part));
            return;
        }

        var isReadable = Simple.Contains(type) || typeof(Resource).IsAssignableFrom(type) || type.IsEnum || EnumTypes.Is(type) ||
            type.IsDefined(typeof(OutputTypeAttribute), inherit: false);
        if (!isReadable)
        {
            throw new InvalidOperationException(
                $"{label} contains invalid type {type.FullName}. An output may hold a bool, int, double, string, object, JsonElement, " +
                "asset, archive, resource, enum, Union, Nullable, ImmutableArray, ImmutableDictionary<string, …> or a class marked with [OutputType].");
        }
    }
}
