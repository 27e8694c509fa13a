using Amazon.DynamoDBv2.Model;

namespace LandingZone.Sandbox.Tests.DynamoDb;

public sealed class ConditionTests : DynamoDbTest
{
    [Theory]
    [InlineData("attribute_exists(hits)", true)]
    [InlineData("attribute_exists(absent)", false)]
    [InlineData("attribute_not_exists(absent)", true)]
    [InlineData("attribute_not_exists(hits)", false)]
    [InlineData("hits = :three", true)]
    [InlineData("hits <> :three", false)]
    [InlineData("absent <> :three", true)]
    [InlineData("absent = :three", false)]
    [InlineData("hits < :ten", true)]
    [InlineData("hits >= :ten", false)]
    [InlineData("hits < :text", false)]
    [InlineData("hits BETWEEN :three AND :ten", true)]
    [InlineData("hits BETWEEN :ten AND :ten", false)]
    [InlineData("hits IN (:ten, :three)", true)]
    [InlineData("hits IN (:ten)", false)]
    [InlineData("begins_with(note, :text)", true)]
    [InlineData("begins_with(note, :end)", false)]
    [InlineData("contains(note, :end)", true)]
    [InlineData("contains(labels, :text)", true)]
    [InlineData("contains(steps, :ten)", true)]
    [InlineData("contains(steps, :three)", false)]
    [InlineData("size(note) = :ten", true)]
    [InlineData("size(labels) > :three", false)]
    [InlineData("attribute_type(hits, :number)", true)]
    [InlineData("attribute_type(note, :number)", false)]
    [InlineData("detail.city = :text", true)]
    [InlineData("steps[0] = :ten", true)]
    [InlineData("steps[1] = :ten", false)]
    [InlineData("NOT hits = :ten AND hits = :three", true)]
    [InlineData("hits = :ten OR hits = :three AND note = :end", false)]
    [InlineData("(hits = :ten OR hits = :three) AND attribute_exists(note)", true)]
    [InlineData("NOT (hits = :ten OR attribute_exists(absent))", true)]
    [InlineData("not hits = :ten and hits = :three", true)]
    public async Task Condition_is_decided_as_DynamoDB_does(string condition, bool holds)
    {
        await PutAsync(
            ("hits", N(3)), ("note", S("text at end")), ("labels", new AttributeValue { SS = ["text", "other"] }),
            ("steps", new AttributeValue { L = [N(10)] }), ("detail", new AttributeValue { M = new() { ["city"] = S("text") } }));
        var values = new Dictionary<string, AttributeValue>
        {
            [":three"] = N(3),
            [":ten"] = condition.StartsWith("size(note)", StringComparison.Ordinal) ? N(11) : N(10),
            [":text"] = S("text"),
            [":end"] = S("end"),
            [":number"] = S("N"),
        }.Where(pair => condition.Contains(pair.Key, StringComparison.Ordinal)).ToDictionary();

        var act = () => DynamoDb().DeleteItemAsync(new DeleteItemRequest
        {
            TableName = Ledger,
            Key = Key(),
            ConditionExpression = condition,
            ExpressionAttributeValues = values.Count == 0 ? null : values,
        });

        if (holds)
            await act();
        else
            await Assert.ThrowsAsync<ConditionalCheckFailedException>(act);
    }

    [Fact]
    public async Task Condition_failed_returns_the_item_when_asked()
    {
        await PutAsync(("hits", N(3)));

        var error = await Assert.ThrowsAsync<ConditionalCheckFailedException>(
            () => DynamoDb().PutItemAsync(new PutItemRequest(Ledger, Key())
            {
                ConditionExpression = "attribute_not_exists(pk)",
                ReturnValuesOnConditionCheckFailure = Amazon.DynamoDBv2.ReturnValuesOnConditionCheckFailure.ALL_OLD,
            }));

        Assert.Equal("The conditional request failed", error.Message);
        Assert.Equal("3", error.Item["hits"].N);
    }

    [Theory]
    [InlineData("hits = ", "Invalid ConditionExpression: Syntax error; token: \"<EOF>\", near: \"=\"")]
    [InlineData("status = :v", "Invalid ConditionExpression: Attribute name is a reserved keyword; reserved keyword: status")]
    [InlineData("#s = :v",
        "Invalid ConditionExpression: An expression attribute name used in the document path is not defined; attribute name: #s")]
    [InlineData("hits = :w AND hits = :v",
        "Invalid ConditionExpression: An expression attribute value used in expression is not defined; attribute value: :w")]
    [InlineData("starts_with(hits, :v)", "Invalid ConditionExpression: Invalid function name; function: starts_with")]
    [InlineData("attribute_exists(hits)", "Value provided in ExpressionAttributeValues unused in expressions: keys: {:v}")]
    [InlineData("hits = :v;", "Invalid ConditionExpression: Syntax error; token: \";\", near: \" = :v;\"")]
    public async Task Condition_wrong_is_a_ValidationException(string condition, string message)
    {
        var error = await FailsAsync(() => DynamoDb().DeleteItemAsync(new DeleteItemRequest
        {
            TableName = Ledger,
            Key = Key(),
            ConditionExpression = condition,
            ExpressionAttributeValues = new() { [":v"] = N(1) },
        }));

        Assert.Equal(("ValidationException", message), (error.ErrorCode, error.Message));
    }
}
