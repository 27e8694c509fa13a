using Amazon.DynamoDBv2.Model;
using Item = System.Collections.Generic.IReadOnlyDictionary<string, Amazon.DynamoDBv2.Model.AttributeValue>;
using SdkItem = System.Collections.Generic.Dictionary<string, Amazon.DynamoDBv2.Model.AttributeValue>;

namespace LandingZone.Lambdas.Aws.DynamoDb;

/// <content>Reading many items.</content>
public sealed partial class DynamoDbClient
{
    /// <summary>All items that match a key condition, every page of them (C10).</summary>
    /// <param name="condition">The key condition.</param>
    /// <param name="index">The index to read, which lags behind writes; null for the table itself, read as it is after all writes.</param>
    /// <param name="cancellation">Ends the call.</param>
    public Task<IReadOnlyList<Item>> QueryAsync(
        DynamoDbExpression condition, string? index, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(condition);
        return ReadAsync(async start =>
        {
            var request = new QueryRequest
            {
                TableName = _table,
                IndexName = index,
                ConsistentRead = index is null,
                KeyConditionExpression = condition.Text,
                ExpressionAttributeNames = Names(condition),
                ExpressionAttributeValues = Values(condition),
                ExclusiveStartKey = start,
            };
            var answer = await _caller.CallAsync("DynamoDB", "Query", attempt => _sdk.QueryAsync(request, attempt), cancellation)
                .ConfigureAwait(false);
            return (answer.Items, answer.LastEvaluatedKey);
        });
    }

    /// <summary>All items that match a filter. Reads the whole table.</summary>
    public Task<IReadOnlyList<Item>> ScanAsync(
        DynamoDbExpression? filter, CancellationToken cancellation) =>
        ReadAsync(async start =>
        {
            var request = new ScanRequest
            {
                TableName = _table,
                ConsistentRead = true,
                FilterExpression = filter?.Text,
                ExpressionAttributeNames = Names(filter),
                ExpressionAttributeValues = Values(filter),
                ExclusiveStartKey = start,
            };
            var answer = await _caller.CallAsync("DynamoDB", "Scan", attempt => _sdk.ScanAsync(request, attempt), cancellation)
                .ConfigureAwait(false);
            return (answer.Items, answer.LastEvaluatedKey);
        });

    private static async Task<IReadOnlyList<Item>> ReadAsync(
        Func<SdkItem?, Task<(List<SdkItem>? Items, SdkItem? Next)>> read)
    {
        List<Item> items = [];
        SdkItem? start = null;
        do
        {
            var (page, next) = await read(start).ConfigureAwait(false);
            items.AddRange(page ?? []);
            start = next is { Count: > 0 } ? next : null;
        }
        while (start is not null);
        return items;
    }
}
