using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using LandingZone.Tools.Catalogue;
using LandingZone.Tools.Preview;

namespace LandingZone.Tools.Simulate.Routing;

/// <summary>What a rule's target is given ("Amazon EventBridge input transformation"; PutTargets: Input, InputPath, InputTransformer).</summary>
public static partial class InputTransform
{
    /// <summary>The input of a target, or null where it is given the event as it is.</summary>
    /// <param name="target">The target.</param>
    /// <param name="candidate">The event.</param>
    /// <param name="ruleName">The rule, for the variable of that name.</param>
    public static string? Apply(PreviewResource target, JsonObject candidate, string ruleName)
    {
        ArgumentNullException.ThrowIfNull(target);
        ArgumentNullException.ThrowIfNull(candidate);
        if (StackRules.Text(target, "input") is { Length: > 0 } constant)
            return constant;
        if (StackRules.Text(target, "inputPath") is { Length: > 0 } part)
            return Find(candidate, part)?.ToJsonString() ?? "null";
        if (target.Inputs["inputTransformer"] is not JsonObject transformer || (string?)transformer["inputTemplate"] is not { } template)
            return null;
        var paths = transformer["inputPaths"] as JsonObject ?? [];
        return Variable().Replace(template, match => Value(match.Groups[1].Value));

        // A text goes in with its quotation marks, unless the template has it within some already.
        string Value(string name) => name switch
        {
            "aws.events.event.json" or "aws.events.event" => candidate.ToJsonString(),
            "aws.events.rule-name" => ruleName,
            _ => ((string?)paths[name] is { } path ? Find(candidate, path) : null) switch
            {
                JsonValue value when value.TryGetValue<string>(out var text) => InQuotes(template, name) ? text : JsonSerializer.Serialize(text),
                JsonNode node => node.ToJsonString(),
                null => "",
            },
        };
    }

    private static bool InQuotes(string template, string name) =>
        template.AsSpan(0, template.IndexOf($"<{name}>", StringComparison.Ordinal)).Count('"') % 2 == 1;

    // EventBridge's paths are dots and array positions only.
    private static JsonNode? Find(JsonNode? node, string path)
    {
        foreach (Match part in Part().Matches(path.TrimStart('$')))
        {
            node = part.Groups[1].Success ? (node as JsonObject)?[part.Groups[1].Value]
                : node is JsonArray array && int.TryParse(part.Groups[2].ValueSpan, out var index) && index < array.Count ? array[index] : null;
        }

        return node;
    }

    [GeneratedRegex("<([A-Za-z0-9._-]+)>")]
    private static partial Regex Variable();

    [GeneratedRegex(@"\.([^.\[\]]+)|\[([0-9]+)\]")]
    private static partial Regex Part();
}
