using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;

namespace LandingZone.Sandbox.Tests.DynamoDb;

/// <summary>What was written to a table since the last time.</summary>
public sealed class TableChangesTests
{
    private const string Account = "777788889999";

    [Fact]
    public async Task TakeTableChanges_tells_each_item_once_with_what_it_was_before()
    {
        await using var aws = await AwsSandbox.StartAsync();
        var credentials = aws.CredentialsFor(Account);
        using var client = new AmazonDynamoDBClient(
            credentials.AccessKeyId, credentials.SecretAccessKey,
            new AmazonDynamoDBConfig { ServiceURL = aws.EndpointUrl.ToString(), AuthenticationRegion = "eu-central-1" });

        await client.PutItemAsync("landing-zone-ledger", Item("a", "1"));
        await client.PutItemAsync("landing-zone-ledger", Item("a", "2"));
        await client.PutItemAsync("landing-zone-ledger", Item("b", "1"));
        Assert.Equal([(null, Text("a", "2")), (null, Text("b", "1"))], Take());

        await client.PutItemAsync("landing-zone-ledger", Item("a", "3"));
        await client.DeleteItemAsync("landing-zone-ledger", Key("b"));
        Assert.Equal([(Text("a", "2"), Text("a", "3")), (Text("b", "1"), null)], Take());
        Assert.Empty(Take());

        IReadOnlyList<(string? Before, string? After)> Take() => aws.TakeTableChanges(Account, "eu-central-1", "landing-zone-ledger");
    }

    private static Dictionary<string, AttributeValue> Key(string name) => new() { ["pk"] = new(name), ["sk"] = new("x") };

    private static Dictionary<string, AttributeValue> Item(string name, string value) => new(Key(name)) { ["value"] = new(value) };

    private static string Text(string name, string value) => $$$"""{"pk":{"S":"{{{name}}}"},"sk":{"S":"x"},"value":{"S":"{{{value}}}"}}""";
}
