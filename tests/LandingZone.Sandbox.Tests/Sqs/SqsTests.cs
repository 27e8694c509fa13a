using Amazon.SQS.Model;
using LandingZone.Sandbox.Tests.Support;
using Microsoft.Extensions.Time.Testing;

namespace LandingZone.Sandbox.Tests.Sqs;

public sealed class SqsTests : SandboxTest
{
    private const string Name = "landing-zone-remediation";
    private readonly FakeTimeProvider _clock = new();

    protected override SandboxOptions Options => new() { Clock = _clock };

    protected override World World => World.Default.With(
        Security, account => account.With(Home, region => region with { Queues = [.. region.Queues, "ordered.fifo"] }));

    private string Url(string name = Name) => $"{Aws.EndpointUrl}{Security}/{name}";

    [Fact]
    public async Task Message_is_hidden_while_out_and_comes_back()
    {
        var sqs = Sqs();
        await sqs.SendMessageAsync(Url(), "body");
        var first = (await sqs.ReceiveMessageAsync(Url())).Messages.Single();
        Assert.Equal("body", first.Body);
        Assert.Empty((await sqs.ReceiveMessageAsync(Url())).Messages ?? []);

        _clock.Advance(TimeSpan.FromSeconds(30));
        var again = (await sqs.ReceiveMessageAsync(Url())).Messages.Single();
        Assert.Equal(first.MessageId, again.MessageId);
        Assert.NotEqual(first.ReceiptHandle, again.ReceiptHandle);
        Assert.Equal(2, Aws.State.QueueMessages(Security, Home, Name).Single().ReceiveCount);

        await sqs.DeleteMessageAsync(Url(), first.ReceiptHandle); // stale handle: no effect
        Assert.Single(Aws.State.QueueMessages(Security, Home, Name));
        await sqs.DeleteMessageAsync(Url(), again.ReceiptHandle);
        Assert.Empty(Aws.State.QueueMessages(Security, Home, Name));
    }

    [Fact]
    public async Task GetQueueAttributes_counts_visible_and_hidden_messages()
    {
        var sqs = Sqs();
        for (var i = 0; i < 12; i++)
            await sqs.SendMessageAsync(Url(), $"m{i}");
        Assert.Equal(10, (await sqs.ReceiveMessageAsync(new ReceiveMessageRequest(Url()) { MaxNumberOfMessages = 10 })).Messages.Count);
        var attributes = (await sqs.GetQueueAttributesAsync(Url(), ["All"])).Attributes;
        Assert.Equal(("2", "10"), (attributes["ApproximateNumberOfMessages"], attributes["ApproximateNumberOfMessagesNotVisible"]));
        Assert.Equal("arn:aws:sqs:eu-central-1:777788889999:landing-zone-remediation", attributes["QueueArn"]);
    }

    [Fact]
    public async Task Fifo_keeps_a_groups_order_and_takes_duplicates_once()
    {
        var sqs = Sqs();
        async Task SendAsync(string group, string body, string? id = null) => await sqs.SendMessageAsync(
            new SendMessageRequest(Url("ordered.fifo"), body) { MessageGroupId = group, MessageDeduplicationId = id ?? body });
        await SendAsync("a", "a1");
        await SendAsync("a", "a1");
        await SendAsync("a", "a2");
        await SendAsync("b", "b1");
        Task<ReceiveMessageResponse> ReceiveAsync() =>
            sqs.ReceiveMessageAsync(new ReceiveMessageRequest(Url("ordered.fifo")) { MaxNumberOfMessages = 1 });

        var first = (await ReceiveAsync()).Messages.Single();
        Assert.Equal(("a1", "b1"), (first.Body, (await ReceiveAsync()).Messages.Single().Body)); // group a waits
        await sqs.DeleteMessageAsync(Url("ordered.fifo"), first.ReceiptHandle);
        Assert.Equal("a2", (await ReceiveAsync()).Messages.Single().Body);
    }

    [Fact]
    public async Task Refusals()
    {
        var sqs = Sqs();
        await Assert.ThrowsAsync<QueueDoesNotExistException>(() => sqs.SendMessageAsync(Url("none"), "x"));
        await Assert.ThrowsAsync<QueueDoesNotExistException>(() => Sqs(Production).SendMessageAsync(Url(), "x"));
        await Assert.ThrowsAsync<ReceiptHandleIsInvalidException>(() => sqs.DeleteMessageAsync(Url(), "x"));
        Assert.Equal(
            "MissingParameter",
            (await Assert.ThrowsAnyAsync<Amazon.SQS.AmazonSQSException>(() => sqs.SendMessageAsync(Url("ordered.fifo"), "x"))).ErrorCode);
        Assert.Equal("InvalidParameterValue", (await Assert.ThrowsAnyAsync<Amazon.SQS.AmazonSQSException>(
            () => sqs.ReceiveMessageAsync(new ReceiveMessageRequest(Url()) { MaxNumberOfMessages = 11 }))).ErrorCode);
    }

    [Fact]
    public async Task Query_protocol_does_the_same()
    {
        var client = Client("sqs", Security, Home);
        await client.QueryAsync("SendMessage", ("QueueUrl", Url()), ("MessageBody", "body"));
        var received = await client.QueryAsync("ReceiveMessage", ("QueueUrl", Url()));
        Assert.Equal(("body", "ApproximateReceiveCount"), (received.Text("Body"), received.Text("Name")));
        await client.QueryAsync("DeleteMessage", ("QueueUrl", Url()), ("ReceiptHandle", received.Text("ReceiptHandle")!));
        var attributes = await client.QueryAsync(
            "GetQueueAttributes", ("QueueUrl", Url()), ("AttributeName.1", "ApproximateNumberOfMessages"));
        Assert.Equal("0", attributes.Text("Value"));
        Assert.Equal(
            "AWS.SimpleQueueService.NonExistentQueue", (await client.QueryAsync("ReceiveMessage", ("QueueUrl", Url("none")))).ErrorCode);
    }
}
