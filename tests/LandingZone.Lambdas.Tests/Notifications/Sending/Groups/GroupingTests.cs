using System.Globalization;
using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using LandingZone.Findings.Contracts;
using LandingZone.Lambdas.Notifications.Sending;
using LandingZone.Lambdas.Notifications.Sending.Groups;
using LandingZone.Lambdas.Runtime;
using LandingZone.Lambdas.Tests.EndToEnd;
using LandingZone.Sandbox;
using static LandingZone.Lambdas.Tests.Notifications.Sending.NotifyLandscape;

namespace LandingZone.Lambdas.Tests.Notifications.Sending.Groups;

/// <summary>R47: findings of one type, account and severity band are told as one within a time.</summary>
public sealed class GroupingTests
{
    [Fact] // R47
    public async Task Notify_other_findings_of_the_group_are_counted_and_told_in_one_message()
    {
        await using var lz = await StartAsync(AllKinds);
        foreach (var number in Enumerable.Range(0, 5))
            await lz.InvokeAsync(Input(Finding(number)), $"r{number}");
        Assert.Equal("[High] 123456789012 us-east-1: A title.", Assert.Single(lz.Mails).Subject);

        lz.Clock.Advance(TimeSpan.FromMinutes(17));
        var answer = await lz.InvokeAsync(NotificationInput.TellGroups, "s1");
        var again = await lz.InvokeAsync(NotificationInput.TellGroups, "s2");

        Assert.Equal((0, 0), (again.GetProperty("groups").GetInt32(), again.GetProperty("told").GetInt32()));
        Assert.Equal((1, 1), (answer.GetProperty("groups").GetInt32(), answer.GetProperty("told").GetInt32()));
        Assert.Equal(2, lz.Mails.Count);
        var (mail, chat) = (lz.Mails[1], JsonNode.Parse(lz.Chat.PostsTo(JsonUrl)[1])!);
        Assert.Equal((Topic("high"), "[High] 123456789012 us-east-1: 4 more findings: UnauthorizedAccess:EC2/SSHBruteForce"), (mail.TopicArn, mail.Subject));
        Assert.Equal(("findingGroup", "4"), ((string?)chat["kind"], (string?)chat["facts"]!["count"]));
        Assert.Equal(
            Enumerable.Range(1, 4).Select(number => $"instance i-0000000000000000{number} m7i.large, us-east-1, High (8), finding {Id(number)}"),
            chat["sections"]!["findings"]!.AsArray().Select(line => (string?)line));
        Assert.Equal(6, lz.Chat.Posts.Count);
    }

    [Fact] // R47
    public async Task Notify_next_finding_after_the_time_is_told_with_what_was_counted()
    {
        await using var lz = await StartAsync();
        await lz.InvokeAsync(Input(Finding(0)), "r0");
        await lz.InvokeAsync(Input(Finding(1)), "r1");
        await lz.InvokeAsync(Input(Finding(2)), "r2");

        lz.Clock.Advance(TimeSpan.FromMinutes(15));
        await lz.InvokeAsync(Input(Finding(3)), "r3");
        Assert.Equal(2, lz.Mails.Count);
        Assert.Contains("2 more findings of this type, account and severity since 20", lz.Mails[1].Message, StringComparison.Ordinal);
        Assert.Contains($"finding {Id(1)}\n", lz.Mails[1].Message, StringComparison.Ordinal);

        // The schedule tells of the second time, in which nothing was counted, and never of the first again.
        lz.Clock.Advance(TimeSpan.FromMinutes(17));
        await lz.InvokeAsync(NotificationInput.TellGroups, "s1");
        Assert.Equal(2, lz.Mails.Count);
    }

    [Fact] // R47
    public async Task Notify_counted_finding_that_comes_again_after_the_time_is_told_and_not_counted_beside_itself()
    {
        await using var lz = await StartAsync();
        await lz.InvokeAsync(Input(Finding(0)), "r0");
        await lz.InvokeAsync(Input(Finding(1)), "r1");

        lz.Clock.Advance(TimeSpan.FromMinutes(15));
        await lz.InvokeAsync(Input(Finding(1).Updated()), "r2");

        Assert.Equal(2, lz.Mails.Count);
        Assert.DoesNotContain("more finding", lz.Mails[1].Message, StringComparison.Ordinal);
    }

    [Theory] // R47
    [InlineData("type", "UnauthorizedAccess:EC2/RDPBruteForce")]
    [InlineData("accountId", "111122223333")]
    [InlineData("severity", 8.9, 1)]
    [InlineData("severity", 6.9)]
    public async Task Notify_finding_of_another_type_account_or_band_is_told_at_once(string member, object value, int told = 2)
    {
        await using var lz = await StartAsync();
        var other = Finding(1);
        other["detail"]![member] = value is double number ? JsonValue.Create(number) : JsonValue.Create((string)value);

        await lz.InvokeAsync(Input(Finding(0)), "r0");
        await lz.InvokeAsync(Input(other), "r1");

        Assert.Equal(told, lz.Mails.Count);
    }

