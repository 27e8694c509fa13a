using Amazon.DynamoDBv2.Model;
using LandingZone.Lambdas.Aws;
using LandingZone.Lambdas.Aws.DynamoDb;
using LandingZone.Lambdas.Tests.Http;

namespace LandingZone.Lambdas.Tests.Aws.DynamoDb;

public sealed class DynamoDbClientTests
{
    private static readonly Dictionary<string, AttributeValue> Key = new() { ["pk"] = new("NACL#1"), ["sk"] = new("IP#203.0.113.9") };

    private static readonly DynamoDbExpression IsNew = new("attribute_not_exists(pk) OR #s = :s")
    {
        Names = new Dictionary<string, string> { ["#s"] = "status" },
        Values = new Dictionary<string, AttributeValue> { [":s"] = new("REMOVED") },
    };

    [Fact]
    public async Task GetItem_is_consistent_and_none_is_null()
    {
        await using var aws = await AwsServer.AnswerAsync(Answer.Ok("""{"Item":{"pk":{"S":"NACL#1"},"expiresAt":{"N":"5"}}}"""), Answer.Ok("{}"));

        var item = await Table(aws).GetItemAsync(Key, CancellationToken.None);

        Assert.Equal(("NACL#1", "5"), (item!["pk"].S, item["expiresAt"].N));
        Assert.Null(await Table(aws).GetItemAsync(Key, CancellationToken.None));
        Assert.Equal("DynamoDB_20120810.GetItem", aws.Requests[0].Header("X-Amz-Target"));
        AssertJson("""{"ConsistentRead":true,"Key":{"pk":{"S":"NACL#1"},"sk":{"S":"IP#203.0.113.9"}},"TableName":"ledger"}""", aws.Requests[0].Body);
    }

    [Fact] // R10: state changes are conditional, and a condition that does not hold is an answer, not an error.
    public async Task PutItem_condition_holds_or_not()
    {
        await using var aws = await AwsServer.AnswerAsync(Answer.Ok("{}"), Answer.JsonError(400, "ConditionalCheckFailedException"));

        Assert.True(await Table(aws).PutItemAsync(Key, IsNew, CancellationToken.None));
        Assert.False(await Table(aws).PutItemAsync(Key, IsNew, CancellationToken.None));
        Assert.Equal(2, aws.Requests.Count);
        AssertJson(
            """{"ConditionExpression":"attribute_not_exists(pk) OR #s = :s","ExpressionAttributeNames":{"#s":"status"},"ExpressionAttributeValues":{":s":{"S":"REMOVED"}},"Item":{"pk":{"S":"NACL#1"},"sk":{"S":"IP#203.0.113.9"}},"TableName":"ledger"}""",
            aws.Requests[0].Body);
    }

    [Fact]
    public async Task PutItem_without_condition_sends_none()
    {
        await using var aws = await AwsServer.AnswerAsync(Answer.Ok("{}"));

        await Table(aws).PutItemAsync(Key, null, CancellationToken.None);

        AssertJson("""{"Item":{"pk":{"S":"NACL#1"},"sk":{"S":"IP#203.0.113.9"}},"TableName":"ledger"}""", aws.Request.Body);
    }

    [Fact]
    public async Task UpdateItem_returns_the_new_item_or_null_when_the_condition_fails()
    {
        await using var aws = await AwsServer.AnswerAsync(
            Answer.Ok("""{"Attributes":{"n":{"N":"2"}}}"""), Answer.JsonError(400, "ConditionalCheckFailedException"));
        var update = new DynamoDbExpression("ADD n :one") { Values = new Dictionary<string, AttributeValue> { [":one"] = new() { N = "1" } } };

        Assert.Equal("2", (await Table(aws).UpdateItemAsync(Key, update, "n < :one", CancellationToken.None))!["n"].N);
        Assert.Null(await Table(aws).UpdateItemAsync(Key, update, "n < :one", CancellationToken.None));
        AssertJson(
            """{"ConditionExpression":"n < :one","ExpressionAttributeValues":{":one":{"N":"1"}},"Key":{"pk":{"S":"NACL#1"},"sk":{"S":"IP#203.0.113.9"}},"ReturnValues":"ALL_NEW","TableName":"ledger","UpdateExpression":"ADD n :one"}""",
            aws.Requests[0].Body);
    }

