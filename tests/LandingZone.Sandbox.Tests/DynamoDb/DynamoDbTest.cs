using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;
using LandingZone.Sandbox.Tests.Support;

namespace LandingZone.Sandbox.Tests.DynamoDb;

/// <summary>The built-in ledger table (pk, sk, index byStatus on status and expiresAt) with short ways to fill it.</summary>
public abstract class DynamoDbTest : SandboxTest
{
    protected const string Ledger = "landing-zone-ledger";

    protected static AttributeValue S(string text) => new() { S = text };

    protected static AttributeValue N(decimal number) => new() { N = number.ToString(System.Globalization.CultureInfo.InvariantCulture) };

    protected static Dictionary<string, AttributeValue> Key(string pk = "p", string sk = "s") => new() { ["pk"] = S(pk), ["sk"] = S(sk) };

    protected static Dictionary<string, AttributeValue> Item(string pk, string sk, params (string Name, AttributeValue Value)[] more)
    {
        var item = Key(pk, sk);
        foreach (var (name, value) in more)
            item[name] = value;
        return item;
    }

    protected Task PutAsync(params (string Name, AttributeValue Value)[] attributes) =>
        DynamoDb().PutItemAsync(new PutItemRequest(Ledger, Item("p", "s", attributes)));

    protected async Task<Dictionary<string, AttributeValue>> GetAsync(string pk = "p", string sk = "s") =>
        (await DynamoDb().GetItemAsync(new GetItemRequest(Ledger, Key(pk, sk)))).Item;

    protected async Task<Dictionary<string, AttributeValue>> UpdateAsync(
        string expression, Dictionary<string, AttributeValue>? values = null, string? condition = null, Dictionary<string,
            string>? names = null)
    {
        var response = await DynamoDb().UpdateItemAsync(new UpdateItemRequest
        {
            TableName = Ledger,
            Key = Key(),
            UpdateExpression = expression,
            ExpressionAttributeValues = values,
            ExpressionAttributeNames = names,
            ConditionExpression = condition,
            ReturnValues = ReturnValue.ALL_NEW,
        });
        return response.Attributes;
    }

    protected static Task<AmazonDynamoDBException> FailsAsync(Func<Task> act) => Assert.ThrowsAnyAsync<AmazonDynamoDBException>(act);
}
