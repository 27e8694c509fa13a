using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using LandingZone.Infra.Settings;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace LandingZone.Infra.Tests.Harness;

/// <summary>Turns YAML into the configuration that the engine would hand to the program.</summary>
internal static class StackFile
{
    public const string Project = "landing-zone";

    public static LandingZoneSettings Settings(string stack) => LandingZoneSettings.Load(Load(stack));

    public static StackConfiguration Load(string stack) =>
        Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Stacks", $"Pulumi.{stack}.yaml")));

    /// <summary>The text of a whole stack file.</summary>
    public static StackConfiguration Parse(string yaml)
    {
        var config = (YamlMappingNode)((YamlMappingNode)Root(yaml)).Children["config"];
        return Configuration(config.Children.ToDictionary(pair => ((YamlScalarNode)pair.Key).Value![(Project.Length + 1)..], pair => pair.Value));
    }

    /// <summary>The text of the <c>config</c> map alone, with keys that have no prefix.</summary>
    public static StackConfiguration ParseKeys(string yaml) =>
        Configuration(((YamlMappingNode)Root(yaml)).Children.ToDictionary(pair => ((YamlScalarNode)pair.Key).Value!, pair => pair.Value));

    public static YamlNode Root(string yaml)
    {
        var stream = new YamlStream();
        stream.Load(new StringReader(yaml));
        return stream.Documents[0].RootNode;
    }

    private static StackConfiguration Configuration(IReadOnlyDictionary<string, YamlNode> keys) => new(
        Project,
        keys.ToImmutableDictionary(pair => pair.Key, pair => pair.Value is YamlScalarNode scalar ? scalar.Value! : Json(pair.Value)!.ToJsonString()),
        [.. keys.Where(pair => pair.Value.AllNodes.Any(IsSecure)).Select(pair => pair.Key)]);

    private static bool IsSecure(YamlNode node) => node is YamlMappingNode { Children.Count: 1 } map && map.Children.ContainsKey("secure");

    private static JsonNode? Json(YamlNode node) => node switch
    {
        // What a tool without the stack's key hands over.
        _ when IsSecure(node) => SecretText.Placeholder,
        YamlMappingNode map => new JsonObject(map.Children.Select(pair => KeyValuePair.Create(((YamlScalarNode)pair.Key).Value!, Json(pair.Value)))),
        YamlSequenceNode list => new JsonArray([.. list.Children.Select(Json)]),
        YamlScalarNode { Style: ScalarStyle.Plain } plain => Plain(plain.Value!),
        _ => ((YamlScalarNode)node).Value,
    };

    private static JsonNode? Plain(string text) => text switch
    {
        "true" => true,
        "false" => false,
        "" or "null" or "~" => null,
        _ when long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) => number,
        _ when double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) => number,
        _ => text,
    };
}
