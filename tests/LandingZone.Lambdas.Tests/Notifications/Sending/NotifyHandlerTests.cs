using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using LandingZone.Findings.Contracts;
using LandingZone.Infra.Policies;
using LandingZone.Lambdas.Notifications;
using LandingZone.Lambdas.Notifications.Sending;
using LandingZone.Lambdas.Tests.EndToEnd;
using LandingZone.Sandbox;
using static LandingZone.Lambdas.Tests.Notifications.Sending.NotifyLandscape;

namespace LandingZone.Lambdas.Tests.Notifications.Sending;

public sealed class NotifyHandlerTests
{
    [Fact]
    public async Task Notify_finding_is_mailed_to_the_topic_of_its_severity()
    {
        await using var lz = await StartAsync();

        var answer = await lz.InvokeAsync(Input(Events.BruteForce()));

        var mail = Assert.Single(lz.Mails);
        Assert.Equal(Topic("high"), mail.TopicArn);
        Assert.Equal("[High] 123456789012 us-east-1: A title.", mail.Subject);
        Assert.Contains("185.220.101.4 (Exampleland)", mail.Message, StringComparison.Ordinal);
        Assert.Equal(1, answer.GetProperty("told").GetInt32());
    }

    [Theory] // R18, R19, R19c
    [InlineData(1.0, "low")]
    [InlineData(3.9, "low")]
    [InlineData(4.0, "medium")]
    [InlineData(6.9, "medium")]
    [InlineData(7.0, "high")]
    [InlineData(8.9, "high")]
    [InlineData(9.0, "critical")]
    [InlineData(10.0, "critical")]
    [InlineData(null, "medium")]
    public async Task Notify_severity_chooses_the_topic(double? severity, string band)
    {
        await using var lz = await StartAsync();
        var finding = Events.BruteForce();
        finding["detail"]!["severity"] = severity;

        await lz.InvokeAsync(Input(finding));

        Assert.Equal(Topic(band), Assert.Single(lz.Mails).TopicArn);
    }

    [Theory] // R19
    [InlineData(3.9, 4.0, false)]
    [InlineData(4.0, 4.0, true)]
    [InlineData(6.9, 7.0, false)]
    [InlineData(7.0, 7.0, true)]
    [InlineData(8.9, 9.0, false)]
    [InlineData(10.0, 9.0, true)]
    [InlineData(null, 4.0, false)]
    [InlineData(null, 1.0, true)]
    public async Task Notify_below_the_floor_is_silent(double? severity, double floor, bool told)
    {
        var choice = JsonSerializer.Serialize(new { bruteForce = new { floor, channels = new[] { "email" } } });
        await using var lz = await StartAsync(null, (FunctionEnvironment.Notifications, choice));
        var finding = Events.BruteForce();
        finding["detail"]!["severity"] = severity;

        await lz.InvokeAsync(Input(finding));

        Assert.Equal(told ? 1 : 0, lz.Mails.Count);
    }

    [Fact] // R7
    public async Task Notify_archived_finding_is_silent()
    {
        await using var lz = await StartAsync();
        var finding = Events.BruteForce();
        finding["detail"]!["service"]!["archived"] = true;

        await lz.InvokeAsync(Input(finding));

        Assert.Empty(lz.Mails);
    }

    [Fact] // R28
    public async Task Notify_update_within_the_quiet_time_is_silent_until_severity_rises_or_it_has_passed()
    {
        await using var lz = await StartAsync();
        var finding = Events.BruteForce();
        await lz.InvokeAsync(Input(finding), "r1");
        await lz.InvokeAsync(Input(finding.ByAdministrator()), "r2");
        await lz.InvokeAsync(Input(finding.Updated()), "r3");
        Assert.Single(lz.Mails);

        var worse = finding.Updated();
        worse["detail"]!["severity"] = 9.1;
        await lz.InvokeAsync(Input(worse), "r4");
        Assert.Equal([Topic("high"), Topic("critical")], lz.Mails.Select(mail => mail.TopicArn));

        lz.Clock.Advance(TimeSpan.FromMinutes(361));
        await lz.InvokeAsync(Input(finding.Updated("2026-03-04T18:31:00.000Z")), "r5");
        Assert.Equal(3, lz.Mails.Count);
    }

    [Fact]
    public async Task Notify_every_kind_of_webhook_gets_its_format()
    {
        await using var lz = await StartAsync(AllKinds);

        await lz.InvokeAsync(Input(Events.BruteForce()));

        Assert.NotEmpty(JsonNode.Parse(lz.Chat.PostsTo(SlackUrl).Single())!["blocks"]!.AsArray());
        Assert.Equal("message", (string?)JsonNode.Parse(lz.Chat.PostsTo(TeamsUrl).Single())!["type"]);
        Assert.Equal("bruteForce", (string?)JsonNode.Parse(lz.Chat.PostsTo(JsonUrl).Single())!["notification"]);
        Assert.Single(lz.Mails);
    }

    [Fact]
    public async Task Notify_webhook_above_the_severity_gets_nothing()
    {
        await using var lz = await StartAsync(Webhooks(("slack", "Critical", SlackUrl), ("json", "High", JsonUrl)));

        await lz.InvokeAsync(Input(Events.BruteForce()));

        Assert.Equal(JsonUrl, Assert.Single(lz.Chat.Posts).Url);
    }

