using System.Text.Json;
using System.Text.Json.Nodes;
using LandingZone.Sandbox.Wire;

namespace LandingZone.Sandbox.DynamoDb;

/// <summary>TransactWriteItems (all or nothing, idempotent by token) and BatchWriteItem.</summary>
internal static class Transactions
{
    internal static JsonObject Transact(Exchange call)
    {
        var requests = call.Json.Elements("TransactItems");
        if (requests.Count is 0 or > 100)
            throw Errors.Constraint("transactItems", "have length less than or equal to 100");
        var writes = requests.Select(request => Read(call, request)).ToList();
        if (writes.Select(write => (write.Table.Facts.Name, write.Key)).Distinct().Count() < writes.Count)
            throw Errors.Validation("Transaction request cannot include multiple operations on one item");
        var tokens = writes[0].Table.Tokens;
        var body = call.Json.GetProperty("TransactItems").GetRawText();
        var token = call.Json.Text("ClientRequestToken");
        if (token is not null && tokens.TryGetValue(token, out var earlier))
        {
            return earlier == body ? [] : throw new AwsErrorException("IdempotentParameterMismatchException",
                "The request uses the same client token as a previous, but non-identical request.");
        }

        if (writes.Any(write => !write.Allowed))
            throw Cancelled(writes);
        var done = new List<(Write Write, Item? Before)>();
        try
        {
            foreach (var write in writes)
                done.Add((write, write.Do().Before));
        }
        catch (AwsErrorException)
        {
            foreach (var (write, before) in done)
                Restore(write, before);
            throw;
        }

        if (token is not null)
            tokens[token] = body;
        return [];
    }

    internal static JsonObject Batch(Exchange call)
    {
        var tables = call.Json.Member("RequestItems")
            ?? throw Errors.Validation("The batch write request list for a table cannot be null or empty");
        var writes = tables.EnumerateObject()
            .SelectMany(table => table.Value.EnumerateArray().Select(request => BatchWrite(call, table.Name, request))).ToList();
        if (writes.Count is 0 or > 25)
            throw Errors.Constraint("requestItems", "have length less than or equal to 25");
        if (writes.Select(write => (write.Table.Facts.Name, write.Key)).Distinct().Count() < writes.Count)
            throw Errors.Validation("Provided list of item keys contains duplicates");
        foreach (var write in writes)
            write.Do();
        return new JsonObject { ["UnprocessedItems"] = new JsonObject() };
    }

    /// <summary>The IAM actions of a transaction: those of its parts (Using IAM with DynamoDB transactions).</summary>
    internal static IReadOnlyList<string> Actions(Exchange call) =>
        [.. call.Json.Elements("TransactItems").SelectMany(request => request.EnumerateObject())
            .Where(part => part.Value.ValueKind != JsonValueKind.Null)
            .Select(part => part.Name == "ConditionCheck" ? "dynamodb:ConditionCheckItem" : $"dynamodb:{part.Name}Item").Distinct()];

    private static Write Read(Exchange call, JsonElement request)
    {
        if (request.Member("Put") is { } put)
            return Writes.Put(call, put);
        if (request.Member("Update") is { } update)
            return Writes.Update(call, update);
        if (request.Member("Delete") is { } delete)
            return Writes.Delete(call, delete);
        return request.Member("ConditionCheck") is { } check ? Writes.Check(call, check)
            : throw Errors.Validation("TransactItems can only contain one of Check, Put, Update or Delete");
    }

    private static Write BatchWrite(Exchange call, string table, JsonElement request)
    {
        var store = Tables.Find(call, table);
        if (request.Member("PutRequest") is { } put)
        {
            var item = Item.Parse(put.GetProperty("Item"));
            return new Write(store, store.KeyOf(item), null, _ => item, false);
        }

        var delete = request.Member("DeleteRequest")
            ?? throw Errors.Validation("Supplied AttributeValue is empty, must contain exactly one of the supported request types");
        return new Write(store, store.KeyOf(delete.GetProperty("Key")), null, _ => null, false);
    }

    private static AwsErrorException Cancelled(IReadOnlyList<Write> writes)
    {
        var reasons = Json.Array(writes, write =>
        {
            if (write.Allowed)
                return new JsonObject { ["Code"] = "None" };
            var reason = new JsonObject { ["Code"] = "ConditionalCheckFailed", ["Message"] = "The conditional request failed" };
            if (write is { ReturnOldOnFailure: true, Current: { } item })
                reason["Item"] = item.ToJson();
            return reason;
        });
        var codes = string.Join(", ", writes.Select(write => write.Allowed ? "None" : "ConditionalCheckFailed"));
        return new AwsErrorException("TransactionCanceledException",
            $"Transaction cancelled, please refer cancellation reasons for specific reasons [{codes}]", 400,
            new JsonObject { ["CancellationReasons"] = reasons });
    }

    private static void Restore(Write write, Item? before)
    {
        if (before is null)
            write.Table.Delete(write.Key);
        else
            write.Table.Put(write.Key, before);
    }
}
