using System.Globalization;
using Amazon.DynamoDBv2.Model;
using LandingZone.Findings.Contracts;

namespace LandingZone.Lambdas.Ledger;

/// <summary>Builds an item. Values that are null are left out.</summary>
internal sealed class ItemWriter
{
    private readonly Dictionary<string, AttributeValue> _item = new(StringComparer.Ordinal);

    public ItemWriter(string partition, string sort)
    {
        Text(LedgerTable.PartitionKey, partition);
        Text(LedgerTable.SortKey, sort);
    }

    public IReadOnlyDictionary<string, AttributeValue> Item => _item;

    public ItemWriter Text(string name, string? value)
    {
        if (value is not null)
            _item[name] = new() { S = value };
        return this;
    }

    public ItemWriter Number(string name, long? value)
    {
        if (value is { } number)
            _item[name] = NumberOf(number);
        return this;
    }

    public ItemWriter Time(string name, DateTimeOffset? value)
    {
        if (value is { } time)
            _item[name] = TimeOf(time);
        return this;
    }

    /// <summary>When DynamoDB may delete the item: whole seconds, as its time to live wants it.</summary>
    public ItemWriter RemoveAt(DateTimeOffset time) => Number(LedgerTable.RemoveAt, time.ToUnixTimeSeconds());

    public ItemWriter Texts(string name, IEnumerable<string> values)
    {
        _item[name] = new() { L = [.. values.Select(value => new AttributeValue { S = value })], IsLSet = true };
        return this;
    }

    public ItemWriter Map(string name, IEnumerable<(string Name, AttributeValue Value)> values)
    {
        _item[name] = new() { M = values.ToDictionary(pair => pair.Name, pair => pair.Value, StringComparer.Ordinal), IsMSet = true };
        return this;
    }

    public static AttributeValue NumberOf(long number) => new() { N = number.ToString(CultureInfo.InvariantCulture) };

    /// <summary>Seconds since 1970, milliseconds after the point.</summary>
    public static AttributeValue TimeOf(DateTimeOffset time) =>
        new() { N = (time.ToUnixTimeMilliseconds() / 1000m).ToString("0.###", CultureInfo.InvariantCulture) };
}
