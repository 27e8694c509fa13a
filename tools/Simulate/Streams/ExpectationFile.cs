using System.Collections.Immutable;
using System.Text;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace LandingZone.Tools.Simulate.Streams;

/// <summary>Files of expectations: a scenario's name, then one expectation for each of its events.</summary>
public static class ExpectationFile
{
    private const string Shape = "Write the file anew with --write-expect, and look at what changed.";

    /// <summary>Reads expectations.</summary>
    /// <exception cref="ProblemException">The text is something else.</exception>
    public static ImmutableDictionary<string, ImmutableArray<Expectation>> Parse(string yaml, string place)
    {
        var stream = new YamlStream();
        try
        {
            stream.Load(new StringReader(yaml));
        }
        catch (YamlException error)
        {
            throw new ProblemException($"the expectations cannot be read at line {error.Start.Line}: {error.Message}", place, Shape);
        }

        if (stream.Documents.Count == 0)
            return [];
        var root = stream.Documents[0].RootNode as YamlMappingNode ?? throw Wrong(stream.Documents[0].RootNode, "a mapping from file names to lists", place);
        return root.Children.ToImmutableDictionary(
            pair => Text(pair.Key, place),
            pair => pair.Value is YamlSequenceNode list
                ? list.Children.Select(node => Expectation(node, place)).ToImmutableArray() : throw Wrong(pair.Value, "a list of expectations", place),
            StringComparer.Ordinal);
    }

    /// <summary>The text of expectations, in the order given.</summary>
    public static string Write(string heading, IEnumerable<(string Scenario, ImmutableArray<Expectation> Expectations)> all)
    {
        var text = new StringBuilder();
        text.Append("# ").Append(heading).Append('\n');
        foreach (var (scenario, expectations) in all)
        {
            text.Append(Quoted(scenario)).Append(expectations.IsEmpty ? ": []\n" : ":\n");
            foreach (var expectation in expectations)
                text.Append("  - ").Append(expectation).Append('\n');
        }

        return text.ToString();
    }

    // Finding types hold characters that mean something to YAML.
    private static string Quoted(string text) =>
        $"\"{text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)}\"";

    private static Expectation Expectation(YamlNode node, string place)
    {
        if (node is not YamlMappingNode map)
            throw Wrong(node, "an expectation with outcome, notifications and responses", place);
        if (map.Children.Keys.Select(key => Text(key, place)).FirstOrDefault(key => key is not ("outcome" or "notifications" or "responses")) is { } unknown)
            throw new ProblemException($"an expectation has '{unknown}', but can have outcome, notifications and responses only", Line(node, place), Shape);
        return new(
            map.Children.TryGetValue("outcome", out var outcome) ? Outcome(outcome, place) : throw Wrong(node, "an expectation with an outcome", place),
            List(map, "notifications", place), List(map, "responses", place));
    }

    private static string Outcome(YamlNode node, string place)
    {
        string[] words = [.. Enum.GetNames<OutcomeKind>().Select(Catalogue.StackCatalogue.Camel)];
        var word = Text(node, place);
        return words.Contains(word) ? word
            : throw new ProblemException($"outcome is '{word}', but must be one of {string.Join(", ", words)}", Line(node, place), Shape);
    }

    private static ImmutableArray<string> List(YamlMappingNode map, string name, string place) => !map.Children.TryGetValue(name, out var node) ? []
        : node is YamlSequenceNode list ? [.. list.Children.Select(item => Text(item, place))] : throw Wrong(node, $"a list of {name}", place);

    private static string Text(YamlNode node, string place) => node is YamlScalarNode { Value: { } text } ? text : throw Wrong(node, "a text", place);

    private static ProblemException Wrong(YamlNode node, string expected, string place) =>
        new($"the expectations have {node.NodeType.ToString().ToLowerInvariant()} where {expected} was expected", Line(node, place), Shape);

    private static string Line(YamlNode node, string place) => FormattableString.Invariant($"{place}:{node.Start.Line}");
}
