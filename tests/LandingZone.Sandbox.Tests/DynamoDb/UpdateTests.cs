using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;

namespace LandingZone.Sandbox.Tests.DynamoDb;

public sealed class UpdateTests : DynamoDbTest
{
    [Fact]
    public async Task Set_creates_the_item_and_computes_from_the_old_values()
    {
        await UpdateAsync(
            "SET hits = if_not_exists(hits, :zero) + :one, seen = :seen", new() { [":zero"] = N(0), [":one"] = N(1), [":seen"] = S("a") });
        var item = await UpdateAsync(
            "SET hits = hits + :one, previous = seen, seen = :seen", new() { [":one"] = N(1), [":seen"] = S("b") });

        Assert.Equal(("2", "a", "b"), (item["hits"].N, item["previous"].S, item["seen"].S));
        Assert.Equal("1", (await UpdateAsync("SET hits = hits - :one", new() { [":one"] = N(1) }))["hits"].N);
    }

    [Fact]
    public async Task Set_list_append_and_nested_paths()
    {
        await PutAsync(("steps", new AttributeValue { L = [S("a")] }), ("detail", new AttributeValue { M = new() { ["x"] = N(1) } }));

        var item = await UpdateAsync("SET steps = list_append(steps, :more), detail.y = :two, #old.#x = :two",
            new() { [":more"] = new AttributeValue { L = [S("b"), S("c")] }, [":two"] = N(2) },
                names: new() { ["#old"] = "detail", ["#x"] = "x" });

        Assert.Equal(["a", "b", "c"], item["steps"].L.Select(value => value.S));
        Assert.Equal(("2", "2"), (item["detail"].M["x"].N, item["detail"].M["y"].N));

        item = await UpdateAsync("REMOVE steps[0], detail.x");
        Assert.Equal(["b", "c"], item["steps"].L.Select(value => value.S));
        Assert.Equal(["y"], item["detail"].M.Keys);
    }

    [Fact]
    public async Task Add_and_Delete_work_on_numbers_and_sets()
    {
        await UpdateAsync("ADD hits :two, labels :ab", new() { [":two"] = N(2), [":ab"] = new AttributeValue { SS = ["a", "b"] } });
        var item = await UpdateAsync(
            "ADD hits :two, labels :bc", new() { [":two"] = N(2.5m), [":bc"] = new AttributeValue { SS = ["b", "c"] } });
        Assert.Equal("4.5", item["hits"].N);
        Assert.Equal(["a", "b", "c"], item["labels"].SS.Order());

        item = await UpdateAsync("DELETE labels :ab", new() { [":ab"] = new AttributeValue { SS = ["a", "b"] } });
        Assert.Equal(["c"], item["labels"].SS);
        Assert.DoesNotContain("labels", await UpdateAsync("DELETE labels :c", new() { [":c"] = new AttributeValue { SS = ["c"] } }));
    }

    [Fact]
    public async Task Remove_drops_attributes_and_ignores_absent_ones()
    {
        await PutAsync(("hits", N(1)), ("note", S("x")));
        Assert.Equal(["hits", "pk", "sk"], (await UpdateAsync("REMOVE note, absent"))!.Keys.Order());
    }

    [Theory]
    [InlineData("SET pk = :v", "One or more parameter values were invalid: Cannot update attribute pk. This attribute is part of the key")]
    [InlineData("SET hits = absent + :v", "The provided expression refers to an attribute that does not exist in the item")]
    [InlineData("SET hits = note + :v", "An operand in the update expression has an incorrect data type; operator or function: +")]
    [InlineData("SET absent.deep = :v", "The document path provided in the update expression is invalid for update")]
    [InlineData("SET a = :v SET b = :v", "Invalid UpdateExpression: The \"SET\" section can only be used once in an update expression;")]
    [InlineData("SET a.b = :v, a = :v",
        "Invalid UpdateExpression: Two document paths overlap with each other; must remove or rewrite one of these paths; path one: [a, b], path two: [a]")]
    [InlineData("ADD note :v", "An operand in the update expression has an incorrect data type; operator: ADD")]
    [InlineData("SET ttl = :v", "Invalid UpdateExpression: Attribute name is a reserved keyword; reserved keyword: ttl")]
    public async Task Update_wrong_is_a_ValidationException(string expression, string message)
    {
        await PutAsync(("note", S("x")));
        var error = await FailsAsync(() => UpdateAsync(expression, new() { [":v"] = N(1) }));
        Assert.Equal(("ValidationException", message), (error.ErrorCode, error.Message));
    }

    [Fact]
    public async Task Update_returns_what_ReturnValues_asks_for()
    {
        await PutAsync(("hits", N(1)), ("note", S("x")));
        async Task<string> Returned(ReturnValue values)
        {
            var response = await DynamoDb().UpdateItemAsync(new UpdateItemRequest
            {
                TableName = Ledger,
                Key = Key(),
                UpdateExpression = "ADD hits :one",
                ExpressionAttributeValues = new() { [":one"] = N(1) },
                ReturnValues = values,
            });
            return string.Join(
                ' ', (response.Attributes ?? []).OrderBy(pair => pair.Key).Select(pair => $"{pair.Key}={pair.Value.S ?? pair.Value.N}"));
        }

        Assert.Equal("", await Returned(ReturnValue.NONE));
        Assert.Equal("hits=2 note=x pk=p sk=s", await Returned(ReturnValue.ALL_OLD));
        Assert.Equal("hits=4 note=x pk=p sk=s", await Returned(ReturnValue.ALL_NEW));
        Assert.Equal("hits=4", await Returned(ReturnValue.UPDATED_OLD));
        Assert.Equal("hits=6", await Returned(ReturnValue.UPDATED_NEW));
    }

    [Fact]
    public async Task Update_hundred_at_once_counts_every_one()
    {
        await Task.WhenAll(Enumerable.Range(0, 100).Select(_ => UpdateAsync("ADD hits :one", new() { [":one"] = N(1) })));
        Assert.Equal("100", (await GetAsync())["hits"].N);
    }
}
