using System.Collections.Concurrent;
using System.Reflection;

namespace Pulumi;

/// <summary>The members of an args class that are arguments, found once for each class.</summary>
internal sealed class InputMembers
{
    private const BindingFlags Declared = BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;

    private static readonly ConcurrentDictionary<Type, InputMembers> ByType = new();

    private readonly Member[] _members;

    private InputMembers(Type type)
    {
        var members = new List<Member>();
        for (var level = type; level is not null && level != typeof(object); level = level.BaseType)
        {
            members.InsertRange(0, level.GetMembers(Declared).Select(Read).OfType<Member>());
        }

        _members = [.. members];
    }

    public static InputMembers Of(Type type) => ByType.GetOrAdd(type, key => new(key));

    /// <exception cref="ArgumentNullException">A required argument is missing.</exception>
    public IEnumerable<(string Name, object? Value, bool IsJson)> Read(InputArgs args)
    {
        foreach (var member in _members)
        {
            var value = member.Get(args);
            if (value is null && member.Attribute.IsRequired)
            {
                throw new ArgumentNullException(member.Name);
            }

            yield return (member.Attribute.WireName, value, member.Attribute.IsJson);
        }
    }

    private static Member? Read(MemberInfo member) =>
        member.GetCustomAttribute<InputAttribute>() is { } attribute ? new(member.Name, attribute, FieldAccess.Getter(member)) : null;

    private sealed record Member(string Name, InputAttribute Attribute, Func<object, object?> Get);
}
