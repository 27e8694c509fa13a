using YamlDotNet.RepresentationModel;

namespace LandingZone.Tools.Tests.Repository;

/// <summary>A GitHub workflow, or an action of this repository, as YAML.</summary>
internal sealed record Workflow(string Name, string Text, YamlMappingNode Root)
{
    private static string Folder => Path.Combine(AppContext.BaseDirectory, "Workflows");

    public static IReadOnlyList<string> Names => [.. Directory.GetFiles(Folder, "*.yml").Select(file => Path.GetFileName(file)).Order(StringComparer.Ordinal)];

    public static Workflow Read(string name)
    {
        var text = File.ReadAllText(Path.Combine(Folder, name));
        var stream = new YamlStream();
        stream.Load(new StringReader(text));
        return new(name, text, (YamlMappingNode)stream.Documents[0].RootNode);
    }

    public YamlNode this[params string[] path] => Find(Root, path) ?? throw new KeyNotFoundException($"{Name} has no {string.Join('.', path)}.");

    public IEnumerable<(string Name, YamlMappingNode Job)> Jobs =>
        Find(Root, "jobs") is YamlMappingNode jobs ? jobs.Select(pair => (pair.Key.ToString(), (YamlMappingNode)pair.Value)) : [];

    public IEnumerable<YamlMappingNode> Steps =>
        Jobs.Select(job => job.Job).Append(Find(Root, "runs") as YamlMappingNode ?? [])
            .SelectMany(job => Find(job, "steps") as YamlSequenceNode ?? []).Cast<YamlMappingNode>();

    public IEnumerable<string> Events => Root.Children[new YamlScalarNode("on")] is YamlMappingNode on ? on.Children.Keys.Select(key => key.ToString()) : [];

    public static YamlNode? Find(YamlNode? node, params string[] path)
    {
        foreach (var key in path)
            node = node is YamlMappingNode map && map.Children.TryGetValue(new YamlScalarNode(key), out var child) ? child : null;
        return node;
    }
}
