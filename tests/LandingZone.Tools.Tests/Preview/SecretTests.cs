using System.Text;
using LandingZone.Tools.Preview;
using LandingZone.Tools.Rendering;
using Pulumi;

namespace LandingZone.Tools.Tests.Preview;

/// <summary>No format ever shows a secret, however it reached the resource.</summary>
public sealed class SecretTests : PreviewTestBase
{
    private const string Password = "hunter2-do-not-show";

    private static Output<string> Secret => Output.CreateSecret(Password);

    public static TheoryData<string, Func<ThingArgs>, string> Inputs() => new()
    {
        { "scalar", () => new ThingArgs { Name = Secret }, """{"name":"[secret]"}""" },
        { "derived text", () => new ThingArgs { Name = Output.Format($"Bearer {Secret}") }, """{"name":"[secret]"}""" },
        { "JSON text", () => new ThingArgs { Policy = Output.JsonSerialize(Output.Create(new { Key = Secret })) }, """{"policy":"[secret]"}""" },
        { "number", () => new ThingArgs { Count = Output.CreateSecret(4711) }, """{"count":"[secret]"}""" },
        { "item of a list", () => new ThingArgs { List = { "open", Secret } }, """{"list":["[secret]","[secret]"]}""" },
        { "whole list", () => new ThingArgs { List = Output.CreateSecret(System.Collections.Immutable.ImmutableArray.Create(Password)) }, """{"list":["[secret]"]}""" },
        { "value of a map", () => new ThingArgs { Variables = { ["open"] = "x", ["key"] = Secret } }, """{"variables":{"key":"[secret]","open":"[secret]"}}""" },
        { "nested property", () => new ThingArgs { Nested = new NestedArgs { Value = Secret } }, """{"nested":{"value":"[secret]"}}""" },
        { "whole nested args", () => new ThingArgs { Nested = Output.CreateSecret(new NestedArgs { Value = Password }) }, """{"nested":"[secret]"}""" },
        {
            "map in a list of args", () => new ThingArgs { Blocks = { new NestedArgs { Map = { ["a"] = "x" } }, new NestedArgs { Map = { ["b"] = Secret } } } },
            """{"blocks":[{"map":{"a":"x"}},{"map":{"b":"[secret]"}}]}"""
        },
        { "text in a union", () => new ThingArgs { Choice = Secret }, """{"choice":"[secret]"}""" },
        { "args in a union", () => new ThingArgs { Choice = new NestedArgs { Value = Secret } }, """{"choice":{"value":"[secret]"}}""" },
    };

    [Theory]
    [MemberData(nameof(Inputs))]
    public async Task Preview_hides_a_secret_input(string where, Func<ThingArgs> args, string expected)
    {
        var preview = await PreviewAsync(() => _ = new Thing("test:index:Thing", "x", args()));

        Assert.Equal((where, expected), (where, Assert.Single(preview.Resources).Inputs.ToJsonString()));
        AssertNowhere(preview);
    }

    [Fact]
    public async Task Preview_hides_a_secret_input_that_comes_back_as_an_output()
    {
        var preview = await PreviewAsync(() =>
        {
            var first = new Thing(Bucket, "first", new ThingArgs { Name = Secret });
            _ = new Thing(Bucket, "second", new ThingArgs { Name = first.Name });
        });

        AssertNowhere(preview);
        Assert.Equal("${first.name}", (string?)preview.Resources[1].Inputs["name"]);
    }

    [Fact]
    public async Task Preview_hides_secret_outputs_of_the_stack()
    {
        var preview = await PreviewAsync(() => new Dictionary<string, object?>
        {
            ["open"] = "x",
            ["direct"] = Secret,
            ["nested"] = new Dictionary<string, object?> { ["inner"] = Secret },
        });

        Assert.Equal("x", (string?)preview.Outputs["open"]);
        Assert.Equal("[secret]", (string?)preview.Outputs["direct"]);
        AssertNowhere(preview);
    }

    private static void AssertNowhere(StackPreview preview)
    {
        string[] formats =
        [
            Encoding.UTF8.GetString(PreviewJson.Write(preview)),
            PreviewMarkdown.Render(preview),
            string.Join('\n', PreviewTree.Render(preview, showInputs: true)),
        ];
        Assert.All(formats, text =>
        {
            Assert.DoesNotContain(Password, text, StringComparison.Ordinal);
            Assert.DoesNotContain("4711", text, StringComparison.Ordinal);
        });
    }
}
