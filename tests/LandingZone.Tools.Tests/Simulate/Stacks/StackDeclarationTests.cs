namespace LandingZone.Tools.Tests.Simulate.Stacks;

public sealed class StackDeclarationTests(TestStacks stacks) : IClassFixture<TestStacks>
{
    [Fact]
    public async Task Functions_have_their_variables_resolved_and_their_role()
    {
        var notify = (await stacks.Prod).Functions.Single(function => function.Handler == "notify");

        Assert.Equal(("notifications-notify-function", "notifications-notify-role", TimeSpan.FromSeconds(30), 2, "notifications-undelivered-queue"),
            (notify.Name, notify.RoleName, notify.TimeOut, notify.Retries, notify.FailureQueue));
        Assert.Equal("arn:aws:sns:eu-central-1:777788889999:topics-high", notify.Environment["LZ_TOPIC_HIGH"]);
        Assert.DoesNotContain((await stacks.Prod).Functions.SelectMany(function => function.Environment.Values), value => value.Contains("${", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Queues_know_the_function_they_feed_and_when_they_give_up()
    {
        var queue = (await stacks.Prod).Queues.Single(queue => queue.Name == "remediation-queue-findings");

        Assert.Equal(("remediation-remediate-function", TimeSpan.FromSeconds(720), 5, "remediation-unanswered-queue"),
            (queue.Function?.Name, queue.Pause, queue.Deliveries, queue.DeadLetterQueue));
        Assert.All((await stacks.Prod).Queues.Where(each => each != queue), each => Assert.Null(each.Function));
    }

    [Fact]
    public async Task Chat_has_kinds_and_severities_and_no_url()
    {
        Assert.Equal(["slack Medium", "teams Critical"], (await stacks.Prod).Chat.Select(webhook => $"{webhook.Kind} {webhook.MinimumSeverity}"));
        Assert.Empty((await stacks.Dev).Chat);
    }

    [Fact]
    public async Task Subscribers_are_those_of_the_topic() => Assert.Equal(
        ["security-operations@example.com", "security-on-call@example.com"],
        (await stacks.Prod).Subscribers("arn:aws:sns:eu-central-1:777788889999:topics-critical").ToArray());
}
