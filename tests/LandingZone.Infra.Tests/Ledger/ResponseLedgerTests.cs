using System.Collections.Immutable;
using LandingZone.Infra.Tests.Harness;

namespace LandingZone.Infra.Tests.Ledger;

public sealed class ResponseLedgerTests
{
    [Fact]
    public async Task Table_losesNothing()
    {
        var table = (await Scenario.RunAsync()).Single(AwsTypes.Table);

        Assert.True(table.IsProtected);
        Assert.True(table.IsRetained);
        Assert.Equal((true, "PAY_PER_REQUEST"), (table.Inputs["deletionProtectionEnabled"], table.Text("billingMode")));
        Assert.Equal(true, Map(table.Inputs["pointInTimeRecovery"])["enabled"]);
        Assert.Equal((true, "arn:aws:kms:eu-central-1:777788889999:key/runtime-key-id"), (Map(table.Inputs["serverSideEncryption"])["enabled"], Map(table.Inputs["serverSideEncryption"])["kmsKeyArn"]));
    }

    // The expiry run has to find a block whose time is over: DynamoDB must not delete it first.
    [Fact]
    public async Task Table_timeToLive_isNotWhatEndsABlock()
    {
        var ttl = Map((await Scenario.RunAsync()).Single(AwsTypes.Table).Inputs["ttl"]);

        Assert.Equal((true, "removeAt"), (ttl["enabled"], ttl["attributeName"]));
        Assert.NotEqual(LandingZone.Findings.Contracts.LedgerTable.ExpiresAt, ttl["attributeName"]);
    }

    [Fact]
    public async Task Table_hasTheContractsKeysAndIndex()
    {
        var table = (await Scenario.RunAsync()).Single(AwsTypes.Table);

        Assert.Equal(("pk", "sk"), (table.Text("hashKey"), table.Text("rangeKey")));
        Assert.Equal(["pk:S", "sk:S", "status:S", "expiresAt:N"], table.List("attributes").Select(one => $"{Map(one)["name"]}:{Map(one)["type"]}"));
        var index = Map(Assert.Single(table.List("globalSecondaryIndexes")));
        Assert.Equal(("byStatus", "ALL"), (index["name"], index["projectionType"]));
        Assert.Equal(["status:HASH", "expiresAt:RANGE"], ((ImmutableArray<object>)index["keySchemas"]).Select(one => $"{Map(one)["attributeName"]}:{Map(one)["keyType"]}"));
    }

    private static ImmutableDictionary<string, object> Map(object value) => (ImmutableDictionary<string, object>)value;
}
