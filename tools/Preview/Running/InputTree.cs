using System.Collections;
using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json.Nodes;
using LandingZone.Tools.Stacks;
using Pulumi;

namespace LandingZone.Tools.Preview.Running;

/// <summary>Turns the values that the test monitor hands over into JSON.</summary>
internal static class InputTree
{
    /// <summary>An object with sorted keys, in which everything at a secret path reads <c>[secret]</c>.</summary>
    public static JsonObject Object(IEnumerable<KeyValuePair<string, object?>> values, IReadOnlyList<ImmutableArray<string>> secrets)
    {
        var tree = Object(values);
        foreach (var path in secrets)
            Hide(tree, path.AsSpan());
        return tree;
    }

    private static JsonObject Object(IEnumerable<KeyValuePair<string, object?>> values)
    {
        var tree = new JsonObject();
        foreach (var (key, value) in values.OrderBy(v => v.Key, StringComparer.Ordinal))
            tree[key] = Node(value);
        return tree;
    }

    private static JsonNode? Node(object? value) => value switch
    {
        null => null,
        string text => JsonValue.Create(text),
        bool flag => JsonValue.Create(flag),
        double number when number == Math.Truncate(number) && Math.Abs(number) < 1e15 => JsonValue.Create((long)number),
        double number => JsonValue.Create(number),
        int number => JsonValue.Create(number),
        // Neither path nor content: a plan is the same on every machine, whether the functions' package was built there or not.
        AssetOrArchive asset => JsonValue.Create(asset.GetType().Name),
        IReadOnlyDictionary<string, object> map => Object(map.Select(e => KeyValuePair.Create(e.Key, (object?)e.Value))),
        IEnumerable list => new JsonArray([.. list.Cast<object?>().Select(Node)]),
        _ => JsonValue.Create(Convert.ToString(value, CultureInfo.InvariantCulture)),
    };

    private static void Hide(JsonNode? node, ReadOnlySpan<string> path)
    {
        var last = path.Length == 1;
        switch (node)
        {
            case JsonObject map when map.ContainsKey(path[0]):
                if (last)
                    map[path[0]] = StackSettings.SecretText;
                else
                    Hide(map[path[0]], path[1..]);
                break;
            case JsonArray list when int.TryParse(path[0], CultureInfo.InvariantCulture, out var index) && index < list.Count:
                if (last)
                    list[index] = StackSettings.SecretText;
                else
                    Hide(list[index], path[1..]);
                break;
        }
    }
}
