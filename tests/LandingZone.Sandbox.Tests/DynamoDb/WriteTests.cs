using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;

namespace LandingZone.Sandbox.Tests.DynamoDb;

public sealed class WriteTests : DynamoDbTest
{
    [Fact]
    public async Task Put_get_delete_round_trip_of_every_type()
    {
        var item = Item("p", "s",
            ("n", N(-1.50m)), ("yes", new AttributeValue { BOOL = true }), ("none", new AttributeValue { NULL = true }),
            ("raw", new AttributeValue { B = new MemoryStream([1, 2, 255]) }), ("list", new AttributeValue { L = [S("a"), N(1)] }),
            ("map", new AttributeValue { M = new() { ["k"] = S("v") } }), ("numbers", new AttributeValue { NS = ["2", "1"] }));
        await DynamoDb().PutItemAsync(new PutItemRequest(Ledger, item));

        var read = await GetAsync();
        Assert.Equal("-1.5", read["n"].N);
        Assert.True(read["yes"].BOOL);
        Assert.True(read["none"].NULL);
        Assert.Equal([1, 2, 255], read["raw"].B.ToArray());
        Assert.Equal("v", read["map"].M["k"].S);
        Assert.Equal(["1", "2"], read["numbers"].NS.Order());

        var deleted = await DynamoDb().DeleteItemAsync(new DeleteItemRequest(Ledger, Key()) { ReturnValues = ReturnValue.ALL_OLD });
        Assert.Equal(item.Keys.Order(), deleted.Attributes.Keys.Order());
        Assert.Empty(await GetAsync() ?? []);
        Assert.Empty(Aws.State.TableItems(Security, Home, Ledger));
    }

    [Fact]
    public async Task Put_wrong_keys_are_ValidationExceptions()
    {
        async Task Refused(string message, Func<Task> act) =>
            Assert.Equal(("ValidationException", message), await FailsAsync(act) is var e ? (e.ErrorCode, e.Message) : default);
        var dynamoDb = DynamoDb();
        await Refused("One or more parameter values were invalid: Missing the key sk in the item",
            () => dynamoDb.PutItemAsync(new PutItemRequest(Ledger, new() { ["pk"] = S("p") })));
        await Refused("One or more parameter values were invalid: Type mismatch for key sk expected: S actual: N",
            () => dynamoDb.PutItemAsync(new PutItemRequest(Ledger, new() { ["pk"] = S("p"), ["sk"] = N(1) })));
        await Refused(
            "One or more parameter values are not valid. The AttributeValue for a key attribute cannot contain an empty string value. Key: sk",
            () => dynamoDb.PutItemAsync(new PutItemRequest(Ledger, new() { ["pk"] = S("p"), ["sk"] = S("") })));
        await Refused("The provided key element does not match the schema",
            () => dynamoDb.GetItemAsync(new GetItemRequest(Ledger, new() { ["pk"] = S("p") })));
        await Refused(
            "One or more parameter values were invalid: Type mismatch for Index Key expiresAt Expected: N Actual: S IndexName: byStatus",
            () => dynamoDb.PutItemAsync(new PutItemRequest(Ledger, Item("p", "s", ("expiresAt", S("soon"))))));
        await Refused("Item size has exceeded the maximum allowed size",
            () => dynamoDb.PutItemAsync(new PutItemRequest(Ledger, Item("p", "s", ("blob", S(new string('x', 410_000)))))));
    }

    [Fact]
    public async Task Put_if_absent_hundred_at_once_exactly_one_wins()
    {
        var dynamoDb = DynamoDb();
        var wins = await Task.WhenAll(Enumerable.Range(0, 100).Select(async i =>
        {
            try
            {
                await dynamoDb.PutItemAsync(
                    new PutItemRequest(Ledger, Item("p", "s", ("by", N(i)))) { ConditionExpression = "attribute_not_exists(pk)" });
                return 1;
            }
            catch (ConditionalCheckFailedException)
            {
                return 0;
            }
        }));
        Assert.Equal(1, wins.Sum());
    }