    [Fact]
    public async Task DeleteItem_condition_holds_or_not()
    {
        await using var aws = await AwsServer.AnswerAsync(Answer.Ok("{}"), Answer.JsonError(400, "ConditionalCheckFailedException"));

        Assert.True(await Table(aws).DeleteItemAsync(Key, null, CancellationToken.None));
        Assert.False(await Table(aws).DeleteItemAsync(Key, IsNew, CancellationToken.None));
    }

    [Fact] // C10
    public async Task Query_two_pages_all_items_are_returned()
    {
        await using var aws = await AwsServer.AnswerAsync(
            Answer.Ok("""{"Items":[{"sk":{"S":"a"}}],"LastEvaluatedKey":{"sk":{"S":"a"}}}"""), Answer.Ok("""{"Items":[{"sk":{"S":"b"}}]}"""));
        var condition = new DynamoDbExpression("pk = :p") { Values = new Dictionary<string, AttributeValue> { [":p"] = new("NACL#1") } };

        var items = await Table(aws).QueryAsync(condition, index: null, CancellationToken.None);

        Assert.Equal(["a", "b"], items.Select(item => item["sk"].S));
        AssertJson(
            """{"ConsistentRead":true,"ExclusiveStartKey":{"sk":{"S":"a"}},"ExpressionAttributeValues":{":p":{"S":"NACL#1"}},"KeyConditionExpression":"pk = :p","TableName":"ledger"}""",
            aws.Requests[1].Body);
    }

    [Fact] // An index cannot be read consistently: DynamoDB refuses it.
    public async Task Query_index_is_not_read_consistently()
    {
        await using var aws = await AwsServer.AnswerAsync(Answer.Ok("""{"Items":[]}"""));

        await Table(aws).QueryAsync(new DynamoDbExpression("x = y"), "byStatus", CancellationToken.None);

        AssertJson("""{"ConsistentRead":false,"IndexName":"byStatus","KeyConditionExpression":"x = y","TableName":"ledger"}""", aws.Request.Body);
    }

    [Fact] // C10
    public async Task Scan_two_pages_all_items_are_returned()
    {
        await using var aws = await AwsServer.AnswerAsync(
            Answer.Ok("""{"Items":[],"LastEvaluatedKey":{"sk":{"S":"a"}}}"""), Answer.Ok("""{"Items":[{"sk":{"S":"b"}}]}"""));

        Assert.Equal(["b"], (await Table(aws).ScanAsync(IsNew, CancellationToken.None)).Select(item => item["sk"].S));
    }

    [Theory]
    [InlineData("ProvisionedThroughputExceededException", 4)]
    [InlineData("ThrottlingException", 4)]
    [InlineData("ResourceNotFoundException", 1)]
    public async Task Call_error_is_typed_and_repeated_when_it_passes(string code, int attempts)
    {
        await using var aws = await AwsServer.AnswerAsync(Answer.JsonError(400, code));

        var error = await Assert.ThrowsAsync<AwsException>(() => Table(aws).GetItemAsync(Key, CancellationToken.None));

        Assert.Equal(("DynamoDB", "GetItem", code, attempts), (error.Error.Service, error.Error.Operation, error.Error.Code, aws.Requests.Count));
    }

    private static DynamoDbClient Table(AwsServer aws) => aws.Session.DynamoDb("eu-west-1", "ledger");

    private static void AssertJson(string expected, string actual) =>
        Assert.True(
            System.Text.Json.Nodes.JsonNode.DeepEquals(System.Text.Json.Nodes.JsonNode.Parse(expected), System.Text.Json.Nodes.JsonNode.Parse(actual)),
            $"Expected {expected}\nActual   {actual}");
}
