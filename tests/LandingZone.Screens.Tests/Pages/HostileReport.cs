using System.Collections.Immutable;
using System.Text.Json.Nodes;
using LandingZone.Tools.Simulate;

namespace LandingZone.Screens.Tests.Pages;

/// <summary>A report in which every text that can come from outside is hostile: markup, scripts, very long words, characters without a shape.</summary>
internal static class HostileReport
{
    /// <summary>The text.</summary>
    public const string Text = "</style></pre><img src=x onerror=\"document.title='taken'\"><script>document.title='taken'</script>'\"&lt; \u202Egnissorc\u202C \0\u0001 "
        + "aVeryLongWordWithoutAnyPlaceToBreakItaVeryLongWordWithoutAnyPlaceToBreakItaVeryLongWordWithoutAnyPlaceToBreakItaVeryLongWordWithoutAnyPlaceToBreakIt";

    private static readonly DateTimeOffset Time = new(2026, 1, 15, 9, 30, 0, TimeSpan.Zero);

    public static SimulationReport Make() => new(
        new(Text, "prod", "eu-central-1", ["eu-central-1"], "111122223333", "444455556666", "bus", "enforce"),
        Text, [Text], [Event(1, null), Event(2, 1)],
        [new(1, 1, Text, Text, "notify", 1, Time, Text, Text, [Object]), new(2, 1, Text, Text, "remediate", 1, Time, null, null, [Object])],
        [Notification(sent: true), Notification(sent: false)],
        new(false, [Reason], [Response("failed"), Response(null)]),
        [Call(1, true), Call(2, false)],
        [new(Text, Text, Text, [Text], [Entry("10.0.0.0/8"), Entry("192.0.2.0/24")], [Entry("10.0.0.0/8"), Entry(Text)])],
        [new(Text, "", Text, Text, Text, null), new(Text, Text, Text, Text, null, Text)],
        [Record("block"), Record("bookkeeping")],
        new(OutcomeKind.Failed, Text, [Text], [Text]));

    private static JsonObject Object => new() { [Text] = Text };

    private static SimulatedReason Reason => new(Text, Text);

    private static SimulatedEvent Event(int number, int? cause) => new(
        number, cause, Text, Text, Text, Text, Time,
        new(Text, Text, Text + "!", 9, Text, Text, Text, Text, Text, Text, [Text, Text], true, true),
        [Rule(true, true), Rule(true, false), Rule(false, true)],
        [new(1, null, PathPlace.Source, Text, Text, Text), new(2, 1, PathPlace.Rule, Text, Text, Text, Text, Text), new(3, 2, PathPlace.Function, Text, Text, Text)],
        Object);

    private static RuleEvaluation Rule(bool isEnabled, bool matched) => new(
        Text, RulePurpose.Notification, Text, Text, Text, isEnabled, matched, matched, Text, Text, matched ? null : Text, matched ? null : Text, [Text]);

    private static SimulatedNotification Notification(bool sent) => new(1, 1, Text, Text, Text, sent, sent ? null : Text, sent ?
    [
        new("email", Text, [Text], Text, Text), new("slack", Text, [], null, Slack), new("teams", Text, [], null, Teams), new("json", Text, [], null, Object.ToJsonString()),
        new("slack", Text, [], null, Text), new("teams", Text, [], null, Text), new(Text, Text, [], null, Text),
    ] : []);

    private static string Slack => new JsonObject
    {
        ["blocks"] = new JsonArray(
            new JsonObject { ["type"] = "header", ["text"] = new JsonObject { ["text"] = Text } },
            new JsonObject { ["type"] = "section", ["fields"] = new JsonArray(new JsonObject { ["text"] = $"*{Text}*\n`{Text}`" }) },
            new JsonObject { ["type"] = "section", ["text"] = new JsonObject { ["text"] = $"```{Text}```\n<javascript:alert(1)|{Text}>\n*bold*\n• one" } },
            new JsonObject { ["type"] = "context", ["elements"] = new JsonArray(new JsonObject { ["text"] = Text }, Text, null) }),
    }.ToJsonString();

    private static string Teams => new JsonObject
    {
        ["attachments"] = new JsonArray(new JsonObject
        {
            ["content"] = new JsonObject
            {
                ["body"] = new JsonArray(new JsonObject
                {
                    ["spacing"] = "Medium",
                    ["inlines"] = new JsonArray(
                        new JsonObject { ["text"] = Text, ["fontType"] = "Monospace" }, new JsonObject { ["text"] = Text, ["weight"] = "Bolder", ["size"] = "Medium" }),
                }),
                ["actions"] = new JsonArray(new JsonObject { ["title"] = Text, ["url"] = "javascript:alert(1)" }),
            },
        }),
    }.ToJsonString();

    private static SimulatedResponse Response(string? result) => new(Text, "act", result, Text, Text, Text, [Reason], [Text], Text, Text, Text);

    private static SimulatedCall Call(int number, bool isWrite) => new(number, number, Text, Text, Text, Text, Text, Text, isWrite ? Text : "ok", isWrite,
        ImmutableSortedDictionary<string, string>.Empty.Add(Text, Text));

    private static AclEntry Entry(string cidr) => new(100, "ingress", "allow", "all", "all", cidr);

    private static LedgerChange Record(string kind) => new(
        Text + kind, Text, kind, Text, Time,
        ImmutableSortedDictionary<string, string>.Empty.Add("gone", Text).Add("same", Text).Add("changed", Text),
        ImmutableSortedDictionary<string, string>.Empty.Add("same", Text).Add("changed", Text + "!").Add("new", Text));
}
