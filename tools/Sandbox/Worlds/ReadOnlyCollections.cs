using YamlDotNet.Core.Events;
using YamlDotNet.Serialization;

namespace LandingZone.Sandbox;

/// <summary>Tells YamlDotNet what to make for a read-only list or dictionary.</summary>
internal sealed class ReadOnlyCollections : INodeTypeResolver
{
    public bool Resolve(NodeEvent? nodeEvent, ref Type currentType)
    {
        var definition = currentType.IsGenericType ? currentType.GetGenericTypeDefinition() : null;
        var made = definition == typeof(IReadOnlyList<>) ? typeof(List<>)
            : definition == typeof(IReadOnlyDictionary<,>) ? typeof(Dictionary<,>) : null;
        if (made is null)
            return false;
        currentType = made.MakeGenericType(currentType.GetGenericArguments());
        return true;
    }
}
