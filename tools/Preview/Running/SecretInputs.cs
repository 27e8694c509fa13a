using System.Collections;
using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Globalization;
using System.Reflection;
using Pulumi;

namespace LandingZone.Tools.Preview.Running;

/// <summary>
/// Finds the inputs that are secret. The test monitor hands over plain values only, so this looks at the arguments
/// themselves, through the SDK's <c>[Input]</c> marks.
/// </summary>
internal static class SecretInputs
{
    private static readonly ConcurrentDictionary<Type, ImmutableArray<InputMember>> Members = new();

    /// <summary>A secret's path: property names and list positions.</summary>
    public static async Task<IReadOnlyList<ImmutableArray<string>>> FindAsync(InputArgs args)
    {
        var found = new List<ImmutableArray<string>>();
        await VisitAsync(args, [], found);
        return found;
    }

    /// <summary>Looks at a value of any kind that can stand in the arguments of a resource.</summary>
    public static async ValueTask VisitAsync(object? value, ImmutableArray<string> path, List<ImmutableArray<string>> found)
    {
        if (value is null or string || value.GetType().IsPrimitive)
            return;
        if (InputReader.For(value.GetType()) is { } reader)
            await reader.VisitAsync(value, path, found);
        else if (value is InputArgs args)
            foreach (var member in Members.GetOrAdd(args.GetType(), InputMember.Of))
                await VisitAsync(member.Get(args), path.Add(member.Name), found);
        else if (value is IDictionary map)
            foreach (DictionaryEntry entry in map)
                await VisitAsync(entry.Value, path.Add((string)entry.Key), found);
        else if (value is IEnumerable list and not (ICollection { Count: 0 }))
            await VisitItemsAsync(list, path, found);
        else if (value.GetType() is { IsGenericType: true } type && type.GetGenericTypeDefinition() == typeof(Union<,>))
            await VisitAsync(type.GetProperty("Value")!.GetValue(value), path, found);
    }

    /// <summary>A position in a list as a part of a path.</summary>
    public static string Index(int index) => index.ToString(CultureInfo.InvariantCulture);

    private static async ValueTask VisitItemsAsync(IEnumerable list, ImmutableArray<string> path, List<ImmutableArray<string>> found)
    {
        var index = 0;
        foreach (var item in list)
            await VisitAsync(item, path.Add(Index(index++)), found);
    }

    /// <summary>A field or property marked <c>[Input]</c>, private ones included: the SDK keeps lists, maps and secrets in private fields.</summary>
    private sealed record InputMember(string Name, Func<object, object?> Get)
    {
        private const BindingFlags Declared = BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;

        public static ImmutableArray<InputMember> Of(Type args)
        {
            var members = ImmutableArray.CreateBuilder<InputMember>();
            for (var type = args; type is not null && type != typeof(InputArgs); type = type.BaseType)
                foreach (var member in type.GetMembers(Declared))
                    if (member.GetCustomAttributesData().FirstOrDefault(a => a.AttributeType == typeof(InputAttribute)) is { } mark)
                        members.Add(new((string)mark.ConstructorArguments[0].Value!, member is FieldInfo field ? field.GetValue : ((PropertyInfo)member).GetValue));
            return members.ToImmutable();
        }
    }
}
