using System.Text;
using LandingZone.Tools.Diff;
using LandingZone.Tools.Preview;
using LandingZone.Tools.Rendering;
using LandingZone.Tools.Tests.Diff;
using static LandingZone.Tools.Tests.Diff.Plan;
using static LandingZone.Tools.Tests.Rendering.Expected;

namespace LandingZone.Tools.Tests.Rendering;

public sealed class DiffRenderingTests
{
    private static readonly string[] Regions = ["eu-west-1", "us-east-1", "us-west-2"];

    /// <summary>One of every kind of change, in three regions where it folds.</summary>
    private static readonly PlanDiff Diff = PlanDiff.Between(
        Stack("15", "{\"Version\":\"2012-10-17\",\"Statement\":[{\"Effect\":\"Allow\",\"Action\":\"s3:GetObject\"}]}", "a", "old") with { Outputs = new() { ["bucket"] = "x" } },
        Stack("60", "{\"Version\":\"2012-10-17\",\"Statement\":[{\"Effect\":\"Deny\",\"Action\":\"s3:GetObject\"}]}", "b", "new") with { Outputs = new() { ["bucket"] = "y" } });

    [Fact]
    public void Tree_is_exactly_as_expected() => AssertExpected("diff.txt", Plain(PreviewTree.Render(Diff, showInputs: false, full: false)));

    [Fact]
    public void Full_tree_is_exactly_as_expected() => AssertExpected("diff-full.txt", Plain(PreviewTree.Render(Diff, showInputs: false, full: true)));

    [Fact]
    public void Markdown_is_exactly_as_expected() => AssertExpected("diff.md", DiffMarkdown.Render(Diff));

    [Fact]
    public void Json_is_exactly_as_expected() => AssertExpected("diff.json", Encoding.UTF8.GetString(DiffJson.Write(Diff)));

    [Fact]
    public void Markdown_of_plans_that_are_the_same_says_so() =>
        Assert.Equal("### Changes of `landing-zone` / `dev`\n\nNo changes, 1 unchanged.\n",
            DiffMarkdown.Render(PlanDiff.Between(Of(Resource(Bucket, "x")), Of(Resource(Bucket, "x")))));

    [Theory]
    [InlineData(1, 100)]
    [InlineData(100, 400)]
    [InlineData(3_000, 400)]
    public void Markdown_always_fits_into_a_comment(int components, int length)
    {
        var groups = Enumerable.Range(0, components).Select(i => Resource(Component, $"group-{i}")).ToList();
        var plan = Of([.. groups.SelectMany(g => new[] { g, Resource(Rule, $"{g.Name}-rule", $"{{\"state\":\"{new string('x', length)}\"}}", g) })]);
        var text = DiffMarkdown.Render(PlanDiff.Between(Of([.. groups.SelectMany(g => new[] { g, Resource(Rule, $"{g.Name}-rule", "{}", g) })]), plan));

        Assert.InRange(text.Length, 1, 65_535);
        Assert.Equal(components > 100, text.Contains("left out for want of space; `lz diff` shows all.\n", StringComparison.Ordinal));
    }

    [Fact]
    public void Text_of_a_list_that_grew_lists_its_items() =>
        Assert.Equal(["- list: \"b\"", "+ list: \"c\"", "+ list: \"a\""], ChangeText.Lines(InputDiff.Between(
            System.Text.Json.Nodes.JsonNode.Parse("""{"list":["a","b"]}"""), System.Text.Json.Nodes.JsonNode.Parse("""{"list":["a","c","a"]}""")).Single()));

    private static StackPreview Stack(string frequency, string policy, string bucket, string rule)
    {
        var group = Resource(Component, "guardduty");
        var archive = Resource(Component, "archive");
        return Of(
        [
            group,
            .. Regions.Select(r => Resource("aws:guardduty/detector:Detector", $"guardduty-{r}-detector", $$"""{"findingPublishingFrequency":"{{frequency}}","region":"{{r}}"}""",
                group, PreviewOptions.None with { Protect = true }) with { Region = r }),
            archive,
            Resource(Bucket, "archive-bucket", $$"""{"bucket":"{{bucket}}"}""", archive, PreviewOptions.None with { Protect = true, DeleteBeforeReplace = true }),
            Resource("aws:s3/bucketPolicy:BucketPolicy", "archive-policy", new System.Text.Json.Nodes.JsonObject { ["policy"] = policy }.ToJsonString(), archive),
            Resource(Bucket, "archive-logs", "{}", archive),
            Resource(Rule, $"archive-{rule}-rule", "{}", archive),
            Resource(Rule, $"archive-{rule}-renamed", "{}", archive, Aliased("*::archive-old-renamed")),
        ]);
    }
}
