using System.Collections.Immutable;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace LandingZone.Tools.Stacks;

/// <summary>Reads a YAML file into a <see cref="ConfigMap"/>; every error names the file and the line.</summary>
public static class YamlFile
{
    /// <summary>Reads YAML text whose root is a mapping; an empty file is an empty mapping.</summary>
    /// <param name="text">The content.</param>
    /// <param name="file">The name used in errors.</param>
    /// <exception cref="ProblemException">The text is no YAML, repeats a key, or its root is no mapping.</exception>
    public static ConfigMap Parse(string text, string file)
    {
        const string fix = "Correct that line. Values that contain ': ' or start with a special character need quotes.";
        var stream = new YamlStream();
        var scanner = new Scanner(new StringReader(text.TrimStart('\uFEFF')));
        try
        {
            stream.Load(new Parser(scanner));
        }
        catch (YamlException error)
        {
            var cause = Innermost(error);
            throw Problem($"{file} is not valid YAML: {cause.Message}", file, Math.Max(cause.Start.Line, cause.End.Line), fix);
        }
        catch (Exception error) when (error is InvalidOperationException or ArgumentException)
        {
            // YamlDotNet 18 ends so, without a position, on a key inside an unfinished [ or {, and where a value is missing between anchors.
            throw Problem($"{file} is not valid YAML: unexpected text, perhaps after a [ or {{ that is not closed", file, scanner.CurrentPosition.Line, fix);
        }
        var root = stream.Documents.Count == 0 ? null : Convert(stream.Documents[0].RootNode, file);
        return root switch
        {
            null or ConfigScalar { Value: null } => new ConfigMap([], 1),
            ConfigMap map => map,
            _ => throw Problem($"{file} must hold keys and values at its root", file, root.Line, "Write 'key: value' lines."),
        };
    }

    private static ConfigNode Convert(YamlNode node, string file)
    {
        var line = (int)node.Start.Line;
        return node switch
        {
            YamlScalarNode scalar => new ConfigScalar(Scalar(scalar), line),
            YamlSequenceNode list => new ConfigList([.. list.Children.Select(item => Convert(item, file))], line),
            YamlMappingNode map => new ConfigMap(Entries(map, file), line),
            _ => throw Problem($"{file} uses a YAML node of kind {node.NodeType}, which has no meaning here", file, line, "Write the value out."),
        };
    }

    private static object? Scalar(YamlScalarNode scalar)
    {
        var text = scalar.Value ?? "";
        var isText = scalar.Style is not ScalarStyle.Plain || (!scalar.Tag.IsEmpty && scalar.Tag.Value == "tag:yaml.org,2002:str");
        return isText ? text : GoScalar.Resolve(text);
    }

    private static ImmutableArray<ConfigEntry> Entries(YamlMappingNode map, string file)
    {
        var entries = new List<ConfigEntry>(map.Children.Count);
        var merged = new List<ConfigEntry>();
        foreach (var (keyNode, valueNode) in map.Children)
        {
            if (keyNode is not YamlScalarNode { Value: { } key })
                throw Problem($"{file} uses a list or a mapping as a key", file, keyNode.Start.Line, "Keys are plain text.");
            var value = Convert(valueNode, file);
            if (key == "<<")
                merged.AddRange(value switch
                {
                    ConfigMap one => one.Entries,
                    ConfigList { Items: var many } when many.All(m => m is ConfigMap) => many.SelectMany(m => ((ConfigMap)m).Entries),
                    _ => throw Problem($"{file} merges something with '<<' that is no mapping", file, keyNode.Start.Line, "Name an anchor of a mapping."),
                });
            else
                entries.Add(new ConfigEntry(key, value, (int)keyNode.Start.Line));
        }
        foreach (var entry in merged)
            if (!entries.Exists(e => e.Key == entry.Key))
                entries.Add(entry);
        return [.. entries];
    }

    /// <summary>YamlDotNet wraps its own exceptions; the innermost one names the cause.</summary>
    private static YamlException Innermost(YamlException error) => error.InnerException is YamlException inner ? Innermost(inner) : error;

    private static ProblemException Problem(string what, string file, long line, string fix) => new(what, $"{file}:{line}", fix);
}
