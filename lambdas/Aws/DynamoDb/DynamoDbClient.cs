using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;
using LandingZone.Lambdas.Aws.Sdk;
using Item = System.Collections.Generic.IReadOnlyDictionary<string, Amazon.DynamoDBv2.Model.AttributeValue>;

namespace LandingZone.Lambdas.Aws.DynamoDb;

/// <summary>
/// The calls to Amazon DynamoDB for one table ("DynamoDB API Reference"). Items are in the SDK's own form: they have no fixed
/// shape that a record could hold.
/// </summary>
public sealed partial class DynamoDbClient : IDisposable
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
    public async Task<Item?> GetItemAsync(
        Item key, CancellationToken cancellation)
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
        Item item, DynamoDbExpression? condition, CancellationToken cancellation)
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
    public async Task<Item?> UpdateItemAsync(
        Item key, DynamoDbExpression update, string? condition, CancellationToken cancellation)
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
        Item key, DynamoDbExpression? condition, CancellationToken cancellation)
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

    private static Dictionary<string, AttributeValue> Copy(Item attributes) =>
        attributes.ToDictionary(StringComparer.Ordinal);

    private static Dictionary<string, string>? Names(DynamoDbExpression? expression) =>
        expression is { Names.Count: > 0 } ? expression.Names.ToDictionary(StringComparer.Ordinal) : null;

    private static Dictionary<string, AttributeValue>? Values(DynamoDbExpression? expression) =>
        expression is { Values.Count: > 0 } ? Copy(expression.Values) : null;
}
