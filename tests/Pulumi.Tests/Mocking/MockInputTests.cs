using Pulumi.Tests.Support;

namespace Pulumi.Tests;

/// <summary>Which inputs reach mocks, and in which shapes.</summary>
public sealed class MockInputTests
{
    [Fact]
    public async Task Row05_inputs_arrive_in_wire_shapes()
    {
        var archive = new FileArchive(".");
        var inputs = (await Run.UpdateAsync(() => _ = new Thing("a", new ThingArgs
        {
            Count = 3,
            Enabled = true,
            Mode = Mode.On,
            Policy = "text",
            Part = new PartArgs { Size = 2 },
            Items = { "x", "y" },
            Label = Output.CreateSecret("s3cret"),
            Source = archive,
            Document = """{ "a": [1, "b"] }""",
        }))).Named("a").Inputs;

        Assert.Equal(3.0, inputs["count"]);
        Assert.Equal(true, inputs["enabled"]);
        Assert.Equal("ON", inputs["mode"]);
        Assert.Equal("text", inputs["policy"]);
        Assert.Equal(2.0, Assert.IsType<ImmutableDictionary<string, object>>(inputs["part"])["size"]);
        Assert.Equal<object>(["x", "y"], Assert.IsType<ImmutableArray<object>>(inputs["items"]));
        Assert.Equal("s3cret", inputs["label"]);
        Assert.IsType<FileArchive>(inputs["source"]);
        var list = Assert.IsType<ImmutableArray<object>>(Assert.IsType<ImmutableDictionary<string, object>>(inputs["document"])["a"]);
        Assert.Equal<object>([1.0, "b"], list);
    }
}
