using System.Text.Json.Nodes;
using LandingZone.Sandbox.Wire;

namespace LandingZone.Sandbox.DynamoDb;

/// <summary>Query and Scan, with their pages: Limit counts items before the filter, and a page holds at most 1 MB.</summary>
internal static class Queries
{
    private const int PageBytes = 1024 * 1024;

    internal static JsonObject Query(Exchange call)
    {
        var context = new ExpressionContext(call.Json);
        var keyCondition = ConditionParser.Parse(call.Json.Text("KeyConditionExpression"), "KeyConditionExpression", context)
            ?? throw Errors.Validation("Either the KeyConditions or KeyConditionExpression parameter must be specified in the request.");
        var table = Tables.Find(call, call.Json);
        var index = table.Index(call.Json.Text("IndexName"));
        var partition = KeyConditions.Partition(keyCondition, index);
        IEnumerable<Item> items = index.Partition(partition).Where(keyCondition.Holds);
        return Page(call, context, table, index, call.Json.Flag("ScanIndexForward") == false ? items.Reverse() : items);
    }

    internal static JsonObject Scan(Exchange call)
    {
        var table = Tables.Find(call, call.Json);
        var index = table.Index(call.Json.Text("IndexName"));
        return Page(call, new ExpressionContext(call.Json), table, index, index.All());
    }

    private static JsonObject Page(Exchange call, ExpressionContext context, TableStore table, ItemIndex index, IEnumerable<Item> items)
    {
        if (call.Json.Text("IndexName") is not null && call.Json.Flag("ConsistentRead") == true)
            throw Errors.Validation("Consistent reads are not supported on global secondary indexes");
        var filter = ConditionParser.Parse(call.Json.Text("FilterExpression"), "FilterExpression", context);
        var project = Projection.Parse(call.Json.Text("ProjectionExpression"), context);
        context.CheckAllUsed();
        if (call.Json.Integer("Limit") is < 1)
            throw Errors.Constraint("limit", "have value greater than or equal to 1");
        var names = table.KeyNames.Append(index.PartitionKey).Concat(index.SortKey is { } sort ? [sort] : []).Distinct().ToList();
        var (read, last) = Cut(After(items, call, table, names), call.Json.Integer("Limit") ?? int.MaxValue);
        var matched = filter is null ? read : [.. read.Where(filter.Holds)];
        var result = new JsonObject { ["Count"] = matched.Count, ["ScannedCount"] = read.Count };
        if (call.Json.Text("Select") != "COUNT")
            result["Items"] = Json.Array(matched, item => project(item).ToJson());
        if (last is not null)
            result["LastEvaluatedKey"] = KeyOf(last, names).ToJson();
        return result;
    }

    private static IEnumerable<Item> After(IEnumerable<Item> items, Exchange call, TableStore table, List<string> names)
    {
        if (call.Json.Member("ExclusiveStartKey") is not { } start)
            return items;
        var key = Item.Parse(start);
        if (!key.Attributes.Keys.ToHashSet().SetEquals(names))
            throw Errors.Validation("The provided starting key is invalid");

        // The item that ended the last page may be gone; then the page goes on where it stood.
        var identity = table.KeyOf(key);
        var list = items.ToList();
        var at = list.FindIndex(item => table.KeyOf(item) == identity);
        if (at >= 0)
            return list.Skip(at + 1);
        var sort = names.Count > 1 ? names.LastOrDefault(name => key[name] is not null) : null;
        var descending = call.Json.Flag("ScanIndexForward") == false;
        return sort is null ? list : list.Where(item => item[sort] is { } value && key[sort] is { } bound
            && (descending ? AttributeValue.Compare(value, bound) < 0 : AttributeValue.Compare(value, bound) > 0));
    }

    // A page that ends exactly at the limit has a LastEvaluatedKey even when nothing follows, as in DynamoDB.
    private static (List<Item> Read, Item? Last) Cut(IEnumerable<Item> items, int limit)
    {
        var read = new List<Item>();
        var bytes = 0;
        foreach (var item in items)
        {
            read.Add(item);
            bytes += item.Size;
            if (read.Count == limit || bytes >= PageBytes)
                return (read, item);
        }

        return (read, null);
    }

    private static Item KeyOf(Item item, IEnumerable<string> names) =>
        names.Aggregate(Item.Empty, (key, name) => key.With(name, item[name]!));
}
