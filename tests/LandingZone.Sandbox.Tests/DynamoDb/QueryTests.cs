using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;

namespace LandingZone.Sandbox.Tests.DynamoDb;

public sealed class QueryTests : DynamoDbTest
{
    [Fact]
    public async Task Query_returns_the_partition_in_sort_order_page_by_page()
    {
        for (var i = 0; i < 7; i++)
            await DynamoDb().PutItemAsync(new PutItemRequest(Ledger, Item(i < 5 ? "a" : "b", $"s{6 - i}")));
        var pages = new List<string>();
        Dictionary<string, AttributeValue>? start = null;
        do
        {
            var page = await DynamoDb().QueryAsync(new QueryRequest
            {
                TableName = Ledger,
                KeyConditionExpression = "pk = :pk",
                ExpressionAttributeValues = new() { [":pk"] = S("a") },
                Limit = 2,
                ExclusiveStartKey = start,
            });
            pages.Add(string.Join(',', page.Items.Select(item => item["sk"].S)));
            start = page.LastEvaluatedKey;
        }
        while (start is { Count: > 0 });

        Assert.Equal(["s2,s3", "s4,s5", "s6"], pages);
    }

    [Theory]
    [InlineData("pk = :pk AND sk = :low", "s2")]
    [InlineData("pk = :pk AND sk > :low", "s3,s4")]
    [InlineData("pk = :pk AND sk <= :low", "s1,s2")]
    [InlineData("pk = :pk AND sk BETWEEN :low AND :high", "s2,s3")]
    [InlineData("pk = :pk AND begins_with(sk, :low)", "s2")]
    [InlineData("sk > :low AND pk = :pk", "s3,s4")]
    public async Task Query_sort_key_conditions(string condition, string expected)
    {
        foreach (var sk in new[] { "s4", "s1", "s3", "s2" })
            await DynamoDb().PutItemAsync(new PutItemRequest(Ledger, Item("a", sk)));
        var values = new Dictionary<string, AttributeValue> { [":pk"] = S("a"), [":low"] = S("s2") };
        if (condition.Contains(":high", StringComparison.Ordinal))
            values[":high"] = S("s3");

        var page = await DynamoDb().QueryAsync(new QueryRequest
        {
            TableName = Ledger,
            KeyConditionExpression = condition,
            ExpressionAttributeValues = values,
        });

        Assert.Equal(expected, string.Join(',', page.Items.Select(item => item["sk"].S)));
    }

    [Theory]
    [InlineData("sk = :v", "Query condition missed key schema element: pk")]
    [InlineData("pk > :v", "Query key condition not supported")]
    [InlineData("pk = :v AND note = :v", "Query key condition not supported")]
    [InlineData("pk = :v OR sk = :v", "Invalid operator used in KeyConditionExpression")]
    public async Task Query_wrong_key_condition_is_a_ValidationException(string condition, string message)
    {
        var error = await FailsAsync(() => DynamoDb().QueryAsync(new QueryRequest
        {
            TableName = Ledger,
            KeyConditionExpression = condition,
            ExpressionAttributeValues = new() { [":v"] = S("a") },
        }));
        Assert.Equal(("ValidationException", message), (error.ErrorCode, error.Message));
    }

    [Fact]
    public async Task Query_index_holds_only_items_with_its_keys_and_follows_updates()
    {
        await DynamoDb().PutItemAsync(new PutItemRequest(Ledger, Item("a", "1", ("status", S("ACTIVE")), ("expiresAt", N(30)))));
        await DynamoDb().PutItemAsync(new PutItemRequest(Ledger, Item("b", "1", ("status", S("ACTIVE")), ("expiresAt", N(9)))));
        await DynamoDb().PutItemAsync(new PutItemRequest(Ledger, Item("c", "1", ("status", S("ACTIVE")))));
        async Task<string> Expired(decimal before)
        {
            var page = await DynamoDb().QueryAsync(new QueryRequest
            {
                TableName = Ledger,
                IndexName = "byStatus",
                KeyConditionExpression = "#status = :active AND expiresAt <= :now",
                ExpressionAttributeNames = new() { ["#status"] = "status" },
                ExpressionAttributeValues = new() { [":active"] = S("ACTIVE"), [":now"] = N(before) },
            });
            return string.Join(',', page.Items.Select(item => item["pk"].S));
        }

        Assert.Equal("b,a", await Expired(30)); // 9 before 30: numbers, not text
        Assert.Equal("b", await Expired(29));
        await DynamoDb().DeleteItemAsync(new DeleteItemRequest(Ledger, Key("b", "1")));
        Assert.Equal("a", await Expired(30));
    }