    [Fact] // R47, R28
    public async Task Notify_counted_finding_whose_band_rises_is_told_at_once()
    {
        await using var lz = await StartAsync();
        await lz.InvokeAsync(Input(Finding(0)), "r0");
        await lz.InvokeAsync(Input(Finding(1)), "r1");
        var worse = Finding(1).Updated();
        worse["detail"]!["severity"] = 9.0;

        await lz.InvokeAsync(Input(worse), "r2");

        Assert.Equal([Topic("high"), Topic("critical")], lz.Mails.Select(mail => mail.TopicArn));
    }

    [Theory] // R47: nothing critical is held back, and a sample hides no real finding
    [InlineData(true)]
    [InlineData(false)]
    public async Task Notify_critical_and_sample_findings_are_never_grouped(bool isSample)
    {
        await using var lz = await StartAsync();
        foreach (var number in Enumerable.Range(0, 3))
        {
            var finding = Finding(number);
            if (isSample)
                finding["detail"]!["service"]!["additionalInfo"] = new JsonObject { ["sample"] = true };
            else
                finding["detail"]!["severity"] = 9.0;
            await lz.InvokeAsync(Input(finding), $"r{number}");
        }

        Assert.Equal(3, lz.Mails.Count);
        await lz.InvokeAsync(Input(Finding(7)), "r7");
        Assert.Equal(4, lz.Mails.Count);
    }

    [Fact]
    public async Task Notify_without_groups_each_finding_is_told()
    {
        await using var lz = await StartAsync(null, (FunctionEnvironment.GroupMinutes, "0"));

        await lz.InvokeAsync(Input(Finding(0)), "r0");
        await lz.InvokeAsync(Input(Finding(1)), "r1");

        Assert.Equal(2, lz.Mails.Count);
    }

    [Fact] // R47, R28: what was told goes on being told
    public async Task Notify_update_of_a_told_finding_is_not_counted()
    {
        await using var lz = await StartAsync();
        await lz.InvokeAsync(Input(Finding(0)), "r0");
        var worse = Finding(0).Updated();
        worse["detail"]!["severity"] = 8.5;

        await lz.InvokeAsync(Input(worse), "r1");

        Assert.Equal(2, lz.Mails.Count);
    }

    [Fact] // R47: a storm at once
    public async Task Notify_storm_at_once_tells_one_and_counts_each_of_the_others_once()
    {
        const int Findings = 60;
        await using var lz = await StartAsync();
        await Task.WhenAll(Enumerable.Range(0, Findings).SelectMany(number => new[] { $"a{number}", $"b{number}" }.Select(async request =>
        {
            for (var attempt = 0; attempt < 5; attempt++)
            {
                try
                {
                    await lz.InvokeAsync(Input(Finding(number)), request);
                    return;
                }
                catch (NotificationFailedException)
                {
                    // Lambda tries it again.
                }
            }
        })));
        Assert.Single(lz.Mails);

        lz.Clock.Advance(TimeSpan.FromMinutes(17));
        await lz.InvokeAsync(NotificationInput.TellGroups, "s1");

        Assert.Contains($" {Findings - 1} more findings: ", lz.Mails[1].Subject, StringComparison.Ordinal);
    }

    [Fact] // R47: nothing is lost where the time ends in the middle of a storm
    public async Task Notify_storm_over_the_end_of_the_time_loses_no_finding()
    {
        const int Findings = 60;
        await using var lz = await StartAsync(AllKinds);
        await lz.InvokeAsync(Input(Finding(0)), "r0");
        var ends = Task.Run(async () =>
        {
            await Task.Delay(TimeSpan.FromMilliseconds(100));
            lz.Clock.Advance(TimeSpan.FromMinutes(15));
        });
        await Task.WhenAll(Enumerable.Range(1, Findings).Select(async number =>
        {
            await Task.Delay(TimeSpan.FromMilliseconds(number * 4));
            await lz.InvokeAsync(Input(Finding(number)), $"r{number}");
        }));
        await ends;
        lz.Clock.Advance(TimeSpan.FromMinutes(17));
        await lz.InvokeAsync(NotificationInput.TellGroups, "s1");

        var told = string.Concat(lz.Chat.PostsTo(JsonUrl));
        Assert.All(Enumerable.Range(0, Findings + 1), number => Assert.Contains(Id(number), told, StringComparison.Ordinal));
    }

