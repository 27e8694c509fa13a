using System.Text.Json.Nodes;

namespace LandingZone.Lambdas.Tests.Notifications;

/// <summary>What people see of a message, one text a line: escapes taken back as the clients do it.</summary>
internal static class Shown
{
    /// <summary>Text objects of Slack as Slack shows and copies them.</summary>
    public static string Slack(string json) => string.Join('\n', Texts(JsonNode.Parse(json)!).Select(text => text
        .Replace("`", "", StringComparison.Ordinal)
        .Replace("&lt;", "<", StringComparison.Ordinal)
        .Replace("&gt;", ">", StringComparison.Ordinal)
        .Replace("&amp;", "&", StringComparison.Ordinal)));

    /// <summary>Text runs and the address of the button.</summary>
    public static string Teams(string json) => string.Join('\n', Texts(JsonNode.Parse(json)!));

    /// <summary>Every text.</summary>
    public static string Json(string json) => string.Join('\n', Texts(JsonNode.Parse(json)!)) + '\n' + Severity(JsonNode.Parse(json)!);

    private static string Severity(JsonNode json) => $"{json["severity"]!["label"]} ({json["severity"]!["number"]})";

    private static IEnumerable<string> Texts(JsonNode? node) => node switch
    {
        JsonObject members => members.SelectMany(member => Texts(member.Value)),
        JsonArray items => items.SelectMany(Texts),
        JsonValue value when value.TryGetValue<string>(out var text) => [text],
        _ => [],
    };
}
