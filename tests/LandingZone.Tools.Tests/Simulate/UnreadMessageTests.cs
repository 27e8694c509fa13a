using System.Text.Json.Nodes;

namespace LandingZone.Tools.Tests.Simulate;

/// <summary>A stack file without addresses for findings of high severity: a message that nobody gets is not one that people are told.</summary>
public sealed class UnreadMessageTests : IDisposable
{
    private readonly ChangedStack _stack = new();

    public void Dispose() => _stack.Dispose();

    [Fact]
    public async Task Simulate_timeline_says_beside_the_message_and_at_the_end_that_nobody_gets_it()
    {
        var lines = (await SimulateAsync("\"off\"", "timeline")).Split('\n');

        Assert.Single(lines, line => line.TrimStart(' ', '│')
            == "email nobody: no address subscribes to topics-high  [High] 210987654321 eu-west-1: UnauthorizedAccess:EC2/SSHBruteForce");
        Assert.Equal("Ignored. Nothing happens: bruteForce goes to topics-high, to which no address subscribes.", lines[^2]);
    }

    [Fact]
    public async Task Simulate_json_tells_what_was_sent_from_what_is_heard()
    {
        var report = JsonNode.Parse(await SimulateAsync("dryRun", "json"))!;

        Assert.Equal(["bruteForce True False", "remediationResult True False"],
            report["notifications"]!.AsArray().Select(each => $"{each!["name"]} {(bool)each["sent"]!} {(bool)each["heard"]!}"));
        Assert.Equal(("ignored", "Nobody is told; blockAddress is only rehearsed (dry run)."), ((string?)report["outcome"]!["kind"], (string?)report["outcome"]!["sentence"]));
        Assert.Empty(report["outcome"]!["notifications"]!.AsArray());
    }

    [Fact]
    public async Task Simulate_html_marks_the_notification_as_unread()
    {
        var page = await SimulateAsync("dryRun", "html");

        Assert.Contains("<span class=\"badge calm\">unread</span>", page, StringComparison.Ordinal);
        Assert.Contains("nobody: no address subscribes to the topic", page, StringComparison.Ordinal);
    }

    private Task<string> SimulateAsync(string mode, string format) => _stack.SimulateAsync(
        format, "eu-west-1", ("      high:\n        - landing-zone-dev@example.com\n", ""), ("mode: dryRun", $"mode: {mode}"));
}
