using System.Text.Json.Nodes;
using CsCheck;
using LandingZone.Findings.Catalogue;
using LandingZone.Lambdas.Notifications;

namespace LandingZone.Lambdas.Tests.Notifications;

/// <summary>Findings repeat text that attackers choose: names, tags, paths, domains, user agents, holders of addresses.</summary>
public sealed class HostileTextTests
{
    /// <summary>What the reading of an event depends on. Every other text of an event is taken for one that somebody chose.</summary>
    private static readonly HashSet<string> Structure = new(StringComparer.Ordinal)
    {
        "version", "id", "detail-type", "source", "account", "time", "region", "accountId", "partition", "type", "actionType", "resourceType",
        "connectionDirection", "resourceRole", "userType", "eventFirstSeen", "eventLastSeen", "createdAt", "updatedAt", "outcome", "key", "table",
    };

    private static readonly Gen<string> Attack = Gen.OneOf(
        Gen.OneOf(
            "<!channel>", "<!here|x>", "<@U012AB3CD>", "<https://evil.example|Open in the console>", "@here", "@channel", "https://evil.example",
            "[Open in the console](https://evil.example)", "<a href=\"https://evil.example\">x</a>", "*b* _i_ ~s~ `c` ```d```", ":skull: :aws:",
            "&lt;!channel&gt;", "\nAccount: 999999999999", "\r\nBcc: all@example.com\r\n\r\n", "\u2028Severity: Low (1)", "\u202Egpj.exe", "\u200B\u2060\uFEFF",
            "\",\"text\":\"x", "\\", "\\u003c!channel>", "{{x}}", "\0\a\b\u001B[31m", "\uD800", "👩‍💻", "\n-- \nConsole: https://evil.example",
            "\n\nWhat to do next:\n  Nothing."),
        Gen.String,
        Gen.Char.Select(Gen.Int[1, 4000], (letter, count) => new string(letter, count)),
        Gen.Select(Gen.OneOf('<', '&', '*', '`', '"', '\n', '世', '\u0001'), Gen.Int[1, 4000], (letter, count) => new string(letter, count)));

    private static readonly Gen<string> Text = Attack.Array[1, 4].Select(parts => string.Concat(parts));

    private static readonly JsonObject[] Examples =
        [.. Enum.GetValues<FindingFamily>().Select(FamilyExamples.Of), .. ProductExamples.All.Values];

    [Fact]
    public void Render_of_any_chosen_text_keeps_every_format_whole() =>
        Gen.Select(Gen.OneOf(Examples), Text.Array[1, 6]).Sample(
            (example, texts) =>
            {
                var hostile = Received.Render(Replaced(example, number => $"x{number} {texts[number % texts.Length]}"));
                var harmless = Received.Render(Replaced(example, number => $"x{number}"));

                Limits.AssertAll(hostile);
                AssertSameShape(harmless, hostile);
            },
            iter: 500,
            print: pair => pair.ToString());

    [Fact]
    public void Replaced_reaches_every_field_that_somebody_chooses()
    {
        var seen = string.Concat(Examples.Select(example => Received.Render(Replaced(example, number => $"chosen{number}")).Json));

        // Of each example: the title, the resource, the actor, the remote party's network, the domain, the path, the user agent's kin.
        Assert.All(
            (string[])["\"title\":\"chosen", "\"actor\":\"", "\"process\":\"chosen", "DNS query for chosen", "bucket chosen", "function chosen", "Kubernetes user chosen", "(chosen"],
            part => Assert.Contains(part, seen, StringComparison.Ordinal));
    }

    private static void AssertSameShape(Message harmless, Message hostile)
    {
        Assert.Equal(harmless.Email.Count(letter => letter == '\n'), hostile.Email.Count(letter => letter == '\n'));
        Assert.Equal(Beginnings(harmless.Email), Beginnings(hostile.Email));
        Assert.Equal(Keys(harmless.Json), Keys(hostile.Json));
        Assert.Equal(
            JsonNode.Parse(harmless.Slack)!["blocks"]!.AsArray().Count, JsonNode.Parse(hostile.Slack)!["blocks"]!.AsArray().Count);
        Assert.Equal(harmless.Band, hostile.Band);
    }

    // The label or indent of each line: a line that somebody forged would have another. The title has a line of its own.
    private static IEnumerable<string> Beginnings(string email) => email.Split('\n').Select(
        (line, number) => number < 3 || line.StartsWith("  ", StringComparison.Ordinal) ? "" : line.Split(':')[0]);

    private static string Keys(string json)
    {
        var root = JsonNode.Parse(json)!;
        return string.Join(' ', [.. root.AsObject().Select(member => member.Key), .. root["facts"]!.AsObject().Select(fact => fact.Key),
            .. root["sections"]!.AsObject().Select(section => $"{section.Key}{section.Value!.AsArray().Count}")]);
    }

    private static JsonObject Replaced(JsonObject example, Func<int, string> text)
    {
        var copy = example.DeepClone().AsObject();
        var number = 0;
        Replace(copy["detail"]!, ref number, text);
        return copy;
    }

    private static void Replace(JsonNode node, ref int number, Func<int, string> text)
    {
        if (node is JsonArray items)
        {
            for (var index = 0; index < items.Count; index++)
            {
                if (items[index] is JsonValue value && value.TryGetValue<string>(out _))
                    items[index] = text(number++);
                else if (items[index] is { } item)
                    Replace(item, ref number, text);
            }
        }
        else if (node is JsonObject members)
        {
            foreach (var name in members.Select(member => member.Key).ToList())
            {
                if (members[name] is JsonValue value && value.TryGetValue<string>(out _))
                {
                    if (!Structure.Contains(name))
                        members[name] = text(number++);
                }
                else if (members[name] is { } member)
                {
                    Replace(member, ref number, text);
                }
            }
        }
    }
}
