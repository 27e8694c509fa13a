using LandingZone.Infra.Policies;

namespace LandingZone.Infra.Tests.Policies;

public sealed class FunctionPoliciesTests
{
    private const string Logs = "arn:aws:logs:eu-central-1:111122223333:log-group:notify";
    private const string Key = "arn:aws:kms:eu-central-1:111122223333:key/k";
    private const string Queue = "arn:aws:sqs:eu-central-1:111122223333:undelivered";
    private const string Topic = "arn:aws:sns:eu-central-1:111122223333:high";
    private const string Ledger = "arn:aws:dynamodb:eu-central-1:111122223333:table/ledger";
    private const string Webhooks = "arn:aws:ssm:eu-central-1:111122223333:parameter/webhooks";

    private static readonly PolicyDocument Policy =
        FunctionRolePolicy.Permissions(new(Logs, Key, Queue), NotifyPolicy.For([Topic, Topic + "-2"], Ledger, Webhooks, groups: true));

    [Theory]
    [InlineData("logs:PutLogEvents", Logs + ":log-stream:a")]
    [InlineData("xray:PutTraceSegments", "*")]
    [InlineData("kms:Decrypt", Key)]
    [InlineData("kms:GenerateDataKey", Key)]
    [InlineData("sqs:SendMessage", Queue)]
    [InlineData("sns:Publish", Topic)]
    [InlineData("sns:Publish", Topic + "-2")]
    [InlineData("dynamodb:PutItem", Ledger)]
    [InlineData("dynamodb:GetItem", Ledger)]
    [InlineData("dynamodb:Query", Ledger)]
    [InlineData("dynamodb:Query", Ledger + "/index/byStatus")]
    [InlineData("ssm:GetParameter", Webhooks)]
    public void Notify_whatItNeeds_isAllowed(string action, string resource) => Assert.True(new PolicyRequest("", action, resource).IsAllowedBy(Policy));

    [Theory]
    [InlineData("logs:CreateLogGroup", Logs)]
    [InlineData("logs:PutLogEvents", "arn:aws:logs:eu-central-1:111122223333:log-group:other:log-stream:a")]
    [InlineData("kms:Encrypt", Key)]
    [InlineData("kms:Decrypt", "arn:aws:kms:eu-central-1:111122223333:key/other")]
    [InlineData("sqs:ReceiveMessage", Queue)]
    [InlineData("sns:Publish", "arn:aws:sns:eu-central-1:111122223333:other")]
    [InlineData("sns:Subscribe", Topic)]
    [InlineData("dynamodb:DeleteItem", Ledger)]
    [InlineData("dynamodb:UpdateItem", Ledger)]
    [InlineData("dynamodb:Query", Ledger + "/index/other")]
    [InlineData("dynamodb:Scan", Ledger)]
    [InlineData("dynamodb:PutItem", "arn:aws:dynamodb:eu-central-1:111122223333:table/other")]
    [InlineData("ssm:PutParameter", Webhooks)]
    [InlineData("ssm:GetParameter", "arn:aws:ssm:eu-central-1:111122223333:parameter/other")]
    [InlineData("sts:AssumeRole", "arn:aws:iam::444455556666:role/response")]
    [InlineData("lambda:InvokeFunction", "arn:aws:lambda:eu-central-1:111122223333:function:notify")]
    public void Notify_anythingWider_isNot(string action, string resource) => Assert.False(new PolicyRequest("", action, resource).IsAllowedBy(Policy));

    [Fact]
    public void Permissions_withoutQueueWebhooksAndGroups_doNotNameThem()
    {
        var actions = FunctionRolePolicy.Permissions(new(Logs, Key, null), NotifyPolicy.For([Topic], Ledger, null, groups: false)).Statements.SelectMany(statement => statement.Actions).ToList();

        Assert.DoesNotContain("sqs:SendMessage", actions);
        Assert.DoesNotContain("ssm:GetParameter", actions);
        Assert.DoesNotContain("dynamodb:Query", actions);
    }

    // R5: no wildcard in an action, and one resource wildcard only, for the service that has no resources.
    [Fact]
    public void Permissions_5_haveNoWildcardButXRays() => Assert.All(Policy.Statements, statement =>
    {
        Assert.All(statement.Actions, action => Assert.DoesNotContain('*', action));
        if (statement.Resources.Contains("*"))
            Assert.All(statement.Actions, action => Assert.StartsWith("xray:", action, StringComparison.Ordinal));
    });

    [Theory]
    [InlineData("lambda.amazonaws.com", true)]
    [InlineData("events.amazonaws.com", false)]
    [InlineData("arn:aws:iam::111122223333:root", false)]
    public void Trust_isForLambdaOnly(string principal, bool allowed) =>
        Assert.Equal(allowed, new PolicyRequest(principal, "sts:AssumeRole", "").IsAllowedBy(FunctionRolePolicy.Trust));
}
