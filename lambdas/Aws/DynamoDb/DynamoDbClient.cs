using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;
using LandingZone.Lambdas.Aws.Sdk;

namespace LandingZone.Lambdas.Aws.DynamoDb;

/// <summary>
/// The calls to Amazon DynamoDB for one table ("DynamoDB API Reference"). Items are in the SDK's own form: they have no fixed
/// shape that a record could hold.
/// </summary>
public sealed class DynamoDbClient : IDisposable
{
    private const string ConditionFailed = "ConditionalCheckFailedException";

    private readonly AmazonDynamoDBClient _sdk;
    private readonly AwsCaller _caller;
    private readonly string _table;

    internal DynamoDbClient(SdkClients sdk, AwsCaller caller, AwsCredentials credentials, string region, string table)
    {
        _sdk = new AmazonDynamoDBClient(
            SdkClients.Credentials(credentials), sdk.Configure(new AmazonDynamoDBConfig(), "DYNAMODB", region));
        _caller = caller;
        _table = table;
    }

    /// <inheritdoc />
    public void Dispose() => _sdk.Dispose();

    /// <summary>The item with this key, as it is after all writes so far, or null.</summary>
    public async Task<IReadOnlyDictionary<string, AttributeValue>?> GetItemAsync(
        IReadOnlyDictionary<string, AttributeValue> key, CancellationToken cancellation)
    {
        var request = new GetItemRequest { TableName = _table, Key = Copy(key), ConsistentRead = true };
        var answer = await _caller.CallAsync("DynamoDB", "GetItem", attempt => _sdk.GetItemAsync(request, attempt), cancellation)
            .ConfigureAwait(false);
        return answer.Item is { Count: > 0 } item ? item : null;
    }

    /// <summary>Writes a whole item.</summary>
    /// <param name="item">The item.</param>
    /// <param name="condition">What must hold of the item that is there; null for no matter what.</param>
    /// <param name="cancellation">Ends the call.</param>
    /// <returns>False when the condition does not hold: nothing was written.</returns>
    public Task<bool> PutItemAsync(
        IReadOnlyDictionary<string, AttributeValue> item, DynamoDbExpression? condition, CancellationToken cancellation)
    {
        var request = new PutItemRequest
        {
            TableName = _table,
            Item = Copy(item),
            ConditionExpression = condition?.Text,
            ExpressionAttributeNames = Names(condition),
            ExpressionAttributeValues = Values(condition),
        };
        return _caller.CallAsync("DynamoDB", "PutItem", attempt => _sdk.PutItemAsync(request, attempt), cancellation)
            .DoneUnlessAsync(ConditionFailed);
    }

    /// <summary>Changes attributes of an item.</summary>
    /// <param name="key">The item's key.</param>
    /// <param name="update">The update expression, with the names and values of both expressions.</param>
    /// <param name="condition">What must hold of the item that is there; null for no matter what.</param>
    /// <param name="cancellation">Ends the call.</param>
    /// <returns>The whole item afterwards; null when the condition does not hold: nothing was written.</returns>
    public async Task<IReadOnlyDictionary<string, AttributeValue>?> UpdateItemAsync(
        IReadOnlyDictionary<string, AttributeValue> key, DynamoDbExpression update, string? condition, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(update);
        var request = new UpdateItemRequest
        {
            TableName = _table,
            Key = Copy(key),
            UpdateExpression = update.Text,
            ConditionExpression = condition,
            ExpressionAttributeNames = Names(update),
            ExpressionAttributeValues = Values(update),
            ReturnValues = ReturnValue.ALL_NEW,
        };
        try
        {
            var answer = await _caller.CallAsync("DynamoDB", "UpdateItem", attempt => _sdk.UpdateItemAsync(request, attempt), cancellation)
                .ConfigureAwait(false);
            return answer.Attributes;
        }
        catch (AwsException exception) when (exception.Is(ConditionFailed))
        {
            return null;
        }
    }

    /// <summary>Removes an item.</summary>
    /// <returns>False when the condition does not hold: nothing was removed.</returns>
    public Task<bool> DeleteItemAsync(
        IReadOnlyDictionary<string, AttributeValue> key, DynamoDbExpression? condition, CancellationToken cancellation)
    {
        var request = new DeleteItemRequest
        {
            TableName = _table,
            Key = Copy(key),
            ConditionExpression = condition?.Text,
            ExpressionAttributeNames = Names(condition),
            ExpressionAttributeValues = Values(condition),
        };
        return _caller.CallAsync("DynamoDB", "DeleteItem", attempt => _sdk.DeleteItemAsync(request, attempt), cancellation)
            .DoneUnlessAsync(ConditionFailed);
    }

    /// <summary>All items that match a key condition, every page of them (C10).</summary>
    /// <param name="condition">The key condition.</param>
    /// <param name="index">The index to read, which lags behind writes; null for the table itself, read as it is after all writes.</param>
    /// <param name="cancellation">Ends the call.</param>
    public Task<IReadOnlyList<IReadOnlyDictionary<string, AttributeValue>>> QueryAsync(
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
    public Task<IReadOnlyList<IReadOnlyDictionary<string, AttributeValue>>> ScanAsync(
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

    private static async Task<IReadOnlyList<IReadOnlyDictionary<string, AttributeValue>>> ReadAsync(
        Func<Dictionary<string, AttributeValue>?, Task<(List<Dictionary<string, AttributeValue>>? Items, Dictionary<string, AttributeValue>? Next)>> read)
    {
        List<IReadOnlyDictionary<string, AttributeValue>> items = [];
        Dictionary<string, AttributeValue>? start = null;
        do
        {
            var (page, next) = await read(start).ConfigureAwait(false);
            items.AddRange(page ?? []);
            start = next is { Count: > 0 } ? next : null;
        }
        while (start is not null);
        return items;
    }

    private static Dictionary<string, AttributeValue> Copy(IReadOnlyDictionary<string, AttributeValue> attributes) =>
        attributes.ToDictionary(StringComparer.Ordinal);

    private static Dictionary<string, string>? Names(DynamoDbExpression? expression) =>
        expression is { Names.Count: > 0 } ? expression.Names.ToDictionary(StringComparer.Ordinal) : null;

    private static Dictionary<string, AttributeValue>? Values(DynamoDbExpression? expression) =>
        expression is { Values.Count: > 0 } ? Copy(expression.Values) : null;
}