    [Fact]
    public async Task Query_consistent_read_of_an_index_is_refused()
    {
        var error = await FailsAsync(() => DynamoDb().QueryAsync(new QueryRequest
        {
            TableName = Ledger,
            IndexName = "byStatus",
            ConsistentRead = true,
            KeyConditionExpression = "#s = :a",
            ExpressionAttributeNames = new() { ["#s"] = "status" },
            ExpressionAttributeValues = new() { [":a"] = S("ACTIVE") },
        }));
        Assert.Equal("Consistent reads are not supported on global secondary indexes", error.Message);
    }

    [Fact]
    public async Task Query_descending_filter_and_projection()
    {
        for (var i = 0; i < 4; i++)
            await DynamoDb().PutItemAsync(new PutItemRequest(Ledger, Item("a", $"s{i}", ("hits", N(i)), ("note", S("x")))));

        var page = await DynamoDb().QueryAsync(new QueryRequest
        {
            TableName = Ledger,
            KeyConditionExpression = "pk = :pk",
            FilterExpression = "hits <> :two",
            ProjectionExpression = "sk, hits",
            ScanIndexForward = false,
            ExpressionAttributeValues = new() { [":pk"] = S("a"), [":two"] = N(2) },
        });

        Assert.Equal(["s3", "s1", "s0"], page.Items.Select(item => item["sk"].S));
        Assert.All(page.Items, item => Assert.Equal(["hits", "sk"], item.Keys.Order()));
        Assert.Equal((3, 4), (page.Count, page.ScannedCount));
    }

    // C10: a page ends at 1 MB, with or without Limit.
    [Fact]
    public async Task Scan_pages_at_one_megabyte()
    {
        for (var i = 0; i < 8; i++)
            await DynamoDb().PutItemAsync(new PutItemRequest(Ledger, Item("p", $"s{i}", ("blob", S(new string('x', 300_000))))));
        var first = await DynamoDb().ScanAsync(new ScanRequest(Ledger));
        var second = await DynamoDb().ScanAsync(new ScanRequest(Ledger) { ExclusiveStartKey = first.LastEvaluatedKey });

        Assert.Equal((4, 4), (first.Count, second.Count));
        Assert.Equal(8, first.Items.Concat(second.Items).Select(item => item["sk"].S).Distinct().Count());
    }

    [Fact]
    public async Task Scan_page_goes_on_after_its_last_item_was_deleted()
    {
        for (var i = 0; i < 4; i++)
            await DynamoDb().PutItemAsync(new PutItemRequest(Ledger, Item("p", $"s{i}")));
        var first = await DynamoDb().QueryAsync(ByPartition(null));
        await DynamoDb().DeleteItemAsync(new DeleteItemRequest(Ledger, first.LastEvaluatedKey));
        var second = await DynamoDb().QueryAsync(ByPartition(first.LastEvaluatedKey));
        Assert.Equal(["s2", "s3"], second.Items.Select(item => item["sk"].S));
    }

    [Fact]
    public async Task Any_operation_unknown_table_is_ResourceNotFoundException()
    {
        var error = await Assert.ThrowsAsync<ResourceNotFoundException>(() => DynamoDb().ScanAsync(new ScanRequest("missing")));
        Assert.Equal("Requested resource not found", error.Message);
        await Assert.ThrowsAsync<ResourceNotFoundException>(() => DynamoDb(region: "us-east-1").ScanAsync(new ScanRequest(Ledger)));
    }

    private static QueryRequest ByPartition(Dictionary<string, AttributeValue>? start) => new()
    {
        TableName = Ledger,
        KeyConditionExpression = "pk = :pk",
        ExpressionAttributeValues = new() { [":pk"] = S("p") },
        Limit = 2,
        ExclusiveStartKey = start,
    };
}
