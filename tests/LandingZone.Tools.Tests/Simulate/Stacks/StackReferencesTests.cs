using System.Text.Json.Nodes;
using LandingZone.Tools.Preview;
using LandingZone.Tools.Simulate.Stacks;

namespace LandingZone.Tools.Tests.Simulate.Stacks;

public sealed class StackReferencesTests
{
    private static readonly StackReferences References = new(new StackPreview("project", "stack",
    [
        Resource("pulumi:providers:aws", "management", """{"allowedAccountIds":"[ \"444455556666\" ]"}"""),
        Resource("pulumi:providers:aws", "security", """{"allowedAccountIds":"[ \"${security-account.id}\" ]"}"""),
        Resource("aws:sns/topic:Topic", "topics-low", "{}", "management", "eu-west-1"),
        Resource("aws:dynamodb/table:Table", "ledger", "{}", "management", "cn-north-1"),
        Resource("aws:lambda/function:Function", "notify", """{"name":"given"}""", "management", "eu-west-1"),
        Resource("aws:iam/role:Role", "role", "{}", "management"),
        Resource("aws:sns/topicSubscription:TopicSubscription", "topics-low-someone@example.com", "{}", "management", "eu-west-1"),
        Resource("random:index/randomUuid:RandomUuid", "external-id", "{}"),
    ], []));

    [Theory]
    [InlineData("plain", "plain")]
    [InlineData("${topics-low.arn}", "arn:aws:sns:eu-west-1:444455556666:topics-low")]
    [InlineData("${ledger.arn}/index/byStatus", "arn:aws-cn:dynamodb:cn-north-1:444455556666:table/ledger/index/byStatus")]
    [InlineData("${notify.arn}", "arn:aws:lambda:eu-west-1:444455556666:function:given")]
    [InlineData("${notify.name}", "given")]
    [InlineData("${role.arn}", "arn:aws:iam::444455556666:role/role")]
    [InlineData("${topics-low-someone@example.com.id}", "topics-low-someone@example.com")]
    [InlineData("${unknown.arn}", "unknown")]
    [InlineData("a ${topics-low.name} and ${ledger.name}", "a topics-low and ledger")]
    public void Resolve_replaces_references_with_what_they_are_in_the_sandbox(string text, string expected) =>
        Assert.Equal(expected, References.Resolve(text));

    [Fact]
    public void Resolve_what_a_service_makes_up_is_the_same_every_time()
    {
        Assert.True(Guid.TryParse(References.Resolve("${external-id.result}"), out _));
        Assert.Equal(References.Resolve("${external-id.result}"), References.Resolve("${external-id.result}"));
    }

    [Fact]
    public void Accounts_that_the_stack_creates_get_an_id()
    {
        Assert.Equal("444455556666", References.Accounts["management"]);
        Assert.Matches("^[0-9]{12}$", References.Accounts["security"]);
    }

    [Theory]
    [InlineData("${ledger.arn}", "ledger")]
    [InlineData("ledger", null)]
    [InlineData("${ledger.arn}/index", null)]
    [InlineData("${unknown.arn}", null)]
    public void Target_is_the_resource_that_a_text_refers_to(string text, string? expected) => Assert.Equal(expected, References.Target(text)?.Name);

    private static PreviewResource Resource(string type, string name, string inputs, string account = "", string region = "") =>
        new() { Urn = $"{type}::{name}", Type = type, Name = name, Account = account, Region = region, Inputs = JsonNode.Parse(inputs)!.AsObject() };
}
