using System.Text.Json;
using LandingZone.Sandbox.Wire;

namespace LandingZone.Sandbox.DynamoDb;

/// <summary>A write that is decided but not yet done: which item, under which condition, and what it becomes.</summary>
internal sealed record Write(TableStore Table, string Key, Condition? Condition, Func<Item?, Item?> Change, bool ReturnOldOnFailure)
{
    internal Item? Current => Table.Find(Key);

    internal bool Allowed => Condition is null || Condition.Holds(Current ?? Item.Empty);

    internal AwsErrorException Refusal() => Errors.ConditionFailed(ReturnOldOnFailure ? Current : null);

    /// <summary>Does it; returns the item before and after.</summary>
    internal (Item? Before, Item? After) Do()
    {
        if (!Allowed)
            throw Refusal();
        var before = Current;
        var after = Change(before);
        if (after is null)
            Table.Delete(Key);
        else
            Table.Put(Key, after);
        return (before, after);
    }
}

/// <summary>Reads Put, Update, Delete and ConditionCheck requests.</summary>
internal static class Writes
{
    internal static Write Put(Exchange call, JsonElement request)
    {
        var table = Tables.Find(call, request);
        var item = Item.Parse(request.Member("Item") ?? throw Errors.Missing("item"));
        return Conditional(table, table.KeyOf(item), request, new ExpressionContext(request), _ => item);
    }

    internal static Write Delete(Exchange call, JsonElement request) => Keyed(call, request, _ => null);

    internal static Write Check(Exchange call, JsonElement request) => Keyed(call, request, item => item);

    internal static Write Update(Exchange call, JsonElement request)
    {
        var table = Tables.Find(call, request);
        var key = request.Member("Key") ?? throw Errors.Missing("key");
        var identity = table.KeyOf(key);
        var context = new ExpressionContext(request);
        var actions = UpdateParser.Parse(request.Text("UpdateExpression"), context);
        if (actions.FirstOrDefault(action => table.KeyNames.Contains(action.Path.Root)) is { } wrong)
            throw Errors.Validation(
                $"One or more parameter values were invalid: Cannot update attribute {wrong.Path.Root}. This attribute is part of the key");
        return Conditional(table, identity, request, context, item =>
        {
            var before = item ?? Item.Parse(key);
            return actions.Aggregate(before, (soFar, action) => action.Apply(before, soFar));
        });
    }

    private static Write Keyed(Exchange call, JsonElement request, Func<Item?, Item?> change)
    {
        var table = Tables.Find(call, request);
        var key = table.KeyOf(request.Member("Key") ?? throw Errors.Missing("key"));
        return Conditional(table, key, request, new ExpressionContext(request), change);
    }

    private static Write Conditional(
        TableStore table, string key, JsonElement request, ExpressionContext context, Func<Item?, Item?> change)
    {
        var condition = ConditionParser.Parse(request.Text("ConditionExpression"), "ConditionExpression", context);
        context.CheckAllUsed();
        return new Write(table, key, condition, change, request.Text("ReturnValuesOnConditionCheckFailure") == "ALL_OLD");
    }
}
