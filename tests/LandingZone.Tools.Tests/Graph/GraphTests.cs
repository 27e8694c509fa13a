using System.Xml.Linq;
using LandingZone.Tools.Graph;
using LandingZone.Tools.Preview;
using LandingZone.Tools.Preview.Running;
using LandingZone.Tools.Stacks;
using LandingZone.Tools.Tests.Commands;
using Xunit;

namespace LandingZone.Tools.Tests.Graph;

public sealed class GraphTests
{
    private static readonly string Root = LandingZonePreviewTests.Root;

    [Fact]
    public async Task Graph_the_picture_of_prod_is_up_to_date()
    {
        using var folder = new TemporaryFolder();
        var file = Path.Combine(folder.Path, "prod.svg");
        var run = await Lz.RunAsync(Root, LandingZoneLoader.Load, "graph", "--stack", "prod", "--out", file);

        Assert.Equal((0, "", ""), run);
        var committed = await File.ReadAllTextAsync(Path.Combine(Root, "docs", "images", "prod.svg"));
        Assert.True(committed == await File.ReadAllTextAsync(file), "Run 'lz graph --stack prod --out docs/images/prod.svg'.");
    }

    [Theory]
    [InlineData("dev", 3)]
    [InlineData("prod", 18)]
    public async Task Read_names_every_region_once(string stack, int count)
    {
        var nodes = ArchitectureReader.Read(await PreviewAsync(stack)).Nodes.Where(node => node.Id.StartsWith("guardduty-", StringComparison.Ordinal));
        var regions = nodes.SelectMany(node => node.Details.SkipLast(1)).SelectMany(line => line.Split(", ")).ToList();

        Assert.Equal((count, count), (regions.Count, regions.Distinct().Count()));
    }

    [Fact]
    public async Task Read_a_changed_setting_changes_the_picture()
    {
        var project = ProjectReader.Find(Root);
        var text = await File.ReadAllTextAsync(Path.Combine(Root, "Pulumi.prod.yaml"));
        const string Enforce = "mode: enforce";
        Assert.Contains(Enforce, text, StringComparison.Ordinal);
        var changed = ArchitectureReader.Read(await Previewer.PreviewAsync(
            StackReader.Parse(project, "prod", text.Replace(Enforce, "mode: \"off\"", StringComparison.Ordinal)), LandingZoneLoader.Load));
        var before = ArchitectureReader.Read(await PreviewAsync("prod"));

        Assert.Equal((true, true, true), State(before));
        Assert.Equal((false, false, false), State(changed));
        Assert.Contains(before.Nodes, node => node.Id == "response-rules" && node.IsOn);
        Assert.DoesNotContain(changed.Nodes, node => node.Id == "response-rules");
        Assert.Contains(changed.Nodes, node => node.Id == "response-rules-off" && !node.IsOn);
    }

    [Theory]
    [InlineData("dev")]
    [InlineData("prod")]
    public async Task Draw_no_box_covers_another_and_all_are_inside(string stack)
    {
        var architecture = ArchitectureReader.Read(await PreviewAsync(stack));
        var places = GraphLayout.Place(architecture);
        var svg = GraphSvg.Draw(architecture);

        foreach (var (one, index) in places.Select((place, index) => (place, index)))
        {
            Assert.True(one is { X: >= 0, Y: >= 0 } && one.X + one.Width <= Size(svg, "width") && one.Y + one.Height <= Size(svg, "height"), one.Node.Id);
            Assert.DoesNotContain(places.Skip(index + 1), other => one.X < other.X + other.Width && other.X < one.X + one.Width
                && one.Y < other.Y + other.Height && other.Y < one.Y + one.Height);
        }
    }

    [Fact]
    public void Draw_greys_what_is_off_and_says_so_to_screen_readers()
    {
        var svg = GraphSvg.Draw(Small);

        Assert.Equal(["node", "node off"], svg.Elements().Where(element => element.Name.LocalName == "g").Select(group => (string?)group.Attribute("class")));
        Assert.Equal("edge off", (string?)svg.Elements().Single(element => element.Name.LocalName == "path").Attribute("class"));
        Assert.Equal("Architecture of stack small", svg.Elements().First().Value);
        Assert.Equal("Findings <bus> (here): b. Queue (there, off): q.", svg.Elements().ElementAt(1).Value);
    }

    [Fact]
    public void Mermaid_is_a_flowchart() => Assert.Equal("""
        flowchart LR
          a["Findings #lt;bus#gt;<br/>here<br/>b"]
          b["Queue<br/>there<br/>q"]:::off
          a -.->|"flows"| b
          classDef off stroke-dasharray:5 4,opacity:0.6

        """.ReplaceLineEndings("\n"), GraphText.Mermaid(Small));

    [Fact]
    public async Task Graph_another_ending_is_an_error()
    {
        var run = await Lz.RunAsync(Root, LandingZoneLoader.Load, "graph", "--stack", "dev", "--out", "a.png");
        Assert.Equal((1, "", "error: 'a.png' does not end with .svg, .html or .mmd\n   at: --out\n  fix: The ending says what is written.\n"), run);
    }

    [Fact]
    public async Task Graph_a_folder_that_is_not_there_is_an_error()
    {
        var run = await Lz.RunAsync(Root, LandingZoneLoader.Load, "graph", "--stack", "dev", "--out", "not-there/a.svg");
        Assert.Equal((1, "", "error: there is no folder for 'not-there/a.svg'\n   at: --out\n  fix: Create the folder first, or name another file.\n"), run);
    }

    private static Architecture Small => new("small",
        [new("a", "Findings <bus>", "here", ["b"]), new("b", "Queue", "there", ["q"], IsOn: false)], [new("a", "b", "flows", IsOn: false)]);

    private static (bool Queue, bool Remediate, bool Feed) State(Architecture architecture) => (
        architecture.Nodes.Single(node => node.Id == "queue").IsOn,
        architecture.Nodes.Single(node => node.Id == "remediate").IsOn,
        architecture.Edges.Single(edge => edge is { From: "queue", To: "remediate" }).IsOn);

    private static double Size(XElement svg, string name) => (double)svg.Attribute(name)!;

    private static Task<StackPreview> PreviewAsync(string stack) =>
        Previewer.PreviewAsync(StackReader.Read(ProjectReader.Find(Root), stack), LandingZoneLoader.Load);
}
