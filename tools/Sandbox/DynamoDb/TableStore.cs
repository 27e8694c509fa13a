using System.Text.Json;

namespace LandingZone.Sandbox.DynamoDb;

/// <summary>A table: its items, and the same items in each global secondary index.</summary>
internal sealed class TableStore(Table facts)
{
    private readonly Dictionary<string, Item> _items = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Item?> _changed = new(StringComparer.Ordinal);
    private readonly ItemIndex _main = new(facts.PartitionKey, facts.SortKey);
    private readonly Dictionary<string, ItemIndex> _indexes =
        facts.Indexes.ToDictionary(index => index.Name, index => new ItemIndex(index.PartitionKey, index.SortKey));

    internal Table Facts => facts;

    /// <summary>Request tokens of transactions that took effect, with the request they stood for.</summary>
    internal Dictionary<string, string> Tokens { get; } = new(StringComparer.Ordinal);

    internal IReadOnlyCollection<Item> Items => _items.Values;

    /// <summary>What was written since the last time, by key: the item before and the item now, null where there is none.</summary>
    internal IReadOnlyList<(string Key, Item? Before, Item? After)> TakeChanges()
    {
        (string Key, Item? Before, Item? After)[] changes = [.. _changed.Select(pair => (pair.Key, pair.Value, Find(pair.Key)))];
        _changed.Clear();
        return changes;
    }

    internal IEnumerable<string> KeyNames => facts.SortKey is { } sort ? [facts.PartitionKey, sort] : [facts.PartitionKey];

    internal ItemIndex Index(string? name)
    {
        if (name is null)
            return _main;
        return _indexes.GetValueOrDefault(name) ?? throw Errors.Validation($"The table does not have the specified index: {name}");
    }

    internal Item? Find(string key) => _items.GetValueOrDefault(key);

    internal void Put(string key, Item item)
    {
        if (item.Size > Item.LargestSize)
            throw Errors.Validation("Item size has exceeded the maximum allowed size");
        foreach (var index in facts.Indexes)
        {
            foreach (var name in new[] { index.PartitionKey, index.SortKey }.OfType<string>())
                CheckIndexKey(index.Name, name, item[name]);
        }

        Delete(key);
        _changed.TryAdd(key, null);
        _items[key] = item;
        _main.Put(item, key);
        foreach (var index in _indexes.Values)
            index.Put(item, key);
    }

    internal void Delete(string key)
    {
        if (!_items.Remove(key, out var old))
            return;
        _changed.TryAdd(key, old);
        _main.Remove(old, key);
        foreach (var index in _indexes.Values)
            index.Remove(old, key);
    }

    /// <summary>The identity of an item: its key attributes, checked for presence, type and emptiness.</summary>
    internal string KeyOf(Item item) => string.Join('\n', KeyNames.Select(name =>
    {
        var value = item[name] ?? throw Errors.Validation($"One or more parameter values were invalid: Missing the key {name} in the item");
        var expected = facts.KeyTypes.GetValueOrDefault(name, "S");
        if (value.Type != expected)
            throw Errors.Validation(
                $"One or more parameter values were invalid: Type mismatch for key {name} expected: {expected} actual: {value.Type}");
        if (expected == "S" && value.Text.Length == 0)
            throw Errors.Validation(
                $"One or more parameter values are not valid. The AttributeValue for a key attribute cannot contain an empty string value. Key: {name}");
        return JsonSerializer.Serialize(value.ToJson());
    }));

    /// <summary>The identity in a Key parameter: exactly the key attributes.</summary>
    internal string KeyOf(JsonElement key)
    {
        var item = Item.Parse(key);
        if (!item.Attributes.Keys.ToHashSet().SetEquals(KeyNames))
            throw Errors.Validation("The provided key element does not match the schema");
        return KeyOf(item);
    }

    private void CheckIndexKey(string index, string name, AttributeValue? value)
    {
        var expected = facts.KeyTypes.GetValueOrDefault(name, "S");
        if (value is not null && value.Type != expected)
            throw Errors.Validation(
                $"One or more parameter values were invalid: Type mismatch for Index Key {name} Expected: {expected} Actual: {value.Type} IndexName: {index}");
    }
}
