using System.Text.Json;
using System.Text.Json.Nodes;
using LandingZone.Sandbox.Wire;

namespace LandingZone.Sandbox.DynamoDb;

/// <summary>GetItem, PutItem, UpdateItem and DeleteItem.</summary>
internal static class ItemOperations
{
    internal static JsonObject Get(Exchange call)
    {
        var table = Tables.Find(call, call.Json);
        var key = table.KeyOf(call.Json.Member("Key") ?? throw Errors.Missing("key"));
        var context = new ExpressionContext(call.Json);
        var project = Projection.Parse(call.Json.Text("ProjectionExpression"), context);
        context.CheckAllUsed();
        return table.Find(key) is { } item ? new JsonObject { ["Item"] = project(item).ToJson() } : [];
    }

    internal static JsonObject Put(Exchange call) => OldOrNothing(call.Json, Writes.Put(call, call.Json));

    internal static JsonObject Delete(Exchange call) => OldOrNothing(call.Json, Writes.Delete(call, call.Json));

    internal static JsonObject Update(Exchange call)
    {
        var returned = call.Json.Text("ReturnValues") ?? "NONE";
        if (returned is not ("NONE" or "ALL_OLD" or "ALL_NEW" or "UPDATED_OLD" or "UPDATED_NEW"))
            throw UnknownReturnValues(returned);
        var (before, after) = Writes.Update(call, call.Json).Do();
        var item = returned switch
        {
            "ALL_OLD" => before,
            "ALL_NEW" => after,
            "UPDATED_OLD" => Touched(call.Json, before),
            "UPDATED_NEW" => Touched(call.Json, after),
            _ => null,
        };
        return item is null ? [] : new JsonObject { ["Attributes"] = item.ToJson() };
    }

    private static JsonObject OldOrNothing(JsonElement request, Write write)
    {
        var returned = request.Text("ReturnValues") ?? "NONE";
        if (returned is not ("NONE" or "ALL_OLD"))
            throw UnknownReturnValues(returned);
        var (before, _) = write.Do();
        return returned == "ALL_OLD" && before is not null ? new JsonObject { ["Attributes"] = before.ToJson() } : [];
    }

    // The attributes that the update expression names, at their top level.
    private static Item? Touched(JsonElement request, Item? item)
    {
        var roots = UpdateParser.Parse(request.Text("UpdateExpression"), new ExpressionContext(request))
            .Select(action => action.Path.Root).ToHashSet();
        return item is null ? null : new Item(item.Attributes.RemoveRange(item.Attributes.Keys.Where(name => !roots.Contains(name))));
    }

    private static AwsErrorException UnknownReturnValues(string value) => Errors.Validation($"Return values set to invalid value: {value}");
}