    [Fact]
    public async Task Transact_is_all_or_nothing_with_reasons()
    {
        await PutAsync(("hits", N(1)));
        var error = await Assert.ThrowsAsync<TransactionCanceledException>(
            () => DynamoDb().TransactWriteItemsAsync(new TransactWriteItemsRequest
            {
                TransactItems =
            [
                new() { Put = new Put { TableName = Ledger, Item = Item("new", "s") } },
                new()
                {
                    ConditionCheck = new ConditionCheck
                    {
                        TableName = Ledger,
                        Key = Key(),
                        ConditionExpression = "hits = :two",
                        ExpressionAttributeValues = new() { [":two"] = N(2) },
                        ReturnValuesOnConditionCheckFailure = ReturnValuesOnConditionCheckFailure.ALL_OLD,
                    },
                },
            ],
            }));

        Assert.Equal(
            "Transaction cancelled, please refer cancellation reasons for specific reasons [None, ConditionalCheckFailed]", error.Message);
        Assert.Equal(["None", "ConditionalCheckFailed"], error.CancellationReasons.Select(reason => reason.Code));
        Assert.Equal("1", error.CancellationReasons[1].Item["hits"].N);
        Assert.Empty(await GetAsync("new") ?? []);
    }

    [Fact]
    public async Task Transact_with_one_token_takes_effect_once()
    {
        var request = new TransactWriteItemsRequest
        {
            ClientRequestToken = "token-1",
            TransactItems =
            [
                new()
                {
                    Update = new Update
                    {
                        TableName = Ledger,
                        Key = Key(),
                        UpdateExpression = "ADD hits :one",
                        ExpressionAttributeValues = new() { [":one"] = N(1) },
                    },
                },
                new() { Delete = new Delete { TableName = Ledger, Key = Key("gone", "s") } },
            ],
        };
        await DynamoDb().TransactWriteItemsAsync(request);
        await DynamoDb().TransactWriteItemsAsync(request);
        Assert.Equal("1", (await GetAsync())["hits"].N);

        request.TransactItems.RemoveAt(1);
        await Assert.ThrowsAsync<IdempotentParameterMismatchException>(() => DynamoDb().TransactWriteItemsAsync(request));
    }

    [Fact]
    public async Task Transact_two_operations_on_one_item_is_a_ValidationException()
    {
        var error = await FailsAsync(() => DynamoDb().TransactWriteItemsAsync(new TransactWriteItemsRequest
        {
            TransactItems =
            [
                new() { Put = new Put { TableName = Ledger, Item = Key() } },
                new() { Delete = new Delete { TableName = Ledger, Key = Key() } },
            ],
        }));
        Assert.Equal("Transaction request cannot include multiple operations on one item", error.Message);
        Assert.Equal(["dynamodb:PutItem", "dynamodb:DeleteItem"], Aws.Calls.ToList()[^1].Actions);
    }

    [Fact]
    public async Task Batch_writes_up_to_25_and_refuses_duplicates()
    {
        static WriteRequest Put(int i) => new(new PutRequest(Item("p", $"s{i}")));
        await DynamoDb().BatchWriteItemAsync(new BatchWriteItemRequest(new() { [Ledger] = [.. Enumerable.Range(0, 25).Select(Put)] }));
        Assert.Equal(25, Aws.State.TableItems(Security, Home, Ledger).Count);

        await DynamoDb().BatchWriteItemAsync(new BatchWriteItemRequest(new() { [Ledger] = [new(new DeleteRequest(Key("p", "s0")))] }));
        Assert.Equal(24, Aws.State.TableItems(Security, Home, Ledger).Count);
        Assert.Equal("Provided list of item keys contains duplicates",
            (await FailsAsync(
                () => DynamoDb().BatchWriteItemAsync(new BatchWriteItemRequest(new() { [Ledger] = [Put(1), Put(1)] })))).Message);
        Assert.Equal("ValidationException",
            (await FailsAsync(
                () => DynamoDb()
                .BatchWriteItemAsync(new BatchWriteItemRequest(new() { [Ledger] = [.. Enumerable.Range(0, 26).Select(Put)] })))).ErrorCode);
    }
}
