using System.Text.RegularExpressions;
using LandingZone.Infra.Settings;
using LandingZone.Infra.Tests.Harness;
using YamlDotNet.RepresentationModel;

namespace LandingZone.Infra.Tests.Settings;

/// <summary><c>docs/configuration.md</c> names exactly the keys that the project declares and the parser knows.</summary>
public sealed partial class DocumentationTests
{
    private const string Nobody = "zzzzzzzzzzzzzzzzzzzz";

    /// <summary>Its keys are names, which the page writes as {name}.</summary>
    private const string NotificationNames = "notifications";

    private static readonly string Page = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Docs", "configuration.md"));

    private static readonly IReadOnlyList<string> Sections = [.. Section().Matches(Page).Select(match => match.Groups[1].Value)];

    private static readonly IReadOnlyList<(string Path, string Row)> Rows = [.. Row().Matches(Page).Select(match => (match.Groups[1].Value, match.Value))];

    public static TheoryData<string> Places => [.. Rows.Select(row => Parent(row.Path)).Distinct()];

    public static TheoryData<string> Keys => [.. Sections.Concat(Rows.Select(row => row.Path))];

    [Fact]
    public void Sections_are_the_keys_that_the_project_declares()
    {
        var root = (YamlMappingNode)StackFile.Root(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Stacks", "Pulumi.yaml")));

        Assert.Equal(((YamlMappingNode)root.Children["config"]).Children.Keys.Select(key => key.ToString()), Sections);
    }

    [Theory]
    [MemberData(nameof(Places))]
    public void Rows_of_a_map_are_the_keys_that_the_parser_knows(string place) => Assert.Equal(
        KnownKeys(place).Order(StringComparer.Ordinal),
        Rows.Where(row => Parent(row.Path) == place).Select(row => row.Path[(place.Length + 1)..]).Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Keys))]
    public void Keys_with_keys_of_their_own_have_rows_for_them(string path)
    {
        var own = KnownKeys(path).Concat(KnownKeys($"{path}[]")).Distinct();
        var rows = Rows.Where(row => Parent(row.Path) == path || Parent(row.Path) == $"{path}[]").ToList();

        Assert.True(
            !own.Any() || rows.Count > 0 || Rows.Any(row => row.Path == path && row.Row.Contains("keys as in", StringComparison.Ordinal)),
            $"{path} has the keys {string.Join(", ", own)}, of which the page says nothing.");
    }

    [Fact]
    public void Keys_are_named_once() => Assert.Equal(Rows.Select(row => row.Path).Distinct(), Rows.Select(row => row.Path));

    private static string Parent(string path) => path[..path.LastIndexOf('.')];

    /// <summary>What the parser names when it meets a key that nobody knows at this place; nothing where it expects no map.</summary>
    private static string[] KnownKeys(string place)
    {
        var steps = place.Split('.');
        var yaml = $"{{ {Nobody}: 1 }}";
        for (var step = steps.Length - 1; step > 0; step--)
            yaml = $"{{ {Name(steps[step])}: {Wrap(steps[step], yaml)} }}";
        var problems = LandingZoneSettings.Parse(Scenario.Configuration((Name(steps[0]), Wrap(steps[0], yaml)))).Problems;
        var answer = problems.SingleOrDefault(problem => problem.Contains(Nobody, StringComparison.Ordinal) && problem.Contains("Known keys: ", StringComparison.Ordinal));
        return answer is null || place == NotificationNames ? [] : answer[(answer.IndexOf("Known keys: ", StringComparison.Ordinal) + 12)..^1].Split(", ");
    }

    private static string Name(string step) => step.TrimEnd('[', ']') switch
    {
        "{region}" => "us-east-1",
        "{name}" => "portScan",
        var name => name,
    };

    private static string Wrap(string step, string yaml) => step.EndsWith("[]", StringComparison.Ordinal) ? $"[{yaml}]" : yaml;

    [GeneratedRegex("^## (\\w+)$", RegexOptions.Multiline)]
    private static partial Regex Section();

    [GeneratedRegex("^\\| `([^`]+)` \\|.*$", RegexOptions.Multiline)]
    private static partial Regex Row();
}
