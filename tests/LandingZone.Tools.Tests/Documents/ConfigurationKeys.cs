using System.Text.RegularExpressions;
using LandingZone.Tools.Tests.Repository;
using YamlDotNet.RepresentationModel;

namespace LandingZone.Tools.Tests.Documents;

/// <summary>
/// The keys of a stack file that a page names: in sentences, in commands and in YAML. A test beside the settings holds
/// <c>docs/configuration.md</c> to the parser; here the other pages are held to that one.
/// </summary>
internal static partial class ConfigurationKeys
{
    private const string Project = "landing-zone:";
    private const string Reference = "docs/configuration.md";

    private static readonly string[] Files = [".csv", ".md", ".json", ".yaml", ".cs", ".sh", ".zip"];

    private static readonly IReadOnlyList<string> Sections = [.. Page.Of(Reference).Anchors, .. DeclaredKeys()];

    private static readonly IReadOnlyList<(string Path, string Text)> Rows =
        [.. Page.Of(Reference).Rows("key").Select(row => (row.Cells[0], string.Join(' ', row.Cells)))];

    /// <summary>Keys that nobody declares.</summary>
    public static IEnumerable<string> Complaints(Page page) => Named(page).Where(key => !IsKnown(key.Key)).Distinct()
        .Select(key => $"{page.Path}:{key.Line}: {key.Key} is no key of {Reference}");

    private static IEnumerable<(string Key, int Line)> Named(Page page)
    {
        foreach (var (text, line) in page.InlineCode)
            if (Path().Match(text) is { Success: true } match && DeclaredKeys().Contains(match.Groups[1].Value) && !Array.Exists(Files, text.EndsWith))
                yield return (match.Value, line);
        foreach (var command in page.Commands.Where(command => command.Words is ["pulumi", "config", ..]))
            foreach (var word in command.Words.Where(word => word.StartsWith(Project, StringComparison.Ordinal)))
                yield return (word[Project.Length..], command.Line);
        foreach (var (_, text, line) in page.Code.Where(code => code.Language == "yaml" && code.Text.Contains(Project, StringComparison.Ordinal)))
            foreach (var key in InYaml(text))
                yield return (key, line);
    }

    private static bool IsKnown(string key)
    {
        var path = Index().Replace(key, "[]");
        var parent = path.LastIndexOf('.') is > 0 and var end ? path[..end] : "";
        if (Rows.Any(row => Fits(row.Path, path)) || (parent.Length == 0 && DeclaredKeys().Contains(path)))
            return true;
        // A map with free keys, such as plans, or one whose keys another row has.
        var above = Rows.Where(row => Fits(row.Path, parent) || Fits(row.Path + "[]", parent)).ToList();
        return above.Exists(row => row.Text.Contains(" map ", StringComparison.Ordinal) && !Rows.Any(child => child.Path.StartsWith(row.Path + ".", StringComparison.Ordinal))
            && !Like().IsMatch(row.Text))
            || above.Exists(row => Like().Match(row.Text) is { Success: true } like && IsKnown($"{row.Path[..row.Path.LastIndexOf('.')]}.{like.Groups[1].Value}{path[parent.Length..]}"));
    }

    private static bool Fits(string documented, string key)
    {
        var (expected, found) = (documented.Split('.'), key.Split('.'));
        return expected.Length >= found.Length && expected.Zip(found).All(pair => pair.First == pair.Second || pair.First.StartsWith('{'));
    }

    private static IEnumerable<string> InYaml(string text)
    {
        var stream = new YamlStream();
        stream.Load(new StringReader(text));
        return Keys(stream.Documents[0].RootNode, "").Where(key => key.StartsWith(Project, StringComparison.Ordinal)).Select(key => key[Project.Length..]);
    }

    private static IEnumerable<string> Keys(YamlNode node, string path) => node switch
    {
        // Pulumi's form of an encrypted value.
        YamlMappingNode { Children.Count: 1 } secret when secret.Children.ContainsKey(new YamlScalarNode("secure")) => [path],
        YamlMappingNode map => map.Children.SelectMany(pair => Keys(pair.Value, path.Length == 0 || path == "config" ? $"{pair.Key}" : $"{path}.{pair.Key}")),
        YamlSequenceNode list when list.Children.All(item => item is YamlMappingNode) => list.SelectMany(item => Keys(item, path + "[]")),
        _ => [path],
    };

    private static IReadOnlyList<string> DeclaredKeys()
    {
        var stream = new YamlStream();
        stream.Load(new StringReader(File.ReadAllText(System.IO.Path.Combine(Root.Path, "Pulumi.yaml"))));
        return [.. ((YamlMappingNode)stream.Documents[0].RootNode["config"]).Children.Keys.Select(key => key.ToString())];
    }

    [GeneratedRegex(@"^([a-zA-Z]+)(\[\])?(\.[\w{}\[\]-]+)+")]
    private static partial Regex Path();

    [GeneratedRegex(@"\[\d+\]")]
    private static partial Regex Index();

    [GeneratedRegex("keys as in (\\w+)")]
    private static partial Regex Like();
}
