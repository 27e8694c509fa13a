using LandingZone.Findings.Regions;
using LandingZone.Infra.Policies;

namespace LandingZone.Infra.Tests.Policies;

public sealed class RuntimeKeyPolicyTests
{
    private const string Account = "111122223333";
    private const string KeyArn = "arn:aws:kms:eu-central-1:111122223333:key/0d0fd0e4-0000-4000-8000-0123456789ab";

    private static readonly PolicyDocument Policy = RuntimeKeyPolicy.For(Partition.Aws, Account, "eu-central-1");

    // T43, R23, R24: EventBridge reaches an encrypted topic without any condition on the key, because SNS passes none on.
    [Theory]
    [InlineData("kms:GenerateDataKey")]
    [InlineData("kms:Decrypt")]
    public void For_T43_23_24_eventBridge_mayUseTheKeyWithoutContext(string action) =>
        Assert.True(new PolicyRequest("events.amazonaws.com", action, KeyArn).IsAllowedBy(Policy));

    [Theory]
    [InlineData("kms:Encrypt")]
    [InlineData("kms:CreateGrant")]
    [InlineData("kms:ReEncryptFrom")]
    [InlineData("kms:PutKeyPolicy")]
    [InlineData("kms:ScheduleKeyDeletion")]
    public void For_eventBridge_mayDoNothingElse(string action) =>
        Assert.False(new PolicyRequest("events.amazonaws.com", action, KeyArn).IsAllowedBy(Policy));

    [Theory]
    [InlineData("arn:aws:events:eu-central-1:111122223333:event-bus/findings", true)]
    [InlineData("arn:aws:events:eu-central-1:999988887777:event-bus/findings", false)]
    [InlineData("arn:aws:events:us-east-1:111122223333:event-bus/findings", false)]
    public void For_eventArchive_mayReEncryptForOurBusesOnly(string bus, bool allowed) => Assert.Equal(
        allowed,
        new PolicyRequest("events.amazonaws.com", "kms:ReEncryptTo", KeyArn).With("kms:EncryptionContext:aws:events:event-bus:arn", bus).IsAllowedBy(Policy));

    // T45, D08
    [Theory]
    [InlineData("kms:GenerateDataKey", Account, true)]
    [InlineData("kms:Decrypt", Account, true)]
    [InlineData("kms:Decrypt", "999988887777", false)]
    [InlineData("kms:Encrypt", Account, false)]
    public void For_T45_D08_alarms_mayPublishToAnEncryptedTopic(string action, string source, bool allowed) => Assert.Equal(
        allowed, new PolicyRequest("cloudwatch.amazonaws.com", action, KeyArn).With("aws:SourceAccount", source).IsAllowedBy(Policy));

    [Theory]
    [InlineData("logs.eu-central-1.amazonaws.com", "arn:aws:logs:eu-central-1:111122223333:log-group:notify", true)]
    [InlineData("logs.eu-central-1.amazonaws.com", "arn:aws:logs:eu-central-1:999988887777:log-group:notify", false)]
    [InlineData("logs.us-east-1.amazonaws.com", "arn:aws:logs:eu-central-1:111122223333:log-group:notify", false)]
    public void For_logs_mayEncryptOurLogGroupsOnly(string principal, string logGroup, bool allowed) => Assert.Equal(
        allowed, new PolicyRequest(principal, "kms:Encrypt", KeyArn).With("kms:EncryptionContext:aws:logs:arn", logGroup).IsAllowedBy(Policy));

    // D29
    [Fact]
    public void For_D29_nobodyOutsideTheAccountMayUseTheKey()
    {
        Assert.All(Policy.Statements, statement => Assert.NotNull(statement.Principal!.Kind));
        Assert.Equal(
            ["arn:aws:iam::111122223333:root"],
            Policy.Statements.Where(statement => statement.Principal!.Kind == "AWS").SelectMany(statement => statement.Principal!.Identifiers));
        Assert.False(new PolicyRequest("arn:aws:iam::999988887777:root", "kms:Decrypt", KeyArn).IsAllowedBy(Policy));
        Assert.False(new PolicyRequest("sns.amazonaws.com", "kms:Decrypt", KeyArn).IsAllowedBy(Policy));
    }

    // T52
    [Theory]
    [InlineData("aws-cn", "cn-north-1", "logs.cn-north-1.amazonaws.com.cn")]
    [InlineData("aws-us-gov", "us-gov-west-1", "logs.us-gov-west-1.amazonaws.com")]
    public void For_T52_otherPartition_writesItsArnsAndPrincipals(string partition, string region, string logs)
    {
        var json = RuntimeKeyPolicy.For(Partition.Find(partition)!, Account, region).ToJson(PolicyLimit.KeyPolicy);

        Assert.DoesNotContain("arn:aws:", json, StringComparison.Ordinal);
        Assert.Contains(logs, json, StringComparison.Ordinal);
    }
}
