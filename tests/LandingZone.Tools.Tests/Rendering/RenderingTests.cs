using System.Text;
using System.Text.Json.Nodes;
using LandingZone.Tools.Preview;
using LandingZone.Tools.Rendering;
using static LandingZone.Tools.Tests.Rendering.Expected;

namespace LandingZone.Tools.Tests.Rendering;

public sealed class RenderingTests
{
    private static readonly StackPreview Empty = new("landing-zone", "dev", [], []);

    [Fact]
    public void Tree_is_exactly_as_expected() => AssertExpected("tree.txt", Plain(PreviewTree.Render(Samples.Preview)));

    [Fact]
    public void Tree_with_inputs_is_exactly_as_expected() => AssertExpected("tree-inputs.txt", Plain(PreviewTree.Render(Samples.Preview, showInputs: true)));

    [Fact]
    public void Json_is_exactly_as_expected() => AssertExpected("preview.json", Encoding.UTF8.GetString(PreviewJson.Write(Samples.Preview)));

    [Fact]
    public void Markdown_is_exactly_as_expected() => AssertExpected("preview.md", PreviewMarkdown.Render(Samples.Preview));

    [Fact]
    public void Tree_has_a_row_for_the_stack_and_for_each_resource()
    {
        var rows = Plain(PreviewTree.Render(Samples.Preview)).Split('\n').Where(l => l.StartsWith(" +", StringComparison.Ordinal) || l.StartsWith(" =", StringComparison.Ordinal));

        Assert.Equal(Samples.Preview.Resources.Length + 1, rows.Count());
    }

    [Fact]
    public void Tree_of_an_empty_stack_still_says_so() =>
        Assert.Equal(
            """
            Previewing update (dev)

                 Type                 Name              Plan    Account  Region
             +   pulumi:pulumi:Stack  landing-zone-dev  create

            Resources:
                + 0 to create

            """, Plain(PreviewTree.Render(Empty)));

    [Fact]
    public void Json_has_the_documented_keys()
    {
        var json = JsonNode.Parse(PreviewJson.Write(Samples.Preview))!.AsObject();

        Assert.Equal(["project", "stack", "resources", "outputs", "summary"], json.Select(p => p.Key));
        Assert.Equal(["name", "type", "parent", "account", "region", "inputs", "options"], json["resources"]![0]!.AsObject().Select(p => p.Key));
        Assert.Equal(["protect", "retainOnDelete", "dependsOn", "ignoreChanges", "aliases"], json["resources"]![0]!["options"]!.AsObject().Select(p => p.Key));
        Assert.Equal(["resources", "byType", "byRegion"], json["summary"]!.AsObject().Select(p => p.Key));
        Assert.Equal(Samples.Preview.Resources.Length, (int)json["summary"]!["resources"]!);
    }

    [Fact]
    public void Json_of_the_same_preview_is_the_same_bytes() =>
        Assert.Equal(PreviewJson.Write(Samples.Preview), PreviewJson.Write(Samples.Preview));

    [Fact]
    public void Json_leaves_policies_readable()
    {
        var text = Encoding.UTF8.GetString(PreviewJson.Write(Samples.Preview with { Outputs = new JsonObject { ["x"] = "<a> & 'b' + é" } }));

        Assert.Contains("\"x\": \"<a> & 'b' + é\"", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Markdown_shares_a_row_between_regions()
    {
        var text = PreviewMarkdown.Render(Samples.Preview.Where(r => r.Options.Import.Length == 0));

        Assert.Contains("| aws:guardduty:Detector | `guardduty-eu-west-1-detector` | security | eu-west-1 |", text, StringComparison.Ordinal);
        var shared = PreviewMarkdown.Render(Samples.Preview with
        {
            Resources = [.. Samples.Preview.Resources.Select(r => r with { Options = PreviewOptions.None })],
        });
        Assert.Contains("| aws:guardduty:Detector | `guardduty-{region}-detector` | security | all 2 |", shared, StringComparison.Ordinal);
        Assert.Contains("| landingzone:guardduty:RegionalGuardDuty | `guardduty-{region}` |  | all 2 |", shared, StringComparison.Ordinal);
    }

    [Fact]
    public void Colour_only_adds_escape_codes()
    {
        var lines = PreviewTree.Render(Samples.Preview).ToList();
        var coloured = new StringWriter { NewLine = "\n" };
        LineWriter.Write(coloured, lines, colour: true);

        Assert.Contains("\u001b[", coloured.ToString(), StringComparison.Ordinal);
        var stripped = System.Text.RegularExpressions.Regex.Replace(coloured.ToString(), "\u001b\\[[0-9;]*m", "");
        Assert.Equal(Plain(lines), string.Join('\n', stripped.ReplaceLineEndings("\n").Split('\n').Select(l => l.TrimEnd())));
    }

    [Fact]
    public void Problems_are_printed_in_one_shape()
    {
        var output = new StringWriter { NewLine = "\n" };
        ProblemText.Write(output, [new Problem("first\nsecond line", "Pulumi.dev.yaml:3", "do this"), new Problem("other", "", "")]);

        Assert.Equal("error: first\n       second line\n   at: Pulumi.dev.yaml:3\n  fix: do this\nerror: other\n", output.ToString());
    }
}
