namespace LandingZone.Sandbox.DynamoDb;

/// <summary>Items by partition, each partition in sort key order. An item without the key attributes is left out, as in a global
/// secondary index.</summary>
internal sealed class ItemIndex(string partitionKey, string? sortKey)
{
    private static readonly Comparer<Position> Order = Comparer<Position>.Create(Position.Compare);

    private readonly Dictionary<AttributeValue, SortedDictionary<Position, Item>> _partitions = [];

    internal string PartitionKey => partitionKey;

    internal string? SortKey => sortKey;

    internal void Put(Item item, string primaryKey)
    {
        if (PositionOf(item, primaryKey) is not { } position)
            return;
        var partition = item[partitionKey]!;
        if (!_partitions.TryGetValue(partition, out var items))
            _partitions[partition] = items = new SortedDictionary<Position, Item>(Order);
        items[position] = item;
    }

    internal void Remove(Item item, string primaryKey)
    {
        if (PositionOf(item, primaryKey) is { } position && _partitions.TryGetValue(item[partitionKey]!, out var items))
        {
            items.Remove(position);
            if (items.Count == 0)
                _partitions.Remove(item[partitionKey]!);
        }
    }

    internal IReadOnlyCollection<Item> Partition(AttributeValue partition) =>
        _partitions.TryGetValue(partition, out var items) ? items.Values : [];

    internal IEnumerable<Item> All() => _partitions.Values.SelectMany(items => items.Values);

    private Position? PositionOf(Item item, string primaryKey) =>
        item[partitionKey] is null || (sortKey is not null && item[sortKey] is null)
            ? null : new Position(sortKey is null ? null : item[sortKey], primaryKey);

    private sealed record Position(AttributeValue? Sort, string PrimaryKey)
    {
        internal static int Compare(Position? left, Position? right)
        {
            var bySort = left!.Sort is null || right!.Sort is null ? 0 : AttributeValue.Compare(left.Sort, right.Sort) ?? 0;
            return bySort != 0 ? bySort : string.CompareOrdinal(left.PrimaryKey, right!.PrimaryKey);
        }
    }
}