    [Fact] // C18
    public async Task Notify_failing_webhook_fails_the_invocation_and_the_retry_sends_only_there()
    {
        await using var lz = await StartAsync(AllKinds);
        lz.Chat.Answer = url => new(url == SlackUrl ? HttpStatusCode.Forbidden : HttpStatusCode.OK);

        var failure = await Assert.ThrowsAsync<NotificationFailedException>(() => lz.InvokeAsync(Input(Events.BruteForce())));
        lz.Chat.Answer = _ => new(HttpStatusCode.OK);
        await lz.InvokeAsync(Input(Events.BruteForce()));
        await lz.InvokeAsync(Input(Events.BruteForce()));

        Assert.Contains("HTTP 403", failure.Message, StringComparison.Ordinal);
        Assert.Equal((2, 1, 1, 1), (
            lz.Chat.PostsTo(SlackUrl).Count, lz.Chat.PostsTo(TeamsUrl).Count, lz.Chat.PostsTo(JsonUrl).Count, lz.Mails.Count));
        Assert.DoesNotContain("secret", lz.Log + failure, StringComparison.Ordinal);
        Assert.DoesNotContain("chat.example.com", lz.Log + failure, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Notify_failing_topic_does_not_stop_the_chat()
    {
        await using var lz = await StartAsync(AllKinds);
        lz.Sandbox.Faults.Add(new Fault(FaultKind.AccessDenied) { Service = "sns" });

        await Assert.ThrowsAsync<NotificationFailedException>(() => lz.InvokeAsync(Input(Events.BruteForce())));
        await lz.InvokeAsync(Input(Events.BruteForce()));

        Assert.Equal(3, lz.Chat.Posts.Count);
        Assert.Single(lz.Mails);
    }

    [Fact]
    public async Task Notify_unreadable_webhooks_do_not_stop_the_mail_and_stay_secret()
    {
        await using var lz = await StartAsync("""[{"kind":"slack","minimumSeverity":"Low","url":"http://secret"}]""");

        var failure = await Assert.ThrowsAsync<NotificationFailedException>(() => lz.InvokeAsync(Input(Events.BruteForce())));

        Assert.EndsWith("Webhook 0: url must be an https address; its value is secret.", failure.Message, StringComparison.Ordinal);
        Assert.Single(lz.Mails);
    }

    [Fact]
    public async Task Notify_throttled_webhook_is_tried_again()
    {
        await using var lz = await StartAsync(Webhooks(("slack", "Low", SlackUrl)));
        var answers = new Queue<HttpStatusCode>([HttpStatusCode.TooManyRequests, HttpStatusCode.BadGateway, HttpStatusCode.OK]);
        lz.Chat.Answer = _ => new(answers.Dequeue());

        await lz.InvokeAsync(Input(Events.BruteForce()));

        Assert.Equal(3, lz.Chat.Posts.Count);
    }

    [Fact]
    public async Task Notify_two_deliveries_at_once_send_one_mail()
    {
        await using var lz = await StartAsync();

        await Task.WhenAll(Enumerable.Range(0, 8).Select(async number =>
        {
            try
            {
                await lz.InvokeAsync(Input(Events.BruteForce()), $"r{number}");
            }
            catch (NotificationFailedException)
            {
                // The ledger refused this one; Lambda would try it again.
            }
        }));

        Assert.Single(lz.Mails);
    }

    [Fact]
    public async Task Notify_work_of_a_dead_invocation_is_finished_by_another_delivery()
    {
        await using var lz = await StartAsync(AllKinds);
        lz.Chat.Answer = _ => new(HttpStatusCode.Forbidden);
        await Assert.ThrowsAsync<NotificationFailedException>(() => lz.InvokeAsync(Input(Events.BruteForce()), "dead"));
        lz.Chat.Answer = _ => new(HttpStatusCode.OK);

        await lz.InvokeAsync(Input(Events.BruteForce()), "early");
        Assert.Equal(3, lz.Chat.Posts.Count);
        lz.Clock.Advance(TimeSpan.FromSeconds(31));
        await lz.InvokeAsync(Input(Events.BruteForce()), "late");

        Assert.Equal(6, lz.Chat.Posts.Count);
        Assert.Single(lz.Mails);
    }

    [Fact]
    public async Task Notify_malformed_input_fails_and_tells_nobody()
    {
        await using var lz = await StartAsync();

        await Assert.ThrowsAsync<MalformedInputException>(() => lz.InvokeAsync("""{"notification":"nonsense","event":{}}"""));

        Assert.Empty(lz.Mails);
    }

    [Fact] // R5: nothing missing, nothing unused
    public async Task Notify_policy_allows_exactly_the_calls_of_the_function()
    {
        await using var lz = await StartAsync(AllKinds);
        await lz.InvokeAsync(Input(Events.BruteForce()), "r1");
        await lz.InvokeAsync(Input(Events.BruteForce().Updated()), "r2");
        await lz.InvokeAsync(Input(Events.BruteForce(id: "b1b1b1b1b1b1b1b1b1b1b1b1b1b1b1b1")), "r3");
        lz.Clock.Advance(TimeSpan.FromMinutes(17));
        await lz.InvokeAsync(NotificationInput.TellGroups, "r4");

        var allowed = NotifyPolicy.For([Topic("high")], "arn:aws:dynamodb:eu-central-1:777788889999:table/ledger", "arn:aws:ssm:eu-central-1:777788889999:parameter/w", groups: true)
            .SelectMany(statement => statement.Actions).Order(StringComparer.Ordinal);

        Assert.Equal(allowed, lz.Sandbox.Calls.ToList().SelectMany(call => call.Actions).Distinct().Order(StringComparer.Ordinal));
    }
}
