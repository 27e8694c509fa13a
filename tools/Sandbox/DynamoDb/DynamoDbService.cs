using LandingZone.Sandbox.Wire;

namespace LandingZone.Sandbox.DynamoDb;

/// <summary>Amazon DynamoDB, JSON 1.0, 2012-08-10.</summary>
internal static class DynamoDbService
{
    internal static AwsService Create() => new JsonService("dynamodb", "1.0", "com.amazonaws.dynamodb.v20120810", "dynamodb")
        .Add("GetItem", ItemOperations.Get)
        .Add("PutItem", ItemOperations.Put)
        .Add("UpdateItem", ItemOperations.Update)
        .Add("DeleteItem", ItemOperations.Delete)
        .Add("Query", Queries.Query)
        .Add("Scan", Queries.Scan)
        .Add("TransactWriteItems", Transactions.Transact, Transactions.Actions)
        .Add("BatchWriteItem", Transactions.Batch);
}