    [Fact] // R47: the time ends between the look at the window and the count
    public async Task Place_finding_that_was_counted_too_late_is_told()
    {
        await using var lz = await Landscape.StartAsync();
        var length = TimeSpan.FromMinutes(15);
        var ledger = new GroupLedger(lz.LedgerSession("test").Table, length);
        var start = new DateTimeOffset(2026, 3, 4, 12, 0, 0, TimeSpan.Zero);
        var context = new HandlerContext("r1", start, "arn", new JsonLog(Stream.Null, TimeProvider.System));
        var (first, second) = (Received.Request(Finding(0)), Received.Request(Finding(1)));
        await new Grouping(ledger, length, new Times(start)).PlaceAsync(first, "first", isKnown: false, context, CancellationToken.None);

        var late = start + length;
        var place = await new Grouping(ledger, length, new Times(late.AddSeconds(-1), late.AddSeconds(30), late.AddSeconds(31)))
            .PlaceAsync(second, "second", isKnown: false, context, CancellationToken.None);

        Assert.Null(Assert.IsType<Leading>(place).Similar);
    }

    [Fact] // C18
    public async Task Notify_group_that_a_channel_did_not_take_is_sent_there_again_and_nowhere_else()
    {
        await using var lz = await StartAsync(AllKinds);
        await lz.InvokeAsync(Input(Finding(0)), "r0");
        await lz.InvokeAsync(Input(Finding(1)), "r1");
        lz.Clock.Advance(TimeSpan.FromMinutes(17));
        lz.Chat.Answer = url => new(url == SlackUrl ? HttpStatusCode.Forbidden : HttpStatusCode.OK);

        await Assert.ThrowsAsync<NotificationFailedException>(() => lz.InvokeAsync(NotificationInput.TellGroups, "s1"));
        lz.Chat.Answer = _ => new(HttpStatusCode.OK);
        await lz.InvokeAsync(NotificationInput.TellGroups, "s1");
        await lz.InvokeAsync(NotificationInput.TellGroups, "s2");

        Assert.Equal((3, 2, 2, 2), (
            lz.Chat.PostsTo(SlackUrl).Count, lz.Chat.PostsTo(TeamsUrl).Count, lz.Chat.PostsTo(JsonUrl).Count, lz.Mails.Count));
    }

    [Fact] // R47: the message that could not be sent still brings the count
    public async Task Notify_first_of_the_next_time_that_failed_tells_the_count_when_it_is_tried_again()
    {
        await using var lz = await StartAsync(Webhooks(("json", "Low", JsonUrl)));
        await lz.InvokeAsync(Input(Finding(0)), "r0");
        await lz.InvokeAsync(Input(Finding(1)), "r1");
        lz.Clock.Advance(TimeSpan.FromMinutes(15));
        lz.Chat.Answer = _ => new(HttpStatusCode.Forbidden);
        await Assert.ThrowsAsync<NotificationFailedException>(() => lz.InvokeAsync(Input(Finding(2)), "r2"));
        lz.Chat.Answer = _ => new(HttpStatusCode.OK);

        await lz.InvokeAsync(Input(Finding(2)), "r2");

        Assert.Contains("1 more finding of this type", lz.Chat.PostsTo(JsonUrl)[^1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Ledger_everything_that_notify_writes_has_an_end()
    {
        await using var lz = await StartAsync();
        await lz.InvokeAsync(Input(Finding(0)), "r0");
        await lz.InvokeAsync(Input(Finding(1)), "r1");

        var items = lz.Sandbox.State.TableItems(Events.Security, Landscape.Home, Landscape.Ledger)
            .Select(text => JsonDocument.Parse(text).RootElement).ToList();
        Assert.Equal(["COUNTED", "SENT", "WINDOW"], items.Select(item => item.Attribute("sk").Split('#')[0]).Order(StringComparer.Ordinal));
        Assert.All(items, item => Assert.InRange(
            DateTimeOffset.FromUnixTimeSeconds(long.Parse(item.GetProperty(LedgerTable.RemoveAt).GetProperty("N").GetString()!, CultureInfo.InvariantCulture)) - lz.Clock.GetUtcNow(),
            TimeSpan.FromDays(89), TimeSpan.FromDays(91)));
    }

    private sealed class Times(params IEnumerable<DateTimeOffset> times) : TimeProvider
    {
        private readonly Queue<DateTimeOffset> _left = new(times);

        public override DateTimeOffset GetUtcNow() => _left.Dequeue();
    }

    private static JsonObject Finding(int number) =>
        Events.BruteForce(instance: $"i-0000000000000000{number}", id: Id(number));

    private static string Id(int number) => number.ToString("x32", CultureInfo.InvariantCulture);
}
