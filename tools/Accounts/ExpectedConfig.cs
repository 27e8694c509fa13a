using System.Collections.Immutable;
using LandingZone.Tools.Stacks;

namespace LandingZone.Tools.Accounts;

/// <summary>What an edited stack file has to say: the same as before, in the same order, and the new accounts at the end of the list.</summary>
/// <param name="Root">The file's root.</param>
public sealed record ExpectedConfig(ConfigMap Root)
{
    /// <summary>What a file has to say once accounts are added to it.</summary>
    public static ExpectedConfig With(Project project, ConfigMap root, IEnumerable<NewAccount> accounts)
    {
        var config = root["config"] as ConfigMap ?? new ConfigMap([], 0);
        var key = config.Entries.FirstOrDefault(entry => project.Unprefixed(entry.Key) == "accounts")?.Key ?? $"{project.Name}:accounts";
        var list = config[key] as ConfigList ?? new ConfigList([], 0);
        return new(Set(root, "config", Set(config, key, list with { Items = [.. list.Items, .. accounts.Select(Node)] })));
    }

    /// <summary>Whether a file says exactly this.</summary>
    public bool IsMetBy(ConfigMap root) => Same(Root, root);

    private static ConfigMap Set(ConfigMap map, string key, ConfigNode value) => map[key] is null
        ? map with { Entries = map.Entries.Add(new ConfigEntry(key, value, 0)) }
        : map with { Entries = [.. map.Entries.Select(entry => entry.Key == key ? entry with { Value = value } : entry)] };

    private static ConfigMap Node(NewAccount account) => Map(
    [
        new("name", Text(account.Name)), new("email", Text(account.Email)), new("parentId", Text(account.ParentId)),
        .. account.Tags.IsEmpty ? [] : new KeyValuePair<string, ConfigNode>[] { new("tags", Map([.. account.Tags.Select(tag => new KeyValuePair<string, ConfigNode>(tag.Key, Text(tag.Value)))])) },
    ]);

    private static ConfigMap Map(ImmutableArray<KeyValuePair<string, ConfigNode>> entries) => new([.. entries.Select(entry => new ConfigEntry(entry.Key, entry.Value, 0))], 0);

    private static ConfigScalar Text(string text) => new(text, 0);

    private static bool Same(ConfigNode one, ConfigNode other) => (one, other) switch
    {
        (ConfigScalar a, ConfigScalar b) => Equals(a.Value, b.Value),
        (ConfigList a, ConfigList b) => a.Items.Length == b.Items.Length && a.Items.Zip(b.Items).All(pair => Same(pair.First, pair.Second)),
        (ConfigMap a, ConfigMap b) => a.Entries.Length == b.Entries.Length
            && a.Entries.Zip(b.Entries).All(pair => pair.First.Key == pair.Second.Key && Same(pair.First.Value, pair.Second.Value)),
        _ => false,
    };
}
