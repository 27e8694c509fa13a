using System.Text.RegularExpressions;
using LandingZone.Tools.Tests.Repository;

namespace LandingZone.Tools.Tests.Documents;

/// <summary>The documents say what is true: each complaint names page and line.</summary>
public sealed partial class DocumentsTests
{
    [Fact]
    public void Commands_of_lz_are_understood() => None(Page.All.SelectMany(LzLines.Complaints));

    [Fact]
    public void Keys_of_stack_files_are_declared() => None(Page.All.Where(page => page.Path != "docs/configuration.md").SelectMany(ConfigurationKeys.Complaints));

    [Fact]
    public void Links_lead_somewhere() => None(Page.All.SelectMany(Links.Complaints));

    [Fact]
    public void Names_of_resources_are_in_a_plan() => None(Page.All.SelectMany(PlanNames.Complaints));

    [Fact]
    public void Components_of_the_table_are_those_of_the_program() => Assert.Equal(
        PlanNames.Plans.SelectMany(plan => plan.Resources).Where(resource => resource.IsComponent).Select(resource => resource.Type).Distinct().Order(StringComparer.Ordinal),
        Page.Of("docs/architecture.md").Rows("component").Select(row => row.Cells[1]).Order(StringComparer.Ordinal));

    [Fact]
    public void Components_of_the_readme_are_some_of_the_program()
    {
        var known = Page.Of("docs/architecture.md").Rows("component").Select(row => row.Cells[0]).ToHashSet();

        None(from row in Page.Of("README.md").Rows("component")
             from name in row.Cells[0].Split(", ")
             where !known.Contains(name)
             select $"README.md:{row.Line}: there is no component {name}");
    }

    [Fact]
    public void Alarms_have_one_row_and_the_page_that_they_name()
    {
        var rows = Page.Of("docs/runbooks/README.md").Rows("alarm").Select(row => (row.Cells, row.Line, Pattern: PlanNames.Pattern(row.Cells[0]))).ToList();
        var alarms = PlanNames.Plans.SelectMany(plan => plan.Resources).Where(resource => resource.Type == "aws:cloudwatch/metricAlarm:MetricAlarm")
            .Select(alarm => (alarm.Name, Page: RunbookOf((string)alarm.Inputs["alarmDescription"]!))).Distinct().ToList();

        None(alarms.Select(alarm => (alarm, Rows: rows.Where(row => row.Pattern.IsMatch(alarm.Name)).ToList()))
            .Where(found => found.Rows.Count != 1 || Title(found.alarm.Page) != found.Rows[0].Cells[2])
            .Select(found => $"docs/runbooks/README.md: alarm {found.alarm.Name} names {found.alarm.Page} and has {found.Rows.Count} rows: {string.Join(", ", found.Rows.Select(row => $"line {row.Line}, {row.Cells[2]}"))}"));
        None(rows.Where(row => !alarms.Exists(alarm => row.Pattern.IsMatch(alarm.Name))).Select(row => $"docs/runbooks/README.md:{row.Line}: no alarm is named {row.Cells[0]}"));
    }

    public static TheoryData<string> Runbooks => [.. Page.All.Select(page => page.Path).Where(path => path.StartsWith("docs/runbooks/", StringComparison.Ordinal) && !path.EndsWith("README.md", StringComparison.Ordinal))];

    [Theory]
    [MemberData(nameof(Runbooks))]
    public void Runbook_says_when_what_how_and_what_can_go_wrong(string path) => Assert.Superset(
        new HashSet<string> { "when", "what-you-need", "steps", "check", "what-can-go-wrong" }, Page.Of(path).Anchors.ToHashSet());

    // What a runbook calls is a program that its index asks for, one that every shell has, or a function of names.sh.
    [Theory]
    [MemberData(nameof(Runbooks))]
    public void Runbook_calls_what_is_there(string path)
    {
        var functions = Function().Matches(File.ReadAllText(Path.Combine(Root.Path, "docs", "runbooks", "names.sh"))).Select(match => match.Groups[1].Value);
        string[] known = ["aws", "build/package.sh", "dotnet", "git", "jq", "lz", "pulumi", ".", "date", "for", "grep", "printf", "sh", "shift", "tr", "xargs", .. functions];

        None(Page.Of(path).Commands.Where(command => !known.Contains(command.Words[0])).Select(command => $"{path}:{command.Line}: what is {command.Words[0]}?"));
    }

    [Theory]
    [InlineData("docs/runbooks/")]
    [InlineData("docs/adr/")]
    public void Index_lists_every_page_of_its_folder(string folder)
    {
        var index = Page.Of($"{folder}README.md");

        Assert.Equal(
            Page.All.Select(page => page.Path).Where(path => path.StartsWith(folder, StringComparison.Ordinal) && path != index.Path).Select(path => path[folder.Length..]),
            index.Links.Select(link => link.Url).Where(url => !url.Contains('/', StringComparison.Ordinal)).Distinct().Order(StringComparer.Ordinal));
    }

    private static string RunbookOf(string description) => Runbook().Match(description) is { Success: true } match ? match.Groups[1].Value : $"no page, in '{description}'";

    private static string Title(string path) => Page.Of("docs/runbooks/README.md").Rows("page").Zip(Page.Of("docs/runbooks/README.md").Links)
        .FirstOrDefault(pair => $"docs/runbooks/{pair.Second.Url}" == path).First.Cells is { IsDefault: false } cells ? cells[0] : "";

    internal static void None(IEnumerable<string> complaints) => Assert.True(!complaints.Any(), string.Join('\n', complaints));

    [GeneratedRegex(@"^(\w+)\(\)", RegexOptions.Multiline)]
    private static partial Regex Function();

    [GeneratedRegex(@" Runbook: (docs/runbooks/[a-z-]+\.md)$")]
    private static partial Regex Runbook();
}
