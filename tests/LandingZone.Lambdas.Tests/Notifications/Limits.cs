using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using LandingZone.Lambdas.Notifications;

namespace LandingZone.Lambdas.Tests.Notifications;

/// <summary>What every message has to hold, whatever the event says: the channels' limits, and that nothing in it is alive.</summary>
internal static partial class Limits
{
    private const char Joiner = '\u2060';

    public static void AssertAll(Message message)
    {
        AssertMail(message);
        AssertSlack(JsonNode.Parse(message.Slack)!);
        AssertTeams(message.Teams);
        Assert.Equal(1, (int)JsonNode.Parse(message.Json)!["version"]!);
    }

    // Amazon SNS, Publish: subject of printable ASCII, not beginning with a space, up to 100 characters; message up to 256 KB.
    private static void AssertMail(Message message)
    {
        Assert.InRange(message.Subject.Length, 1, 100);
        Assert.All(message.Subject, letter => Assert.InRange(letter, ' ', '~'));
        Assert.NotEqual(' ', message.Subject[0]);
        Assert.InRange(Encoding.UTF8.GetByteCount(message.Email), 1, 256 * 1024);
        Assert.DoesNotContain(message.Email, letter => letter != '\n' && char.IsControl(letter));
    }

    // "Blocks" and "Text object", Slack API.
    private static void AssertSlack(JsonNode body)
    {
        AssertDead((string)body["text"]!);
        Assert.DoesNotMatch($"@[^{Joiner}]", (string)body["text"]!);
        var blocks = body["blocks"]!.AsArray();
        Assert.InRange(blocks.Count, 1, 50);
        foreach (var block in blocks)
        {
            var fields = block!["fields"]?.AsArray();
            Assert.InRange(fields?.Count ?? 1, 1, 10);
            foreach (var field in fields ?? [])
                AssertText(field!, 2000);
            foreach (var element in block["elements"]?.AsArray() ?? [])
                AssertText(element!, 3000);
            if (block["text"] is { } text)
                AssertText(text, (string)block["type"]! == "header" ? 150 : 3000);
        }
    }

    private static void AssertText(JsonNode text, int most)
    {
        var shown = (string)text["text"]!;
        Assert.InRange(shown.Length, 1, most);
        if ((string)text["type"]! == "plain_text")
        {
            Assert.False((bool)text["emoji"]!);
            AssertDead(shown);
            return;
        }

        Assert.Equal("mrkdwn", (string)text["type"]!);
        Assert.True((bool)text["verbatim"]!);
        if (shown.StartsWith("<https://console.", StringComparison.Ordinal) && shown.EndsWith("|Open in the console>", StringComparison.Ordinal))
        {
            AssertDead(shown[1..^1]);
            return;
        }

        AssertDead(shown);
        var unformatted = OwnHeading().Replace(shown, "");
        var bare = CodeSpan().Replace(CodeBlock().Replace(unformatted, ""), "");
        Assert.DoesNotMatch($"(?<!{Joiner})[*_~`]", bare);
        Assert.DoesNotMatch(@":[a-z][a-z0-9_+-]*:", bare);
    }

    // "Formatting message text", Slack: a link or mention needs an open bracket.
    private static void AssertDead(string text)
    {
        Assert.DoesNotContain('<', text);
        Assert.DoesNotContain('>', text);
        Assert.DoesNotContain('\0', text);
    }

    // "Create and send actionable messages", Teams: 28 KB. Only text runs, which read no Markdown.
    private static void AssertTeams(string json)
    {
        Assert.InRange(Encoding.UTF8.GetByteCount(json), 1, 28 * 1024);
        var card = JsonNode.Parse(json)!["attachments"]![0]!["content"]!;
        foreach (var block in card["body"]!.AsArray())
        {
            Assert.Equal("RichTextBlock", (string)block!["type"]!);
            foreach (var run in block["inlines"]!.AsArray())
            {
                Assert.Equal("TextRun", (string)run!["type"]!);
                Assert.Null(run["selectAction"]);
                Assert.DoesNotContain((string)run["text"]!, char.IsControl);
            }
        }

        foreach (var action in card["actions"]?.AsArray() ?? [])
            Assert.StartsWith("https://console.", (string)action!["url"]!, StringComparison.Ordinal);
    }

    [GeneratedRegex(@"^\*[^*\n]*\*\n")]
    private static partial Regex OwnHeading();

    [GeneratedRegex("```[^`]*```")]
    private static partial Regex CodeBlock();

    [GeneratedRegex("(?<!\u2060)`[^`\n]*`")]
    private static partial Regex CodeSpan();
}
